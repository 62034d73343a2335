import DocumentTree

extension SheetImporter {
  /// Sets an answer and the text that explains it.
  mutating func setAnswer(_ field: String, _ text: String?, _ label: FoundLabel) {
    var cells = label.cells
    var found: (text: String, place: Range<Int>)?
    if let cell = waitingAnswer, text != nil {
      found = answer(cell).map { ($0, cell.start..<cell.end) }
    } else if let first = cells.first {
      if let own = answer(first) {
        found = (own, first.start..<first.end)
        cells.removeFirst()
      } else if let (own, place, rest) = leadingAnswer(first, isAlone: text == nil) {
        found = (own, place)
        // a text that begins with the answer keeps it
        if text != nil, rest == nil { cells.removeFirst() }
        if text == nil {
          cells.removeFirst()
          if let rest { cells.insert(rest, at: 0) }
        } else if let rest, first.lines.count > 1, place.upperBound == first.lines[0].upperBound {
          cells[0] = rest
        }
      }
    }
    waitingAnswer = nil
    set(field, found?.text, at: found?.place ?? label.place, label)
    if let text { setText(text, cells, label) } else { leave(cells) }
  }

  /// The answer that a cell begins with: `No, el Programa …`.
  private func leadingAnswer(
    _ cell: TextCell, isAlone: Bool
  ) -> (text: String, place: Range<Int>, rest: TextCell?)? {
    guard let word = reader.words([cell]).first else { return nil }
    var place = word.place
    while place.count > 1, let last = source[place].last,
      last == 0x2C || last == 0x2E || last == 0x3B
    {
      place = place.lowerBound..<(place.upperBound - 1)
    }
    let text = reader.string(place)
    guard ["Si", "Sí", "No", "SI", "SÍ", "NO"].contains(text) else { return nil }
    // a sentence that begins with `Si` is a condition, unless a stop or the end of the line follows
    let isLine = place.upperBound == cell.lines[0].upperBound
    guard isLine || place != word.place || text == "No" || text == "Sí" else { return nil }
    if isAlone { return (text, place, nil) }
    return (text, place, isLine ? cell.clipped(from: place.upperBound + 1) : cell)
  }

  /// Sets whether the whole target population is served, and the year that the sentence names.
  mutating func setAttention(_ label: FoundLabel) {
    let field = "/poblacion/atencion"
    guard let place = reader.place(label.cells) else {
      set(field, nil, at: label.place, label)
      return
    }
    let words = reader.words(label.cells).prefix(40)
    let told = words.first { ["toda", "parte"].contains(reader.string($0).lowercased()) }
    let from = told?.place.lowerBound ?? place.lowerBound
    if let end = words.first(where: { $0.place.lowerBound >= from && endsSentence($0) }) {
      // what stands behind the sentence is of a label that was not found
      let own = label.cells[..<end.cell].map { $0.start..<$0.end }
      ignored += own + [label.cells[end.cell].start..<end.place.upperBound]
      let rest = label.cells[end.cell].clipped(from: end.place.upperBound)
      leave((rest.map { [$0] } ?? []) + label.cells[(end.cell + 1)...])
    } else {
      ignored.append(place)
    }
    if let told {
      set(field, reader.string(told).lowercased(), at: told.place, label)
    } else {
      set(field, reader.line(label.cells), at: place, label)
    }
    let years = words.filter { word in
      let text = source[word.place].filter { Ascii.isDigit($0) }
      return text.count == 4 && (text.starts(with: "20".utf8) || text.starts(with: "19".utf8))
    }
    if let year = years.first, let text = numbers(in: year.place).first {
      set("/poblacion/atencionEjercicio", text, at: placeOfYear(text, year.place), label)
    }
  }

  private func endsSentence(_ word: CellReader.Word) -> Bool {
    source[word.place.upperBound - 1] == UInt8(ascii: ".")
  }
}
