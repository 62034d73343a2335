import DocumentTree
import ProgramSheets

/// Components are numbered 1, 2, 3 … without gaps.
enum COM02: Rule {
  static let description = RuleDescription(
    id: "COM02",
    title: LocalizedText(
      es: "los componentes no están numerados 1, 2, 3…",
      en: "the components are not numbered 1, 2, 3 …"),
    severity: .warning, category: .componentes,
    rationale: LocalizedText(
      es:
        "Un salto en los números dice que un componente se borró o falta, y que quien lo nombra por su número nombra otro.",
      en:
        "A gap in the numbers says that a component was deleted or is missing, and that whoever names one by its number names another."
    ),
    source: LocalizedText(
      es: "Sección 5.2, número de cada componente", en: "Section 5.2, number of each component"),
    formula: LocalizedText(es: "número = 1, 2, 3, …", en: "number = 1, 2, 3, and so on"),
    remedy: LocalizedText(
      es: "numere los componentes en orden, o agregue el que falta",
      en: "number the components in order, or add the missing one"),
    examples: [
      .passing("componentes: [{numero: 1}, {numero: 2}, {numero: 3}]"),
      .failing("componentes: [{numero: 1}, {numero: ↓3}, {numero: 4}]"),
      .failing("componentes: [{numero: ↓2}, {numero: 1}]"),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let components = sheet.ficha.componentes, !components.isEmpty else { return }
    let fields = components.indices.map { JSONPointer("/componentes/\($0)/numero") }
    for (index, component) in components.enumerated() {
      guard let number = component.numero?.entero else {
        results.add(
          description, fields: fields,
          notChecked: sheet.absence(
            at: fields[index],
            LocalizedText(es: "el número de un componente", en: "the number of a component")))
        return
      }
      guard number != index + 1 else { continue }
      let finding = description.finding(
        LocalizedText(
          es: "el componente lleva el número \(number) donde va el \(index + 1)",
          en: "the component has number \(number) where \(index + 1) belongs"),
        at: fields[index], reported: .whole(number), computed: .whole(index + 1))
      results.add(description, fields: fields, finding: finding)
      return
    }
    results.add(description, fields: fields, finding: nil)
  }
}
