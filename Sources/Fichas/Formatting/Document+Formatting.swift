import ProgramSheets

public import DocumentTree

extension Document {
  /// Lays a sheet out anew: keys in the order of the form, two spaces a level, scalars and comments as
  /// they are.
  ///
  /// - Returns: the new bytes; those of the document where it is laid out so already
  /// - Throws: why the file has to stay as it is
  public func formattedAsSheet() throws(FormattingRefusal) -> [UInt8] {
    let kind = root?["ficha"]
    let isExAnte = kind.map { $0.hasText("ex-ante") } ?? true
    return try formatted(by: isExAnte ? FormOrder() : nil)
  }
}
