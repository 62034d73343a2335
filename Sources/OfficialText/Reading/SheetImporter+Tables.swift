import DocumentTree

extension SheetImporter {
  /// A line of years and one of as many figures.
  mutating func setYears(_ field: String, _ label: FoundLabel) {
    let words = reader.words(label.cells)
    let years = words.filter { isYear($0) }
    // each year once: the rest are figures that look like one
    var heads: [CellReader.Word] = []
    for word in years {
      if let last = heads.last,
        Int(reader.string(word)) != Int(reader.string(last.place)).map({ $0 + 1 })
      {
        break
      }
      heads.append(word)
    }
    guard let last = heads.last else {
      set(field, nil, at: label.place, label)
      leave(label.cells.filter { !isSituation($0) })
      ignored += label.cells.filter { isSituation($0) }.map { $0.start..<$0.end }
      return
    }
    ignored += label.cells.filter { $0.end <= last.place.upperBound }.map { $0.start..<$0.end }
    var figures = figures(words.filter { $0.place.lowerBound > last.place.lowerBound }, field)
    if figures.count >= heads.count,
      zip(figures, heads).allSatisfy({ reader.string($0) == reader.string($1) })
    {
      // the next page has the years again
      ignored += figures.prefix(heads.count).map(\.place)
      figures.removeFirst(heads.count)
    }
    guard figures.count == heads.count else {
      if figures.isEmpty {
        for head in heads {
          let year = reader.string(head)
          fields.set("\(field)/\(year)", nil, at: head.place, label: head.place)
        }
      } else {
        if label.cells[figures[0].cell].centre != nil {
          remark(.unequalYears, field, at: figures[0].place.lowerBound)
        }
        setByPlace(field, heads, figures, label)
      }
      return
    }
    for (head, figure) in zip(heads, figures) {
      let year = reader.string(head)
      let text = reader.string(figure).trimmingMarks
      if fields.set("\(field)/\(year)", text, at: figure.place, label: head.place) {
        remark(.secondValue, "\(field)/\(year)", at: figure.place.lowerBound)
      }
    }
    let used = figures[figures.count - 1].place.upperBound
    leave(
      label.cells.compactMap { $0.clipped(from: used) }.filter { cell in
        reader.string(source.trimmed(cell.start..<cell.end)) != "%" && !reader.line([cell]).isEmpty
      })
  }

  /// Assigns figures to years by position, where some are blank.
  private mutating func setByPlace(
    _ field: String, _ heads: [CellReader.Word], _ figures: [CellReader.Word], _ label: FoundLabel
  ) {
    place(
      field, heads.map { ($0, label.cells[$0.cell]) }, figures.map { ($0, label.cells[$0.cell]) },
      label)
  }

  /// Assigns figures to years: in order if there are as many, else by position.
  mutating func place(
    _ field: String, _ heads: [(word: CellReader.Word, cell: TextCell)],
    _ figures: [(word: CellReader.Word, cell: TextCell)], _ label: FoundLabel
  ) {
    let isFull = figures.count == heads.count
    let centres = heads.map(\.cell.centre)
    let isPlaced =
      !heads.isEmpty && centres.allSatisfy { $0 != nil } && Set(centres).count == heads.count
    if !isFull, !isPlaced {
      setUndecided([field], heads.map(\.word), figures.map(\.word), field)
      for figure in figures { leave([figure.cell]) }
    }
    for head in heads {
      let year = reader.string(head.word)
      fields.set("\(field)/\(year)", nil, at: head.word.place, label: head.word.place)
    }
    if !isFull, !isPlaced { return }
    let placed = isPlaced ? figuresByPlace(figures, centres.map { $0 ?? 0 }) : []
    let isInOrder = isFull && !placed.contains { $0.word.joined != nil }
    let columns = isInOrder ? figures.enumerated().map { ($1.word, $0) } : placed
    for (word, column) in columns { setPlaced(word, below: heads[column].word, field) }
  }

  /// Sets a figure of a year, and says so if a blank broke it, or if another one has the same place.
  private mutating func setPlaced(
    _ figure: CellReader.Word, below head: CellReader.Word, _ field: String
  ) {
    let year = "\(field)/\(reader.string(head))"
    if fields.set(year, reader.string(figure), at: figure.place, label: head.place) {
      remark(.brokenFigure, year, at: figure.place.lowerBound)
      // both are parts of it, or it is of another row
      mixOnce(year, at: figure.place.lowerBound)
    }
  }

  func isYear(_ word: CellReader.Word) -> Bool {
    let text = source[word.place]
    return text.count == 4 && text.allSatisfy { Ascii.isDigit($0) }
      && (text.starts(with: "20".utf8) || text.starts(with: "19".utf8))
  }

  private func isSituation(_ cell: TextCell) -> Bool {
    FoldedLetters(source, cell.lines).letters.starts(with: "situacion".utf8)
  }
}
