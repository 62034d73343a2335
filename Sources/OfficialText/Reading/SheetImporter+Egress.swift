extension SheetImporter {
  mutating func setEgress(_ label: FoundLabel) {
    let field = "/poblacion/egreso/tiempo"
    let label = fromTime(label)
    guard let (text, place, rest) = figure(label.cells, field) else {
      set(field, nil, at: label.place, label)
      leave(label.cells)
      return
    }
    set(field, text, at: place, label)
    if let unit = rest.first {
      set("/poblacion/egreso/unidad", reader.line([unit]), at: unit.start..<unit.end, label)
      leave(Array(rest.dropFirst()))
    }
  }

  /// A label without the lines before its time, which are the rest of a text that the end of a page cut.
  private mutating func fromTime(_ label: FoundLabel) -> FoundLabel {
    let lines = label.cells.flatMap { cell in
      cell.lines.map { line in
        var part = cell
        part.lines = [line]
        return part
      }
    }
    let times = lines.indices.filter { isTime(lines[$0]) }
    guard times.count == 1, times[0] > 0 else { return label }
    leave(Array(lines[..<times[0]]))
    var label = label
    label.cells = Array(lines[times[0]...])
    return label
  }

  /// Whether a line is a number of months or years.
  private func isTime(_ line: TextCell) -> Bool {
    let words = reader.words([line])
    guard words.count == 2, reader.isFigure(words[0]) else { return false }
    let unit = folded.letters(of: [words[1].place])
    return ["mes", "meses", "ano", "anos"].contains { unit.elementsEqual($0.utf8) }
  }
}
