import Constraints
import ExactNumbers
import Fichas
import Foundation
import TestSupport
import Testing

@testable import Reporting
@testable import Analysis

/// Tables over sheets that are made here, and over the examples.
@Suite("A table")
struct TableTests {
  private static let examples = Checker().check(paths: [Project.examples])

  private func sheet(
    _ number: Int, service: String, potential: Int, reached: Int?, cost: Int
  ) -> FileReport {
    let beneficiaria = reached.map { "\($0)" } ?? "\"NM\""
    let text = """
      {"ficha": "ex-ante", "formulario": "2019-nuevo",
       "encabezado": {"programa": "P\(number)", "servicio": "\(service)", "codigo": "C\(number)"},
       "poblacion": {"potencial": \(potential), "objetivo": \(potential / 2),
         "beneficiaria": {"2019": \(beneficiaria)},
         "cobertura": {"ejercicio": 2019, "sobrePotencial": "3,54 %"}},
       "gasto": {"administrativo": 1, "total": \(cost), "porBeneficiario": "37,06"}}
      """
    return Checker().check(text: text, named: "\(number).json")
  }

  private var sheets: [FileReport] {
    [
      sheet(1, service: "Ñuble", potential: 1_000, reached: 100, cost: 7_000),
      sheet(2, service: "Arica", potential: 500, reached: 7, cost: 99),
      sheet(3, service: "Ñuble", potential: 10, reached: nil, cost: 50),
      sheet(4, service: "Ñuble", potential: 300, reached: 33, cost: 1_234_567),
    ]
  }

  private func text(
    _ request: TableRequest, _ files: [FileReport], _ format: TableFormat = .csv,
    _ options: TableOptions = TableOptions()
  ) -> String {
    var maker = TableMaker(request)
    for file in files { maker.add(maker.part(of: file)) }
    return String(decoding: maker.table.rendered(as: format, options), as: UTF8.self)
  }

  @Test("says what the check says, digit for digit")
  func agreesWithCheck() throws {
    var compared = 0
    for file in Self.examples {
      guard let figures = file.sheet.flatMap({ SheetFigures($0) }) else { continue }
      let all =
        [
          figures.sobrePotencial, figures.sobreObjetivo, figures.total, figures.porBeneficiario,
          figures.porcentajeAdministrativo,
        ] + figures.componentes.compactMap(\.porUnidad)
      for figure in all {
        let rules = ["POB03", "POB04", "GAS01", "GAS02", "GAS03", "GAS04"]
        let finding = file.report.findings.first {
          $0.field == figure.field && rules.contains($0.rule)
        }
        let check = file.report.checks.first {
          $0.fields.first == figure.field && rules.contains($0.rule)
        }
        #expect(figure.outcome?.verdict == check?.verdict)
        guard let finding else { continue }
        compared += 1
        #expect(finding.reported?.description == figure.number?.description)
        #expect(finding.computed?.description == figure.computedDecimal?.description)
        #expect(finding.difference?.description == figure.differenceDecimal?.description)
      }
    }
    #expect(compared > 5)
  }

  @Test("adds up what is there, weights ratios by it and counts what is missing")
  func totals() {
    var request = TableRequest(.cobertura)
    request.group = .servicio
    #expect(
      text(request, sheets) == """
        servicio,filas,incompletas,potencial,objetivo,beneficiaria,sobrePotencial,sobreObjetivo
        Arica,1,0,500,250,7,1.40,2.80
        Ñuble,3,1,1310,655,133,10.23,20.46
        Total,4,1,1810,905,140,7.78,15.56

        """)
  }

  @Test("puts what is computed and the interval of a figure beside it when asked")
  func comparison() throws {
    var request = TableRequest(.cobertura)
    request.comparesComputed = true
    request.showsIntervals = true
    try request.show(
      columns:
        "codigo,sobrePotencial,sobrePotencialCalculado,sobrePotencialDiferencia,sobrePotencialDesde,sobrePotencialHasta"
    )
    let lines = text(request, sheets).split(separator: "\n").dropFirst()
    #expect(
      lines == [
        "C1,3.54,10,-6.46,3.535,3.545", "C2,3.54,1.4,2.14,3.535,3.545", "C3,3.54,,,3.535,3.545",
        "C4,3.54,11,-7.46,3.535,3.545",
      ])
  }

  @Test(
    "is sorted by a column, what is missing last",
    arguments: [("beneficiaria", "2413"), ("-beneficiaria", "1423"), ("-codigo", "4321")])
  func order(_ column: String, _ expected: String) throws {
    var request = TableRequest(.cobertura)
    try request.sort(by: column)
    try request.show(columns: "codigo")
    let rows = text(request, sheets).split(separator: "\n").dropFirst()
    #expect(rows.map { $0.dropFirst() }.joined() == expected)
  }

  @Test("refuses a column that it does not have and names those it has")
  func unknownColumn() throws {
    var request = TableRequest(.gasto)
    let error = try #require(throws: TableRequest.UnknownColumn.self) {
      try request.show(columns: "codigo,coste")
    }
    #expect(error.key == "coste" && error.known.contains("total"))
  }

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
    let rows = text(request, sheets).split(separator: "\n").dropFirst()
    #expect(rows.map { $0.dropFirst() }.joined() == expected)
    let maker = TableMaker(request)
    #expect(sheets.map { maker.part(of: $0).undecided.count }.reduce(0, +) == undecided)
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
        statement: try Statement.read(condition.scope + condition.text, with: OwnName.vocabulary),
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
    let rows = text(request, [file]).split(separator: "\n").dropFirst()
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
      text(request, sheets) == "servicio,filas,total\nArica,1,99\nÑuble,1,7000\nTotal,2,7099\n")
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

  @Test("every name that a column is said to have can be asked for", arguments: TableName.allCases)
  func terms(_ name: TableName) throws {
    let terms = name.definition.columns.compactMap(\.term)
    #expect(terms.count >= 5)
    for term in terms {
      var request = TableRequest(name)
      try request.choose(where: "hay(\(term))")
    }
  }

  /// The summary counts findings, which have no name in conditions.
  @Test(
    "a column and the name that it is said to have are one figure",
    arguments: TableName.allCases.filter { $0 != .resumen })
  func sameFigures(_ name: TableName) throws {
    let path = Project.path("Examples/capacitacion-2019.yaml")
    let file = Checker().check(file: path)
    let columns = name.definition.columns
    var compared = 0
    for row in TableMaker(TableRequest(name)).part(of: file).rows {
      for (column, datum) in zip(columns, row) {
        guard let term = column.term, let number = Table.Cell(datum).number else { continue }
        let isPercentage = column.key.hasPrefix("sobre") || column.key.hasPrefix("porcentaje")
        let digits = "\(number.description(in: .chilena))\(number.scale == 3 ? "0" : "")"
        var request = TableRequest(name)
        try request.choose(where: "\(term) = \(digits)\(isPercentage ? " %" : "")")
        #expect(!TableMaker(request).part(of: file).rows.isEmpty, "\(term) = \(digits)")
        compared += 1
      }
    }
    #expect(compared > 0)
  }

  @Test("writes figures as Chilean spreadsheets take them")
  func chilean() throws {
    var request = TableRequest(.gasto)
    try request.show(columns: "programa,total,porBeneficiario,beneficiaria")
    let options = TableOptions(hasByteOrderMark: true)
    let expected =
      "\u{FEFF}programa;total;porBeneficiario;beneficiaria\n"
      + "P1;7000;37,06;100\nP2;99;37,06;7\nP3;50;37,06;NM\nP4;1234567;37,06;33\n"
    #expect(text(request, sheets, .csvCl, options) == expected)
  }

  @Test("is cut to the width of a terminal, but never a figure", arguments: [60, 80, 200])
  func width(_ width: Int) {
    let file = sheet(1, service: "x", potential: 1_000, reached: 100, cost: 7_000)
    var request = TableRequest(.componentes)
    let long = """
      {"ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {"componentes": [
        {"componente": "\(String(repeating: "ñandú 漢字 ", count: 20))", "total": 123456789}]}}
      """
    let files = [file, Checker().check(text: long, named: "a.json")]
    try? request.show(columns: "componente,unidad,gasto")
    let lines = text(request, files, .text, TableOptions(width: width)).split(separator: "\n")
    #expect(lines.contains { $0.hasSuffix("123.456.789") })
    #expect(lines.contains { $0.contains("…") })
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test("holds nothing that bites", arguments: TableFormat.allCases)
  func hostile(_ format: TableFormat) throws {
    let texts = [
      "\u{1B}[2J", "=HYPERLINK(1)", "<script>alert(1)</script>", "a\u{202E}b", "| x |",
      "a;b,c\t\"d",
      "\r\n::error::x", "::error::x", "\u{A0}::error::x", "##[error]x", "##vso[x]",
      "@SUM(1)", String(repeating: "x", count: 1 << 20),
    ]
    let files = try texts.map { text in
      let json = try JSONSerialization.data(withJSONObject: [
        "ficha": "ex-ante", "formulario": "2019-nuevo",
        "encabezado": ["programa": text, "codigo": text],
      ])
      return Checker().check(bytes: Array(json), named: "a.json")
    }
    let report = text(TableRequest(.cobertura), files, format)
    for scalar in report.unicodeScalars where scalar != "\n" && scalar != "\t" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
    #expect(!report.contains(/##[a-z]*\[/) && !report.contains(/(?m)^\s*::/))
    #expect(
      !report.contains("<script") || format == .text || format == .json || format == .ndjson
        || format == .csv || format == .csvCl || format == .tsv)
    if [.csv, .csvCl, .tsv].contains(format) {
      #expect(!report.contains(/(?m)(^|[,;\t])"?[=@]/))
    }
    if format == .json {
      _ = try JSONSerialization.jsonObject(with: Data(report.utf8))
    }
    #expect(report.split(separator: "\n").count >= texts.count)
  }

  @Test("is the same with one job and with two", arguments: TableName.allCases)
  func jobs(_ name: TableName) {
    let path = Path(Project.examples)
    let tables = [1, 2].map { jobs in
      TableRun(check: CheckRun(paths: [path], jobs: jobs), request: TableRequest(name)).make()
    }
    #expect(tables[0].table.rendered(as: .json) == tables[1].table.rendered(as: .json))
    #expect(tables[0].tally == tables[1].tally)
  }
}
