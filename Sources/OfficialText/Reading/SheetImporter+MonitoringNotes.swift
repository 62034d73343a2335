import DocumentTree

/// The notes below tables.
extension SheetImporter {
  /// Whether a cell that begins with asterisks has anything else.
  private func isNote(_ cell: TextCell) -> Bool {
    folded.hasLetters(cell.lines) || reader.line([cell]).contains { $0 != "*" }
  }

  /// Takes the notes below a table, each with its mark.
  mutating func takeNotes(_ label: FoundLabel, of table: String) -> FoundLabel {
    var label = folded.keepsColumns ? withNotesLast(label) : label
    guard
      let first = label.cells.firstIndex(where: { cell in
        source[cell.start] == UInt8(ascii: "*") && isNote(cell)
          && !label.cells[..<(label.cells.firstIndex { $0.start == cell.start } ?? 0)].isEmpty
      })
    else { return label }
    var note: TextCell?
    for cell in label.cells[first...] {
      for line in cell.lines {
        if source[line.lowerBound] == UInt8(ascii: "*") {
          if let note { setNote(note, of: table, label) }
          note = cell
          note?.lines = []
        }
        note?.lines.append(line)
      }
    }
    if let note { setNote(note, of: table, label) }
    label.cells.removeSubrange(first...)
    return label
  }

  /// A label of a page that keeps its columns, with what stands below its table behind all of its cells: a note is as
  /// wide as the page, and so in the column of any figure.
  private func withNotesLast(_ label: FoundLabel) -> FoundLabel {
    let number: (Range<Int>) -> Int = { folded.lines.line(of: $0.lowerBound) }
    let lines =
      label.cells.dropFirst().flatMap(\.lines) + (label.cells.first?.lines.dropFirst() ?? [])
    let notes = lines.filter { source[$0.lowerBound] == UInt8(ascii: "*") && $0.count > 8 }
    guard let first = notes.map(number).min() else { return label }
    var (whole, below) = (label, [TextCell]())
    whole.cells = label.cells.compactMap { cell in
      var (own, rest) = (cell, cell)
      own.lines = cell.lines.filter { number($0) < first }
      rest.lines = cell.lines.filter { number($0) >= first }
      if !rest.lines.isEmpty { below.append(rest) }
      return own.lines.isEmpty ? nil : own
    }
    if whole.cells.isEmpty { return label }
    whole.cells += below
    return whole
  }

  /// Sets a note: its mark, and what it says on one line or several.
  private mutating func setNote(_ note: TextCell, of table: String, _ label: FoundLabel) {
    let base = "/notas/alPie/\(monitoring.footnotes)"
    let count = source[note.lines[0]].prefix { $0 == UInt8(ascii: "*") }.count
    let mark = note.start..<(note.start + count)
    set("\(base)/tabla", table, at: note.lines[0], label)
    set("\(base)/marca", reader.string(mark), at: mark, label)
    if var text = note.clipped(from: mark.upperBound) {
      text.lines = text.lines.map { source.trimmed($0) }.filter { !$0.isEmpty }
      if let place = reader.place(text.lines.isEmpty ? [] : [text]) {
        set("\(base)/texto", reader.line([text]), at: place, label)
      }
    }
    monitoring.footnotes += 1
  }

  /// The cells of a label without the notes below a table.
  func withoutNotes(_ label: FoundLabel) -> FoundLabel {
    var label = label
    label.cells = label.cells.filter { source[$0.start] != UInt8(ascii: "*") }
    return label
  }
}

extension SheetImporter {
  private static let notShown = Array("nosemuestra".utf8)[...]
  private static let coverage = Array("cobertura".utf8)[...]
  private static let note = Array("notatecnica#".utf8)

  /// Sets the technical notes; one may name a year whose coverage is not shown, another that of the prices.
  mutating func setNotes(_ label: FoundLabel) {
    var notes: [TextCell] = []
    for cell in label.cells {
      for line in cell.lines {
        if notes.isEmpty || folded.letters(of: [line], startWith: Self.note) {
          var note = cell
          note.lines = []
          notes.append(note)
        }
        notes[notes.count - 1].lines.append(line)
      }
    }
    for (index, note) in notes.enumerated() {
      setNote(note, index, label)
      setYear(notShownBy: note, label)
      setPrices(of: note, label)
    }
  }

  /// Sets what a note says behind its number.
  private mutating func setNote(_ note: TextCell, _ index: Int, _ label: FoundLabel) {
    let isNumbered = folded.letters(of: note.lines, startWith: Self.note)
    let colon = isNumbered ? source[note.lines[0]].firstIndex(of: UInt8(ascii: ":")) : nil
    guard var text = note.clipped(from: colon.map { $0 + 1 } ?? note.start) else { return }
    text.lines = text.lines.map { source.trimmed($0) }.filter { !$0.isEmpty }
    if let number = numbers(in: note.start..<(colon ?? note.start)).first,
      Int(number) != index + 1
    {
      remark(.otherNumberInLabel, "/notas/tecnicas/\(index)", at: note.start)
    }
    if let place = reader.place(text.lines.isEmpty ? [] : [text]) {
      set("/notas/tecnicas/\(index)", reader.line([text]), at: place, label)
    }
    ignored.append(note.start..<(colon.map { $0 + 1 } ?? note.start))
  }

  /// Reads the year whose coverage a note says not to be shown.
  private mutating func setYear(notShownBy note: TextCell, _ label: FoundLabel) {
    let letters = folded.letters(of: note.lines)
    guard letters.position(of: Self.notShown) != nil, letters.position(of: Self.coverage) != nil,
      let word = reader.words([note]).last(where: { !numbers(in: $0.place).isEmpty })
    else { return }
    let field = "/notas/coberturaNoMostrada"
    guard let year = year(in: word.place) else {
      return remark(.unreadFigure, field, at: word.place.lowerBound)
    }
    set(field, year, at: placeOfYear(year, word.place), label)
  }

  /// Reads the year of the prices behind `en pesos año`, `en pesos de`.
  private mutating func setPrices(of note: TextCell, _ label: FoundLabel) {
    let words = reader.words([note])
    guard let pesos = words.firstIndex(where: { folded[$0.place].elementsEqual("pesos".utf8) })
    else {
      return
    }
    let rest = words[(pesos + 1)...].drop { word in
      ["de", "del", "ano", "al"].contains { folded[word.place].elementsEqual($0.utf8) }
    }
    guard let word = rest.first, let number = numbers(in: word.place).first else { return }
    let field = "/notas/precios"
    guard let year = year(in: word.place), year == number else {
      return remark(.unreadFigure, field, at: word.place.lowerBound)
    }
    set(field, year, at: placeOfYear(year, word.place), label)
  }
}
