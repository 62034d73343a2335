import DocumentTree

/// A line of a text that keeps the columns of a page, as `pdftotext -layout` writes it.
struct LayoutLine: Sendable {
  /// Words divided by single blanks.
  struct Piece: Sendable {
    /// Its bytes.
    var range: Range<Int>
    /// The column of its first character, 0-based.
    var left: Int
    /// The column behind its last one.
    var right: Int
    /// Whether there are letters in it, and not only figures and signs.
    var hasLetters = false
  }

  /// Its pieces from left to right, at least one.
  var pieces: [Piece]
  /// The page, 0-based.
  let page: Int
  /// Its number in the text, 0-based; blank lines count.
  let number: Int

  /// The number of the last line of the label that it begins, where it begins one.
  var label: Int?
  /// Whether that label is the row of headings of a table.
  var isHeading = false
  /// Whether the table is one of texts.
  var isTable = false
  /// Whether a label that began above goes on.
  var isInLabel = false
  /// Whether a label ends with it.
  var endsLabel = false

  var left: Int { pieces[0].left }
  var right: Int { pieces[pieces.count - 1].right }

  /// The lines of a text that are not blank, of which the page of each line is known.
  static func all(in text: TextLines, _ pages: [Int]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    for (number, line) in text.lines.enumerated() {
      let start = line.range.lowerBound + text.source[line.range].prefix { $0 == 0x0C }.count
      let pieces = pieces(of: text.source, start..<line.range.upperBound)
      if !pieces.isEmpty {
        lines.append(LayoutLine(pieces: pieces, page: pages[number], number: number))
      }
    }
    return lines
  }

  private static func pieces(of source: [UInt8], _ line: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var column = 0
    var blanks = 2
    var index = line.lowerBound
    while index < line.upperBound {
      if source[index].isBlank {
        blanks += 1
        index += 1
      } else {
        let start = index
        index += 1
        while index < line.upperBound, source[index] & 0xC0 == 0x80 { index += 1 }
        if blanks > 1 {
          pieces.append(Piece(range: start..<index, left: column, right: column + 1))
        } else {
          let last = pieces.count - 1
          pieces[last].range = pieces[last].range.lowerBound..<index
          pieces[last].right = column + 1
        }
        if source[start].isLetter { pieces[pieces.count - 1].hasLetters = true }
        blanks = 0
      }
      column += 1
    }
    return isRowOfFigures(source, pieces) ? pieces.flatMap { $0.words(source) } : pieces
  }

  /// Whether nothing but figures stands on a line: one blank between two of them is that of columns.
  private static func isRowOfFigures(_ source: [UInt8], _ pieces: [Piece]) -> Bool {
    pieces.allSatisfy { piece in
      !piece.hasLetters && !source[piece.range].contains { $0 == 0x28 || $0 == 0x2F }
    }
  }
}

extension LayoutLine.Piece {
  /// Its words, each a piece of its own, with the `%` behind it; all of its characters are of one byte.
  fileprivate func words(_ source: [UInt8]) -> [LayoutLine.Piece] {
    var pieces: [LayoutLine.Piece] = []
    for word in source[range].split(separator: 0x20) {
      let left = left + word.startIndex - range.lowerBound
      if let last = pieces.last, word.elementsEqual("%".utf8) {
        pieces[pieces.count - 1].range = last.range.lowerBound..<word.endIndex
        pieces[pieces.count - 1].right = left + word.count
      } else {
        pieces.append(
          LayoutLine.Piece(
            range: word.startIndex..<word.endIndex, left: left, right: left + word.count))
      }
    }
    return pieces
  }
}

extension LayoutLine {
  /// Whether words in a column may go on from those before them: what stands right behind a label does not.
  func goesOn(in column: Range<Int>) -> Bool {
    let before = pieces.count { $0.left < column.lowerBound }
    return before > (label == nil && !isInLabel ? 0 : 1)
      && pieces.contains { column.contains($0.left) && $0.hasLetters }
  }
}
