extension LabelFinder {
  static let header: [(word: String, key: String)] = [
    ("Ministerio", "ministerio"), ("Servicio", "servicio"), ("Programa", "programa"),
    ("Tipo", "tipo"), ("Estado", "estado"), ("Código", "codigo"), ("Calificación", "calificacion"),
  ]

  /// The letters of its words, which count in capitals and without accents as well.
  private static let headerLetters = header.map { FoldedLetters($0.word).letters }

  /// A line of the header: its cell, and where its word stands.
  private typealias HeaderLine = (cell: Int, word: Range<Int>)

  /// Reads the seven lines of the header, which count only together and in order.
  mutating func takeHeader(_ index: Int) -> Int? {
    guard let lines = header(from: index) else { return nil }
    let odd = zip(lines, Self.headerLetters).filter { line, letters in
      !text[line.word].elementsEqual(letters)
    }
    if odd.count > Self.mostOdd { return nil }
    damaged += odd.map(\.0.word)
    damaged += lines.map(\.word).filter { FoldedLetters.hasMisread(source.span, $0) }
    return take(lines)
  }

  /// The lines of the header that begins with a cell; nil where one is missing.
  private func header(from index: Int) -> [HeaderLine]? {
    guard source[cells[index].start] | 0x20 == Self.headerLetters[0][0],
      let first = word(Self.headerLetters[0], at: index)
    else { return nil }
    var lines: [HeaderLine] = [(index, first)]
    for letters in Self.headerLetters.dropFirst() {
      let next = lines[lines.count - 1].cell + 1
      let after = next..<max(next, min(cells.count, next + 4))
      let found = after.lazy.compactMap { other in
        word(letters, at: other).map { (cell: other, word: $0) }
      }.first { other in
        abs((cells[other.cell].left ?? 0) - (cells[index].left ?? 0)) < 30
          && (cells[other.cell].column ?? 0) == (cells[index].column ?? 0)
      }
      guard let found else { return nil }
      lines.append(found)
    }
    return lines
  }

  /// Takes the lines of the header; returns the index of the next cell.
  private mutating func take(_ starts: [HeaderLine]) -> Int {
    for (position, (start, place)) in starts.enumerated() {
      let key = Self.header[position].key
      printed.append(place)
      let shape: Prompt.Shape =
        key == "servicio" || key == "ministerio" || key == "programa"
        ? .text("/encabezado/\(key)") : .word("/encabezado/\(key)")
      var found = FoundLabel(shape: shape, place: place, hasColon: false)
      if let rest = cells[start].clipped(from: place.upperBound) {
        let trimmed = source.trimmed(rest.start..<rest.end)
        if !trimmed.isEmpty, let cell = cells[start].clipped(from: trimmed.lowerBound) {
          found.cells.append(cell)
        }
      }
      let end = position + 1 < starts.count ? starts[position + 1].cell : start + 1
      found.cells += cells[(start + 1)..<end]
      labels.append(found)
    }
    // the value of the last one may be a cell of its own in the same row
    let last = starts[starts.count - 1].cell
    if last + 1 < cells.count, cells[last + 1].row == cells[last].row,
      labels[labels.count - 1].cells.isEmpty
    {
      labels[labels.count - 1].cells = [cells[last + 1]]
      return last + 2
    }
    return last + 1
  }

  /// How many of its words may have another letter.
  private static let mostOdd = 2

  /// Where a cell has a word at its beginning, without a colon behind it.
  private func word(_ letters: [UInt8], at index: Int) -> Range<Int>? {
    let line = cells[index].lines[0]
    let start = cells[index].start
    let end =
      source[start..<max(start, line.upperBound)].firstIndex { $0.isBlank } ?? line.upperBound
    let own = text[start..<end]
    guard own.elementsEqual(letters) || PromptTable.isOneSlip(own, from: letters),
      source[end - 1] != UInt8(ascii: ":"),
      source[source.trimmed(end..<line.upperBound)].first != UInt8(ascii: ":")
    else { return nil }
    return start..<end
  }

  /// Reads `Componente 2`, alone in its cell before the name of a component.
  mutating func takeComponent(_ index: Int) -> Int? {
    let own = letters.letters[firstLetters[index]..<firstLetters[index + 1]]
    let isOther = !own.elementsEqual(Self.componentLetters)
    if isOther, !PromptTable.isOneSlip(own.prefix(20), from: Self.componentLetters) { return nil }
    guard asksForName(index + 1) || !isOther && isCutBeforeName(index) else { return nil }
    let place = cells[index].start..<cells[index].end
    if isOther || FoldedLetters.hasMisread(source.span, place) { damaged.append(place) }
    hasComponent = true
    componentLabels = []
    printed.append(place)
    var label = FoundLabel(shape: .component(.figure("numero")), place: place, hasColon: false)
    label.cells = [cells[index]]
    labels.append(label)
    return index + 1
  }

  private static let componentLetters = Array("componente#".utf8)

  private func asksForName(_ index: Int) -> Bool {
    let own = letters.letters[firstLetters[min(index, cells.count)]...]
    return own.starts(with: Self.nameLetters)
      || PromptTable.begins(own.prefix(Self.nameLetters.count + 2), like: Self.nameLetters[...])
  }

  private static let nameLetters = Array("nombredelcomponente".utf8)

  /// Whether the end of a page stands between a cell and the label of a name, with the beginning of the name.
  private func isCutBeforeName(_ index: Int) -> Bool {
    let next = (index + 1)..<min(cells.count, index + 5)
    guard let other = next.first(where: { cells[$0].page > cells[index].page }) else {
      return false
    }
    return asksForName(other)
  }
}
