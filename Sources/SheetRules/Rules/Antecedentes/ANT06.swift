import DocumentTree
import ProgramSheets

/// Every field that the form demands is there.
enum ANT06: Rule {
  static let description = RuleDescription(
    id: "ANT06",
    title: LocalizedText(
      es: "falta un campo que el formulario exige", en: "a field that the form demands is missing"),
    severity: .error, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "Cada formulario exige sus campos; sin ellos la ficha no se puede evaluar y otras reglas no se pueden revisar. Los campos de cada componente los revisa COM03 y los del indicador OBJ01; lo que las fichas publicadas dejan en blanco (calificación, nombres, teléfonos) no se exige.",
      en:
        "Each form demands its fields; without them the sheet cannot be evaluated and other rules cannot be checked. COM03 looks at the fields of each component and OBJ01 at those of the indicator; what published sheets leave blank (outcome, names, telephones) is not demanded."
    ),
    source: LocalizedText(
      es: "Todas las secciones de cada formulario", en: "All sections of each form"),
    formula: LocalizedText(
      es: "cada campo exigido está y no está en blanco",
      en: "each demanded field is there and is not blank"),
    remedy: LocalizedText(es: "complete el campo", en: "fill in the field"),
    examples: ANT06Examples.all)

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else {
      results.add(
        description, fields: [JSONPointer("/formulario")], notChecked: .unknownForm)
      return
    }
    let missing = answers.missing.filter { !isOfAnotherRule($0.campo) }
    for section in sheet.kind.kind.sections {
      let own = missing.filter { $0.field.tokens.first == section }
      let certain = own.filter { !$0.isUncertain }
      let field = JSONPointer("/" + section)
      if certain.isEmpty, !own.isEmpty {
        results.add(
          description, on: field, fields: own.map(\.field), notChecked: .unreadPart)
      } else {
        let findings = certain.map { description.finding($0, in: sheet) }
        let fields = findings.isEmpty ? [field] : findings.map(\.field)
        results.add(description, on: field, fields: fields, findings: findings)
      }
    }
  }

  private static func isOfAnotherRule(_ campo: Campo) -> Bool {
    COM03.patterns.contains(campo.pattern) || OBJ01.patterns.contains(campo.pattern)
  }
}
