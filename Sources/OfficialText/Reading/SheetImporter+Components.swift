import DocumentTree

extension SheetImporter {
  /// Reads a table of the components, whose names and units section 5.2 has.
  mutating func takeTable(_ label: FoundLabel) {
    switch label.shape {
    case .production: setProduction(label)
    case .expenses: setExpenses(label)
    case .averages: setAverages(label)
    default: break
    }
  }

  /// The year that the heading of a table names.
  mutating func setYear(_ field: String, _ label: FoundLabel) {
    guard let year = year(in: label.place) else { return }
    let place = placeOfYear(year, label.place)
    if fields.set(field, year, at: place, label: label.place) {
      remark(.secondValue, field, at: place.lowerBound)
    }
  }

  /// Whether a table is one of several of its kind, and not that of the year of the sheet: what was spent earlier.
  func isOfOtherYear(_ table: FoundLabel) -> Bool {
    guard let own = yearOfTable(table), let years = tableYears[table.shape.field] else {
      return false
    }
    let sheet = title?.year ?? fields.text("/poblacion/cobertura/ejercicio")
    return own != sheet.flatMap { years.contains($0) ? $0 : nil } ?? years.max()
  }

  /// Keeps a table until the components are known.
  mutating func keepTable(_ table: FoundLabel) {
    tables.append(table)
    if let year = yearOfTable(table) { tableYears[table.shape.field, default: []].insert(year) }
  }

  /// The year of the sheet that a table names.
  private func yearOfTable(_ table: FoundLabel) -> String? {
    isLevel(table) ? nil : year(in: table.place)
  }

  /// Whether a label is the question above the table of production, which names the year of the population.
  private func isLevel(_ label: FoundLabel) -> Bool {
    FoldedLetters(source, [label.place]).letters.starts(with: "#nivel".utf8)
  }

  private mutating func setProduction(_ label: FoundLabel) {
    if isLevel(label) {
      setYear("/produccion/ejercicioPoblacion", label)
      if label.cells.isEmpty { return }
    } else {
      setYear("/produccion/ejercicio", label)
    }
    var row = nextRow("/produccion/filas", "componente")
    if let rows = componentRows(label.cells, 3, "/produccion/filas") {
      for cells in rows {
        let base = "/produccion/filas/\(row)"
        setCell("\(base)/componente", cells[0], label)
        setCell("\(base)/unidad", cells[1], label)
        setFigureCell("\(base)/cantidad", cells[2], label)
        row += 1
      }
      return
    }
    let entries = entries(label)
    remarkOtherCount(entries, "/produccion/filas")
    for entry in entries {
      let base = "/produccion/filas/\(row)"
      let (name, unit) = nameAndUnit(entry, label)
      setName("\(base)/componente", name, entry, label)
      setName("\(base)/unidad", unit, entry, label)
      setEntry("\(base)/cantidad", entry, label)
      row += 1
    }
  }

  private mutating func setExpenses(_ label: FoundLabel) {
    setYear("/gasto/ejercicio", label)
    let firstRow = nextRow("/gasto/componentes", "componente")
    var row = firstRow
    var subtitles: [Entry] = []
    for entry in withNamesAbove(entries(label)) {
      let letters = FoldedLetters(source, entry.words.map(\.place)).letters
      if letters.starts(with: "gastosadministrativos".utf8)
        || letters.starts(with: "gastoadministrativo".utf8)
      {
        let mark = entry.words.last.map { reader.string($0) }
        if mark == "(*)", let place = entry.words.last?.place {
          set("/gasto/marcaAdministrativo", "(*)", at: place, label)
        }
        ignored += entry.words.map(\.place)
        setEntry("/gasto/administrativo", entry, label)
      } else if letters == Array("total".utf8) || letters == Array("gastototal".utf8)
        || letters == Array("totalgasto".utf8)
      {
        ignored += entry.words.map(\.place)
        setEntry("/gasto/total", entry, label)
      } else if letters.starts(with: "subtitulo#".utf8) || letters.hasSubtitle {
        subtitles.append(entry)
      } else {
        var entry = entry
        ignored += entry.words.map(\.place)
        entry.dropTotal(source)
        let base = "/gasto/componentes/\(row)"
        let named = subtitles.first ?? entry
        let end = named.subtitle(source) ?? .max
        setName(
          "\(base)/componente", named.words.filter { $0.place.lowerBound < end }, named, label)
        for (index, subtitle) in subtitles.enumerated() {
          setSubtitle("\(base)/subtitulos/\(index)", subtitle, label)
        }
        subtitles = []
        setEntry("\(base)/total", entry, label)
        row += 1
      }
    }
    for subtitle in subtitles { leftOver += [label.cells[subtitle.words.first?.cell ?? 0]] }
    if !components.isEmpty, row != components.count, let first = label.cells.first {
      remark(.splitByGuess, "/gasto/componentes", at: first.start)
    }
    // the words of the column beside it stand within a name
    let names = components.prefix(KnownRows.most).map { FoldedLetters($0.name).letters }
    let odd = (firstRow..<row).first { row in
      let name = FoldedLetters(fields.text("/gasto/componentes/\(row)/componente") ?? "").letters
      let hasTotal = name.position(of: Self.totalOfComponent[...]) != nil
      return name.isEmpty || (hasTotal || Self.areTwo(name, of: names)) && !isNamed(name)
    }
    if let odd, let place = fields.place("/gasto/componentes/\(odd)/componente") {
      remarkMixed("/gasto/componentes", at: place.lowerBound)
    }
  }

  /// Whether letters are a name of section 5.2 and the beginning of another, or all of it: rows were read as one.
  private static func areTwo(_ letters: [UInt8], of names: [[UInt8]]) -> Bool {
    names.contains { name in
      !name.isEmpty && letters.count > name.count && letters.starts(with: name)
        && names.contains { other in
          let rest = letters[name.count...]
          return !other.isEmpty && other != name
            && (other.starts(with: rest) || rest.starts(with: other))
        }
    }
  }

  private static let totalOfComponent = Array("totalcomponente".utf8)

  private mutating func setSubtitle(_ base: String, _ entry: Entry, _ label: FoundLabel) {
    guard let start = entry.subtitle(source) else { return }
    let code = entry.words.first { $0.place.lowerBound > start }
    if let code {
      set("\(base)/subtitulo", numbers(in: code.place).first, at: code.place, label)
    }
    setEntry("\(base)/monto", entry, label)
  }

  private mutating func setAverages(_ label: FoundLabel) {
    if fields.has("/gasto/ejercicio") { setYear("/gasto/ejercicio", label) }
    var row = nextRow("/gasto/porUnidad", "componente")
    if let rows = componentRows(label.cells, 2, "/gasto/porUnidad"),
      !rows.contains(where: { hasTwoNames($0[0]) })
    {
      for cells in rows {
        setCell("/gasto/porUnidad/\(row)/componente", cells[0], label)
        setFigureCell("/gasto/porUnidad/\(row)/valor", cells[1], label)
        row += 1
      }
      return
    }
    var entries = entries(label)
    remarkOtherCount(entries, "/gasto/porUnidad")
    for index in entries.indices.dropFirst() where entries[index - 1].figure == nil {
      moveAverage(&entries, before: index, "/gasto/porUnidad/\(row + index - 1)/valor")
    }
    for entry in entries {
      let base = "/gasto/porUnidad/\(row)"
      setName("\(base)/componente", entry.words, entry, label)
      setEntry("\(base)/valor", entry, label)
      row += 1
    }
  }

  /// Says that rows may have run into each other, where a table has not as many as section 5.2.
  private mutating func remarkOtherCount(_ entries: [Entry], _ field: String) {
    guard !components.isEmpty, entries.count != components.count,
      let first = entries.lazy.flatMap(\.words).first
    else { return }
    remark(.splitByGuess, field, at: first.place.lowerBound)
    let names = entries.map { FoldedLetters(source, $0.words.map(\.place)).letters }
    if !names.allSatisfy(isNamed) { mixed.append((field, first.place.lowerBound)) }
  }

  /// Gives a figure to the entry above the one that it stands behind, which has none, where it is that one's
  /// quotient and not its own.
  private mutating func moveAverage(_ entries: inout [Entry], before index: Int, _ field: String) {
    guard let figure = entries[index].figure, isAverage(figure.text, entries[index - 1]),
      !isAverage(figure.text, entries[index])
    else { return }
    entries[index - 1].figure = figure
    entries[index].figure = nil
    remark(.chosenByEquation, field, at: figure.place.lowerBound)
  }

  /// Whether a figure is the expense of a component divided by its production.
  private func isAverage(_ figure: String, _ entry: Entry) -> Bool {
    let letters = FoldedLetters(source, entry.words.map(\.place)).letters
    let value: (String, String) -> Int? = { table, key in
      (0..<nextRow(table, "componente")).first { row in
        fields.text("\(table)/\(row)/componente").map { FoldedLetters($0).letters } == letters
      }.flatMap { fields.text("\(table)/\($0)/\(key)") }.flatMap { number($0) }
    }
    guard let expense = value("/gasto/componentes", "total"),
      let amount = value("/produccion/filas", "cantidad")
    else { return false }
    return prints(figure, expense, amount, times: 1)
  }

  /// Whether cells hold the names of two components, since the first has no figure beside it.
  private func hasTwoNames(_ cells: [TextCell]) -> Bool {
    let letters = FoldedLetters(source, cells.flatMap(\.lines)).letters
    let names = components.map { FoldedLetters($0.name).letters }.filter { !$0.isEmpty }
    return names.contains { first in
      letters.starts(with: first)
        && names.contains { letters.dropFirst(first.count).starts(with: $0) }
    }
  }

  /// Sets a field to what the cells of a table say.
  private mutating func setCell(_ field: String, _ cells: [TextCell], _ label: FoundLabel) {
    let place = reader.place(cells)
    fields.set(
      field, place.map { _ in reader.line(cells) }, at: place ?? label.place,
      label: place ?? label.place)
  }

  private mutating func setFigureCell(_ field: String, _ cells: [TextCell], _ label: FoundLabel) {
    guard let (text, place, rest) = figure(cells, field) else {
      if let first = cells.first { remark(.unreadFigure, field, at: first.start) }
      return setCell(field, cells, label)
    }
    fields.set(field, text, at: place, label: place)
    leave(rest)
  }

  private func nextRow(_ field: String, _ key: String) -> Int {
    var row = 0
    while fields.has("\(field)/\(row)/\(key)") { row += 1 }
    return row
  }
}

extension [UInt8] {
  /// Whether a subtitle and its number stand behind a name.
  var hasSubtitle: Bool {
    suffix(10).elementsEqual("subtitulo#".utf8)
  }
}

extension Prompt.Shape {
  /// The part of the sheet that a table is.
  var field: String {
    switch self {
    case .production: "/produccion/filas"
    case .expenses: "/gasto/componentes"
    default: "/gasto/porUnidad"
    }
  }
}
