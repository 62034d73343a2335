public import DocumentTree
import ProgramSheets
public import SheetRules

extension Document {
  /// Lays a sheet out anew: keys in the order of the form, two spaces a level, scalars and comments as
  /// they are.
  ///
  /// - Parameter kinds: the kinds that it may be of; a sheet that does not say is of the first
  /// - Returns: the new bytes, or the document's own if its layout needs no change
  /// - Throws: why the file has to stay as it is
  public func formattedAsSheet(
    of kinds: [RuledKind] = RuledKind.all
  ) throws(FormattingRefusal) -> [UInt8] {
    let said = root?["ficha"]
    let kind = said.map { said in kinds.first { said.hasText($0.kind.name) } } ?? kinds.first
    return try formatted(by: kind.map { FormOrder($0.kind, of: root) })
  }
}

extension Document {
  /// The document with the blanks that it was read as; as it was read tolerantly where that is not enough
  /// to read all of it.
  var straightened: Document {
    let tolerant = SheetReader.readTolerantly(self, as: RuledKind.all.map(\.kind)).document
    if tolerant === self { return self }
    guard !tolerant.hasErrors else { return tolerant }
    let new = Document.read(tolerant.mendedLayout, as: format)
    return new.hasErrors ? self : new
  }

  /// Whether the file has the bytes of the document.
  var isInUTF8: Bool {
    !issues.contains { if case .convertedEncoding = $0.kind { true } else { false } }
  }
}
