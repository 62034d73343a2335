import Analysis
import DocumentTree
import Fichas
import Reporting
import SheetRules
import TestSupport
import Testing

/// A setting of a configuration, and two values of it that must not make the same report.
struct SettingCase: Sendable, CustomTestStringConvertible {
  /// Its keys, `*` for a row: "reglas.*.id".
  let setting: String
  let one: String
  let other: String

  var testDescription: String { setting }

  init(_ setting: String, _ one: String, _ other: String) {
    self.setting = setting
    self.one = one
    self.other = other
  }

  /// A part of one configuration with the first value in the place of `_`, and with the second.
  init(_ setting: String, in template: String, _ one: String, _ other: String) {
    self.init(
      setting, template.replacing("_", with: one), template.replacing("_", with: other))
  }
}

@Suite("Every setting of a configuration")
struct SettingTests {
  private static let thresholds = [
    SettingCase("topeAdministrativo", in: "umbrales: {topeAdministrativo: _}", "4 %", "ninguno"),
    SettingCase(
      "componentes.minimo", in: "umbrales: {componentes: {minimo: _, maximo: 9}}", "9", "1"),
    SettingCase(
      "componentes.maximo", in: "umbrales: {componentes: {minimo: 1, maximo: _}}", "1", "9"),
    SettingCase("limites", in: "umbrales: {limites: {diagnostico.problema: _}}", "9", "900"),
  ]

  private static let bands =
    ["ejecucionInicial", "ejecucionFinal"].flatMap { name in
      band(name, least: ("101 %", "85 %"), most: ("99 %", "110 %"))
    } + band("gastoPorBeneficiario", least: ("600 %", "80 %"), most: ("120 %", "900 %"))
    + band("cumplimiento", least: ("99 %", "90 %"), most: ("90 %", "100 %"))
    + band("cercano", least: ("107 %", "85 %"), most: ("105 %", "110 %"))

  /// Commitments of which the last is near its goal.
  private static let commitments = """
    ficha: compromisos
    formulario: 2025
    encabezado: {servicio: S, compromiso: C}
    cumplimiento: 98%
    indicadores:
      - {ponderacion: 60%, meta: {comparacion: igual, valor: 100%}, resultado: 2/2 = 100%}
      - {ponderacion: 40%, meta: {comparacion: al menos, valor: 40}, resultado: 38}
      - {meta: {comparacion: al menos, valor: 100}, resultado: 106, afirmaciones: [{dice: cercano}]}

    """

  /// Two values of the least and of the most of a band, of which the first leaves out the figure of the sheet.
  private static func band(
    _ name: String, least: (String, String), most: (String, String)
  ) -> [SettingCase] {
    let keys = "umbrales: {rangos: {\(name): {minimo: "
    return [
      SettingCase(
        "rangos.\(name).minimo", in: keys + "_, maximo: 999 %}}}", least.0, least.1),
      SettingCase("rangos.\(name).maximo", in: keys + "1 %, maximo: _}}}", most.0, most.1),
    ]
  }

  private static let layer =
    (thresholds + bands).map { SettingCase("umbrales.\($0.setting)", $0.one, $0.other) } + [
      SettingCase("perfil", in: "perfil: _", "gore", "nacional"),
      SettingCase(
        "comparacion.precios", in: "comparacion: {precios: {2019: '_', 2022: 1}}", "1,2", "1,3"),
      SettingCase(
        "comparacion.servicios",
        in: "comparacion: {servicios: [[SCT, _]]}", "Servicio de Cooperación Técnica", "Otro"),
      SettingCase("gravedades", in: "gravedades: {GAS01: _}", "nota", "apagada"),
    ]

  private static let rule = [
    "id": "CASA01", "titulo": "el total es alto", "gravedad": "error",
    "condicion": "gasto.total <= 9", "mensaje": "es mucho", "ayuda": "gaste menos",
  ]

  private static let exception = [
    "regla": "GAS01", "patron": "borradores/", "campo": "gasto.total", "razon": "truncada",
    "vence": "2030-12-31",
  ]

  /// A row of a list in which one key has another value.
  private static func row(
    _ list: String, _ row: [String: String], _ key: String, _ other: String
  ) -> SettingCase {
    func text(_ row: [String: String]) -> String {
      let keys = row.keys.sorted().map { "\($0): \(row[$0] ?? "")" }
      return "\(list): [{\(keys.joined(separator: ", "))}]"
    }
    return SettingCase(
      "\(list).*.\(key)", text(row), text(row.merging([key: other]) { $1 }))
  }

  static let all =
    layer
    + layer.map { setting in
      func within(_ text: String) -> String { "rutas: [{patron: borradores/, \(text)}]" }
      return SettingCase("rutas.*.\(setting.setting)", within(setting.one), within(setting.other))
    } + [
      SettingCase(
        "rutas.*.patron",
        in: "rutas: [{patron: _, perfil: gore, umbrales: {topeAdministrativo: 4 %}}]",
        "borradores/", "otros/"),
      row("reglas", rule, "id", "CASA02"),
      row("reglas", rule.filter { $0.key != "mensaje" }, "titulo", "el total es bajo"),
      row("reglas", rule, "gravedad", "nota"),
      row("reglas", rule, "condicion", "gasto.total >= 9"),
      row("reglas", rule, "mensaje", "es poco"),
      row("reglas", rule, "ayuda", "gaste más"),
      row("excepciones", exception, "regla", "GAS02"),
      row("excepciones", exception, "patron", "otros/"),
      row("excepciones", exception, "campo", "gasto.administrativo"),
      row("excepciones", exception, "razon", "redondeada"),
      row("excepciones", exception, "vence", "2020-12-31"),
    ]

  @Test("changes a report", arguments: all)
  func changesReport(_ setting: SettingCase) throws {
    #expect(try report(setting.one) != report(setting.other))
  }

  @Test("that the reader knows is among those that are tried")
  func areAllTried() {
    let tried = Set(Self.all.map(\.setting))
    #expect(Set(settings(in: [], among: tried)) == tried)
  }

  /// The reports of a faulty sheet of each kind in a folder of drafts, as programs read them.
  private func report(_ configuration: String) throws -> String {
    let document = Document.read(Array(configuration.utf8), as: .yaml)
    let (read, faults) = ConfigurationReader.read(document, path: ".fichas.yaml")
    try #require(faults.isEmpty, "\(faults.map(\.message.es))")
    let settings = EffectiveSettings(read) { $0 == "borradores/" }
    let checker = Checker(options: settings.options(today: CalendarDay("2026-01-01")))
    var output: [UInt8] = []
    let examples = try ["con-errores/suma-de-gastos.yaml", "juntos-2021.yaml"].map(Project.example)
    for text in examples + [Self.commitments] {
      let file = checker.check(text: text)
      ReportFormat.json.renderer(RenderingOptions()).render(file, to: &output)
    }
    let design = try Project.example("juntos-2019.yaml")
      .replacing("  servicio: SERVICIO DE COOPERACION TECNICA", with: "  servicio: SCT")
    let comparison = try #require(
      Checker.compare(
        checker.check(text: design),
        with: checker.check(text: try Project.example("juntos-2021.yaml"))))
    output += ComparisonReport([comparison]).rendered(as: .json, RenderingOptions())
    return String(decoding: output, as: UTF8.self)
  }

  /// The settings below some keys, as the faults of a configuration with a wrong key name them; those
  /// that are tried are not gone into.
  private func settings(in path: [String], among tried: Set<String>) -> [String] {
    let name = path.joined(separator: ".")
    if tried.contains(name) { return [name] }
    let known = knownKeys(in: path)
    if !known.isEmpty { return known.flatMap { settings(in: path + [$0], among: tried) } }
    let rows = knownKeys(in: path + ["*"])
    return rows.isEmpty ? [name] : rows.flatMap { settings(in: path + ["*", $0], among: tried) }
  }

  private func knownKeys(in path: [String]) -> [String] {
    let text = path.reversed().reduce("{qqqqqqqq: 1}") { inner, key in
      key == "*" ? "[\(inner)]" : "{\(key): \(inner)}"
    }
    let document = Document.read(Array(text.utf8), as: .yaml)
    let advice = ConfigurationReader.read(document, path: "").faults
      .first { $0.rule == "CFG02" }?.advice?.en
    guard let advice, advice.hasPrefix("allowed: ") else { return [] }
    return advice.dropFirst("allowed: ".count).split(separator: ", ").map(String.init)
  }
}
