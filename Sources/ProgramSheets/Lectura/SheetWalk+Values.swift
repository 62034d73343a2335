import DocumentTree
import ExactNumbers

extension SheetWalk {
  /// Checks that a scalar is a figure that fits its field.
  mutating func checkFigure(_ node: Node, _ place: Int) {
    checkFigure(node, place, Cifra.Estado(scalar: node, notation))
  }

  /// Checks that what a scalar says fits its field.
  mutating func checkFigure(_ node: Node, _ place: Int, _ state: Cifra.Estado) {
    if document.format == .official { noteNotation(of: node, place) }
    switch state {
    case .blank: figures.add(.blank, of: node)
    case .unreadable(let error): respell(node, place, error)
    case .value(let figure):
      if isDoubtful(figure, place), respellDoubt(node, place) { return }
      if tree.places[place].type == .ejercicio { checkYearNumber(node, place) }
      checkMark(figure, place, node)
      checkReadings(figure, place, node)
      if node.otherReading == .octal { note(.otherYaml(node.shortText, .octal), node) }
      if respellings[node.index] == nil { figures.add(.written(figure), of: node) }
    }
  }

  /// Whether the figure may be of pesos, or have a comma between its thousands.
  private func isDoubtful(_ figure: WrittenFigure, _ place: Int) -> Bool {
    if figure.mark == .pesos { return tree.places[place].unit != .moneda }
    guard let number = figure.number, figure.otherReading != nil else { return false }
    // of what was not typed into a sheet, nobody knows which notation was meant
    if tree.places[place].admitsDecimals { return document.format == .official }
    return number.scale > 0 && tree.places[place].type != .ejercicio
  }

  mutating func checkMark(_ figure: WrittenFigure, _ place: Int, _ node: Node) {
    let unit = tree.places[place].unit
    guard let mark = figure.mark, !mark.fits(unit) else { return }
    // other figures of the sheet say that it is one of M$
    let isDecided = mark == .pesos && choices[node.index] != nil
    let figure = isDecided ? figure.number?.description(in: notation) : nil
    note(
      .unfitMark(mark, expected: unit), node,
      replacement: figure.flatMap { replacement(of: node, with: "M$ " + $0) })
  }

  /// A point is in doubt where decimals are possible, and a comma where they are not.
  private mutating func checkReadings(_ figure: WrittenFigure, _ place: Int, _ node: Node) {
    // what stands in one column with figures of other units is written by the notation
    if tree.places[place].unit == .fila { return }
    guard let number = figure.number, let other = figure.otherReading else { return }
    let isGrouped = number.scale == 0
    let admitsDecimals = tree.places[place].admitsDecimals
    if document.format == .official, admitsDecimals {
      // where the other figures decide there is nothing to say
      if choices[node.index] != nil { return }
    } else if tree.places[place].type == .ejercicio || admitsDecimals != isGrouped {
      return
    }
    note(.twoReadings(node.shortText, number, other: other), node)
  }

  /// Checks that a scalar is yes or no.
  mutating func checkAnswer(_ node: Node) {
    if node.withBytes({ Respuesta.esAfirmativa($0) }) != nil { return }
    guard let word = node.quotedWord, Respuesta(word).esAfirmativa != nil else {
      return note(.notAnAnswer(node.shortText), node)
    }
    respell(node, as: word)
  }

  /// Reads a word or a code without the quotes of a word processor around it; in a text they may be meant, and the
  /// columns that a sheet declares are read as they are written.
  mutating func checkWord(_ node: Node, _ place: Int) {
    guard tree.places[place].type != .texto, kind.declaredRows == nil,
      let word = node.quotedWord
    else {
      return checkText(node, place)
    }
    respell(node, as: word)
  }

  /// Notes a text that other versions of YAML would take for something else.
  mutating func checkText(_ node: Node, _ place: Int) {
    guard let reading = node.otherReading else { return }
    // codes are digits by nature, and none of ours is meant as a number
    if tree.places[place].type == .codigo, reading != .boolean { return }
    // where the form itself offers the word, whoever reads the sheet knows what it means
    if reading == .boolean, tree.offers(node, at: place) { return }
    note(.otherYaml(node.shortText, reading), node)
  }
}

extension Node {
  /// What stands in the quotes of a word processor, which are a part of the text for YAML: `“2021”`, `«Sí»`;
  /// nil where it does not begin and end with them.
  var quotedWord: String? {
    guard kind == .scalar, withBytes({ !$0.isEmpty && $0[0] >= 0x80 }) else { return nil }
    let text = text
    let inner = text.unicodeScalars.dropFirst().dropLast()
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      FigureSpelling.quotes.contains(first), FigureSpelling.quotes.contains(last),
      !inner.isEmpty, !inner.contains(where: FigureSpelling.quotes.contains)
    else { return nil }
    return String(inner)
  }
}

extension FieldTree {
  /// Whether a text is one of the words that the form offers for its field.
  fileprivate func offers(_ node: Node, at place: Int) -> Bool {
    let text = node.text.lowercased()
    return field(at: place)?.lista?.palabras.contains { $0.lowercased() == text } ?? false
  }
}

extension FieldTree.Place {
  var admitsDecimals: Bool { type == .cifra || type == .porcentaje }
}

extension UnitMark {
  /// Whether the mark can stand beside a figure of this unit.
  fileprivate func fits(_ unit: Campo.Unidad?) -> Bool {
    switch unit {
    case .milesDePesos, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: self == .milesDePesos
    case .porcentaje, .proporcion: self == .percent
    case .indicador, .fila: true
    case .moneda: self == .pesos
    case .poblacion, .produccion, .ejercicio, .tiempo, nil: false
    }
  }
}
