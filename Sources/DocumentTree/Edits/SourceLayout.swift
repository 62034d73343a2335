/// The lines of a source as seen by edits, and the layout conventions of its author.
struct SourceLayout {
  let bytes: [UInt8]
  /// The line break for new lines: the first one of the file.
  let lineBreak: [UInt8]
  private let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = SourceCheck.lengthOfByteOrderMark(in: bytes.span)
    let first = bytes.firstIndex(where: Ascii.isBreak).map {
      Array(bytes[$0..<bytes.span.endOfBreak(at: $0)])
    }
    // A lone CR before an existing LF would merge into a single break.
    let isMixed = first == [Ascii.carriageReturn] && bytes.contains(Ascii.lineFeed)
    lineBreak = isMixed ? [Ascii.lineFeed] : first ?? [Ascii.lineFeed]
  }

  var byteOrderMark: ArraySlice<UInt8> { bytes[..<start] }

  /// The start of the line that contains an offset.
  func lineStart(of place: Int) -> Int {
    var index = place
    while index > start, !Ascii.isBreak(bytes[index - 1]) { index -= 1 }
    return index
  }

  /// The line break at or after an offset, or the end of the file.
  func lineEnd(from place: Int) -> Int { bytes.span.endOfLine(from: place) }

  /// The start of the next line, given the offset of a line break; the end of the file has none.
  func past(_ lineEnd: Int) -> Int {
    lineEnd < bytes.count ? bytes.span.endOfBreak(at: lineEnd) : lineEnd
  }

  /// The start of the line break right before a line.
  func breakBefore(_ lineStart: Int) -> Int {
    guard lineStart > start else { return lineStart }
    let isPair =
      lineStart - 2 >= start && bytes[lineStart - 1] == Ascii.lineFeed
      && bytes[lineStart - 2] == Ascii.carriageReturn
    return lineStart - (isPair ? 2 : 1)
  }

  func column(of place: Int) -> Int { place - lineStart(of: place) }

  /// Whether only white space precedes an offset on its line.
  func startsLine(_ place: Int) -> Bool {
    bytes[lineStart(of: place)..<place].allSatisfy(Ascii.isWhite)
  }

  /// The leading white space of the line that contains an offset.
  func indentation(of place: Int) -> [UInt8] {
    Array(bytes[lineStart(of: place)...].prefix(while: Ascii.isWhite))
  }

  func hasBreak(_ first: Int, _ last: Int) -> Bool {
    first < last && bytes[first..<last].contains(where: Ascii.isBreak)
  }

  func hasComment(_ first: Int, _ last: Int) -> Bool {
    first < last && bytes[first..<last].contains(Ascii.hash)
  }

  /// Whether there is only white space between two offsets.
  func isBlank(_ first: Int, _ last: Int) -> Bool {
    first >= last || bytes[first..<last].allSatisfy(Ascii.isBlank)
  }

  /// The first byte at or after an offset that is neither white space nor part of a comment.
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

  /// Converts the line feeds of generated text to the line breaks of this file.
  func broken(_ text: [UInt8]) -> [UInt8] {
    if lineBreak == [Ascii.lineFeed] { return text }
    return text.flatMap { $0 == Ascii.lineFeed ? lineBreak : [$0] }
  }
}
