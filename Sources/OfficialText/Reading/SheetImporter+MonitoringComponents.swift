extension SheetImporter {
  /// Reads a component for each run of figures: expenses, production and cost per unit of the same years.
  mutating func setComponentRows(_ label: FoundLabel) {
    let label = takeNotes(label, of: "componentes")
    let all = reader.words(label.cells)
    // the rest of the headings, where narrow cells broke them
    let words =
      folded.keepsColumns
      ? withoutHeadingsAround(all) : withoutHeadings(Array(all.drop { !isYear($0) }))
    let heads = Array(words.prefix { isYear($0) })
    let first = words.dropFirst(heads.count).first?.place
    let headings = headings(all, heads, before: first)
    ignored += headings.map(\.place)
    let years = Array(heads.prefix(heads.count / 3))
    // a name stands behind them, and not the rest of one
    let next = words.dropFirst(heads.count).prefix(2)
    let isBroken = next.count == 2 && next.allSatisfy { CellReader.isDigits(reader.string($0)) }
    guard !years.isEmpty, heads.count.isMultiple(of: 3), !isBroken else {
      // a head that narrow cells broke does not say of what year a figure is
      if let head = heads.first { mixOnce("/componentes", at: head.place.lowerBound) }
      return leave(label.cells)
    }
    comparePrices([label.place] + headings.map(\.place))
    let other = heads.enumerated().first { index, head in
      reader.string(head) != reader.string(years[index % years.count])
    }
    if let other { remark(.otherYears, "/componentes/filas", at: other.element.place.lowerBound) }
    if setPlacedTable(label, heads, years) { return }
    var row = monitoring.components
    defer { monitoring.components = row }
    // the columns of the page were not clear
    var isGuess = folded.keepsColumns
    let rest = withPercents(words.dropFirst(heads.count))
    for (name, figures) in componentRuns(rest, heads, years.count, label) {
      if row == monitoring.components, row > 0, closesName(name) {
        // the page above ends within the name of its last row
        remark(.cutByPage, "/componentes/filas/\(row - 1)", at: name[0].place.lowerBound)
        mixOnce("/componentes", at: name[0].place.lowerBound)
      }
      if figures.isEmpty {
        leave([label.cells[name[0].cell]])
        if let figure = name.first(where: { reader.isFigure($0) }) {
          // the page ends within the brackets of a name, so that its figures seem to be of it
          remark(.cutByPage, "/componentes/filas", at: figure.place.lowerBound)
          mixOnce("/componentes", at: figure.place.lowerBound)
        }
      } else {
        setComponentRow(&row, &isGuess, name, figures, heads, years, label)
      }
    }
  }

  private mutating func setComponentRow(
    _ row: inout Int, _ isGuess: inout Bool, _ name: [CellReader.Word],
    _ figures: [CellReader.Word], _ heads: [CellReader.Word], _ years: [CellReader.Word],
    _ label: FoundLabel
  ) {
    let letters = FoldedLetters(source, name.map(\.place)).letters
    let cells: ([CellReader.Word]) -> [(word: CellReader.Word, cell: TextCell)] = { words in
      words.map { ($0, label.cells[$0.cell]) }
    }
    let total = PlacedComponents.totals.first { letters.elementsEqual($0.letters.utf8) }
    if let key = total?.key {
      ignored += name.map(\.place)
      let field = "/componentes/\(key)"
      if isGuess { remark(.splitByGuess, field, at: figures[0].place.lowerBound) }
      if figures.count < years.count, key == "porcentajeAdministrativo",
        let chosen = sharesByTotals(figures, years)
      {
        setFigures(field, years, chosen, label)
        remark(.chosenByEquation, field, at: figures[0].place.lowerBound)
      } else {
        place(field, cells(years), cells(figures), label)
      }
      return
    }
    let base = "/componentes/filas/\(row)"
    row += 1
    setNameAndUnit(base, name, label)
    if let end = name.last, end.place.lowerBound > figures[0].place.lowerBound {
      remark(.cutByPage, base, at: end.place.lowerBound)
    }
    let whole = folded.keepsColumns ? nil : unbroken(figures, years.count)
    let figures = whole ?? figures
    if whole != nil {
      remark(.joinedFigure, base, at: figures[0].place.lowerBound)
    } else if !folded.keepsColumns, mayHaveBroken(figures, years.count) {
      remark(.brokenFigure, base, at: figures[0].place.lowerBound)
    }
    // what is taken from one row is missing in the next
    isGuess = isGuess || isDoubtful(name, figures, label)
    if isGuess {
      remark(.splitByGuess, base, at: figures[0].place.lowerBound)
      mixOnce(
        folded.keepsColumns ? "/componentes/filas" : base, at: figures[0].place.lowerBound)
    }
    let fields = ["gasto", "produccion", "gastoUnitario"].map { "\(base)/\($0)" }
    let amounts = figures.prefix(2 * years.count)
    // a figure with decimals among them is a cost per unit: one before it is missing
    let areWhole = amounts.allSatisfy {
      number($0) != nil || CellReader.isAbsence(source[$0.place])
    }
    if figures.count == heads.count || label.cells.contains(where: { $0.left != nil }) {
      placeInColumns(fields, heads, years.count, figures, label)
    } else if figures.count >= 2 * years.count, figures.count < heads.count, areWhole {
      let whole = Array(amounts)
      setFigures(fields[0], years, whole.prefix(years.count).map { $0 }, label)
      setFigures(fields[1], years, whole.suffix(years.count).map { $0 }, label)
      let units = Array(figures.dropFirst(2 * years.count))
      if let chosen = unitsByQuotients(units, whole, years.count) {
        setFigures(fields[2], years, chosen, label)
        if let first = units.first {
          remark(.chosenByEquation, fields[2], at: first.place.lowerBound)
        }
      } else {
        // the figure that is missing may be any of the row
        setUndecided([fields[2]], years, units, base)
        setFigures(fields[2], years, years.map { _ in nil }, label)
        leave(units.map { label.cells[$0.cell] })
      }
    } else {
      setUndecided(fields, years, figures, base)
      leave(figures.map { label.cells[$0.cell] })
    }
  }

  /// Whether figures may belong to another row: one is broken, or they are above or below the name.
  private func isDoubtful(
    _ name: [CellReader.Word], _ figures: [CellReader.Word], _ label: FoundLabel
  ) -> Bool {
    // a part of a figure has three digits or more, and names have numbers of their own
    let isPart = { reader.isPartOfFigure($0) && $0.place.count > 3 }
    if figures.contains(where: { reader.isPartOfFigure($0) }) || name.contains(where: isPart) {
      return true
    }
    let heights = name.compactMap { label.cells[$0.cell].heights }
    guard let top = heights.map(\.lowerBound).min(), let bottom = heights.map(\.upperBound).max()
    else { return false }
    return figures.compactMap { label.cells[$0.cell].heights }.contains { own in
      let middle = (own.lowerBound + own.upperBound) / 2
      return middle < top - 60 || middle > bottom + 60
    }
  }

  /// Puts figures below the three groups of years by where they stand, or in order if none is blank.
  private mutating func placeInColumns(
    _ fields: [String], _ heads: [CellReader.Word], _ count: Int, _ figures: [CellReader.Word],
    _ label: FoundLabel
  ) {
    var columns: [CellReader.Word?] = heads.map { _ in nil }
    let placed = figuresByPlace(
      figures.map { ($0, label.cells[$0.cell]) }, heads.map { label.cells[$0.cell].centre ?? 0 })
    if figures.count == heads.count, !placed.contains(where: { $0.word.joined != nil }) {
      columns = figures
    } else {
      for (word, column) in placed {
        if columns[column] != nil {
          // two figures of a column are those of two rows, or parts of one
          remark(.brokenFigure, fields[0], at: word.place.lowerBound)
          return setUndecided(fields, Array(heads.prefix(count)), figures, fields[0])
        }
        columns[column] = word
      }
    }
    for case let word? in columns where word.joined != nil {
      remark(.joinedFigure, fields[0], at: word.place.lowerBound)
    }
    for (group, field) in fields.enumerated() {
      let end = min((group + 1) * count, heads.count)
      let part = min(group * count, end)..<end
      setFigures(field, Array(heads[part]), Array(columns[part]), label)
    }
  }

  mutating func setFigures(
    _ field: String, _ years: [CellReader.Word], _ figures: [CellReader.Word?], _ label: FoundLabel
  ) {
    for (year, figure) in zip(years, figures) {
      let key = "\(field)/\(reader.string(year))"
      fields.set(
        key, figure.map { reader.string($0) }, at: figure?.place ?? year.place,
        label: year.place)
    }
  }

  /// Sets a name and, in brackets behind it, the unit of production.
  mutating func setNameAndUnit(
    _ base: String, _ words: [CellReader.Word], _ label: FoundLabel
  ) {
    guard let first = words.first, let last = words.last else { return }
    let open =
      words.firstIndex { source[$0.place.lowerBound] == UInt8(ascii: "(") } ?? words.endIndex
    let name = words[..<open].map { reader.string($0) }.joined(separator: " ")
    if let end = words[..<open].last {
      set("\(base)/nombre", name, at: first.place.through(end.place), label)
    }
    guard open < words.endIndex else { return }
    var unit = words[open...].map { reader.string($0) }.joined(separator: " ")
    unit.removeFirst()
    if unit.hasSuffix(")") { unit.removeLast() }
    set("\(base)/unidad", unit, at: words[open].place.through(last.place), label)
  }

  // MARK: Blank cells that the text lost

  /// Assigns the costs per unit to the years of which they are the quotients; nil if that is not decisive.
  private func unitsByQuotients(
    _ units: [CellReader.Word], _ amounts: [CellReader.Word], _ count: Int
  ) -> [CellReader.Word?]? {
    quotients(
      units, amounts.prefix(count).map { number($0) }, amounts.suffix(count).map { number($0) },
      times: 1)
  }

  /// The shares by the years whose total is not zero.
  private func sharesByTotals(
    _ shares: [CellReader.Word], _ years: [CellReader.Word]
  ) -> [CellReader.Word?]? {
    let amounts = { (row: String) in
      years.map { year in
        fields.text("/componentes/\(row)/\(reader.string(year))").flatMap { number($0) }
      }
    }
    return quotients(shares, amounts("administrativo"), amounts("total"), times: 100)
  }

  /// Assigns quotients to the years with a divisor, be they right or wrong: a division by zero is printed as a blank.
  ///
  /// If more years have one, the only assignment in which each quotient is right; nil if there is none.
  private func quotients(
    _ figures: [CellReader.Word], _ numerators: [Int?], _ denominators: [Int?], times: Int
  ) -> [CellReader.Word?]? {
    if numerators.allSatisfy({ $0 != nil }), denominators.allSatisfy({ $0 != nil }),
      denominators.count(where: { $0 != 0 }) == figures.count
    {
      var rest = figures[...]
      return denominators.map { $0 != 0 ? rest.popFirst() : nil }
    }
    return only(figures, denominators.count) { figure, place in
      guard let numerator = numerators[place], let denominator = denominators[place] else {
        return false
      }
      return prints(reader.string(figure), numerator, denominator, times: times)
    }
  }

  /// The only way to assign figures, in order, to places that they fit; nil if there is none or several.
  private func only(
    _ figures: [CellReader.Word], _ count: Int, _ fits: (CellReader.Word, Int) -> Bool
  ) -> [CellReader.Word?]? {
    guard count <= 8, !figures.isEmpty else { return nil }
    let fitting = (0..<(1 << count)).filter { mask in
      let places = (0..<count).filter { mask & (1 << $0) != 0 }
      return places.count == figures.count && zip(figures, places).allSatisfy { fits($0, $1) }
    }
    guard fitting.count == 1, let mask = fitting.first else { return nil }
    var rest = figures[...]
    return (0..<count).map { mask & (1 << $0) != 0 ? rest.popFirst() : nil }
  }
}
