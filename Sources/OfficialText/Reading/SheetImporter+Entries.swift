extension SheetImporter {
  /// Words, and the figure behind them.
  struct Entry {
    var words: [CellReader.Word]
    var figure: (text: String, place: Range<Int>)?
    /// Whether digits stand before the figure that may be a part of it.
    var mayBeBroken = false

    /// Removes `Total Componente` from before the figure.
    mutating func dropTotal(_ source: [UInt8]) {
      guard words.count >= 2 else { return }
      let last = words.suffix(2).map(\.place)
      if FoldedLetters(source, last).letters == Array("totalcomponente".utf8) {
        words.removeLast(2)
      }
    }

    /// Where `Subtítulo 24` begins.
    func subtitle(_ source: [UInt8]) -> Int? {
      words.first { FoldedLetters(source, [$0.place]).letters == Array("subtitulo".utf8) }?
        .place.lowerBound
    }
  }

  /// The entries of a table, each of which ends with a figure; names may contain figures as well.
  mutating func entries(_ label: FoundLabel) -> [Entry] {
    var entries: [Entry] = []
    var words: [CellReader.Word] = []
    let all = reader.words(label.cells)
    var index = 0
    if label.shape == .expenses, let rows = rowsByPlace(label.cells, 3, label.shape.field) {
      return rows.map { entry(of: $0, label.shape.field) }
    }
    let columns = Columns(label.cells)
    let known = KnownRows(components, label.shape)
    let wholes = known.wholes
    // those of the words; what is longer than all rows is none
    var letters: [UInt8] = []
    while index < all.count {
      let word = all[index]
      if let last = words.last, !reader.isFigure(word),
        known.isWhole(letters) || isNextRow(word, last, label.cells, columns)
      {
        entries.append(Entry(words: words))
        (words, letters) = ([], [])
      }
      index += 1
      guard isEntryEnd(all, index - 1, words.last, letters, known) else {
        words.append(word)
        if letters.count <= known.longest {
          letters += FoldedLetters(source, [word.place]).letters
        }
        continue
      }
      var entry = Entry(words: words, figure: (reader.string(word).trimmingMarks, word.place))
      if !known.isKnown(letters), !letters.hasSubtitle, mayGoOn(words.last, with: word) {
        entry.mayBeBroken = true
        entry.takeThousands(reader, known)
      }
      entries.append(entry)
      (words, letters) = ([], [])
    }
    if !words.isEmpty {
      let letters = FoldedLetters(source, words.map(\.place)).letters
      if let last = entries.last, isUnit(last, ofName: letters) {
        // the row was cut: its name stands on the next page
        entries[entries.count - 1].words = words + last.words
      } else if wholes.contains(letters) {
        entries.append(Entry(words: words))
      } else {
        leaveWords(words, label)
      }
    }
    markBroken(&entries, known)
    return joined(entries, wholes)
  }

  /// Marks figures that may continue in the next row, if it begins with digits and its name is unknown.
  private func markBroken(_ entries: inout [Entry], _ known: KnownRows) {
    for index in entries.indices.dropFirst() where entries[index - 1].figure != nil {
      guard let first = entries[index].words.first, CellReader.isDigits(reader.string(first)),
        !components.isEmpty || reader.isPartOfFigure(first),
        !known.isKnown(folded.letters(of: entries[index].words.map(\.place)))
      else { continue }
      entries[index - 1].mayBeBroken = true
    }
  }

  /// Whether a word before a figure may be the beginning of it: `884` or `884.1` before `160`.
  private func mayGoOn(_ last: CellReader.Word?, with figure: CellReader.Word) -> Bool {
    guard let last else { return false }
    let (first, rest) = (reader.string(last), reader.string(figure))
    let isOnOneLine = last.cell == figure.cell && last.line == figure.line
    return CellReader.isBroken(first, rest)
      || isOnOneLine && CellReader.isDigits(rest) && CellReader.isGrouped("\(first).\(rest)")
  }

  /// Joins two entries that spell a component only together.
  private func joined(_ entries: [Entry], _ wholes: [[UInt8]]) -> [Entry] {
    var joined: [Entry] = []
    for entry in entries {
      if let last = joined.last, last.figure == nil {
        let first = folded.letters(of: last.words.map(\.place))
        let both = first + folded.letters(of: entry.words.map(\.place))
        if !wholes.contains(first), wholes.contains(both) {
          joined[joined.count - 1] = Entry(words: last.words + entry.words, figure: entry.figure)
          continue
        }
      }
      joined.append(entry)
    }
    return joined
  }

  /// The entry that a row of cells is, its figure last.
  mutating func entry(of row: [[TextCell]], _ field: String) -> Entry {
    let words = reader.words(Array(row.dropLast().joined()))
    guard let last = row.last, let (text, place, rest) = figure(last, field) else {
      return Entry(words: words)
    }
    leave(rest)
    return Entry(words: words, figure: (text, place))
  }

  /// Whether a word begins another row though the last one has no figure, since it is in an earlier column.
  private func isNextRow(
    _ word: CellReader.Word, _ last: CellReader.Word, _ cells: [TextCell], _ columns: Columns?
  ) -> Bool {
    guard let columns, columns.count > 1, word.cell != last.cell else { return false }
    return columns.column(of: cells[word.cell]) < columns.column(of: cells[last.cell])
  }

  /// Whether an entry has only the unit of the component of a name.
  func isUnit(_ entry: Entry, ofName name: [UInt8]) -> Bool {
    let letters = FoldedLetters(source, entry.words.map(\.place)).letters
    return components.prefix(KnownRows.most).contains {
      FoldedLetters($0.name).letters == name && FoldedLetters($0.unit).letters == letters
    }
  }

  mutating func leaveWords(_ words: [CellReader.Word], _ label: FoundLabel) {
    var last: CellReader.Word?
    for word in words {
      if let last, last.cell == word.cell, last.line == word.line {
        let number = leftOver.count - 1
        let end = leftOver[number].lines.count - 1
        leftOver[number].lines[end] = leftOver[number].lines[end].through(word.place)
      } else if let last, last.cell == word.cell {
        leftOver[leftOver.count - 1].lines.append(word.place)
      } else {
        var cell = label.cells[word.cell]
        cell.lines = [word.place]
        leftOver.append(cell)
      }
      last = word
    }
  }

  /// Whether a word is the figure of an entry: the last word of its cell or line, and no part of a name that
  /// section 5.2 goes on with.
  private func isEntryEnd(
    _ all: [CellReader.Word], _ index: Int, _ last: CellReader.Word?, _ letters: [UInt8],
    _ known: KnownRows
  ) -> Bool {
    let word = all[index]
    guard reader.isFigure(word), let last else { return false }
    if FoldedLetters(source, [last.place]).letters == Array("subtitulo".utf8) { return false }
    // a name that has a number within goes on
    if letters.count <= known.longest,
      known.goesOn(letters, with: FoldedLetters(source, [word.place]).letters)
    {
      return false
    }
    guard index + 1 < all.count else { return true }
    let next = all[index + 1]
    return next.cell != word.cell || next.line != word.line
  }

  /// The words of an entry that are its name, and those that are its unit.
  mutating func nameAndUnit(
    _ entry: Entry, _ label: FoundLabel
  ) -> ([CellReader.Word], [CellReader.Word]) {
    let letters = FoldedLetters(source, entry.words.map(\.place)).letters
    // by the components of section 5.2, longest name first
    let known = components.prefix(KnownRows.most)
    let names = known.map { FoldedLetters($0.name).letters }.sorted { $0.count > $1.count }
    for name in names where !name.isEmpty && letters.starts(with: name) {
      guard let cut = cut(entry.words, name.count) else { continue }
      if cut.1.isEmpty, let first = entry.words.first {
        // section 5.2 may have both as the name
        remarkMixed("/produccion/filas", at: first.place.lowerBound)
      }
      return cut
    }
    let units = known.map { FoldedLetters($0.unit).letters }.sorted { $0.count > $1.count }
    for unit in units
    where !unit.isEmpty && letters.count > unit.count
      && letters.suffix(unit.count).elementsEqual(unit)
    {
      if let cut = cut(entry.words, letters.count - unit.count) { return cut }
    }
    // by the cells
    var cells: [Int] = []
    for word in entry.words where cells.last != word.cell { cells.append(word.cell) }
    if cells.count == 2 {
      return (
        entry.words.filter { $0.cell == cells[0] }, entry.words.filter { $0.cell == cells[1] }
      )
    }
    if let first = entry.words.first {
      remarkMixed("/produccion/filas", at: first.place.lowerBound)
    }
    return (entry.words, [])
  }

  func cut(
    _ words: [CellReader.Word], _ count: Int
  ) -> ([CellReader.Word], [CellReader.Word])? {
    var letters = 0
    for (index, word) in words.enumerated() {
      if letters == count { return (Array(words[..<index]), Array(words[index...])) }
      letters += FoldedLetters(source, [word.place]).letters.count
    }
    return letters == count ? (words, []) : nil
  }

  mutating func setName(
    _ field: String, _ words: [CellReader.Word], _ entry: Entry, _ label: FoundLabel
  ) {
    guard let first = words.first, let last = words.last else {
      fields.set(field, nil, at: label.place, label: label.place)
      return
    }
    let text = Markup.plain(words.map { reader.string($0) }.joined(separator: " "))
    let place = first.place.through(last.place)
    fields.set(field, text, at: place, label: place)
  }

  mutating func setEntry(_ field: String, _ entry: Entry, _ label: FoundLabel) {
    guard let (text, place) = entry.figure else {
      fields.set(field, nil, at: label.place, label: label.place)
      return
    }
    if entry.mayBeBroken { remark(.brokenFigure, field, at: place.lowerBound) }
    let name = entry.words.first.map { $0.place.lowerBound..<($0.place.upperBound) } ?? label.place
    if fields.set(field, text, at: place, label: name) {
      remark(.secondValue, field, at: place.lowerBound)
    }
  }
}
