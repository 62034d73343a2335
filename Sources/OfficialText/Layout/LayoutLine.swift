import DocumentTree

/// A line of a text that keeps the columns of a page, as `pdftotext -layout` writes it.
struct LayoutLine: Sendable {
  /// Words with no more than one blank between them.
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

  /// What stands on it, from left to right; never nothing.
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

  /// The lines of a text that are not blank.
  static func all(in source: [UInt8]) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var index = source.startOfText
    var (page, number) = (0, 0)
    while index < source.count {
      var end = index
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      while index < end, source[index] == 0x0C {
        page += 1
        index += 1
      }
      let pieces = pieces(of: source, index..<end)
      if !pieces.isEmpty { lines.append(LayoutLine(pieces: pieces, page: page, number: number)) }
      number += 1
      index = end + 1
      if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == 0x0A { index = end + 2 }
    }
    return lines
  }

  private static func pieces(of source: [UInt8], _ line: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var column = 0
    var blanks = 2
    var index = line.lowerBound
    while index < line.upperBound {
      if let length = source.blank(at: index, line.upperBound) {
        blanks += 1
        index += length
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
        if source[start].isLetterOrDigit, !Ascii.isDigit(source[start]) {
          pieces[pieces.count - 1].hasLetters = true
        }
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
  /// Its words, each a piece of its own; all of its characters are of one byte.
  fileprivate func words(_ source: [UInt8]) -> [LayoutLine.Piece] {
    source[range].split(separator: 0x20).map { word in
      let left = left + word.startIndex - range.lowerBound
      return LayoutLine.Piece(
        range: word.startIndex..<word.endIndex, left: left, right: left + word.count)
    }
  }
}

extension LayoutLine {
  /// Whether a text keeps columns: a tenth of its lines have three blanks or more between words, and none
  /// is a row with tabs; the rows of tables in Markdown do not count, whose cells may be padded.
  static func keepsColumns(_ source: [UInt8]) -> Bool {
    guard !source.contains(0x09) else { return false }
    var (lines, wide) = (0, 0)
    let hasRows = PipeRows.areIn(source)
    for line in source.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
      if hasRows, line.contains(UInt8(ascii: "|")) { continue }
      var blanks = 0
      var (hasWords, isWide) = (false, false)
      for byte in line {
        if byte == 0x20 {
          blanks += 1
          continue
        }
        if hasWords, blanks >= 3 { isWide = true }
        (hasWords, blanks) = (true, 0)
      }
      if hasWords { lines += 1 }
      if isWide { wide += 1 }
    }
    return wide >= 5 && wide * 10 >= lines
  }
}

extension LayoutLine {
  /// Whether words in a column may go on from those before them: what stands behind a label does not.
  func goesOn(in column: Range<Int>) -> Bool {
    label == nil && !isInLabel && left < column.lowerBound
      && pieces.contains { column.contains($0.left) && $0.hasLetters }
  }
}
