import Constraints
import Fichas
import TestSupport
import Testing

@testable import Analysis
@testable import Reporting

/// Conditions that choose the rows of a table.
@Suite("A condition on the rows of a table")
struct TableConditionTests {
  private static let examples = Checker().check(paths: [Project.examples])

  @Test(
    "has the rows alone of which a condition holds, by the figures as they are printed",
    arguments: [
      ("gasto.total > 60", "124", 0), ("gasto.total / poblacion.beneficiaria <= 70", "12", 1),
      ("poblacion.cobertura.sobrePotencial >= 3,5449 %", "1234", 0),
      ("no (gasto.total > 60 y gasto.total < 10.000)", "34", 0),
      ("para cada ejercicio: beneficiaria > 50", "1", 1), ("cuenta(componentes) > 0", "", 0),
    ])
  func condition(_ condition: String, _ expected: String, _ undecided: Int) throws {
    var request = TableRequest(.cobertura)
    try request.choose(where: condition)
    try request.show(columns: "codigo")
    let rows = SampleTables.text(request, SampleTables.sheets).split(separator: "\n").dropFirst()
    #expect(rows.map { $0.dropFirst() }.joined() == expected)
    let maker = TableMaker(request)
    #expect(
      SampleTables.sheets.map { maker.part(of: $0).undecided.count }.reduce(0, +) == undecided)
  }

  /// Conditions on the rows of a table, with what makes an own rule go through the same.
  private static let conditions: [(table: TableName, scope: String, text: String)] = [
    (.componentes, "para cada componente: ", "componente.gasto <= 40 % * gasto.total"),
    (.componentes, "para cada componente: ", "componente.porUnidad > 1.000"),
    (.poblacion, "para cada ejercicio: ", "ejercicio > 2019 o beneficiaria <= 6.000"),
    (.gasto, "", "gasto.porBeneficiario = gasto.total / poblacion.beneficiaria"),
    (.cobertura, "", "si poblacion.reingreso = 'Sí' entonces poblacion.objetivo > 200.000"),
  ]

  @Test("a row that is in is one of which an own rule would say nothing")
  func agreesWithOwnRule() throws {
    let rules = try Self.conditions.enumerated().map { index, condition in
      OwnRule(
        id: "CASA\(index)", title: LocalizedText("x"), severity: .error,
        statement: try Statement.read(
          condition.scope + condition.text, with: OwnLanguage.all[0].vocabulary),
        path: "x", line: 1)
    }
    let files = Self.examples.compactMap { file in
      guard file.figures != nil, let document = file.document else { return nil as FileReport? }
      return FileReport(
        path: file.path, SheetChecker.check(document, options: CheckOptions(ownRules: rules)))
    }
    for (rule, condition) in zip(rules, Self.conditions) {
      var request = TableRequest(condition.table)
      let all = TableMaker(request)
      try request.choose(where: condition.text)
      let chosen = TableMaker(request)
      var (left, kept) = (0, 0)
      for file in files {
        let found = file.report.findings.count { $0.rule == rule.id }
        let open = file.report.checks.count { $0.rule == rule.id && $0.verdict == .notChecked }
        let part = chosen.part(of: file)
        #expect(part.undecided.count == open, "\(file.path) \(condition.text)")
        let out = all.part(of: file).rows.count - part.rows.count
        #expect(out == found + open, "\(file.path) \(condition.text)")
        left += found
        kept += part.rows.count
      }
      #expect(left > 0 && kept > 0, "\(condition.text)")
    }
  }

  @Test(
    "a row of an indicator is one of its values, and its year",
    arguments: [
      ("indicador.valores > 20", "2019:35 2020:40", 1), ("ejercicio = 2018", "2018:12", 0),
      ("indicador.valores.2018 = 12 y ejercicio > 2019", "2020:40", 0),
      ("indicador.nombre = 'riego' y no hay(indicador.valores)", "2017:NM", 0),
      ("beneficiaria < 950", "2019:35", 3),
      ("para cada indicador: indicador.valores = 35", "2017:NM 2018:12 2019:35 2020:40", 0),
    ])
  func indicators(_ condition: String, _ expected: String, _ undecided: Int) throws {
    let file = Checker().check(
      text: """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion: {beneficiaria: {2019: 900}}
        objetivos:
          indicador: {nombre: Riego, valores: {2017: NM, 2018: "12", 2019: "35", 2020: "40"}}
        """)
    var request = TableRequest(.indicadores)
    try request.choose(where: condition)
    try request.show(columns: "ejercicio,valor")
    let rows = SampleTables.text(request, [file]).split(separator: "\n").dropFirst()
    #expect(rows.joined(separator: " ").replacing(",", with: ":") == expected)
    #expect(TableMaker(request).part(of: file).undecided.count == undecided)
  }

  @Test("adds up the chosen rows alone")
  func chosenTotals() throws {
    var request = TableRequest(.gasto)
    request.group = .servicio
    try request.choose(where: "gasto.total < 10.000")
    try request.choose(where: "gasto.total <> 50")
    try request.show(columns: "servicio,filas,total")
    #expect(
      SampleTables.text(request, SampleTables.sheets)
        == "servicio,filas,total\nArica,1,99\nÑuble,1,7000\nTotal,2,7099\n")
  }

  @Test(
    "tells what is wrong with a condition and what to do",
    arguments: [
      (TableName.gasto, "gasto.totla > 5", "¿quiso decir 'gasto.total'?"),
      (.gasto, "componente.gasto > 5", "comience la condición con 'para cada componente:'"),
      (.poblacion, "beneficiaria > gasto.total", "ambos lados deben medirse en lo mismo"),
      (.componentes, "componentes.gasto > 5", "use suma(componentes.gasto)"),
      (.indicadores, "ejercicio", "compare dos valores"),
      (.indicadores, "valor > 5", "la columna se llama 'indicador.valores'"),
      (.gasto, "ejercicio = 2019", "la columna se llama 'poblacion.cobertura.ejercicio'"),
      (.resumen, "errores > 0", "la columna 'errores' no es de la ficha"),
      (.gasto, "gasto.total > 2,345", "escriba 2,3450, o 2345"),
    ])
  func badCondition(_ name: TableName, _ condition: String, _ advice: String) throws {
    var request = TableRequest(name)
    let fault = try #require(throws: RowCondition.Fault.self) {
      try request.choose(where: condition)
    }
    #expect(fault.advice.es.contains(advice))
  }
}
