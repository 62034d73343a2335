import DocumentTree

extension SheetImporter {
  /// Sets the results and the observations of a part of the analysis.
  mutating func setDimension(_ name: String, _ label: FoundLabel) {
    let parts = AnalysisItems(label.cells, in: source) { line in
      folded[line].resultOfAnalysis != nil && source[line].contains(UInt8(ascii: ":"))
    }
    let hasBullets = parts.haveBullets
    var observations: [[Range<Int>]] = []
    var found: Set<String> = []
    for (index, item) in parts.items.enumerated() {
      let result = FoldedLetters(source, item.lines).letters.resultOfAnalysis
      let isFirst = name == "focalizacion" && index == 0
      let isResult =
        if hasBullets || item.mark == .bullet {
          item.mark == .bullet
        } else if let result {
          name != "focalizacion" && found.insert(result).inserted
        } else {
          isFirst && (item.mark == .dash || parts.items.count > 1)
        }
      if item.isGuess || isFirst && isResult && item.mark == .none {
        remark(.splitByGuess, field(ofObservations: name), at: item.lines[0].lowerBound)
      }
      if isResult { setResult(name, item.lines, label) } else { observations.append(item.lines) }
    }
    setObservations(name, observations, label)
    if folded.keepsColumns, let place = mixed(parts, label) {
      remark(.splitByGuess, field(ofObservations: name), at: place)
      for field in fields(of: name) { mixed.append((field, place)) }
    }
    // the next part may begin above its name
    let next = parts.items.first { name == "focalizacion" && isResult($0) }
    if folded.keepsColumns, let place = next?.lines.first?.lowerBound {
      for field in fields(of: name) + fields(of: "eficiencia") { mixed.append((field, place)) }
    }
  }

  private func isResult(_ item: AnalysisItems.Item) -> Bool {
    FoldedLetters(source, item.lines).letters.resultOfAnalysis != nil
  }

  /// Where the words of a column of the analysis stand among those of another; nil where nothing shows that they do.
  private func mixed(_ parts: AnalysisItems, _ label: FoundLabel) -> Int? {
    let hasGap: (Range<Int>) -> Bool = { line in
      zip(line, line.dropFirst(2)).contains { first, last in
        (first...last).allSatisfy { source[$0] == 0x20 }
      }
    }
    if let line = label.cells.flatMap(\.lines).first(where: hasGap) { return line.lowerBound }
    let item = parts.items.first { item in
      guard let (text, _) = joined(item.lines), let first = text.first, let last = text.last else {
        return false
      }
      // a cell begins with a capital and ends as a sentence does, and so does each sentence in it
      let words = text.split(separator: " ")
      let isCut = zip(words, words.dropFirst()).contains { word, next in
        word.count > 4 && word.last == "." && next.first?.isLowercase ?? false
      }
      return first.isLowercase || !".)”\"".contains(last) || isCut
    }
    return item?.lines.first?.lowerBound
  }

  /// The fields of a part of the analysis.
  private func fields(of name: String) -> [String] {
    let names =
      switch name {
      case "eficiencia":
        [
          "ejecucionInicial", "ejecucionFinal", "persistencia", "gastoPorBeneficiario",
          "gastoAdministrativo", "observacionesEficiencia",
        ]
      case "eficacia": ["indicador", "observacionesEficacia"]
      default: [name]
      }
    return names.map { "/analisis/\($0)" }
  }

  private func field(ofObservations name: String) -> String {
    switch name {
    case "eficiencia": "/analisis/observacionesEficiencia"
    case "eficacia": "/analisis/observacionesEficacia"
    default: "/analisis/\(name)"
    }
  }

  private func joined(_ lines: [Range<Int>]) -> (text: String, place: Range<Int>)? {
    let lines = lines.filter { !$0.isEmpty }
    guard let first = lines.first, let last = lines.last else { return nil }
    return (
      lines.map { reader.string($0) }.joined(separator: " "), first.through(last)
    )
  }

  private mutating func setResult(_ name: String, _ lines: [Range<Int>], _ label: FoundLabel) {
    guard let (text, place) = joined(lines) else { return }
    if name == "focalizacion" {
      return set("/analisis/focalizacion/texto", text, at: place, label)
    }
    let letters = FoldedLetters(text).letters
    guard let field = letters.resultOfAnalysis else {
      return leave([TextCell(lines: lines, page: 0, row: 0, isStart: true)])
    }
    var said = text
    let heading = lines[0].prefix(80).prefix { source[$0] != UInt8(ascii: ":") }
    if let start = heading.first, let sheet = title?.year {
      let numbers = numbers(in: start..<(start + heading.count))
      if !numbers.isEmpty, !numbers.contains(sheet) {
        remark(.otherYearInLabel, "/analisis/\(field)", at: start)
      }
    }
    if letters.starts(with: "respectoal".utf8), let stop = text.firstIndex(of: ".") {
      said = String(text[text.index(after: stop)...]).trimmingBlanks
    } else if let colon = text.firstIndex(of: ":") {
      said = String(text[text.index(after: colon)...]).trimmingBlanks
    }
    set("/analisis/\(field)", said, at: place, label)
  }

  private mutating func setObservations(
    _ name: String, _ observations: [[Range<Int>]], _ label: FoundLabel
  ) {
    let texts = observations.compactMap { joined($0) }
    guard let first = texts.first, let last = texts.last else { return }
    if name == "eficiencia" {
      for (index, text) in texts.enumerated() {
        set("/analisis/observacionesEficiencia/\(index)", text.text, at: text.place, label)
      }
      return
    }
    let field =
      name == "eficacia" ? "/analisis/observacionesEficacia" : "/analisis/\(name)/observaciones"
    let place = first.place.through(last.place)
    set(field, texts.map(\.text).joined(separator: "\n"), at: place, label)
  }

  /// Reads rows with a name, a formula and a value for each year in the heading.
  mutating func setIndicatorRows(_ label: FoundLabel) {
    let years = numbers(in: label.place).filter { $0.utf8.count == 4 }
    var rows: [(texts: [TextCell], values: [CellReader.Word])] = []
    var guesses: [Int: Int] = [:]
    for (index, cell) in label.cells.enumerated() {
      let words = reader.words([cell])
      let isValues = !words.isEmpty && words.allSatisfy { isValue($0) }
      if rows.isEmpty
        || !isValues && !rows[rows.count - 1].values.isEmpty
          && !goesOn(rows[rows.count - 1].texts, cell)
      {
        rows.append(([], []))
      }
      if isValues {
        rows[rows.count - 1].values += words
      } else {
        rows[rows.count - 1].texts.append(cell)
        let next = label.cells.dropFirst(index + 1).first
        if let end = trailingValues(rows[rows.count - 1].texts, before: next, years.count) {
          rows[rows.count - 1].texts.removeLast()
          rows[rows.count - 1].texts.append(end.text)
          rows[rows.count - 1].values = end.values
          if end.isGuess { guesses[rows.count - 1] = end.values[0].place.lowerBound }
        }
      }
    }
    for (row, (texts, values)) in rows.enumerated() {
      setIndicatorTexts(row, texts, label)
      if let place = guesses[row] { remark(.splitByGuess, "/indicadores/\(row)", at: place) }
      setIndicatorValues("/indicadores/\(row)/valores", years, values, label)
      if values.isEmpty, let last = texts.last?.lines.last {
        remark(.unequalYears, "/indicadores/\(row)/valores", at: last.lowerBound)
      }
    }
  }

  /// Sets the values of an indicator, each in the year of its column.
  private mutating func setIndicatorValues(
    _ field: String, _ years: [String], _ values: [CellReader.Word], _ label: FoundLabel
  ) {
    let heads = years.map { (year: $0, place: placeOfYear($0, label.place)) }
    guard let first = values.first, values.count != years.count || Set(years).count != years.count
    else {
      for (head, word) in zip(heads, values) {
        fields.set("\(field)/\(head.year)", reader.string(word), at: word.place, label: head.place)
      }
      return
    }
    remark(.unequalYears, field, at: first.place.lowerBound)
    let place = values.reduce(first.place) { $0.through($1.place) }
    for head in heads {
      fields.setUndecided(
        "\(field)/\(head.year)", values.map { reader.string($0) }, at: place, label: head.place)
    }
  }

  /// Whether a cell is the rest of a text that the end of a page cut.
  private func goesOn(_ texts: [TextCell], _ cell: TextCell) -> Bool {
    guard let last = texts.last, let left = last.left, let own = cell.left else { return false }
    return cell.page > last.page && abs(left - own) < 30
  }

  private mutating func setIndicatorTexts(_ row: Int, _ texts: [TextCell], _ label: FoundLabel) {
    guard let first = texts.first else { return }
    let formula = texts.firstIndex { source[$0.start] == UInt8(ascii: "(") } ?? min(1, texts.count)
    let names = Array(texts[..<max(1, min(formula, texts.count))])
    let formulas = Array(texts[names.count...])
    let place = reader.place(names) ?? first.start..<first.end
    // the cells of rows that stand close to each other may have been mixed
    if folded.keepsColumns, areMixed(names, formulas) {
      remark(.splitByGuess, "/indicadores/\(row)", at: first.start)
      mixed.append(("/indicadores", first.start))
    }
    set("/indicadores/\(row)/nombre", reader.line(names), at: place, label)
    if let place = reader.place(formulas) {
      set("/indicadores/\(row)/formula", reader.line(formulas), at: place, label)
    }
  }
}

extension SheetImporter {
  /// Whether a name and a formula of an indicator may have words of each other, or of another row.
  private func areMixed(_ names: [TextCell], _ formulas: [TextCell]) -> Bool {
    guard let name = names.first, let formula = formulas.first else { return true }
    let isOpen = { (cells: [TextCell]) in
      let text = reader.line(cells).utf8
      return text.count(where: { $0 == UInt8(ascii: "(") })
        != text.count(where: { $0 == UInt8(ascii: ")") })
    }
    return source[name.start] == UInt8(ascii: "(") || name.beginsSmall(in: source)
      || formula.beginsSmall(in: source) || isOpen(names) || isOpen(formulas)
      || reader.words(formulas).contains { isValue($0) && !reader.isFigure($0) }
  }
}

extension Collection<UInt8> {
  /// The field of the result of the analysis that letters begin as.
  fileprivate var resultOfAnalysis: String? {
    let names = [
      ("ejecucionpresupuestariainicial", "ejecucionInicial"),
      ("ejecucionpresupuestariafinal", "ejecucionFinal"), ("persistencia", "persistencia"),
      ("gastoporbeneficiario", "gastoPorBeneficiario"),
      ("gastoadministrativo", "gastoAdministrativo"), ("respectoalindicador", "indicador"),
      ("indicadordeproposito", "indicador"),
    ]
    return names.first { starts(with: $0.0.utf8) }?.1
  }
}
