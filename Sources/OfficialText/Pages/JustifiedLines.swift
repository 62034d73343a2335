/// Joins the two words of justified lines that have no more: the gap between them is as wide as one between columns.
///
///     Calidad          programa
///     evidencia personas estado
///     servicio
///
/// Such a line has the edges of others of its column, and stands right above or below one of them.
struct JustifiedLines {
  private(set) var joined: [PageText.Line] = []
  /// The distance between lines of a cell, by their height.
  private let leadings: [Int: Int]
  /// How many lines of three words or more have each pair of edges.
  private var counts: [Edges: Int] = [:]

  /// The left and the right edge of a line, in half points.
  private struct Edges: Hashable {
    let left: Int
    let right: Int
  }

  init(_ lines: [PageText.Line], _ leadings: [Int: Int]) {
    self.leadings = leadings
    for line in lines where line.words.count > 2 {
      counts[Edges(left: line.left / 5, right: line.right / 5), default: 0] += 1
    }
    joined.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      if let last = joined.last, isRest(line, of: last, above: joined.dropLast().last, below: next)
      {
        for word in line.words { joined[joined.count - 1].append(word) }
      } else {
        joined.append(line)
      }
    }
  }

  /// Whether a word is the second one of a line.
  private func isRest(
    _ word: PageText.Line, of line: PageText.Line, above: PageText.Line?, below: PageText.Line?
  ) -> Bool {
    guard line.words.count == 1, word.words.count == 1, line.page == word.page,
      abs(line.middle - word.middle) <= 2, word.left > line.right,
      !PageText.isFigurePart(word.words[0].text)
    else { return false }
    return [above, below].contains { other in
      guard let other, isNear(other, line) else { return false }
      return abs(other.right - word.right) <= 5 || isColumn(line.left, word.right)
    }
  }

  /// Whether two lines of a cell stand right below each other.
  private func isNear(_ other: PageText.Line, _ line: PageText.Line) -> Bool {
    let most = leadings[line.height].map { $0 * 105 / 100 } ?? line.height * 3 / 2
    return other.page == line.page && abs(other.left - line.left) <= 5
      && abs(other.middle - line.middle) <= most
  }

  /// Whether several lines have both edges.
  private func isColumn(_ left: Int, _ right: Int) -> Bool {
    var count = 0
    for left in (left / 5 - 1)...(left / 5 + 1) {
      for right in (right / 5 - 1)...(right / 5 + 1) {
        count += counts[Edges(left: left, right: right)] ?? 0
      }
    }
    return count > 1
  }
}
