/// Reads the texts and figures of cells.
struct CellReader {
  let source: [UInt8]

  func string(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  /// The bytes of cells from first to last.
  func place(_ cells: [TextCell]) -> Range<Int>? {
    guard let first = cells.first, let last = cells.last else { return nil }
    return first.start..<max(first.end, last.end)
  }

  /// What cells say: the lines of a cell are wrapped, cells and items of a list are paragraphs.
  func text(_ cells: [TextCell]) -> String {
    var text = ""
    for cell in cells {
      for (index, line) in cell.lines.enumerated() {
        let words = string(line)
        if !text.isEmpty {
          text += index == 0 || cell.hasParagraphs || beginsItem(line) ? "\n" : " "
        }
        text += words
      }
    }
    return Markup.plain(collapsed(text))
  }

  /// What cells say on one line, as a name or a cell of a table.
  func line(_ cells: [TextCell]) -> String {
    let words = cells.flatMap(\.lines).map { string($0) }.joined(separator: " ")
    return collapsed(Markup.plain(collapsed(words)).split(separator: "\n").joined(separator: " "))
  }

  /// Whether a line begins an item of a list: `- `, `• `, `1.- `, `a) `.
  private func beginsItem(_ line: Range<Int>) -> Bool {
    let text = source[line]
    guard let first = text.first else { return false }
    if first == 0x2D || text.starts(with: "•".utf8) || text.starts(with: "·".utf8) {
      return text.count > 1
    }
    var index = text.startIndex
    while index < text.endIndex, index < text.startIndex + 2, (0x30...0x39).contains(text[index]) {
      index += 1
    }
    if index == text.startIndex, (0x61...0x7A).contains(first) { index += 1 }
    guard index > text.startIndex, index + 1 < text.endIndex else { return false }
    let isMark = text[index] == 0x29 || text[index] == 0x2E && text[index + 1] == 0x2D
    return isMark
      || text[index] == 0x2E && text[index + 1] == 0x20 && (0x30...0x39).contains(first)
  }

  /// A text with one blank where it has several.
  func collapsed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var isBlank = false
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\t" || scalar == "\u{A0}" {
        isBlank = true
        continue
      }
      if isBlank, !result.isEmpty, scalar != "\n" { result.unicodeScalars.append(" ") }
      isBlank = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The words of cells in order, each with its place.
  func words(_ cells: [TextCell]) -> [Word] {
    var words: [Word] = []
    for (number, cell) in cells.enumerated() {
      for (lineNumber, line) in cell.lines.enumerated() {
        var index = line.lowerBound
        while index < line.upperBound {
          if let blank = source.blank(at: index, line.upperBound) {
            index += blank
          } else if let tag = Markup.endOfTag(at: index, to: line.upperBound, { source[$0] }) {
            index = tag
          } else {
            let start = index
            while index < line.upperBound, source.blank(at: index, line.upperBound) == nil,
              source[index] != 0x3C
                || Markup.endOfTag(at: index, to: line.upperBound, { source[$0] }) == nil
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
  }

  /// Whether a word is a figure, or says that there is none.
  func isFigure(_ word: Word) -> Bool {
    let text = string(word.place)
    return Self.absences.contains(text.trimmingMarks) || Self.isFigure(text)
  }

  static let absences: Set<String> = ["NM", "N/A", "S/I", "nm", "n/a", "s/i"]

  /// Whether a text is a figure: digits with points and commas, a sign before it, `%` behind it.
  static func isFigure(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "$") { bytes.removeFirst() }
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    while bytes.last == UInt8(ascii: "%") || bytes.last == UInt8(ascii: "*") { bytes.removeLast() }
    guard let first = bytes.first, (0x30...0x39).contains(first), let last = bytes.last,
      (0x30...0x39).contains(last)
    else { return false }
    return bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }
  }
}

extension String {
  /// Without the asterisks that lead to a note below a table.
  var trimmingMarks: String {
    var text = self[...]
    while text.last == "*" { text.removeLast() }
    return String(text)
  }
}
