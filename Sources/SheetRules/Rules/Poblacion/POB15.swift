import DocumentTree
import ExactNumbers
import ProgramSheets

/// Egress time > 0, in MESES or AÑOS.
enum POB15: Rule {
  static let description = RuleDescription(
    id: "POB15",
    title: LocalizedText(
      es: "el tiempo de egreso no es mayor que cero, o no está en meses o años",
      en: "the time until egress is not above zero, or not in months or years"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Un beneficiario egresa después de recibir los beneficios: en promedio pasa algún tiempo, que el formulario pide en meses o en años.",
      en:
        "A beneficiary leaves after having been served: some time passes on average, which the form asks for in months or years."
    ),
    source: LocalizedText(
      es: "Sección 3.1: en cuántos meses/años promedio egresarán los beneficiarios",
      en: "Section 3.1: after how many months/years on average beneficiaries leave"),
    formula: LocalizedText(
      es: "tiempo de egreso > 0; unidad: MESES o AÑOS",
      en: "time until egress > 0; unit: MESES or AÑOS"),
    remedy: LocalizedText(
      es: "dé el tiempo promedio y su unidad", en: "give the average time and its unit"),
    examples: [
      .passing("poblacion: {egreso: {tiempo: \"8,00\", unidad: MESES}}"),
      .passing("poblacion: {egreso: {tiempo: NM, unidad: Años}}"),
      .failing("poblacion: {egreso: {tiempo: ↓0, unidad: MESES}}"),
      .failing("poblacion: {egreso: {tiempo: \"8,00\", unidad: ↓SEMANAS}}"),
    ])

  private static let group = JSONPointer("/poblacion/egreso")
  private static let time = group.appending("tiempo")
  private static let unit = group.appending("unidad")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let egress = sheet.ficha.poblacion?.egreso
    let name = LocalizedText(es: "el tiempo de egreso", en: "the time until egress")
    let cell = sheet.cells.egreso
    if let time = sheet.cells.number(cell) {
      var finding: Finding {
        description.finding(
          LocalizedText(
            es: "el tiempo de egreso es \(time.description(in: .chilena)): debe ser mayor que cero",
            en: "the time until egress is \(time.description(in: .chilena)): must be above zero"),
          at: Self.time, reported: .number(time))
      }
      results.add(description, fields: [Self.time], finding: time > .zero ? nil : finding)
    } else {
      results.add(description, fields: [time], notChecked: sheet.cells.absence(cell, name))
    }
    guard let unit = egress?.unidad, !unit.isBlankAnswer else { return }
    var finding: Finding {
      description.finding(
        LocalizedText(
          es: "la unidad «\(unit)» no es MESES ni AÑOS",
          en: "unit «\(unit)» is neither MESES nor AÑOS"),
        at: Self.unit, reported: .word(unit))
    }
    let isKnown = ["meses", "mes", "anos", "ano"].contains(unit.normalisedName)
    results.add(description, fields: [Self.unit], finding: isKnown ? nil : finding)
  }
}
