import DocumentTree

/// The state of reading a monitoring sheet.
struct MonitoringState: Sendable {
  /// The years of the table that is open.
  var years: [CellReader.Word] = []
  /// The cells that they stand in.
  var yearCells: [TextCell] = []
  /// How many components there are so far.
  var components = 0
  /// How many remarks of the service there are so far.
  var remarks = 0
  /// How many notes below tables there are so far.
  var footnotes = 0
}

extension SheetImporter {
  mutating func takeMonitoring(_ label: FoundLabel, _ shape: Prompt.Shape) {
    switch shape {
    case .alone("/antecedentes/descripcion"): setDescription(label)
    case .alone(let field): setText(field, label.cells, label)
    case .evaluations(let field): setEvaluations(field, label)
    case .dimension(let name): setDimension(name, label)
    case .prices(let field): setPrices(field, label)
    case .yearRow(let field): setYearRow(field, label)
    case .amounts(let field, let name): setAmounts(field, name, label)
    case .twoRows(let first, let second): setTwoRows(first, second, label)
    case .componentRows: setComponentRows(label)
    case .indicatorRows: setIndicatorRows(label)
    case .listOfNumbers(let field): setNumbers(field, label)
    case .negatable(let field): setNegatable(field, label)
    case .remarks(let section): setRemarks(section, label)
    case .notes: setNotes(label)
    default: leave(label.cells)
    }
  }

  /// Reads programme, service and ministry, which have a line each below the title.
  mutating func setHeader(_ label: FoundLabel) {
    let lines = label.cells.flatMap { cell in
      cell.lines.map { line in
        var one = cell
        one.lines = [line]
        return one
      }
    }
    let fields = ["programa", "servicio", "ministerio"]
    for (field, line) in zip(fields, lines) {
      set("/encabezado/\(field)", reader.line([line]), at: line.start..<line.end, label)
    }
    leave(Array(lines.dropFirst(fields.count)))
  }

  /// `2019: Recomendado favorablemente`, behind a bullet.
  mutating func setEvaluations(_ field: String, _ label: FoundLabel) {
    var entries: [Evaluation] = []
    for line in label.cells.flatMap(\.lines) {
      if let (year, colon) = yearAndColon(line) {
        let rest = source.trimmed((colon + 1)..<line.upperBound)
        entries.append(Evaluation(year: year, lines: [rest]))
      } else if !entries.isEmpty, !source[line].contains(UInt8(ascii: ":")) {
        // a narrow page wraps it
        entries[entries.count - 1].lines.append(line)
      }
    }
    for (row, entry) in entries.enumerated() {
      guard let text = year(in: entry.year) else { continue }
      let lines = entry.lines.filter { !$0.isEmpty }
      let said = lines.map { reader.string($0) }.joined(separator: " ")
      let place = lines.reduce(entry.lines[0]) { $0.through($1) }
      if field.hasSuffix("exAnte") {
        set("\(field)/\(text)", said, at: place, label)
        continue
      }
      set("\(field)/\(row)/ejercicio", text, at: placeOfYear(text, entry.year), label)
      var parts = said.split(separator: ",").map { String($0).trimmingBlanks }
      if let last = parts.last, last.hasSuffix(".") {
        parts[parts.count - 1] = String(last.dropLast())
      }
      for (key, part) in zip(["institucion", "evaluacion", "resultado"], parts) {
        set("\(field)/\(row)/\(key)", part, at: place, label)
      }
    }
    if entries.isEmpty, !field.hasSuffix("exAnte") { leave(label.cells) }
  }

  /// An evaluation: where its year stands, and what the lines behind its colon say.
  private struct Evaluation {
    let year: Range<Int>
    var lines: [Range<Int>]
  }

  /// The year of a line and the colon of it.
  private func yearAndColon(_ line: Range<Int>) -> (year: Range<Int>, colon: Int)? {
    let words = reader.words([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
    guard let year = words.first(where: { self.year(in: $0.place) != nil }),
      let colon = source[line].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return (year.place, colon)
  }

  mutating func setPrices(_ table: String, _ label: FoundLabel) {
    let years = numbers(in: label.place).filter { $0.utf8.count == 4 }
    guard let year = years.last else { return leave(label.cells) }
    let place = placeOfYear(year, label.place)
    if years.contains(where: { $0 != year }) {
      remark(.secondValue, "\(table)/precios", at: label.place.lowerBound)
    }
    if let known = fields.text("/precios"), known != year {
      fields.set("\(table)/precios", year, at: place, label: label.place)
    } else {
      fields.set("/precios", year, at: place, label: label.place)
    }
    takeYears(label)
  }

  /// Reports a heading that names prices of another year than the sheet.
  mutating func comparePrices(_ places: [Range<Int>]) {
    guard let known = fields.text("/componentes/precios") ?? fields.text("/precios") else { return }
    for place in places {
      let other = numbers(in: place).first { $0.utf8.count == 4 && $0 != known }
      guard let other else { continue }
      return remark(.secondValue, "/precios", at: placeOfYear(other, place).lowerBound)
    }
  }

  /// Reads the years in the first row of a table and leaves the rest to the labels of its rows.
  mutating func takeYears(_ label: FoundLabel) {
    let words = reader.words(label.cells)
    let found = words.prefix { isYear($0) }
    if found.isEmpty { return leave(withoutNotes(label).cells) }
    remarkGap(found, label)
    monitoring.years = Array(found)
    monitoring.yearCells = label.cells
    ignored += found.map(\.place)
    if let last = found.last {
      leave(
        label.cells.compactMap { $0.clipped(from: last.place.upperBound) }
          .filter { !reader.line([$0]).isEmpty })
    }
  }

  /// Reports years of a table that are not consecutive.
  private mutating func remarkGap(_ years: ArraySlice<CellReader.Word>, _ label: FoundLabel) {
    let numbers = years.map { Int(reader.string($0)) ?? 0 }
    guard
      let odd = zip(numbers, numbers.dropFirst()).enumerated().first(where: { $1.0 + 1 != $1.1 }),
      case .prices(let table) = label.shape
    else { return }
    remark(.otherYears, table, at: years[years.startIndex + odd.offset].place.lowerBound)
  }

  /// The figures among the words of a row; reports other words of digits.
  mutating func figures(_ words: some Sequence<CellReader.Word>, _ field: String)
    -> [CellReader.Word]
  {
    var figures: [CellReader.Word] = []
    for word in words {
      if reader.isFigure(word) {
        figures.append(word)
      } else if CellReader.isDigits(reader.string(word)) {
        remark(.brokenFigure, field, at: word.place.lowerBound)
        mixOnce(field, at: word.place.lowerBound)
      }
    }
    return figures
  }

  mutating func setYearRow(_ field: String, _ label: FoundLabel) {
    let label = takeNotes(label, of: String(field.split(separator: "/").first ?? ""))
    let words = figures(withPercents(reader.words(label.cells)), field)
    place(
      field, monitoring.years.map { ($0, monitoring.yearCells[$0.cell]) },
      words.map { ($0, label.cells[$0.cell]) }, label)
  }

  mutating func setTwoRows(_ first: String, _ second: String, _ label: FoundLabel) {
    let label = takeNotes(label, of: "poblacion")
    let words = reader.words(label.cells)
    let heads = words.prefix { isYear($0) }
    let figures = figures(words.dropFirst(heads.count), first)
    ignored += heads.map(\.place)
    comparePrices([label.place])
    // the second row begins in the middle, where the years begin again
    let isOneRow = Set(heads.map { reader.string($0) }).count == heads.count
    let half = isOneRow ? heads.endIndex : heads.startIndex + heads.count / 2
    let (years, again) = (heads[..<half], heads[half...])
    if let other = zip(years, again).first(where: { reader.string($0) != reader.string($1) })?.1 {
      remark(.otherYears, second, at: other.place.lowerBound)
    }
    let placed: ([CellReader.Word]) -> [(CellReader.Word, TextCell)] = { words in
      words.map { ($0, label.cells[$0.cell]) }
    }
    if figures.count == heads.count, isOneRow || years.count == again.count {
      let count = half - heads.startIndex
      place(first, placed(Array(heads[..<half])), placed(Array(figures.prefix(count))), label)
      place(second, placed(Array(heads[half...])), placed(Array(figures.dropFirst(count))), label)
    } else {
      for row in [first, second] { setUndecided([row], Array(years), figures, row) }
      leave(figures.map { label.cells[$0.cell] })
    }
  }

  mutating func setAmounts(_ table: String, _ name: String, _ label: FoundLabel) {
    let label = takeNotes(label, of: String(table.dropFirst()))
    var words: [CellReader.Word] = []
    var row = 0
    for word in withThousands(reader.words(label.cells)) {
      let isCode = words.isEmpty && name == "nombre"
      guard reader.isFigure(word), !isCode, !words.isEmpty else {
        words.append(word)
        continue
      }
      let letters = FoldedLetters(source, words.map(\.place)).letters
      let text = reader.string(word).trimmingMarks
      let isTotal = letters.starts(with: "gastototal".utf8) || letters == Array("total".utf8)
      if word.joined != nil {
        let field = isTotal ? "\(table)/total" : "\(table)/filas/\(row)/monto"
        remark(.joinedFigure, field, at: word.place.lowerBound)
      }
      if isTotal {
        ignored += words.map(\.place)
        set("\(table)/total", text, at: word.place, label)
      } else {
        let row0 = "\(table)/filas/\(row)"
        setRowName(row0, name, words, label)
        set("\(row0)/monto", text, at: word.place, label)
        row += 1
      }
      words = []
    }
    if let first = words.first { leave([label.cells[first.cell]]) }
  }

  /// `24 (Transferencias Corrientes)`, or the name of a region.
  mutating func setRowName(
    _ row: String, _ name: String, _ words: [CellReader.Word], _ label: FoundLabel
  ) {
    var words = words
    if name == "nombre", let first = words.first, let parts = cutAtBracket(first) {
      words.replaceSubrange(0..<1, with: parts)
    }
    if name == "nombre", let first = words.first, reader.isFigure(first) {
      set("\(row)/subtitulo", reader.string(first), at: first.place, label)
      words.removeFirst()
    }
    guard let first = words.first, let last = words.last else { return }
    var text = words.map { reader.string($0) }.joined(separator: " ")
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    set("\(row)/\(name)", text, at: first.place.through(last.place), label)
  }

  /// Cuts `24(Transferencias`, which lost its blank.
  private func cutAtBracket(_ word: CellReader.Word) -> [CellReader.Word]? {
    guard let bracket = source[word.place].firstIndex(of: UInt8(ascii: "(")),
      bracket > word.place.lowerBound
    else { return nil }
    let ends = [word.place.lowerBound..<bracket, bracket..<word.place.upperBound]
    let parts = ends.map { CellReader.Word(place: $0, cell: word.cell, line: word.line) }
    return reader.isFigure(parts[0]) ? parts : nil
  }

  mutating func setNumbers(_ field: String, _ label: FoundLabel) {
    var index = 0
    for cell in label.cells {
      guard let word = reader.words([cell]).first, let number = numbers(in: word.place).first else {
        leave([cell])
        continue
      }
      set("\(field)/\(index)", number, at: placeOfYear(number, word.place), label)
      ignored.append(cell.start..<cell.end)
      index += 1
    }
  }

  /// A sentence that says `no`, or does not.
  mutating func setNegatable(_ field: String, _ label: FoundLabel) {
    guard let place = reader.place(label.cells) else {
      return set(field, nil, at: label.place, label)
    }
    let words = reader.words(label.cells).map {
      String(decoding: FoldedLetters(source, [$0.place]).letters, as: UTF8.self)
    }
    let isNegated = words.prefix(6).contains("no")
    set(field, isNegated ? "No" : "Sí", at: place, label)
  }
}
