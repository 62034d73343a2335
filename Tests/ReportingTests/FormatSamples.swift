import Analysis
import Constraints
import Culprits
import DocumentTree
import Reporting
import SheetRules

/// Reports that the tests of every format write.
enum FormatSamples {
  /// A sheet with ñ, an emoji and combining accents before the figures.
  static let source = """
    {"ñ": "\u{1F9D1}\u{200D}\u{1F33E} a\u{301}", "gasto": {"total": 1167259, "porBeneficiario": 37.60},
     "poblacion": {"beneficiaria": {"2019": 31500}}}
    """

  static let contradiction = Finding(
    rule: "GAS02", severity: .error, category: .gasto,
    message: LocalizedText(es: "el gasto por beneficiario dice 37,60", en: "it says 37,60"),
    field: JSONPointer("/gasto/porBeneficiario"), reported: .number(of: "37.60"),
    computed: .number(of: "37.05584127"),
    difference: .number(of: "0.54415873"),
    formula: LocalizedText(es: "gasto total / beneficiaria", en: "total / beneficiaries"),
    working: [LocalizedText("1.167.259 / 31.500 = 37,055841…")],
    operands: [
      operand("/gasto/porBeneficiario", "gasto por beneficiario", "37.60"),
      operand("/gasto/total", "gasto total", "1167259"),
      operand("/poblacion/beneficiaria/2019", "beneficiaria de 2019", "31500"),
    ],
    advice: LocalizedText(es: "revise el gasto total", en: "look at the total"))

  static let warning = Finding(
    rule: "POB10", severity: .warning, category: .poblacion,
    message: LocalizedText(es: "faltan años", en: "years are missing"),
    field: JSONPointer("/poblacion/beneficiaria"))

  static let unreadable = Finding(
    rule: "LEC10", severity: .error, category: .lectura,
    message: LocalizedText(es: "no existe el archivo", en: "no such file"),
    field: JSONPointer(""), isReadingFault: true)

  static let file: FileReport = {
    var file = report
    let start = Array(source.utf8).firstRange(of: Array("37.60".utf8))?.lowerBound ?? 0
    file.corrections = [
      Correction(
        description: LocalizedText(es: "[37,60] → 37,06", en: "[37.60] → 37.06"),
        mended: [file.report.findings[0].id],
        replacements: [.init(ByteRange(start: start, end: start + 5), with: "37.06")])
    ]
    return file
  }()

  private static let report = FileReport(
    path: "./fichas/año 1.json", status: .read,
    document: Document.read(Array(source.utf8), as: .json),
    report: SheetReport(
      kind: "ex-ante", form: "2019-nuevo", findings: [contradiction, warning],
      checks: [
        Check(
          rule: "GAS02", verdict: .contradiction, fields: [JSONPointer("/gasto/porBeneficiario")],
          findings: [contradiction].numbered.map(\.id)),
        Check(rule: "GAS01", verdict: .exact, fields: [JSONPointer("/gasto/total")]),
        Check(
          rule: "GAS04", verdict: .notChecked, fields: [JSONPointer("/gasto/administrativo")],
          reason: LocalizedText(es: "falta el dato", en: "it is missing")),
      ]))

  static let missing = FileReport(
    path: "falta.yaml", status: .unreadable, document: nil,
    report: SheetReport(findings: [unreadable]))

  static let clean = FileReport(
    path: "limpia.json", status: .read, document: Document.read(Array("{}".utf8), as: .json),
    report: SheetReport())

  private static func operand(_ field: String, _ name: String, _ value: String) -> Operand {
    Operand(field: JSONPointer(field), name: LocalizedText(name), value: value)
  }
}

extension ReportFormat {
  /// The report of a whole run as a text.
  func text(of files: [FileReport], _ options: RenderingOptions = RenderingOptions()) -> String {
    String(decoding: report(of: files, options), as: UTF8.self)
  }
}
