import DocumentTree

/// The items of a part of the analysis: results behind bullets, and observations behind dashes or behind nothing.
///
/// What a program made of the bullets differs; without any, the words tell which item is a result.
struct AnalysisItems {
  /// What an item begins with.
  enum Mark { case bullet, dash, none }

  struct Item {
    let mark: Mark
    /// Without its mark.
    var lines: [Range<Int>]
    /// The last cell that it has lines in.
    var cell: TextCell
    /// Whether only its capital letter separates it from the one before.
    var isGuess = false
    /// Whether no line goes on with it.
    var isWhole = false
  }

  private(set) var items: [Item] = []
  private let source: [UInt8]

  /// Cuts cells into items.
  ///
  /// - Parameters:
  ///   - cells: the cells of the part.
  ///   - source: the text.
  ///   - isResult: whether a line begins with the name of a result; where no item has a mark, it begins one.
  init(_ cells: [TextCell], in source: [UInt8], isResult: (Range<Int>) -> Bool) {
    self.source = source
    let cells = cells.map { cell in
      var cell = cell
      cell.lines = cell.lines.flatMap { Self.items(of: $0, in: source) }
      return cell
    }
    let lines = cells.flatMap(\.lines)
    let marks = lines.map { Self.mark(of: $0, in: source).mark }
    let (hasMarks, hasDashes) = (marks.contains(.bullet), marks.contains(.dash))
    for cell in cells {
      for (index, whole) in cell.lines.enumerated() {
        // the observation that says nothing may stand one blank behind a result
        let line = whole.lowerBound..<(startOfNothing(in: whole) ?? whole.upperBound)
        defer {
          if line != whole {
            let rest = source.trimmed(line.upperBound..<whole.upperBound)
            items.append(
              Item(mark: .none, lines: [rest], cell: cell, isGuess: true, isWhole: true))
          }
        }
        let (mark, text) =
          endsInRange(before: line) ? (.none, line) : Self.mark(of: line, in: source)
        if mark != .none || !hasMarks && isResult(line) {
          items.append(Item(mark: mark, lines: [text], cell: cell))
        } else if let last = previous(of: cell, isFirst: index == 0) {
          let isGuess = !hasDashes && isFirstOfCell(line, cell, after: items[last])
          if isGuess {
            items.append(Item(mark: .none, lines: [line], cell: cell, isGuess: true))
          } else {
            items[last].lines.append(line)
            items[last].cell = cell
          }
        } else {
          items.append(Item(mark: .none, lines: [line], cell: cell))
        }
      }
    }
  }

  /// The parts of a line that has several items, each behind its bullet, or behind a dash after a sentence.
  private static func items(of line: Range<Int>, in source: [UInt8]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.dropFirst(2) where source[index - 1] == 0x20 {
      let rest = source[index..<line.upperBound]
      let isBullet = bullets.contains { rest.starts(with: $0) }
      // a dash is one of a list behind a sentence and before another
      let isDash =
        rest.starts(with: "- ".utf8) && source[index - 2] == UInt8(ascii: ".")
        && rest.dropFirst(2).first.map(\.beginsLabel) ?? false
      guard isBullet || isDash else { continue }
      parts.append(source.trimmed(start..<index))
      start = index
    }
    parts.append(source.trimmed(start..<line.upperBound))
    return parts.filter { !$0.isEmpty }
  }

  private static let nothing = Array("Sin observaciones en la dimensión".utf8)

  /// Where `Sin observaciones en la dimensión` begins behind other words of a line.
  private func startOfNothing(in line: Range<Int>) -> Int? {
    guard line.count > Self.nothing.count,
      let start = (line.lowerBound...(line.upperBound - Self.nothing.count)).first(where: {
        source[$0...].starts(with: Self.nothing)
      }), start > line.lowerBound
    else { return nil }
    let before = source[source.trimmed(line.lowerBound..<start)]
    return before.last.map { $0 > 0x40 } ?? false ? start : nil
  }

  /// Whether a line is the rest of a range such as `(90% - 110%)`, which was wrapped before its dash.
  private func endsInRange(before line: Range<Int>) -> Bool {
    guard source[line.lowerBound] == UInt8(ascii: "-"), let last = items.last?.lines.last,
      let end = source[last].last, Ascii.isDigit(end) || end == UInt8(ascii: "%")
    else { return false }
    let rest = source.trimmed((line.lowerBound + 1)..<line.upperBound)
    return source[rest].first.map { Ascii.isDigit($0) } ?? false
  }

  /// Whether any item has a mark that is no dash.
  var haveBullets: Bool { items.contains { $0.mark == .bullet } }

  /// The item that a line without a mark goes on with; nil where it begins one.
  private func previous(of cell: TextCell, isFirst: Bool) -> Int? {
    guard let last = items.indices.last(where: { !items[$0].isWhole }) else { return nil }
    if !isFirst { return last }
    guard let left = cell.left else {
      // a blank line may stand within a sentence
      let goesOn = cell.beginsSmall(in: source) && !items[last].cell.endsSentence(in: source)
      return cell.isStart && !goesOn ? nil : last
    }
    // the end of a page cuts the cells of a row, each in its column
    return items.indices.last { index in
      let other = items[index].cell
      return other.left.map { abs($0 - left) < 60 } ?? false && other.page == cell.page - 1
        && !other.endsSentence(in: source)
    }
  }

  /// Whether a line may begin a cell, in a text that does not tell where cells begin: behind a sentence, with a
  /// capital.
  private func isFirstOfCell(_ line: Range<Int>, _ cell: TextCell, after item: Item) -> Bool {
    guard !cell.isStart, cell.left == nil, item.mark != .dash, let last = item.lines.last else {
      return false
    }
    return source[last].last == UInt8(ascii: ".") && !source.beginsSmall(line)
      && !Ascii.isDigit(source[line.lowerBound])
  }

  /// The mark that a line begins with, and what stands behind it.
  private static func mark(
    of line: Range<Int>, in source: [UInt8]
  ) -> (mark: Mark, text: Range<Int>) {
    let text = source[line]
    let behind: (Int) -> Range<Int> = { source.trimmed((line.lowerBound + $0)..<line.upperBound) }
    if let bullet = bullets.first(where: { text.starts(with: $0) }) {
      return (.bullet, behind(bullet.count))
    }
    if text.first == UInt8(ascii: "-") { return (.dash, behind(1)) }
    for (mark, sign) in signs where text.starts(with: sign) {
      let rest = behind(sign.count)
      // `o` is a word as well
      let isMark = mark == .dash || !source.beginsSmall(rest)
      if isMark, text.dropFirst(sign.count).first?.isBlank ?? false { return (mark, rest) }
    }
    return (.none, line)
  }

  private static let bullets = [
    "•", "●", "▪", "◦", "‣", "∙", "○", "■", "□", "►", "➢", "✓", "❖", "\u{F0B7}", "\u{F0A7}",
  ].map { Array($0.utf8) }

  /// What is a mark only before a blank.
  private static let signs: [(Mark, [UInt8])] = [
    (.bullet, Array("*".utf8)), (.bullet, Array("·".utf8)), (.bullet, Array("o".utf8)),
    (.bullet, Array("+".utf8)), (.dash, Array("–".utf8)), (.dash, Array("—".utf8)),
  ]
}
