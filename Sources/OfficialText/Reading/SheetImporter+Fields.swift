import DocumentTree

extension SheetImporter {
  /// Sets a text, which is blank if the cells have no words.
  mutating func setText(_ field: String, _ cells: [TextCell], _ label: FoundLabel) {
    var cells = cells
    if field.hasSuffix("/estimacion"), let last = cells.last,
      source[last.start] == UInt8(ascii: "$")
    {
      setCalculation(field, last, label)
      cells.removeLast()
    }
    let text = reader.text(cells)
    guard !text.isEmpty, let place = reader.place(cells) else {
      set(field, nil, at: label.place, label)
      return
    }
    set(field, field.hasSuffix("/formula") ? Markup.formula(text) : text, at: place, label)
  }

  /// A formula that is typeset in a cell of its own is the calculation of the population.
  private mutating func setCalculation(_ field: String, _ cell: TextCell, _ label: FoundLabel) {
    let text = cell.lines.map { Markup.formula(reader.string($0)) }.joined(separator: " ")
    let calculation = field.dropLast("/estimacion".utf8.count) + "/calculo"
    set(String(calculation), reader.collapsed(text), at: cell.start..<cell.end, label)
  }

  /// Sets a name or a word of a list from the first cell.
  mutating func setWord(_ field: String, _ label: FoundLabel) {
    guard let first = label.cells.first else {
      set(field, nil, at: label.place, label)
      return
    }
    set(field, reader.line([first]), at: first.start..<first.end, label)
    leave(Array(label.cells.dropFirst()))
    // the choices that the label ends with in brackets
    if source[first.start] == UInt8(ascii: "(") { remarkMixed(field, at: first.start) }
  }

  /// Sets a figure from the beginning of the cells, with its `%`.
  mutating func setFigure(_ field: String, _ label: FoundLabel) {
    let cells = label.cells
    let alone = cells.indices.filter { isFigureAlone(cells[$0]) }
    if alone.count == 1, alone[0] > 0, figure(cells, field) == nil {
      // the text keeps the label behind it on the lines before
      leave(Array(cells[..<alone[0]]))
      var label = label
      label.cells = Array(cells[alone[0]...])
      return setFigure(field, label)
    }
    guard let (text, place, rest) = figure(cells, field) else {
      if let first = label.cells.first {
        remark(.unreadFigure, field, at: first.start)
        set(field, reader.line([first]), at: first.start..<first.end, label)
        leave(Array(label.cells.dropFirst()))
      } else {
        set(field, nil, at: label.place, label)
      }
      return
    }
    set(field, text, at: place, label)
    leave(rest)
    if field.hasSuffix("/porcentajeAdministrativo") || field.hasSuffix("/porBeneficiario"),
      let year = year(in: label.place)
    {
      fields.set("/gasto/ejercicio", year, at: placeOfYear(year, label.place), label: label.place)
    }
  }

  /// Whether a cell is a figure, perhaps with its sign, and nothing else.
  private func isFigureAlone(_ cell: TextCell) -> Bool {
    let words = reader.words([cell])
    guard let first = words.first, CellReader.isFigure(reader.string(first)) else { return false }
    return words.dropFirst().allSatisfy { reader.string($0) == "%" }
  }

  /// The figure at the beginning of cells, its place, and the rest of the cells.
  mutating func figure(
    _ cells: [TextCell], _ field: String
  ) -> (text: String, place: Range<Int>, rest: [TextCell])? {
    let words = reader.words(cells)
    guard let first = words.first else { return nil }
    var text = Markup.plain(reader.string(first)).trimmingMarks
    guard CellReader.isFigure(text) || CellReader.absences.contains(text) else { return nil }
    var place = first.place
    var used = 1
    // a blank may stand between the thousands
    while used < words.count, isNextGroup(words[used], behind: first) {
      text += " " + reader.string(words[used])
      place = place.through(words[used].place)
      used += 1
    }
    if used < words.count, Markup.plain(reader.string(words[used])) == "%" {
      text += " %"
      place = place.through(words[used].place)
      used += 1
    }
    let rest = cells.compactMap { $0.clipped(from: place.upperBound) }.compactMap { trimmed($0) }
    return (text, place, rest)
  }

  /// Whether a word is the next three digits of a figure, perhaps its last: `484` behind `890`, `433,41` behind `7`.
  func isNextGroup(
    _ word: CellReader.Word, behind first: CellReader.Word
  ) -> Bool {
    word.cell == first.cell && word.line == first.line && first.place.count <= 3
      && source[first.place].allSatisfy { Ascii.isDigit($0) }
      && CellReader.isDigits(reader.string(word))
      && CellReader.isGrouped("0.\(reader.string(word))")
  }

  /// `890.484 empresas` below `Número Unidad`.
  mutating func setNumber(_ field: String, _ unit: String?, _ label: FoundLabel) {
    let cells = belowHeadings(label.cells, ["numero", "unidad"])
    guard let (text, place, rest) = figure(cells, field) else {
      set(field, nil, at: label.place, label)
      leave(cells)
      return
    }
    set(field, text, at: place, label)
    // a unit begins with a word: the figure may go on
    let isBroken = rest.first.map { Self.beginsAsFigure(source[$0.start]) } ?? false
    if isBroken { remark(.brokenFigure, field, at: place.lowerBound) }
    guard let unit, let cell = rest.first else { return leave(rest) }
    set(unit, reader.line([cell]), at: cell.start..<cell.end, label)
    leave(Array(rest.dropFirst()))
  }

  private static func beginsAsFigure(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || CellReader.isMark(byte)
  }

  /// The cells after the headings of a table.
  private mutating func belowHeadings(_ cells: [TextCell], _ headings: [String]) -> [TextCell] {
    let words = reader.words(cells).prefix(headings.count)
    let heads = words.prefix { word in
      headings.contains { FoldedLetters(source, [word.place]).letters == Array($0.utf8) }
    }
    guard let last = heads.last else { return cells }
    ignored += heads.map(\.place)
    return cells.compactMap { $0.clipped(from: last.place.upperBound) }.compactMap { trimmed($0) }
  }

  /// A cell without blanks at the ends of its lines; nil where nothing else is in it.
  private func trimmed(_ cell: TextCell) -> TextCell? {
    var cell = cell
    cell.lines = cell.lines.map { source.trimmed($0) }.filter { !$0.isEmpty }
    return cell.lines.isEmpty ? nil : cell
  }

  mutating func setCoverage(_ label: FoundLabel) {
    guard let year = year(in: label.place) else { return leave(label.cells) }
    set("/poblacion/cobertura/ejercicio", year, at: placeOfYear(year, label.place), label)
    leave(label.cells)
  }

  func placeOfYear(_ year: String, _ place: Range<Int>) -> Range<Int> {
    let digits = Array(year.utf8)
    var index = place.lowerBound
    while index + digits.count <= place.upperBound {
      if source[index..<(index + digits.count)].elementsEqual(digits) {
        return index..<(index + digits.count)
      }
      index += 1
    }
    return place
  }

  /// Sets the codes of the budget, each behind its name, in any order.
  mutating func setBudget(_ label: FoundLabel) {
    let keys = [
      "partida": "partida", "capitulo": "capitulo", "programa": "programa",
      "subtitulo": "subtitulo", "item": "item", "asignacion": "asignacion",
    ]
    var key: (name: String, place: Range<Int>)?
    var last: String?
    for word in reader.words(label.cells) {
      let letters = String(decoding: FoldedLetters(source, [word.place]).letters, as: UTF8.self)
      if let name = keys[letters] {
        key = (name, word.place)
      } else if let (name, place) = key, let code = numbers(in: word.place).first {
        let field = "/antecedentes/identificacionPresupuestaria/\(name)"
        let start = placeOfYear(code, word.place)
        if fields.set(field, code, at: start, label: place) {
          remark(.secondValue, field, at: word.place.lowerBound)
        }
        (key, last) = (nil, field)
      } else if let last, !numbers(in: word.place).isEmpty {
        remark(.brokenFigure, last, at: word.place.lowerBound)
      }
    }
  }

  mutating func setContact(_ key: String, _ label: FoundLabel) {
    let field = "\(group)/\(key)"
    let isPersonal = key == "nombre" || key == "telefono" || key == "email"
    if isPersonal, !keepsPersons {
      if let first = label.cells.first {
        remark(.personLeftOut, field, at: first.start)
        ignored.append(first.start..<first.end)
        leave(Array(label.cells.dropFirst()))
      }
      return
    }
    let value = firstCell(label.cells)
    setText(field, value, label)
    leave(Array(label.cells.dropFirst(value.count)))
  }

  /// The first cell; in a text without blank lines, whose lines are cells, all of them.
  private func firstCell(_ cells: [TextCell]) -> [TextCell] {
    let rest = cells.dropFirst().prefix { !$0.isStart && $0.left == nil && $0.column == nil }
    return Array(cells.prefix(1 + rest.count))
  }

  mutating func setList(_ field: String, _ label: FoundLabel) {
    let longest = label.cells.map { $0.end - $0.start }.max() ?? 0
    var items: [[TextCell]] = []
    for cell in label.cells {
      if let last = items.last?.last, goesOn(last, cell, longest) {
        items[items.count - 1].append(cell)
      } else if let last = items.last?.last, goesOnBehindPage(last, cell) {
        items[items.count - 1].append(cell)
        remark(.cutByPage, "\(field)/\(items.count - 1)", at: cell.start)
      } else {
        items.append([cell])
      }
    }
    for (index, cells) in items.enumerated() {
      guard let place = reader.place(cells) else { continue }
      set("\(field)/\(index)", reader.line(cells), at: place, label)
    }
    if label.cells.isEmpty { set(field, nil, at: label.place, label) }
  }

  /// Whether a line is the next one of an item, in a text that does not tell cells: its first word had no
  /// place on the line before, which is as long as the longest one.
  func goesOn(_ line: TextCell, _ next: TextCell, _ longest: Int) -> Bool {
    guard !next.isStart, next.left == nil, next.column == nil else { return false }
    let word = reader.words([next]).first?.place.count ?? 0
    return line.end - line.start + 1 + word > longest
  }

  /// Whether a drawn cell is the rest of one that the end of a page cut: it stands higher on its page, in the same
  /// column, and its words go on with those of the other.
  private func goesOnBehindPage(_ cell: TextCell, _ next: TextCell) -> Bool {
    guard let left = cell.left, let nextLeft = next.left, let heights = cell.heights,
      let nextHeights = next.heights
    else { return false }
    return abs(left - nextLeft) < 30 && nextHeights.upperBound < heights.lowerBound
      && next.beginsSmall(in: source) && !cell.endsSentence(in: source)
  }

  mutating func takeComponent(_ label: FoundLabel, _ shape: Prompt.Shape) {
    if case .figure = shape {
      components.append(Component())
      // a digit before it stands for a letter of the word
      let number = numbers(in: label.place).last
      let base = "/componentes/\(components.count - 1)"
      set("\(base)/numero", number, at: placeOfYear(number ?? "", label.place), label)
      leave(Array(label.cells.dropFirst()))
      return
    }
    guard !components.isEmpty else { return leave(label.cells) }
    let index = components.count - 1
    if case .text("nombre") = shape {
      components[index].name = reader.line(label.cells)
    } else if case .text("unidad") = shape {
      components[index].unit = reader.line(label.cells)
    }
    if case .text(let key) = shape, key == "nombre" || key == "unidad",
      let place = reader.place(label.cells)
    {
      set("/componentes/\(index)/\(key)", reader.line(label.cells), at: place, label)
    } else {
      take(label, shape.moved(below: "/componentes/\(index)"))
    }
  }
}
