import DocumentTree

/// Reads the texts and figures of cells.
struct CellReader {
  let source: [UInt8]

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  /// The text of a word; a figure that was broken over two lines is one word.
  func string(_ word: Word) -> String { word.joined ?? string(word.place) }

  /// The range that covers cells, which need not be in order if they stand side by side.
  func place(_ cells: [TextCell]) -> Range<Int>? {
    guard let first = cells.first else { return nil }
    return cells.reduce(first.start..<first.end) { place, cell in
      place.through(cell.start..<cell.end)
    }
  }

  /// The text of cells: wrapped lines are joined, cells and items of a list are paragraphs.
  func text(_ cells: [TextCell]) -> String {
    var text: [UInt8] = []
    for cell in cells {
      for (index, line) in cell.lines.enumerated() {
        if !text.isEmpty {
          let isParagraph = index == 0 || cell.hasParagraphs || beginsItem(line)
          if isParagraph || !breaksFigure(cell.lines[index - 1], line) {
            text.append(isParagraph ? 0x0A : 0x20)
          }
        }
        text += source[line]
      }
    }
    return Self.isPlain(text)
      ? String(decoding: text, as: UTF8.self) : Markup.plain(collapsed(text))
  }

  /// Whether a line ends within a figure that the next one goes on with; a point may end a sentence, but not one behind
  /// an equals sign.
  private func breaksFigure(_ line: Range<Int>, _ next: Range<Int>) -> Bool {
    guard mayBreak(line, next) else { return false }
    let start = source[line].lastIndex { !Self.isInFigure($0) }.map { $0 + 1 } ?? line.lowerBound
    let rest = source[next].prefix { Self.isInFigure($0) }
    let end = rest.lastIndex { !Self.isMark($0) }.map { $0 + 1 } ?? next.lowerBound
    guard Self.isBroken(string(start..<line.upperBound), string(next.lowerBound..<end)) else {
      return false
    }
    if !Self.isMark(source[line.upperBound - 1]) || Self.isMark(source[next.lowerBound]) {
      return true
    }
    return source[line.lowerBound..<start].last { $0 > 0x20 }.map { "=*/+".utf8.contains($0) }
      ?? false
  }

  /// The text of cells on one line, for names and cells of tables.
  func line(_ cells: [TextCell]) -> String {
    var words: [UInt8] = []
    for cell in cells {
      for line in cell.lines {
        if !words.isEmpty { words.append(0x20) }
        words += source[line]
      }
    }
    if Self.isPlain(words) { return String(decoding: words, as: UTF8.self) }
    let plain = Markup.plain(collapsed(words)).utf8.map { $0 == 0x0A ? 0x20 : $0 }
    return collapsed(plain)
  }

  /// Whether a text has no markup and no superfluous blanks.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    var isBlank = true
    for byte in text {
      if byte == 0x20 {
        if isBlank { return false }
        isBlank = true
        continue
      }
      if byte == 0x0A, isBlank { return false }
      isBlank = false
      switch byte {
      case 0x09, 0x24, 0x26, 0x2A, 0x3C, 0x5C: return false
      default: break
      }
    }
    return !isBlank || text.isEmpty
  }

  /// Whether a line begins an item of a list: `- `, `• `, `1.- `, `a) `.
  private func beginsItem(_ line: Range<Int>) -> Bool {
    let text = source[line]
    guard let first = text.first else { return false }
    if first == 0x2D || text.starts(with: "•".utf8) || text.starts(with: "·".utf8) {
      return text.count > 1
    }
    var index = text.startIndex
    while index < text.endIndex, index < text.startIndex + 2, Ascii.isDigit(text[index]) {
      index += 1
    }
    if index == text.startIndex, (0x61...0x7A).contains(first) { index += 1 }
    guard index > text.startIndex, index + 1 < text.endIndex else { return false }
    let isMark = text[index] == 0x29 || text[index] == 0x2E && text[index + 1] == 0x2D
    return isMark
      || text[index] == 0x2E && text[index + 1] == 0x20 && Ascii.isDigit(first)
  }

  /// Collapses runs of blanks and removes those at the ends of lines.
  func collapsed(_ text: String) -> String { collapsed(Array(text.utf8)) }

  private func collapsed(_ text: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isBlank = false
    for byte in text {
      if byte == 0x20 || byte == 0x09 {
        isBlank = true
      } else {
        if isBlank, !result.isEmpty, byte != 0x0A { result.append(0x20) }
        isBlank = false
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The words of cells in order, each with its place.
  func words(_ cells: [TextCell]) -> [Word] { joinedFigures(separateWords(cells), cells) }

  /// The words of cells in order, without joining broken figures.
  func separateWords(_ cells: [TextCell]) -> [Word] {
    var words: [Word] = []
    for (number, cell) in cells.enumerated() {
      for (lineNumber, line) in cell.lines.enumerated() {
        var index = line.lowerBound
        while index < line.upperBound {
          if source[index].isBlank {
            index += 1
          } else if source[index] == 0x3C,
            let tag = HtmlTag.end(source.span, index, to: line.upperBound)
          {
            index = tag
          } else {
            let start = index
            while index < line.upperBound,
              !source[index].isBlank,
              source[index] != 0x3C
                || HtmlTag.end(source.span, index, to: line.upperBound) == nil
            {
              index += 1
            }
            words.append(Word(place: start..<index, cell: number, line: lineNumber))
          }
        }
      }
    }
    return words
  }

  /// A word of a cell.
  struct Word: Sendable {
    var place: Range<Int>
    let cell: Int
    let line: Int
    /// The whole figure, if it was broken over two lines.
    var joined: String?
  }

  /// Joins the parts of figures that a narrow cell broke, such as `1.206.77` and `5` below it, and
  /// of those with a blank where none can be: `1.071 ,5`.
  private func joinedFigures(_ words: [Word], _ cells: [TextCell]) -> [Word] {
    let mayBeBroken = words.indices.dropFirst().contains { index in
      let (before, word) = (words[index - 1], words[index])
      let isOnOtherLine = before.line != word.line || before.cell != word.cell
      return (isOnOtherLine || Self.isMark(source[word.place.lowerBound]))
        && mayBreak(before.place, word.place)
    }
    guard mayBeBroken else { return words }
    var joined: [Word] = []
    for word in words {
      if let last = joined.last, isBelow(word, last, cells),
        Self.isBroken(string(last), string(word))
      {
        joined[joined.count - 1] = Word(
          place: last.place.through(word.place), cell: word.cell, line: word.line,
          joined: string(last) + string(word))
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// Whether two ranges may be parts of one figure, by their adjoining bytes.
  private func mayBreak(_ first: Range<Int>, _ rest: Range<Int>) -> Bool {
    Self.isInFigure(source[first.upperBound - 1]) && Self.isInFigure(source[rest.lowerBound])
  }

  static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static func isInFigure(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || byte == 0x2E || byte == 0x2C || byte == 0x25
  }

  /// Whether a line of cells ends and the next one begins as the parts of a figure do, or a line has a mark
  /// behind a blank.
  func mayHaveBrokenFigures(_ cells: [TextCell]) -> Bool {
    var last: Range<Int>?
    for cell in cells {
      if cell.lines.contains(where: hasMarkBehindBlank) { return true }
      // where the text tells cells, a figure does not go on in the next one
      if cell.isStart || cell.left != nil { last = nil }
      for line in cell.lines where !line.isEmpty {
        if let last, mayBreak(last, line) { return true }
        last = line
      }
    }
    return false
  }

  private func hasMarkBehindBlank(_ line: Range<Int>) -> Bool {
    line.dropFirst().contains { Self.isMark(source[$0]) && source[$0 - 1] == 0x20 }
  }

  /// Whether a word may stand on the next line of the cell of another, or on the same one; where the text
  /// does not tell cells, every line is one.
  private func isBelow(_ word: Word, _ other: Word, _ cells: [TextCell]) -> Bool {
    if word.cell == other.cell {
      return word.line == other.line + 1
        || word.line == other.line && Self.isMark(source[word.place.lowerBound])
    }
    let cell = cells[word.cell]
    return word.cell == other.cell + 1 && word.line == 0 && !cell.isStart && cell.left == nil
      && other.line == cells[other.cell].lines.count - 1
  }

  /// Whether two words make a figure only together: the first alone is none, or the second begins with a mark.
  static func isBroken(_ first: String, _ rest: String) -> Bool {
    guard let start = rest.utf8.first, isInFigure(start), isDigits(first), isDigits(rest) else {
      return false
    }
    let beginsWithin = isMark(start)
    if isGroupedByCommas(first + rest) { return beginsWithin || !isGroupedByCommas(first) }
    return (beginsWithin || !isGrouped(first)) && isGrouped(first + rest)
  }

  static func isDigits(_ text: String) -> Bool {
    text.utf8.first.map { $0 < 0x3A && $0 != UInt8(ascii: "-") } ?? false
      && text.utf8.allSatisfy {
        Ascii.isDigit($0) || $0 == 0x2E || $0 == 0x2C || $0 == 0x25
      }
  }

  /// Whether a figure has three digits after each point, and digits after its comma.
  static func isGrouped(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    let parts = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return false }
    if parts.count == 2, parts[1].contains(UInt8(ascii: ".")) { return false }
    let groups = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return true }
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// Whether a word is a figure, or a word for a missing one such as `S/I`.
  func isFigure(_ word: Word) -> Bool {
    if let joined = word.joined { return Self.isFigure(joined) }
    let bytes = source[word.place]
    return Self.isAbsence(bytes) || Self.isFigure(bytes)
  }

  /// Whether a word is a figure, a part of one, or a word for a missing one.
  func mayBeFigure(_ word: Word) -> Bool { isFigure(word) || Self.isDigits(string(word)) }

  /// Whether a word is only a part of a figure: `827.13` of `827.130`.
  func isPartOfFigure(_ word: Word) -> Bool {
    let text = string(word)
    return Self.isDigits(text) && !Self.isGrouped(text) && !Self.isGroupedByCommas(text)
  }

  static let absences: Set<String> = ["NM", "N/A", "S/I", "nm", "n/a", "s/i"]

  /// Whether bytes are a word for a missing figure, with or without the asterisks of a footnote.
  static func isAbsence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, "NSns".utf8.contains(first) else { return false }
    return absences.contains(String(decoding: bytes, as: UTF8.self).trimmingMarks)
  }

  /// Whether a text is a figure: digits with points and commas, perhaps between a sign and `%`.
  static func isFigure(_ text: String) -> Bool { isFigure(text.utf8) }

  private static func isFigure(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var bytes = bytes[...]
    if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    guard let first = bytes.first, Ascii.isDigit(first) else { return false }
    while bytes.last == UInt8(ascii: "%") || bytes.last == UInt8(ascii: "*") { bytes.removeLast() }
    guard let last = bytes.last, Ascii.isDigit(last) else { return false }
    return bytes.allSatisfy { Ascii.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
  }
}

extension String {
  /// The text without the asterisks of a footnote.
  var trimmingMarks: String {
    guard utf8.last == UInt8(ascii: "*") else { return self }
    var text = self[...]
    while text.last == "*" { text.removeLast() }
    return String(text)
  }
}
