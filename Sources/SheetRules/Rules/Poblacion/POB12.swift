import DocumentTree
import ProgramSheets

/// Unit "unidades" ⇒ it says of what.
enum POB12: Rule {
  static let description = RuleDescription(
    id: "POB12",
    title: LocalizedText(
      es: "la unidad es «unidades» y no se precisa de qué",
      en: "the unit is «unidades» and of what is not said"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "«Unidades» no dice qué se cuenta; el formulario pide precisarlo en a lo más 50 caracteres.",
      en: "«Unidades» does not say what is counted; the form asks for it in at most 50 characters."),
    source: LocalizedText(
      es: "Sección 3.1: si la unidad de medida corresponde a «unidades», precise a qué se refiere",
      en: "Section 3.1: where the unit is «unidades», say what it refers to"),
    formula: LocalizedText(
      es: "si la unidad es «unidades», se precisa a qué se refiere",
      en: "if the unit is «unidades», what it refers to is said"),
    remedy: LocalizedText(
      es: "agregue 'precision', por ejemplo: empresas y cooperativas",
      en: "add 'precision', for example: empresas y cooperativas"),
    examples: [
      .passing(
        "poblacion: {potencial: {numero: 16.793, unidad: unidades, precision: empresas y cooperativas}}"
      ),
      .passing("poblacion: {potencial: {numero: 16.793, unidad: empresas}}"),
      .failing("poblacion: {potencial: {numero: 16.793, unidad: ↓Unidades}}"),
      .failing("poblacion: {potencial: {numero: 16.793, unidad: ↓unidades, precision: \"-\"}}"),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let population = sheet.ficha.poblacion
    let stated = population?.potencial?.precision
    check("potencial", population?.potencial, stated, &results)
    check("objetivo", population?.objetivo, population?.objetivo?.precision ?? stated, &results)
  }

  private static func check(
    _ key: String, _ population: PoblacionEstimada?, _ precision: String?,
    _ results: inout RuleResults
  ) {
    guard let unit = population?.cifra.unidad else { return }
    let field = JSONPointer("/poblacion/\(key)/unidad")
    let isVague = ["unidades", "unidad"].contains(unit.normalisedName)
    var finding: Finding {
      description.finding(
        LocalizedText(
          es: "la unidad es «\(unit)», pero no se precisa a qué se refiere",
          en: "the unit is «\(unit)», but what it refers to is not said"),
        at: field, reported: .word(unit))
    }
    let asked = ["potencial", key].map {
      JSONPointer("/poblacion/\($0)/precision")
    }
    results.add(
      description, fields: isVague ? [field] + asked : [field],
      finding: isVague && precision.isBlankAnswer ? finding : nil)
  }
}
