import Constraints
import ExactNumbers

/// % administrative within the profile's cap.
enum GAS05: Rule {
  static let description = RuleDescription(
    id: "GAS05",
    title: LocalizedText(
      es: "el gasto administrativo pasa del tope",
      en: "the administrative expenses are above the cap"),
    severity: .warning, category: .gasto,
    rationale: LocalizedText(
      es:
        "El formulario de los gobiernos regionales admite a lo más 5 % de gasto administrativo. Los formularios nacionales no fijan un tope: sin un perfil que lo tenga, la regla no se aplica.",
      en:
        "The form of the regional governments allows at most 5 % of administrative expenses. The national forms set no cap: without a profile that has one, the rule does not apply."
    ),
    source: LocalizedText(
      es: "Formulario de los gobiernos regionales, gastos administrativos",
      en: "Form of the regional governments, administrative expenses"),
    formula: LocalizedText(
      es: "porcentaje de gasto administrativo ≤ tope del perfil",
      en: "share of administrative expenses ≤ cap of the profile"),
    remedy: LocalizedText(
      es: "baje el gasto administrativo, o asigne a los componentes lo que es de ellos",
      en: "lower the administrative expenses, or assign to the components what is theirs"),
    examples: [
      .passing("gasto: {porcentajeAdministrativo: \"6,90 %\"}"),
      .passing("gasto: {porcentajeAdministrativo: \"5,00 %\"}", profile: .gore),
      .failing("gasto: {porcentajeAdministrativo: ↓\"6,90 %\"}", profile: .gore),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let share = sheet.cells.porcentajeAdministrativo
    // without a cap the form promises nothing, so there is nothing to check
    guard let cap = sheet.profile.administrativeCap else { return }
    let isOfProfile = Profile.named(sheet.profile.name)?.administrativeCap == cap
    let name =
      isOfProfile
      ? LocalizedText(
        es: "el tope del perfil \(sheet.profile.name)",
        en: "the cap of profile \(sheet.profile.name)")
      : LocalizedText(es: "el tope de la configuración", en: "the cap of the configuration")
    results.add(.bound(share, atMost: .constant(cap), name), of: description, in: sheet)
  }
}
