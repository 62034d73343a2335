package import DocumentTree
import ProgramSheets
import SheetRules

/// The section of a form that a field stands in.
package struct FormSection: Sendable, Hashable {
  /// Its number, such as "3.1"; empty for what stands above the first section.
  package let number: String
  /// The official heading of the part of the form that it belongs to.
  package let title: String

  /// Number and heading; the number is left out where the heading has it already.
  package var text: String {
    if number.isEmpty { return title }
    let isNumbered = title.hasPrefix("Sección \(number):") || title.hasPrefix("\(number).")
    if isNumbered { return title }
    return title.hasPrefix("Sección ") ? "\(title) (\(number))" : "\(number) \(title)"
  }
}

extension CheckedSheet {
  /// The section that a field stands in, and the rank of the field among all of its form; nil where the
  /// form has no such field.
  package func section(of field: JSONPointer) -> (section: FormSection, rank: Int)? {
    guard let tree = context?.cells.tree, let top = field.tokens.first,
      let head = tree.place(at: "/" + top), let title = tree.label(at: head)
    else { return nil }
    // no field of the form has an escaped token in its pointer
    let place = tree.place(at: field.description)
    var known = place
    var path = field
    while known.flatMap(tree.field) == nil, let above = path.parent, !above.tokens.isEmpty {
      path = above
      known = tree.place(at: path.description)
    }
    let number = known.flatMap(tree.field)?.seccion ?? ""
    return (FormSection(number: number, title: title), place ?? known ?? head)
  }
}

extension CheckedSheet {
  /// The title that the form prints on its first page; nil where the form is unknown.
  package var formTitle: String? { context?.formulario?.titulo }
}
