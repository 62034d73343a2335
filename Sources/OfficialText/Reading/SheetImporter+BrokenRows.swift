import DocumentTree

extension SheetImporter {
  /// The figures of a row of expenses, production and cost per unit, of which a blank broke one: the only way to join
  /// two that makes each cost the quotient of its year; nil if there is none, or if they need no joining.
  func unbroken(_ figures: [CellReader.Word], _ count: Int) -> [CellReader.Word]? {
    if figures.count > 3 * count + 1 || hasQuotients(figures, count, areRight: true) { return nil }
    let ways = figures.indices.dropLast().flatMap { index in
      wholes(figures[index], figures[index + 1]).map { whole in
        figures[..<index] + [whole] + figures[(index + 2)...]
      }
    }
    let right = ways.filter { hasQuotients(Array($0), count, areRight: true) }
    return right.count == 1 ? right.first.map { Array($0) } : nil
  }

  /// Whether a row that is full as it stands may have a broken figure: it has costs of years without production, or
  /// none of them is a quotient.
  func mayHaveBroken(_ figures: [CellReader.Word], _ count: Int) -> Bool {
    guard figures.count == 3 * count,
      zip(figures, figures.dropFirst()).contains(where: {
        wholes($0, $1).contains(where: isGrouped)
      })
    else { return false }
    return !hasQuotients(figures, count, areRight: false)
      || rightQuotients(figures, count).allSatisfy { !$0 }
  }

  private func isGrouped(_ word: CellReader.Word) -> Bool {
    word.joined?.utf8.contains(UInt8(ascii: ".")) ?? false
  }

  /// The figures that two words of a line may be together: `17 3`, or `1.206 775` with the point that is missing.
  private func wholes(_ first: CellReader.Word, _ rest: CellReader.Word) -> [CellReader.Word] {
    let (start, end) = (reader.string(first), reader.string(rest))
    guard first.cell == rest.cell, first.line == rest.line, CellReader.isDigits(start),
      CellReader.isDigits(end), let digit = end.utf8.first, Ascii.isDigit(digit),
      !start.utf8.contains(UInt8(ascii: ",")), !start.hasPrefix("0")
    else { return [] }
    let texts = ["\(start)\(end)", "\(start).\(end)"]
    return texts.filter { CellReader.isGrouped($0) }.map { text in
      CellReader.Word(
        place: first.place.through(rest.place), cell: first.cell, line: first.line, joined: text)
    }
  }

  /// Whether a row has a cost for each year with production, perhaps each of them the quotient.
  private func hasQuotients(
    _ figures: [CellReader.Word], _ count: Int, areRight: Bool
  ) -> Bool {
    let made = figures.dropFirst(count).prefix(count).map { number($0) }
    guard figures.count > 2 * count, figures.prefix(count).allSatisfy({ number($0) != nil }),
      made.allSatisfy({ $0 != nil }),
      made.count(where: { $0 != 0 }) == figures.count - 2 * count
    else { return false }
    return !areRight || rightQuotients(figures, count).allSatisfy(\.self)
  }

  /// Whether each cost of a row is the quotient of its year.
  private func rightQuotients(_ figures: [CellReader.Word], _ count: Int) -> [Bool] {
    var units = figures.dropFirst(2 * count)
    return (0..<count).compactMap { year in
      guard let amount = number(figures[year]), let made = number(figures[count + year]),
        made != 0, let unit = units.popFirst()
      else { return nil }
      return prints(reader.string(unit), amount, made, times: 1)
    }
  }

  /// The words of a table, each `%` with the figure before it.
  func withPercents(_ words: some Sequence<CellReader.Word>) -> [CellReader.Word] {
    words.reduce(into: []) { joined, word in
      guard source[word.place].elementsEqual("%".utf8), let last = joined.last,
        last.cell == word.cell, last.line == word.line, reader.isFigure(last)
      else { return joined.append(word) }
      joined[joined.count - 1].place = last.place.through(word.place)
      joined[joined.count - 1].joined = reader.string(last) + "%"
    }
  }

  /// The words of a table with one figure in each row, with the thousands that a blank divides joined: `266 350`.
  func withThousands(_ words: [CellReader.Word]) -> [CellReader.Word] {
    var joined: [CellReader.Word] = []
    var first: CellReader.Word?
    for word in words {
      if let start = first, let last = joined.last, isNextGroup(word, behind: start) {
        joined[joined.count - 1].place = last.place.through(word.place)
        joined[joined.count - 1].joined = reader.string(last) + reader.string(word)
      } else {
        first = joined.isEmpty ? nil : word
        joined.append(word)
      }
    }
    return joined
  }
}

extension SheetImporter {
  /// Figures with the columns whose middle is nearest to each; two that a blank between thousands divides are one.
  func figuresByPlace(
    _ figures: [(word: CellReader.Word, cell: TextCell)], _ centres: [Int]
  ) -> [(word: CellReader.Word, column: Int)] {
    var placed: [(word: CellReader.Word, column: Int)] = []
    for (word, cell) in figures {
      guard let own = cell.centre else { return [] }
      let nearest = centres.indices.min { abs(centres[$0] - own) < abs(centres[$1] - own) } ?? 0
      if let last = placed.last, last.column == nearest, isBesides(last.word, word) {
        placed[placed.count - 1].word = CellReader.Word(
          place: last.word.place.through(word.place), cell: word.cell, line: word.line,
          joined: reader.string(last.word) + reader.string(word))
      } else {
        placed.append((word, nearest))
      }
    }
    return placed
  }

  /// Whether one blank stands between two words, which are a figure with a point in its place.
  private func isBesides(_ first: CellReader.Word, _ rest: CellReader.Word) -> Bool {
    first.place.upperBound + 1 == rest.place.lowerBound
      && source[first.place.upperBound] == 0x20
      && CellReader.isDigits(reader.string(first)) && CellReader.isDigits(reader.string(rest))
      && CellReader.isGrouped("\(reader.string(first)).\(reader.string(rest))")
  }
}

extension SheetImporter.Entry {
  /// Joins the figure and the digits before it, if the name is that of a row only without them: `Total 780 459`.
  mutating func takeThousands(_ reader: CellReader, _ known: KnownRows) {
    guard let figure else { return }
    var (text, place, rest) = (figure.text, figure.place, words[...])
    while let last = rest.last, CellReader.isGrouped("\(reader.string(last)).\(text)"),
      CellReader.isDigits(reader.string(last)), reader.source[place.lowerBound - 1] == 0x20
    {
      text = "\(reader.string(last)).\(text)"
      place = last.place.through(place)
      rest.removeLast()
    }
    let letters = FoldedLetters(reader.source, rest.map(\.place)).letters
    guard rest.count < words.count, known.isKnown(letters) || Self.totals.contains(letters) else {
      return
    }
    words = Array(rest)
    self.figure = (text, place)
  }

  /// The rows of the table of expenses that are no components.
  private static let totals = [
    "total", "gastototal", "gastosadministrativos", "gastoadministrativo",
  ]
  .map { Array($0.utf8) }
}
