import DocumentTree
import ProgramSheets

/// 1 to 7 components, in the form of the regional governments.
enum COM07: Rule {
  static let description = RuleDescription(
    id: "COM07",
    title: LocalizedText(
      es: "el programa tiene más componentes de los que admite el perfil",
      en: "the programme has more components than the profile allows"),
    severity: .warning, category: .componentes,
    rationale: LocalizedText(
      es:
        "El formulario de los gobiernos regionales admite de 1 a 7 componentes. Los formularios nacionales no fijan cuántos: en ellos la regla no rige.",
      en:
        "The form of the regional governments allows 1 to 7 components. The national forms set no number: there the rule does not apply."
    ),
    source: LocalizedText(
      es: "Formulario de los gobiernos regionales, componentes",
      en: "Form of the regional governments, components"),
    formula: LocalizedText(
      es: "1 ≤ número de componentes ≤ 7", en: "1 ≤ number of components ≤ 7"),
    remedy: LocalizedText(
      es: "una los componentes que entregan lo mismo",
      en: "join the components that deliver the same"),
    examples: [
      .passing(
        "componentes: [{numero: 1}, {numero: 2}, {numero: 3}, {numero: 4}, {numero: 5}, {numero: 6}, {numero: 7}, {numero: 8}]"
      ),
      .passing("componentes: [{numero: 1}]", profile: .gore),
      .failing(
        "↓componentes: [{numero: 1}, {numero: 2}, {numero: 3}, {numero: 4}, {numero: 5}, {numero: 6}, {numero: 7}, {numero: 8}]",
        profile: .gore),
    ])

  static let readsFigures = false

  private static let table = JSONPointer("/componentes")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let bounds = sheet.profile.componentCount, sheet.ficha.componentes != nil else { return }
    let count = sheet.countOfRows(in: table)
    var finding: Finding {
      let allowed = allowed(bounds)
      return description.finding(
        LocalizedText(
          es: "hay \(count) \(count == 1 ? "componente" : "componentes") y \(allowed.es)",
          en:
            "there \(count == 1 ? "is 1 component" : "are \(count) components"), and \(allowed.en)"
        ),
        at: table, range: sheet.keyRange(nearest: table), reported: .whole(count))
    }
    results.add(
      description, fields: [table], finding: bounds.contains(count) ? nil : finding)
  }

  private static func allowed(_ bounds: ClosedRange<Int>) -> LocalizedText {
    let (least, most) = (bounds.lowerBound, bounds.upperBound)
    if least < most {
      return LocalizedText(
        es: "se admiten de \(least) a \(most)", en: "\(least) to \(most) are allowed")
    }
    return LocalizedText(
      es: "se \(most == 1 ? "admite" : "admiten") \(most)",
      en: "\(most) \(most == 1 ? "is" : "are") allowed")
  }
}
