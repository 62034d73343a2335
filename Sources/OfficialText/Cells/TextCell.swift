extension Range<Int> {
  /// The range that covers both; the second may come first, since a page that keeps its columns
  /// has the next line of a cell behind those of its neighbours.
  func through(_ other: Range<Int>) -> Range<Int> {
    Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }
}

/// A cell of a published page, as it stands in the text: lines that were drawn together.
struct TextCell: Sendable {
  /// The bytes of its lines, without the blanks around them; none is empty.
  var lines: [Range<Int>]
  /// The page, 0-based.
  var page: Int
  /// The row of a table, where the text tells rows: cells of one row have one number.
  var row: Int
  /// Its column, where tabs divide the row.
  var column: Int?
  /// Its left edge on the page, in tenths of a point; nil if unknown.
  var left: Int?
  /// Its right edge on the page.
  var right: Int?
  /// The middles of its first and its last line on the page.
  var heights: ClosedRange<Int>?
  /// Whether its lines are paragraphs: the text is not wrapped.
  var hasParagraphs = false
  /// Whether only its words separate it from the row above.
  var isGuessed = false
  /// Whether some of its lines may be those of the row before or behind, which the end of a page cut.
  var isMixed = false
  /// Whether it certainly begins a cell and is not another line of the one before.
  var isStart: Bool

  var start: Int { lines[0].lowerBound }
  var end: Int { lines[lines.count - 1].upperBound }

  /// Where its middle stands between the edges of the page; nil if unknown.
  var centre: Int? { left.map { ($0 + (right ?? $0)) / 2 } }

  /// The part of the cell between two offsets; nil if it is empty.
  func clipped(from offset: Int, to end: Int = .max) -> TextCell? {
    var cell = self
    cell.lines = lines.compactMap {
      let part =
        max($0.lowerBound, offset)..<max(max($0.lowerBound, offset), min($0.upperBound, end))
      return part.isEmpty ? nil : part
    }
    return cell.lines.isEmpty ? nil : cell
  }

  /// Whether it begins with a small letter, so that it may continue a text.
  func beginsSmall(in source: [UInt8]) -> Bool {
    source.beginsSmall(lines[0])
  }

  func endsSentence(in source: [UInt8]) -> Bool {
    source[lines[lines.count - 1]].last.map { ".!?)".utf8.contains($0) } ?? true
  }
}

extension [UInt8] {
  /// Whether a range begins with a small letter.
  func beginsSmall(_ range: Range<Int>) -> Bool {
    String(decoding: self[range].prefix(8), as: UTF8.self).unicodeScalars.first?
      .properties.isLowercase ?? false
  }
}
