import Analysis
import DocumentTree
import ExactNumbers
import Fichas
import Reporting
import SheetRules
import TestSupport
import Testing

@Suite("The comparison of two sheets")
struct CompareTests {
  private func compare(
    _ one: String, _ other: String, _ options: CheckOptions = CheckOptions()
  ) throws -> SheetComparison {
    let checker = Checker(options: options)
    return try #require(
      Checker.compare(
        checker.check(text: one, named: "a.yaml"), with: checker.check(text: other, named: "b.yaml")
      ))
  }

  @Test("of the published design and follow-up has each row", arguments: Published.rows)
  func hasRow(_ expected: ComparedCase) throws {
    let rows = try Published.comparison().rows.filter { $0.name.es == expected.name }
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    if let left = expected.left { #expect(row.left?.text == left) }
    if let right = expected.right { #expect(row.right?.text == right) }
    #expect(row.relation == expected.relation)
    #expect(row.finding?.severity == expected.severity)
    #expect(row.rule == expected.rule)
    if let change = expected.change {
      #expect(row.finding?.message.es.contains("(\(change))") ?? false)
    }
    if expected.relation == .notCompared { #expect(row.remark != nil) }
  }

  @Test("of the published design and follow-up says nothing else, and warns of nothing")
  func saysNoMore() throws {
    let comparison = try Published.comparison()
    #expect(comparison.mode == .followUp)
    let known = Set(Published.rows.map(\.name)).union([
      "código", "ministerio", "beneficiarios de 2022",
    ])
    #expect(Set(comparison.rows.map(\.name.es)) == known)
    #expect(comparison.findings.allSatisfy { $0.severity == .note })
    #expect(comparison.findings.count == 10)
  }

  @Test(
    "finds nothing in what cannot be read",
    arguments: [
      ("  programa: Juntos", "  programa: \"Juntos"),
      ("    unidad: unidades", "    uindad: unidades"),
      ("    precision: empresas", "    precision: {x: empresas}"),
      ("    nombre: Fase análisis", "    nmobre: Fase análisis"),
      ("    nombre: fase de desarrollo", "    nombre: [fase de desarrollo]"),
    ])
  func readsNot(_ line: String, _ written: String) throws {
    let design = try Project.example("juntos-2019.yaml")
    let changed = design.replacing(line, with: written, maxReplacements: 1)
    #expect(changed != design)
    let messages = try compare(changed, try Project.example("juntos-2021.yaml")).findings
      .map(\.message)
    #expect(Set(messages).isSubset(of: try Published.comparison().findings.map(\.message)))
  }

  @Test("is the same whichever sheet comes first")
  func isSwapped() throws {
    let comparison = try #require(
      Checker().compare(file: Path(Published.followUp), with: Path(Published.design)))
    let straight = try Published.comparison()
    #expect(comparison.rows == straight.rows)
    #expect(comparison.left == straight.left)
    #expect(comparison.right.path == Published.followUp)
  }

  @Test("divides amounts of two price years only by given factors")
  func usesFactors() throws {
    var options = CheckOptions()
    options.comparison.priceFactors = [
      2019: ExactDecimal(coefficient: 1205, scale: 3), 2022: ExactDecimal(1),
    ]
    let comparison = try Published.comparison(options)
    #expect(comparison.rows.filter { $0.rule == "CRU09" }.map(\.key) == ["topeDelSubsidio"])
    let total = try #require(comparison.rows.first { $0.key == "gastoTotal" })
    // 1.665.083 × 1,205 = 2.006.425,015
    #expect(total.difference == Rational(ExactDecimal(coefficient: -485_619_015, scale: 3)))
    #expect(total.finding?.message.es.contains("75,8 %") ?? false)
    #expect(total.remark?.es.contains("1,205") ?? false)
    options.comparison.priceFactors[2022] = nil
    #expect(try Published.comparison(options).rows.count { $0.rule == "CRU09" } == 8)
  }

  @Test("makes no difference between YAML and JSON")
  func readsJson() throws {
    let yaml = try compare(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion: {potencial: 1.200, objetivo: 300, cobertura: {sobreObjetivo: "2,50 %"}}
      """,
      """
      {"ficha": "ex-ante", "formulario": "2019-nuevo", "poblacion": {"potencial": 1200,
       "objetivo": {"numero": 300}, "cobertura": {"sobreObjetivo": "2,50 %"}}}
      """)
    #expect(yaml.mode == .versions)
    #expect(yaml.rows.isEmpty)
    #expect(yaml.flips.isEmpty)
  }

  // MARK: Versions

  @Test("of a file with itself finds nothing", arguments: Project.sheets)
  func isSame(_ sheet: String) throws {
    let path = Path(Project.examples + "/" + sheet)
    guard let comparison = Checker().compare(file: path, with: path) else { return }
    #expect(comparison.mode == .versions)
    #expect(comparison.rows.isEmpty)
    #expect(comparison.flips.isEmpty)
  }

  @Test("tells which changed figure flips which check")
  func tellsFlips() throws {
    let before = try Project.example("juntos-2019.yaml")
    let after = before.replacing("  total: 1.665.083", with: "  total: 1.665.084")
    #expect(before != after)
    let comparison = try compare(before, after)
    #expect(comparison.rows.map(\.key) == ["gasto.total"])
    #expect(comparison.rows.first?.difference == .one)
    let sum = try #require(comparison.flips.first { $0.rule == "GAS01" })
    #expect(sum.isBroken)
    #expect(sum.before == .exact)
    #expect(sum.after == .contradiction)
    #expect(sum.changes == [0])
    #expect(sum.formula != nil)
    #expect(comparison.findings.first?.message.es.contains("no se cumple GAS01") ?? false)
    // and the other way round it is mended
    let mended = try compare(after, before)
    #expect(mended.flips.first { $0.rule == "GAS01" }?.isMended ?? false)
    #expect(mended.findings.allSatisfy { $0.severity == .note && $0.rule == "CRU03" })
  }

  @Test("of versions goes through sheets of the other kind as well")
  func comparesFollowUps() throws {
    let before = try Project.example("juntos-2021.yaml")
    let comparison = try compare(before, before.replacing("total: 248.239", with: "total: 248.329"))
    #expect(comparison.mode == .versions)
    #expect(comparison.rows.map(\.key) == ["regiones.total"])
    #expect(comparison.flips.contains { $0.isBroken && $0.changes == [0] })
  }

  @Test("knows rows by their names, and tells what was added and removed in the order of the form")
  func joinsRows() throws {
    let comparison = try compare(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      objetivos: {fin: Más riego.}
      componentes: [{numero: 1, nombre: Cursos, unidad: horas}, {numero: 2, nombre: Giras}]
      """,
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      componentes: [{numero: 2, nombre: Giras}, {numero: 1, nombre: CURSOS, unidad: días}]
      gasto: {administrativo: 10}
      """)
    #expect(
      comparison.rows.map(\.key) == [
        "objetivos.fin", "componentes.0.nombre", "componentes.0.unidad", "gasto.administrativo",
      ])
    #expect(comparison.rows.map(\.relation) == [.removed, .alike, .different, .added])
  }

  // MARK: What is not the same programme

  @Test("of two programmes says so once, and compares nothing else")
  func refusesOthers() throws {
    let comparison = try #require(
      Checker().compare(
        file: Path(Project.examples + "/articulacion-2019.yaml"), with: Path(Published.followUp)))
    #expect(comparison.mode == .unrelated)
    #expect(comparison.findings.count == 1)
    #expect(comparison.findings.first?.severity == .warning)
    #expect(comparison.rows.allSatisfy { $0.rule == "CRU01" })
  }

  @Test("of two designs sets their figures side by side without a finding")
  func comparesDesigns() throws {
    let comparison = try #require(
      Checker().compare(
        file: Path(Project.examples + "/articulacion-2019.yaml"),
        with: Path(Project.examples + "/juntos-2019.yaml")))
    #expect(comparison.mode == .sameKind)
    #expect(comparison.findings.isEmpty)
    let total = try #require(comparison.rows.first { $0.key == "gasto.total" })
    #expect(total.relation == .different)
    #expect(total.difference != nil)
    let later = try #require(
      Checker().compare(
        file: Path(Project.examples + "/juntos-2019.yaml"),
        with: Path(Project.examples + "/servicios-virtuales-2025.yaml")))
    let amounts = later.rows.filter { $0.key == "gasto.total" }
    #expect(amounts.map(\.rule) == ["CRU09"])
    #expect(amounts.map(\.relation) == [.notCompared])
  }

  @Test("divides no figures that count something else")
  func tellsUnitsApart() throws {
    func sheet(_ name: String, _ unit: String, _ time: String) -> String {
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      encabezado: {programa: \(name)}
      poblacion:
        potencial: {numero: 900, unidad: \(unit)}
        beneficiaria: {2019: 40}
        egreso: {tiempo: 2, unidad: \(time)}
      """
    }
    let apart = try compare(sheet("A", "personas", "MESES"), sheet("B", "empresas", "AÑOS"))
    #expect(
      apart.rows.filter { $0.unit != nil }.map(\.relation) == [
        .notCompared, .notCompared, .notCompared,
      ])
    let alike = try compare(sheet("A", "personas", "AÑOS"), sheet("B", "Personas", "años"))
    #expect(alike.rows.filter { $0.unit != nil }.map(\.relation) == [.same, .same, .same])
  }

  @Test("leaves alone what cannot be read, and says why")
  func skipsUnread() throws {
    let comparison = try compare(
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion: {beneficiaria: {2019: muchos, 2020: NM, 2021: , 2022: 4}}
      """,
      """
      ficha: monitoreo
      formulario: 2021
      poblacion: {beneficiaria: {2019: 5, 2020: 5, 2021: 5, 2022: pocos}}
      """)
    let rows = comparison.rows.filter { $0.key == "beneficiarios" }
    #expect(rows.map(\.relation) == [.notCompared, .notCompared, .notCompared])
    #expect(
      rows.compactMap(\.remark?.es)
        == [
          "la cifra de el diseño no se puede leer", "el diseño dice NM",
          "la cifra de el seguimiento no se puede leer",
        ].map { $0.replacing("de el ", with: "del ") })
  }

  // MARK: Levels and exceptions

  @Test("takes levels and exceptions as every rule does")
  func takesLevels() throws {
    var options = CheckOptions(levels: ["CRU02": .off, "CRU08": .on(.error)])
    options.exceptions = [
      AcceptedFinding(rule: "CRU06", field: nil, reason: "no se midió")
    ]
    let comparison = try Published.comparison(options)
    #expect(!comparison.rows.contains { $0.rule == "CRU02" })
    #expect(comparison.findings.filter { $0.rule == "CRU08" }.allSatisfy { $0.severity == .error })
    #expect(comparison.findings.filter { $0.rule == "CRU06" }.allSatisfy { $0.acceptance != nil })
    #expect(ComparisonReport([comparison]).total.errors == 2)
    #expect(ComparisonReport([comparison]).total.accepted == 1)
  }

  @Test("lets the exceptions of a sheet alone in a check, which cannot tell if they are used")
  func keepsExceptions() throws {
    let design = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion: {beneficiaria: {2019: 4}}
      excepciones: [{regla: CRU02, campo: /poblacion/beneficiaria/2019, razon: cambió la meta}]
      """
    let report = Checker().check(text: design).report
    #expect(!report.findings.contains { $0.rule.hasPrefix("EXC") })
    let comparison = try compare(
      design, "ficha: monitoreo\nformulario: 2021\npoblacion: {beneficiaria: {2019: 5}}\n")
    #expect(comparison.findings.map(\.acceptance?.reason) == ["cambió la meta"])
  }

  // MARK: Folders

  @Test("of a folder pairs by code, else by name and service, and names the rest")
  func pairsFolders() throws {
    let files = try TemporaryFolder()
    func design(_ head: String, _ form: String = "2019-nuevo") -> String {
      "ficha: ex-ante\nformulario: \(form)\nencabezado: {\(head)}\n"
    }
    func followUp(_ head: String, _ year: Int = 2021) -> String {
      "ficha: monitoreo\nformulario: \(year)\nencabezado: {\(head)}\n"
    }
    try files.write(design("codigo: PI1, programa: Riego"), to: "a-2019.yaml")
    try files.write(design("codigo: PI1, programa: Riego", "2025-nuevo"), to: "b-2025.yaml")
    try files.write(followUp("codigo: PI1, programa: Otro nombre"), to: "c-2021.yaml")
    try files.write(design("programa: Praderas, servicio: Sercotec"), to: "d.yaml")
    try files.write(
      followUp("programa: PRADERAS, servicio: Servicio de Cooperación Técnica"), to: "e.yaml")
    try files.write(design("programa: Solo"), to: "f.yaml")
    try files.write(design("codigo: PI9, programa: Nadie"), to: "g.yaml")
    let report = Checker().compare(folder: Path(files.path))
    func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    #expect(
      report.comparisons.map { [name($0.left.path), name($0.right.path)] } == [
        ["a-2019.yaml", "b-2025.yaml"], ["a-2019.yaml", "c-2021.yaml"], ["d.yaml", "e.yaml"],
      ])
    #expect(report.alone.map { name($0.path) } == ["f.yaml", "g.yaml"])
    #expect(report.alone.first?.reason.es.contains("código") ?? false)
  }
}
