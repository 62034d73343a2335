import ProgramSheets

public import DocumentTree

extension Fichas {
  /// Lays a sheet out anew: keys in the order of the form, two spaces a level, scalars and comments as
  /// they are.
  ///
  /// - Parameter document: the sheet as it was read
  /// - Returns: the new bytes; those of the document where it is laid out so already
  /// - Throws: why the file has to stay as it is
  public static func formatted(_ document: Document) throws(FormattingRefusal) -> [UInt8] {
    let kind = document.root?["ficha"]
    let isExAnte = kind.map { $0.hasText("ex-ante") } ?? true
    return try document.formatted(by: isExAnte ? FormOrder() : nil)
  }
}
