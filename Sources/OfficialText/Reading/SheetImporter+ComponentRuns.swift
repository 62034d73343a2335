import DocumentTree

extension SheetImporter {
  /// A row of the table of components: its name, and the figures behind it.
  typealias ComponentRun = (name: [CellReader.Word], figures: [CellReader.Word])

  /// The rows of words, each a name and a run of figures; the last one may have no figures.
  ///
  /// Names have numbers of their own: `Asesorías fase 2 (Empresas)`. Where positions are known, the figures stand below
  /// the years; elsewhere a row has as many as there are years, and no figure stands in brackets.
  func componentRuns(
    _ words: [CellReader.Word], _ heads: [CellReader.Word], _ count: Int, _ label: FoundLabel
  ) -> [ComponentRun] {
    let isPlaced = label.cells.contains { $0.left != nil }
    let names = isPlaced ? nameCells(words, heads, label) : []
    var runs: [ComponentRun] = []
    var open: ComponentRun = ([], [])
    var depth = 0
    // the brackets that the name of the last run leaves open
    var openInLast = 0
    for word in words {
      let isFigure =
        reader.isFigure(word) && !open.name.isEmpty && !names.contains(word.cell)
        && (isPlaced || depth <= 0)
      if isFigure {
        open.figures.append(word)
        continue
      }
      if !open.figures.isEmpty {
        if !isPlaced, open.figures.count < count, !isTotal(open.name) {
          open.name += open.figures
          open.figures = []
        } else {
          openInLast = brackets(open.name)
          runs.append(open)
          open = ([], [])
        }
        depth = 0
      }
      open.name.append(word)
      depth += brackets([word])
      if depth < 0, let last = runs.indices.last, openInLast > 0 {
        // the end of a page cut the name of the row above
        openInLast += brackets(open.name)
        runs[last].name += open.name
        (open, depth) = (([], []), 0)
      }
    }
    if !open.name.isEmpty { runs.append(open) }
    return runs
  }

  /// Whether a name closes a bracket that it does not open.
  func closesName(_ words: [CellReader.Word]) -> Bool {
    let end = words.firstIndex { source[$0.place].contains(UInt8(ascii: ")")) }
    return end.map { brackets(Array(words[...$0])) < 0 } ?? false
  }

  /// How many more brackets words open than close.
  private func brackets(_ words: [CellReader.Word]) -> Int {
    words.reduce(0) { count, word in
      source[word.place].reduce(count) {
        $0 + ($1 == UInt8(ascii: "(") ? 1 : $1 == UInt8(ascii: ")") ? -1 : 0)
      }
    }
  }

  /// The cells that are names: those with a word that is no figure, and those left of the columns of years.
  private func nameCells(
    _ words: [CellReader.Word], _ heads: [CellReader.Word], _ label: FoundLabel
  ) -> Set<Int> {
    let centres = heads.compactMap { label.cells[$0.cell].centre }
    let gap = zip(centres, centres.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.min() ?? 0
    var names: Set<Int> = []
    for word in words where !names.contains(word.cell) {
      let isLeft =
        if let first = centres.first, let own = label.cells[word.cell].centre {
          own * 2 < first * 2 - gap
        } else { false }
      if isLeft || !reader.mayBeFigure(word) { names.insert(word.cell) }
    }
    return names
  }

  /// Whether a name is that of a total below the components.
  private func isTotal(_ name: [CellReader.Word]) -> Bool {
    // no total has more words
    if name.count > 20 { return false }
    let letters = FoldedLetters(source, name.map(\.place)).letters
    return PlacedComponents.totals.contains { letters.elementsEqual($0.letters.utf8) }
  }
}
