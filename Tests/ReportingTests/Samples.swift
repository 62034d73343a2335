import Culprits
import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

@testable import Reporting

extension FindingValue {
  /// A number in point notation.
  static func number(of text: String) -> FindingValue {
    guard let number = (try? FigureParser.parse(text, notation: .punto))?.number else {
      return .word(text)
    }
    return .number(number)
  }
}

/// Reports made by hand, so that rendering is tested apart from the rules.
enum Samples {
  static let sheet = """
    # ñandú 🦤 y un acento combinado: é
    poblacion:
      beneficiaria: {2019: 31.500, 2020: 70.000}
    gasto:
      total: 1.167.259
      porBeneficiario: 37,60
      porcentajeAdministrativo:
        numero: 2,85 %
        fuente: DIPRES

    """

  static let cost = Finding(
    rule: "GAS02", severity: .error, category: .gasto,
    message: LocalizedText(
      es: "el gasto por beneficiario no se deduce de sus cifras",
      en: "the spend per beneficiary does not follow from its figures"),
    field: JSONPointer("/gasto/porBeneficiario"), reported: .number(of: "37.60"),
    computed: .number(of: "37.06"),
    difference: .number(of: "0.54"),
    formula: LocalizedText(
      es: "gasto total / población beneficiaria", en: "total spend / population served"),
    working: [LocalizedText("1.167.259 / 31.500 = 37,0558… → 37,06")],
    operands: [
      Operand(
        field: JSONPointer("/gasto/total"),
        name: LocalizedText(es: "gasto total", en: "total spend"), value: "1.167.259"),
      Operand(
        field: JSONPointer("/poblacion/beneficiaria/2019"),
        name: LocalizedText(es: "beneficiaria de 2019", en: "served in 2019"), value: "31.500"),
      Operand(
        field: JSONPointer("/produccion/total"),
        name: LocalizedText(es: "producción", en: "production"), value: "12"),
    ],
    advice: LocalizedText(es: "revise los tres campos", en: "look at the three fields"))

  static let missing = Finding(
    rule: "ANT06", severity: .warning, category: .antecedentes,
    message: LocalizedText(es: "falta el año", en: "the year is missing"),
    field: JSONPointer("/gasto/ejercicio"))

  static let share = Finding(
    rule: "GAS05", severity: .note, category: .gasto,
    message: LocalizedText(es: "sobre el tope", en: "above the cap"),
    field: JSONPointer("/gasto/porcentajeAdministrativo"))

  static let checks = [
    Check(
      rule: "GAS02", verdict: .contradiction,
      fields: [JSONPointer("/gasto/porBeneficiario"), JSONPointer("/gasto/total")]),
    Check(
      rule: "GAS04", verdict: .rounding, fields: [JSONPointer("/gasto/total")],
      slack: .number(of: "0.002")),
    Check(rule: "POB05", verdict: .inputRounding, fields: [JSONPointer("/poblacion/potencial")]),
    Check(
      rule: "GAS03", verdict: .notChecked, fields: [JSONPointer("/gasto/porUnidad/0/valor")],
      reason: LocalizedText(es: "la producción es 0", en: "the production is 0")),
  ]

  static let file = FileReport(
    path: "fichas/riego.yaml", status: .read,
    document: Document.read(Array(sheet.utf8), as: .yaml),
    report: SheetReport(
      kind: "ex-ante", form: "2019-nuevo", code: "PI130920190099001", name: "Riego",
      findings: [share, cost, missing], checks: checks,
      in: Document.read(Array(sheet.utf8), as: .yaml)))

  /// A report with one finding at the bytes of `target` in a text of any kind.
  static func file(_ source: String, marking target: String, path: String = "a.yaml") -> FileReport
  {
    let bytes = Array(source.utf8)
    let start = bytes.firstRange(of: Array(target.utf8))?.lowerBound ?? bytes.count
    let finding = Finding(
      rule: "LEC01", severity: .error, category: .lectura, message: LocalizedText("hola"),
      field: JSONPointer(""), range: ByteRange(start: start, end: start + target.utf8.count))
    return FileReport(
      path: path, status: .read, document: Document.read(bytes, as: .yaml),
      report: SheetReport(findings: [finding]))
  }

  static func text(
    _ file: FileReport, _ format: ReportFormat = .human,
    _ options: RenderingOptions = RenderingOptions()
  ) -> String {
    String(decoding: file.rendered(as: format, options), as: UTF8.self)
  }
}
