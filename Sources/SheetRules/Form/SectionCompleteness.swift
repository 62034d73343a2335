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

extension [SectionCompleteness] {
  /// The number of demanded fields that are there, in all sections.
  package var stated: Int { reduce(0) { $0 + $1.stated } }
  /// The number of demanded fields of all sections.
  package var demanded: Int { reduce(0) { $0 + $1.demanded } }
}

extension SheetContext {
  /// How much of each section is there, in the order of the form; empty where the form is unknown.
  package var completeness: [SectionCompleteness] {
    guard let formulario else { return [] }
    let answers = FormAnswers(document, cells.tree, formulario, counting: true)
    return answers.sections.map {
      SectionCompleteness(
        field: answers.field(of: $0), stated: $0.stated, demanded: $0.demanded)
    }
  }
}
