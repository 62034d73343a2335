/// The lines of a source as edits see them, and how its author lays them out.
struct SourceLayout {
  let bytes: [UInt8]
  /// The line break that new lines get: the first of the file.
  let lineBreak: [UInt8]
  private let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = SourceCheck.lengthOfByteOrderMark(in: bytes.span)
    let first = bytes.firstIndex(where: Ascii.isBreak).map {
      Array(bytes[$0..<bytes.span.endOfBreak(at: $0)])
    }
    // A lone CR in front of somebody's LF would make one break of two.
    let isMixed = first == [Ascii.carriageReturn] && bytes.contains(Ascii.lineFeed)
    lineBreak = isMixed ? [Ascii.lineFeed] : first ?? [Ascii.lineFeed]
  }

  var byteOrderMark: ArraySlice<UInt8> { bytes[..<start] }

  /// The first byte of the line of a place.
  func lineStart(of place: Int) -> Int {
    var index = place
    while index > start, !Ascii.isBreak(bytes[index - 1]) { index -= 1 }
    return index
  }

  /// The line break at or after a place, or the end of the file.
  func lineEnd(from place: Int) -> Int { bytes.span.endOfLine(from: place) }

  /// The first byte past the line break at a place; the end of the file has none.
  func past(_ lineEnd: Int) -> Int {
    lineEnd < bytes.count ? bytes.span.endOfBreak(at: lineEnd) : lineEnd
  }

  /// The start of the line break that ends right before a line.
  func breakBefore(_ lineStart: Int) -> Int {
    guard lineStart > start else { return lineStart }
    let isPair =
      lineStart - 2 >= start && bytes[lineStart - 1] == Ascii.lineFeed
      && bytes[lineStart - 2] == Ascii.carriageReturn
    return lineStart - (isPair ? 2 : 1)
  }

  func column(of place: Int) -> Int { place - lineStart(of: place) }

  /// Whether only white space stands before a place on its line.
  func startsLine(_ place: Int) -> Bool {
    bytes[lineStart(of: place)..<place].allSatisfy(Ascii.isWhite)
  }

  /// The white space that the line of a place begins with.
  func indentation(of place: Int) -> [UInt8] {
    Array(bytes[lineStart(of: place)...].prefix(while: Ascii.isWhite))
  }

  func hasBreak(_ first: Int, _ last: Int) -> Bool {
    first < last && bytes[first..<last].contains(where: Ascii.isBreak)
  }

  func hasComment(_ first: Int, _ last: Int) -> Bool {
    first < last && bytes[first..<last].contains(Ascii.hash)
  }

  /// Whether nothing but white space stands between two places.
  func isBlank(_ first: Int, _ last: Int) -> Bool {
    first >= last || bytes[first..<last].allSatisfy(Ascii.isBlank)
  }

  /// The first byte at or after a place that is neither white space nor part of a comment.
  func nextToken(from place: Int) -> Int {
    var index = place
    while index < bytes.count {
      if bytes[index] == Ascii.hash {
        index = lineEnd(from: index)
      } else if Ascii.isBlank(bytes[index]) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// The comma after an item of a flow collection.
  func comma(after place: Int) -> Int? {
    let token = nextToken(from: place)
    return token < bytes.count && bytes[token] == Ascii.comma ? token : nil
  }

  /// Our own text with line feeds, as lines of this file.
  func broken(_ text: [UInt8]) -> [UInt8] {
    if lineBreak == [Ascii.lineFeed] { return text }
    return text.flatMap { $0 == Ascii.lineFeed ? lineBreak : [$0] }
  }
}
