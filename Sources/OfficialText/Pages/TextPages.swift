import DocumentTree

/// The page of each line of a text, and the lines that belong to the pages.
struct TextPages {
  /// The page of each line, 0-based.
  let pages: [Int]
  /// The lines that are no part of the sheet.
  let running: Set<Int>

  init(_ text: TextLines, _ tables: [PromptTable]) {
    let hasBreaks = text.source.contains(0x0C)
    let pages = hasBreaks ? Self.pagesByBreaks(text) : Self.pagesByNumbers(text)
    self.pages = pages
    running = pages.last ?? 0 > 0 ? RunningLines.all(Self.edges(text, pages), tables) : []
  }

  private static func pagesByBreaks(_ text: TextLines) -> [Int] {
    var page = 0
    return text.lines.map { line in
      page += text.source[line.range.lowerBound..<line.text.lowerBound].count { $0 == 0x0C }
      return page
    }
  }

  /// The pages of a text without form feeds, by lines that count them.
  private static func pagesByNumbers(_ text: TextLines) -> [Int] {
    var counters: [(line: Int, number: Int)] = []
    for (index, line) in text.lines.enumerated() where (2...100).contains(line.text.count) {
      guard let number = pageNumber(text, line.text) else { continue }
      counters.append((index, number))
    }
    let isNext: (Int) -> Bool = { index in
      counters.indices.contains(index) && counters.indices.contains(index + 1)
        && counters[index + 1].number == counters[index].number + 1
        && counters[index + 1].line - counters[index].line > RunningLines.most
    }
    let ends = counters.indices.filter { isNext($0) || isNext($0 - 1) }.map { counters[$0].line }
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

  /// The page that a line names: `Página 3 de 12`, `Hoja 3`, `3/12`.
  private static func pageNumber(_ text: TextLines, _ line: Range<Int>) -> Int? {
    guard let last = text.source[line].last(where: { $0 > 0x20 && $0 != 0x29 && $0 != 0x2D }),
      Ascii.isDigit(last)
    else { return nil }
    let letters = text.folded[line]
    let numbers = RunningLines.numbers(in: text.source[line])
    if words.contains(where: { letters.suffix($0.count).elementsEqual($0) }) {
      return numbers.last ?? nil
    }
    let isOfAll =
      wordsOfAll.contains { letters.suffix($0.count).elementsEqual($0) }
      || text.source[line].split(separator: 0x20).last { $0.contains(UInt8(ascii: "/")) }
        .map { RunningLines.numbers(in: $0).count == 2 } ?? false
        && letters.suffix(2).elementsEqual([FoldedLetters.number, FoldedLetters.number])
    guard isOfAll, let all = numbers.last ?? nil, let number = numbers.dropLast().last ?? nil,
      number <= all
    else { return nil }
    return number
  }

  private static let words = ["pagina#", "pag#", "hoja#"].map { Array($0.utf8) }
  private static let wordsOfAll = ["pagina#de#", "pag#de#", "hoja#de#", "pagina##", "pag##"].map {
    Array($0.utf8)
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
