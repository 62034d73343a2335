import DocumentTree

/// The page of each line of a text, and the lines that belong to the pages.
struct TextPages {
  /// The page of each line, 0-based.
  let pages: [Int]
  /// The lines that are no part of the sheet.
  let running: Set<Int>

  init(_ text: TextLines, _ tables: [PromptTable]) {
    let hasBreaks = text.source.contains(0x0C)
    let counters = hasBreaks ? Counters() : Self.counters(text)
    let pages = hasBreaks ? Self.pagesByBreaks(text) : Self.pages(text, by: counters.lines)
    self.pages = pages
    let repeated = pages.last ?? 0 > 0 ? RunningLines.all(Self.edges(text, pages), tables) : []
    running = counters.areBare ? repeated.union(counters.lines) : repeated
  }

  private static func pagesByBreaks(_ text: TextLines) -> [Int] {
    var page = 0
    return text.lines.map { line in
      page += text.source[line.range.lowerBound..<line.text.lowerBound].count { $0 == 0x0C }
      return page
    }
  }

  /// The lines that count the pages of a text without form feeds.
  private struct Counters {
    var lines: [Int] = []
    /// Whether they are nothing but numbers.
    var areBare = false
  }

  private static func counters(_ text: TextLines) -> Counters {
    var counters: [(line: Int, number: Int)] = []
    var bare: [(line: Int, number: Int)] = []
    for (index, line) in text.lines.enumerated() where (1...100).contains(line.text.count) {
      if let number = pageNumber(text, line.text) {
        counters.append((index, number))
      } else if line.text.count < 4, text.source[line.text].allSatisfy({ Ascii.isDigit($0) }),
        let number = RunningLines.numbers(in: text.source[line.text]).first ?? nil
      {
        bare.append((index, number))
      }
    }
    let isNext: (Int) -> Bool = { index in
      counters.indices.contains(index) && counters.indices.contains(index + 1)
        && counters[index + 1].number == counters[index].number + 1
        && counters[index + 1].line - counters[index].line > RunningLines.most
    }
    let ends = counters.indices.filter { isNext($0) || isNext($0 - 1) }.map { counters[$0].line }
    return ends.isEmpty
      ? Counters(lines: wholeCount(bare, text.lines.count), areBare: true) : Counters(lines: ends)
  }

  /// The numbers alone on their lines that count the pages of a whole text: each a page behind the one before, the first
  /// on one of the first two pages and the last on the last.
  private static func wholeCount(_ bare: [(line: Int, number: Int)], _ count: Int) -> [Int] {
    var counts: [Int: [Int]] = [:]
    for (line, number) in bare {
      if let before = counts[number - 1], let last = before.last, page.contains(line - last) {
        counts[number] = before + [line]
      } else if number <= 2, line <= page.upperBound, counts[number] == nil {
        counts[number] = [line]
      }
    }
    let all = counts.values.filter { ($0.last ?? 0) + page.upperBound >= count }
    let longest = all.max { $0.count < $1.count } ?? []
    return longest.count > 2 ? longest : []
  }

  /// How many lines a page may have, blank ones as well.
  private static let page = 15...160

  /// The page of each line, by lines that count the pages.
  private static func pages(_ text: TextLines, by ends: [Int]) -> [Int] {
    guard let first = ends.first else { return text.lines.map { _ in 0 } }
    let isAtTop =
      text.lines[..<first].count { !$0.text.isEmpty } < RunningLines.most
    var page = 0
    var next = 0
    return text.lines.indices.map { index in
      while next < ends.count, ends[next] + (isAtTop ? 0 : 1) <= index {
        if !isAtTop || next > 0 { page += 1 }
        next += 1
      }
      return page
    }
  }

  /// The page that a line names: `Página 3 de 12`, `- 3 -`, `3/12`.
  private static func pageNumber(_ text: TextLines, _ line: Range<Int>) -> Int? {
    guard let last = text.source[line].last(where: { $0 > 0x20 && $0 != 0x29 && $0 != 0x2D }),
      Ascii.isDigit(last)
    else { return nil }
    let letters = text.folded[line]
    let numbers = RunningLines.numbers(in: text.source[line])
    if Furniture.isBetweenDashes(text.source[line]) { return numbers.last ?? nil }
    guard let words = Furniture.pageNumbers.first(where: { letters.suffix($0.count) == $0[...] })
    else { return pageOfPages(text, line, letters, numbers) }
    let isOfAll = words.count { $0 == FoldedLetters.number } > 1
    return isOfAll ? pageOfAll(numbers) : numbers.last ?? nil
  }

  /// The page that a line ends with before the number of all: `3/12`.
  private static func pageOfPages(
    _ text: TextLines, _ line: Range<Int>, _ letters: ArraySlice<UInt8>, _ numbers: [Int?]
  ) -> Int? {
    let word = text.source[line].split(separator: 0x20).last ?? []
    guard word.contains(UInt8(ascii: "/")), RunningLines.numbers(in: word).count == 2,
      letters.suffix(2).allSatisfy({ $0 == FoldedLetters.number })
    else { return nil }
    return pageOfAll(numbers)
  }

  private static func pageOfAll(_ numbers: [Int?]) -> Int? {
    guard let all = numbers.last ?? nil, let number = numbers.dropLast().last ?? nil,
      number <= all
    else { return nil }
    return number
  }

  /// The first and the last lines of each page.
  private static func edges(_ text: TextLines, _ pages: [Int]) -> [RunningLines.Edge] {
    let filled = text.lines.indices.filter { !text.lines[$0].text.isEmpty }
    var edges: [RunningLines.Edge] = []
    var start = 0
    while start < filled.count {
      let page = pages[filled[start]]
      let end = filled[start...].firstIndex { pages[$0] != page } ?? filled.count
      for (height, line) in RunningLines.edges(of: Array(filled[start..<end])) {
        let place = text.lines[line].text
        edges.append(
          RunningLines.Edge(
            page: page, height: height, line: line, letters: Array(text.folded[place]),
            text: text.source[place]))
      }
      start = end
    }
    return edges
  }
}
