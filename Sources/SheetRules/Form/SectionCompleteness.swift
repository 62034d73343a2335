package import DocumentTree
import ProgramSheets

/// How much of what its form demands a section states.
package struct SectionCompleteness: Sendable {
  /// The key of the section.
  package let field: JSONPointer
  /// The number of its demanded fields that are there.
  package let stated: Int
  /// The number of its demanded fields.
  package let demanded: Int
}

extension SheetContext {
  /// How much of each section is there, in the order of the form; empty where the form is unknown.
  package var completeness: [SectionCompleteness] {
    guard let formulario else { return [] }
    let answers = FormAnswers(document, kind.kind.tree, formulario, counting: true)
    return answers.sections.map {
      SectionCompleteness(
        field: answers.field(of: $0), stated: $0.stated, demanded: $0.demanded)
    }
  }
}
