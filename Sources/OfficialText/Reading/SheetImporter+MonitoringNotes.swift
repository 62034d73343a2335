import DocumentTree

/// The notes below tables.
extension SheetImporter {
  /// Whether a cell that begins with asterisks has anything else.
  private func isNote(_ cell: TextCell) -> Bool {
    folded.hasLetters(cell.lines) || reader.line([cell]).contains { $0 != "*" }
  }

  /// Takes the notes below a table, each with its mark.
  mutating func takeNotes(_ label: FoundLabel, of table: String) -> FoundLabel {
    var label = label
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

  /// Reads the technical notes, one of which may name a year whose coverage is not shown.
  mutating func setNotes(_ label: FoundLabel) {
    ignored += label.cells.map { $0.start..<$0.end }
    for cell in label.cells {
      let letters = folded.letters(of: cell.lines)
      guard letters.position(of: Self.notShown) != nil, letters.position(of: Self.coverage) != nil,
        let word = reader.words([cell]).last(where: { !numbers(in: $0.place).isEmpty })
      else { continue }
      let field = "/notas/coberturaNoMostrada"
      guard let year = year(in: word.place) else {
        remark(.unreadFigure, field, at: word.place.lowerBound)
        continue
      }
      set(field, year, at: placeOfYear(year, word.place), label)
    }
  }
}
