/// The first line of a block scalar, such as `|2- # why`.
struct BlockHeader {
  /// The signs, `|` or `>` among them.
  let signs: ArraySlice<UInt8>
  /// The comment behind them, if there is one.
  let comment: ArraySlice<UInt8>?
  /// The start of the first line of text.
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
