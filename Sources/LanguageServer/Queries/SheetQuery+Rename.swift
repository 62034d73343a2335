import DocumentTree
import SheetRules

extension SheetQuery {
  /// The name of a component that can be changed, with what it is now; nil where there is none.
  func renamable(at offset: Int) -> (span: TextSpan, name: String)? {
    guard isWritable, let spot = spot(at: offset), let name = componentName(at: spot),
      let span = span(of: spot.range)
    else { return nil }
    return (span, name)
  }

  /// Gives a component another name wherever the sheet has it.
  func renaming(at offset: Int, to new: String) throws(ResponseError) -> [TextChange] {
    guard let old = renamable(at: offset)?.name else {
      throw .failed(
        either(
          "solo se puede cambiar el nombre de un componente",
          "only the name of a component can be changed"))
    }
    if new.normalisedName.isEmpty || new.contains(where: \.isNewline) {
      throw .failed(
        either(
          "el nombre nuevo debe ser un texto de una línea",
          "the new name must be a text of one line"))
    }
    if new.normalisedName != old.normalisedName, !componentNames(like: new).isEmpty {
      throw .failed(
        either(
          "ya hay otro componente que se llama «\(new)»",
          "another component is called «\(new)» already"))
    }
    return try changes(
      by: componentNames(like: old).map { .replace($0.pointer, with: .text(new)) })
  }

  /// The changes of the text that edits of the tree make.
  func changes(by edits: [DocumentEdit]) throws(ResponseError) -> [TextChange] {
    do throws(EditRefusal) {
      return try document.applying(edits).changes.map { change in
        TextChange(
          span: positions.span(of: change.range),
          text: String(decoding: change.replacement, as: UTF8.self))
      }
    } catch {
      throw .failed(error.message(in: language))
    }
  }
}
