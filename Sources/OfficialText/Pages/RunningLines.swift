import DocumentTree

/// The lines that pages repeat at their top or their foot: the name of the system, the page, a date.
///
/// A line is one where at least half of the pages that begin no sheet have the same words at an edge, or where its
/// number counts the pages.
struct RunningLines {
  /// A line at the top or the foot of a page.
  struct Edge {
    let page: Int
    /// How many lines stand between it and the top of the page, or -1 for the last line of the page and so on.
    let height: Int
    /// Which line it is.
    let line: Int
    let letters: [UInt8]
    let text: ArraySlice<UInt8>

    /// What the repeated lines have in common.
    fileprivate struct Kind: Hashable {
      let height: Int
      let letters: [UInt8]
    }

    fileprivate var kind: Kind { Kind(height: height, letters: letters) }

    /// Whether it is more than a figure: `3 / 12`, `- 3 -`.
    fileprivate var isMarked: Bool {
      text.contains(UInt8(ascii: "/")) || text.starts(with: "- ".utf8)
    }

    fileprivate var hasWords: Bool { letters.contains { $0 != FoldedLetters.number } }
  }

  /// How many lines at each end of a page may be repeated ones.
  static let most = 3

  /// The first and the last of the lines of a page, from its top to its foot, and their heights.
  static func edges<Line>(of lines: [Line]) -> [(height: Int, line: Line)] {
    let top = lines.prefix(min(most, (lines.count + 1) / 2)).enumerated()
    let foot = lines.suffix(min(most, lines.count / 2)).reversed().enumerated()
    return top.map { ($0.offset, $0.element) } + foot.map { (-1 - $0.offset, $0.element) }
  }

  /// The lines that are repeated.
  ///
  /// - Parameters:
  ///   - edges: the lines at the edges of all pages.
  ///   - tables: the labels of the forms, which are no such lines.
  /// - Returns: their numbers.
  static func all(_ edges: [Edge], _ tables: [PromptTable]) -> Set<Int> {
    let pages = Set(edges.map(\.page))
    guard pages.count > 1 else { return [] }
    // the first pages of several sheets begin alike
    let inner = pages.subtracting(
      edges.filter { OfficialText.beginsSheet($0.letters[...]) }.map(\.page))
    var running: Set<Int> = []
    for (kind, group) in Dictionary(grouping: edges, by: \.kind) {
      let letters = kind.letters
      let own = Set(group.map(\.page))
      guard own.count > 1, !letters.isEmpty, !tables.contains(where: { $0.isLabel(letters) }) else {
        continue
      }
      let words = letters.count { $0 != FoldedLetters.number }
      let ownInner = own.intersection(inner).count
      let isRepeated =
        (own.count > 2 || own == pages) && ownInner > 0 && ownInner * 2 >= inner.count
      if isRepeated, words >= fewestLetters {
        running.formUnion(group.map(\.line))
      } else {
        let counting = counting(group)
        let counted = Set(counting.map(\.page)).count
        if counted * 2 >= pages.count, words > 0 || counted > 2 || group.allSatisfy(\.isMarked) {
          running.formUnion(counting.map(\.line))
        }
      }
    }
    return running
  }

  /// Fewer may be an answer: `No`, `M$`.
  private static let fewestLetters = 8

  /// The lines with a number that is as many more than its page as on another page: those of a sheet behind another one
  /// may be counted anew.
  private static func counting(_ group: [Edge]) -> [Edge] {
    let rows = group.map { numbers(in: $0.text) }
    var found: [Edge] = []
    for column in 0..<(rows.map(\.count).min() ?? 0) {
      var byStep: [Int: [Edge]] = [:]
      for (edge, row) in zip(group, rows) {
        guard let number = row[column], edge.hasWords || number <= edge.page + 1 else { continue }
        byStep[number - edge.page, default: []].append(edge)
      }
      let counting = byStep.values.filter { Set($0.map(\.page)).count > 1 }.flatMap(\.self)
      if counting.count > found.count { found = counting }
    }
    return found
  }

  /// The numbers of a line; nil for a figure with points or commas, and for a year.
  static func numbers(in text: ArraySlice<UInt8>) -> [Int?] {
    var numbers: [Int?] = []
    var index = text.startIndex
    while index < text.endIndex {
      guard Ascii.isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.endIndex, Ascii.isDigit(text[index]) || text.isInFigure(index) {
        index += 1
      }
      let number =
        index - start > 4 ? nil : Int(String(decoding: text[start..<index], as: UTF8.self))
      numbers.append(number.flatMap { $0 < 1900 ? $0 : nil })
    }
    return numbers
  }
}

extension ArraySlice<UInt8> {
  /// Whether a point or a comma between digits stands at an index behind one.
  fileprivate func isInFigure(_ index: Int) -> Bool {
    (self[index] == UInt8(ascii: ".") || self[index] == UInt8(ascii: ","))
      && index + 1 < endIndex && Ascii.isDigit(self[index + 1])
  }
}

extension PromptTable {
  /// Whether letters are a label and nothing else, perhaps with its limit of characters.
  fileprivate func isLabel(_ letters: [UInt8]) -> Bool {
    if letters.elementsEqual("componente#".utf8) { return true }
    var walk = walk()
    for (index, letter) in letters.enumerated() where !take(letter, &walk) {
      return isLabel(walk) && letters[index...].elementsEqual(Self.limit)
    }
    return isLabel(walk)
  }
}
