/// The first line of a block scalar, such as `|2- # why`.
struct BlockHeader {
  /// The indicators, including `|` or `>`.
  let signs: ArraySlice<UInt8>
  /// The comment after them, or nil.
  let comment: ArraySlice<UInt8>?
  /// The start of the first line of content.
  let end: Int

  init?(_ record: TapeRecord, _ source: [UInt8]) {
    guard record.kind == .scalar, record.style == .literal || record.style == .folded else {
      return nil
    }
    let start = Int(record.start)
    signs = source[start...].prefix { !Ascii.isBlank($0) }
    let lineEnd = source.span.endOfLine(from: signs.endIndex)
    let text = source.span.endOfWhite(from: signs.endIndex)
    comment = text < lineEnd ? source[text..<lineEnd] : nil
    end = lineEnd < source.count ? source.span.endOfBreak(at: lineEnd) : lineEnd
  }
}
