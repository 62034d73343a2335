extension LabelFinder {
  static let header: [(word: String, key: String)] = [
    ("Ministerio", "ministerio"), ("Servicio", "servicio"), ("Programa", "programa"),
    ("Tipo", "tipo"), ("Estado", "estado"), ("Código", "codigo"), ("Calificación", "calificacion"),
  ]

  /// Reads the seven lines of the header, which count only together and in order.
  mutating func takeHeader(_ index: Int) -> Int? {
    guard begins(index, Self.header[0].word) else { return nil }
    var starts = [index]
    var next = index + 1
    for (word, _) in Self.header.dropFirst() {
      let after = next..<max(next, min(cells.count, next + 4))
      let found = after.first { other in
        begins(other, word) && abs((cells[other].left ?? 0) - (cells[index].left ?? 0)) < 30
          && (cells[other].column ?? 0) == (cells[index].column ?? 0)
      }
      guard let found else { return nil }
      starts.append(found)
      next = found + 1
    }
    for (position, start) in starts.enumerated() {
      let (word, key) = Self.header[position]
      let place = cells[start].start..<(cells[start].start + word.utf8.count)
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
      let end = position + 1 < starts.count ? starts[position + 1] : start + 1
      found.cells += cells[(start + 1)..<end]
      labels.append(found)
    }
    // the value of the last one may be a cell of its own in the same row
    let last = starts[starts.count - 1]
    if last + 1 < cells.count, cells[last + 1].row == cells[last].row,
      labels[labels.count - 1].cells.isEmpty
    {
      labels[labels.count - 1].cells = [cells[last + 1]]
      return last + 2
    }
    return last + 1
  }

  /// Whether a cell begins with a word, with its capital and without a colon behind it.
  private func begins(_ index: Int, _ word: String) -> Bool {
    let start = cells[index].start
    let end = start + word.utf8.count
    guard end <= cells[index].lines[0].upperBound,
      source[start..<end].elementsEqual(word.utf8)
    else { return false }
    guard end < source.count, end < cells[index].lines[0].upperBound else { return true }
    return source[end].isBlank
      && source[source.trimmed(end..<cells[index].lines[0].upperBound)].first != UInt8(ascii: ":")
  }

  /// Reads `Componente 2`, alone in its cell before the name of a component.
  mutating func takeComponent(_ index: Int) -> Int? {
    let own = letters.letters[firstLetters[index]..<firstLetters[index + 1]]
    guard own.elementsEqual("componente#".utf8) else { return nil }
    guard asksForName(index + 1) || isCutBeforeName(index) else { return nil }
    hasComponent = true
    componentLabels = []
    let place = cells[index].start..<cells[index].end
    printed.append(place)
    var label = FoundLabel(shape: .component(.figure("numero")), place: place, hasColon: false)
    label.cells = [cells[index]]
    labels.append(label)
    return index + 1
  }

  private func asksForName(_ index: Int) -> Bool {
    letters.letters[firstLetters[min(index, cells.count)]...]
      .starts(with: "nombredelcomponente".utf8)
  }

  /// Whether the end of a page stands between a cell and the label of a name, with the beginning of the name.
  private func isCutBeforeName(_ index: Int) -> Bool {
    let next = (index + 1)..<min(cells.count, index + 5)
    guard let other = next.first(where: { cells[$0].page > cells[index].page }) else {
      return false
    }
    return asksForName(other)
  }
}
