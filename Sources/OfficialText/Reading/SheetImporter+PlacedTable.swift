import DocumentTree

/// The table of components on a page that keeps its columns.
extension SheetImporter {
  /// The words of a table without the headings that stand between the years of its columns.
  func withoutHeadings(_ words: [CellReader.Word]) -> [CellReader.Word] {
    var years = Array(words.prefix { isYear($0) })
    var rest = words[years.count...]
    while let next = rest.firstIndex(where: { isYear($0) }) {
      let letters = FoldedLetters(source, rest[..<next].map(\.place)).letters
      guard
        letters.elementsEqual("produccionunidad".utf8)
          || letters.starts(with: "gastounitariomiles".utf8) && letters.count < 24
      else { break }
      let group = rest[next...].prefix { isYear($0) }
      years += group
      rest = rest[group.endIndex...]
    }
    return years + rest
  }

  /// The words of a table on a page that keeps its columns, without the headings: the years stand on one line.
  func withoutHeadingsAround(_ words: [CellReader.Word]) -> [CellReader.Word] {
    guard let first = words.first(where: { isYear($0) }) else { return [] }
    let line = folded.lines.line(of: first.place.lowerBound)
    let years = words.filter {
      isYear($0) && folded.lines.line(of: $0.place.lowerBound) == line
    }.sorted { $0.place.lowerBound < $1.place.lowerBound }
    let last = words.lastIndex { word in years.contains { $0.place == word.place } } ?? 0
    // the first line of a name may stand right below the years, in the cell before theirs
    return years + words[..<last].filter { isBelow($0, line) } + words[(last + 1)...]
  }

  private func isBelow(_ word: CellReader.Word, _ line: Int) -> Bool {
    folded.lines.line(of: word.place.lowerBound) > line
  }

  /// The words of a table with headings that are none of these: all of a text that keeps no columns before some word,
  /// else those down to the line of the years.
  func headings(
    _ words: [CellReader.Word], _ heads: [CellReader.Word], before first: Range<Int>?
  ) -> [CellReader.Word] {
    guard folded.keepsColumns, let year = heads.first else {
      return Array(words.prefix { $0.place != first })
    }
    let line = folded.lines.line(of: year.place.lowerBound)
    return words.filter { !isBelow($0, line) }
  }

  /// Sets the rows by position, if the text keeps its columns and they are unambiguous.
  mutating func setPlacedTable(
    _ label: FoundLabel, _ heads: [CellReader.Word], _ years: [CellReader.Word]
  ) -> Bool {
    guard folded.keepsColumns, heads.count == 3 * years.count else { return false }
    let words = reader.separateWords(label.cells)
    let places = Set(heads.map(\.place))
    guard let end = words.lastIndex(where: { places.contains($0.place) }),
      let line = heads.first.map({ folded.lines.line(of: $0.place.lowerBound) })
    else { return false }
    let rest = words[..<end].filter { isBelow($0, line) } + words[(end + 1)...]
    guard let table = PlacedComponents(withPercents(rest), heads, folded) else { return false }
    let columns = ["gasto", "produccion", "gastoUnitario"]
    var number = monitoring.components
    defer { monitoring.components = number }
    for row in table.rows {
      let letters = folded.letters(of: row.name.map(\.place))
      let total = PlacedComponents.totals.first { letters.elementsEqual($0.letters.utf8) }
      if let total {
        ignored += row.name.map(\.place)
        setPlaced("/componentes/\(total.key)", years, Array(row.figures[..<years.count]), label)
        continue
      }
      let base = "/componentes/filas/\(number)"
      number += 1
      setNameAndUnit(base, row.name, label)
      for (group, key) in columns.enumerated() {
        let part = (group * years.count)..<((group + 1) * years.count)
        setPlaced("\(base)/\(key)", Array(heads[part]), Array(row.figures[part]), label)
      }
    }
    return true
  }

  /// Sets figures that were found where they stand, and says which of them were broken.
  private mutating func setPlaced(
    _ field: String, _ years: [CellReader.Word], _ figures: [CellReader.Word?],
    _ label: FoundLabel
  ) {
    setFigures(field, years, figures, label)
    for (year, figure) in zip(years, figures) where figure?.joined != nil {
      // the sign behind a blank is no part that was cut off
      if let place = figure?.place, !source[place].contains(0x0A) { continue }
      remark(
        .joinedFigure, "\(field)/\(reader.string(year))",
        at: (figure ?? year).place.lowerBound)
    }
  }
}
