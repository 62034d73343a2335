/// A line of a YAML file, seen by itself.
struct TolerantLine {
  /// The first byte.
  let start: Int
  /// The first byte after the indentation.
  let text: Int
  /// The number of leading spaces.
  let spaces: Int
  /// Whether tabs or foreign blanks follow them.
  let isOdd: Bool
  /// Whether it starts with the dash of a list.
  var isDash = false
  /// The key that it begins with, after its dash.
  var key: Tolerance.Key?
  /// The word before a colon without a blank after it.
  var tightKey: Tolerance.Key?

  /// Looks at the line that starts at an offset.
  init(_ source: Span<UInt8>, at start: Int) {
    self.start = start
    spaces = source.spaces(from: start)
    text = source.endOfAnyBlank(from: start + spaces)
    isOdd = text > start + spaces
    var index = text
    if index < source.count, source[index] == Ascii.minus, source.isGap(at: index + 1) {
      isDash = true
      index = source.endOfAnyBlank(from: index + 1)
    }
    guard index < source.count, !Ascii.isBreak(source[index]) else { return }
    let isQuoted = source[index] == Ascii.quote || source[index] == Ascii.apostrophe
    if isQuoted { lookForQuotedKey(source, index) } else { lookForPlainKey(source, index) }
  }

  /// Whether nothing but blanks is on the line.
  func isBlank(_ source: Span<UInt8>) -> Bool {
    text >= source.count || Ascii.isBreak(source[text])
  }

  private mutating func lookForPlainKey(_ source: Span<UInt8>, _ start: Int) {
    let end = source.endOfPlainLine(from: start, inFlow: false)
    let colon = source.endOfWhite(from: end)
    if end > start, colon < source.count, source[colon] == Ascii.colon,
      source.isBlankOrEnd(at: colon + 1)
    {
      key = Tolerance.Key(
        start: start, end: source.endOfText(from: start, to: end), colon: colon, isTight: false)
    }
    let word = source.endOfWord(from: start)
    let first = source.endOfAnyBlank(from: word)
    guard word > start, first < source.count, source[first] == Ascii.colon,
      !source.isBlankOrEnd(at: first + 1)
    else { return }
    let isTight = source.foreignBlank(at: first + 1) == nil
    tightKey = Tolerance.Key(start: start, end: word, colon: first, isTight: isTight)
  }

  private mutating func lookForQuotedKey(_ source: Span<UInt8>, _ start: Int) {
    var index = start + 1
    while index < source.count, source[index] != source[start] {
      if Ascii.isBreak(source[index]) || source[index] == Ascii.backslash { return }
      index += 1
    }
    let colon = source.endOfAnyBlank(from: index + 1)
    guard colon < source.count, source[colon] == Ascii.colon else { return }
    let isGap = source.isGap(at: colon + 1)
    let found = Tolerance.Key(start: start, end: index + 1, colon: colon, isTight: !isGap)
    if source.isBlankOrEnd(at: colon + 1) { key = found } else { tightKey = found }
  }
}

extension Span where Element == UInt8 {
  /// Whether a blank of any kind, or the end, is here.
  func isGap(at index: Int) -> Bool { isBlankOrEnd(at: index) || foreignBlank(at: index) != nil }

  /// The end of the letters and digits from an offset.
  func endOfWord(from start: Int) -> Int {
    var index = start
    while index < count, Ascii.isLetter(self[index]) || Ascii.isDigit(self[index]) { index += 1 }
    return index
  }

  /// The end of a text without the foreign blanks at its end.
  func endOfText(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      var first = end - 1
      while first > start, self[first] & 0xC0 == 0x80 { first -= 1 }
      guard Ascii.isWhite(self[first]) || foreignBlank(at: first) != nil else { break }
      end = first
    }
    return end
  }
}
