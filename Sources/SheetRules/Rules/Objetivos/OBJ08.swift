import DocumentTree
import ProgramSheets

/// Fin, propósito and indicator are there, and the propósito names the population.
enum OBJ08: Rule {
  static let description = RuleDescription(
    id: "OBJ08",
    title: LocalizedText(
      es: "el propósito no nombra a la población", en: "the purpose does not name the population"),
    severity: .note, category: .objetivos,
    rationale: LocalizedText(
      es:
        "El propósito es el resultado que se espera en los beneficiarios: dice en quiénes. Que fin, propósito e indicador estén lo exige ANT06; sin propósito esta regla no se puede revisar.",
      en:
        "The purpose is the result expected for the beneficiaries: it says for whom. ANT06 demands that fin, propósito and indicator be there; without a purpose this rule cannot be checked."
    ),
    source: LocalizedText(
      es: "Sección 4.1: resultado directo que se espera obtener en los beneficiarios (implícita)",
      en: "Section 4.1: direct result expected for the beneficiaries (implied)"),
    formula: LocalizedText(
      es: "el propósito nombra la unidad de la población o a quienes la forman",
      en: "the purpose names the unit of the population or those who make it up"),
    remedy: LocalizedText(
      es: "diga en el propósito quiénes logran el resultado",
      en: "say in the purpose who reaches the result"),
    examples: [
      .passing("objetivos: {proposito: Las MIPEs ganan mercados.}"),
      .passing(
        """
        poblacion: {potencial: {numero: 10, unidad: apicultores}}
        objetivos: {proposito: Los apicultores venden más.}
        """),
      .failing("objetivos: {proposito: ↓Contribuir al uso eficiente del agua.}"),
    ])

  static let readsFigures = false

  private static let field = JSONPointer("/objetivos/proposito")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let purpose = sheet.ficha.objetivos?.proposito, !purpose.isBlankAnswer else {
      results.add(
        description, fields: [field],
        notChecked: .missing(LocalizedText(es: "el propósito", en: "the purpose")))
      return
    }
    let isNamed = PopulationUnit.isNamed(in: purpose) || names(purpose, sheet.ficha.poblacion)
    var finding: Finding {
      description.finding(
        LocalizedText(
          es: "el propósito no dice en quiénes se logra el resultado",
          en: "the purpose does not say for whom the result is reached"),
        at: field)
    }
    results.add(description, fields: [field], finding: isNamed ? nil : finding)
  }

  private static func names(_ purpose: String, _ population: Poblacion?) -> Bool {
    let words = TellingWords.of(purpose)
    let descriptions = [
      population?.potencial?.cifra.unidad, population?.potencial?.precision,
      population?.potencial?.caracterizacion, population?.objetivo?.caracterizacion,
    ]
    return descriptions.compactMap { $0 }.contains { !TellingWords.of($0).isDisjoint(with: words) }
  }
}
