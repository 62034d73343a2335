import DocumentTree
import ExactNumbers

extension SheetWalk {
  /// Reads a figure that is not written as the form does as what it can only mean, or says what is wrong.
  mutating func respell(_ node: Node, _ place: Int, _ error: FigureError) {
    if noteUndecidedRow(node) { return }
    // a number of JSON is what JSON says
    guard !node.isJsonNumber, error != .tooManyDigits, issues.count < Self.limit else {
      return note(.notAFigure(node.shortText, error), node)
    }
    let text = node.text
    if let absence = AbsenceSpelling(text) ?? absence(before: text, node) {
      return respell(node, place, absence)
    }
    if tree.places[place].type == .ejercicio, let year = YearSpelling.year(text) {
      return respell(node, as: String(year))
    }
    guard let spelling = FigureSpelling(text, notation) else {
      return note(.notAFigure(node.shortText, error), node)
    }
    let field = field(of: node, place)
    switch field.meaning(of: spelling) {
    case .number(let readings): respell(node, readings, field)
    case .otherUnit(let unit, let expected):
      note(.otherUnit(unit, expected: expected, field.unit), node)
    case .superfluous(let words): note(.superfluous(node.shortText, words), node)
    case .several(let other): note(.severalFigures(node.shortText, other), node)
    case .misgrouped: note(.notAFigure(node.shortText, .misgrouped), node)
    }
  }

  /// Reads a figure in a year's field that is a year with a mark among its digits.
  mutating func checkYearNumber(_ node: Node, _ place: Int) {
    guard !node.isJsonNumber, node.withBytes({ PorEjercicio.ejercicio($0) }) == nil,
      let year = YearSpelling.year(node.text)
    else { return }
    respell(node, as: String(year))
  }

  /// Reads a figure that is one by the notation, but can also mean another; false where it cannot.
  mutating func respellDoubt(_ node: Node, _ place: Int) -> Bool {
    if node.isJsonNumber { return false }
    let field = field(of: node, place)
    guard let spelling = FigureSpelling(node.text, notation),
      case .number(let readings) = field.meaning(of: spelling), readings.numbers.count > 1
    else { return false }
    let choice = choice(node, readings)
    // the last reading is that of the letters
    if choice == readings.numbers.count - 1 { return false }
    respell(node, readings, field)
    return true
  }

  private mutating func choice(_ node: Node, _ readings: FigureReadings) -> Int? {
    let doubt = FigureDoubt(
      node: node.index, count: readings.numbers.count, fallback: readings.fallback,
      isOfNotation: readings.isOfNotation)
    if doubts.last != doubt { doubts.append(doubt) }
    guard let choice = choices[node.index] else { return readings.fallback }
    return choice < readings.numbers.count ? choice : nil
  }

  /// A dash before a comment, which the reader of YAML takes for one text since it looks for a list.
  private func absence(before text: String, _ node: Node) -> AbsenceSpelling? {
    guard node.isDamaged, let comment = text.firstRange(of: " #") else { return nil }
    let absence = AbsenceSpelling(String(text[..<comment.lowerBound]))
    return absence == .blank ? absence : nil
  }

  private mutating func respell(_ node: Node, _ place: Int, _ absence: AbsenceSpelling) {
    switch absence {
    case .blank:
      respellings[node.index] = .blank
      // a rule says that it is missing
      if isDemanded(place) { return }
      let isAlone = node.text.utf8.allSatisfy { $0 != UInt8(ascii: "#") }
      let blank = document.format == .json ? "null" : isAlone ? "" : nil
      note(.respelledBlank(node.shortText), node, replacement: blank)
    case .mark(let mark): respell(node, as: mark)
    case .spreadsheetError:
      note(.spreadsheetError(node.shortText, inComment: false, isDemanded: true), node)
    }
  }

  mutating func respell(_ node: Node, as text: String) {
    respellings[node.index] = .text(text)
    note(
      .respelledFigure(node.shortText, as: text), node,
      replacement: replacement(of: node, with: text))
  }

  private mutating func respell(_ node: Node, _ readings: FigureReadings, _ field: FigureField) {
    let ways = readings.numbers.map { field.text($0, readings, notation) }
    guard let choice = ways.count > 1 ? choice(node, readings) : 0 else {
      respellings[node.index] = unreadable(node)
      return note(.twoMeanings(node.shortText, ways), node)
    }
    let way = ways[choice]
    respellings[node.index] = .text(way)
    let text = node.shortText
    if let unit = readings.unit {
      noteUnit(node, .respelledWithUnit(text, as: way, unit: unit), way, unit)
    } else if readings.isOfPesos, choice == 0, field.isWhole, !readings.numbers[0].isWhole {
      respellings[node.index] = unreadable(node)
      note(.otherUnit("$", expected: nil, field.unit), node)
    } else if readings.isOfPesos, choice == 0 {
      note(.respelledPesos(text, as: way), node, replacement: replacement(of: node, with: way))
    } else {
      note(.respelledFigure(text, as: way), node, replacement: replacement(of: node, with: way))
    }
    if let other = readings.other {
      note(.twoReadings(way, readings.numbers[0], other: other), node)
    }
  }

  /// A text that is not a figure in any way of writing.
  private func unreadable(_ node: Node) -> Respelling { .text(node.text + " ?") }

  /// Whether the form demands the field; the number of a figure that has something beside it is demanded
  /// where the figure is.
  func isDemanded(_ place: Int) -> Bool {
    guard let form else { return false }
    let parent = Int(tree.places[place].parent)
    return tree.places[place].demandingForms.contains(form)
      || tree.places[place].isDetail && tree.places[parent].demandingForms.contains(form)
  }
}

// MARK: - Fields

extension SheetWalk {
  private func field(of node: Node, _ place: Int) -> FigureField {
    let printed: FigureField.Printed? =
      document.format == .official ? .init(decimals: tree.printing(at: place).decimals) : nil
    let place = tree.places[place]
    return FigureField(
      type: place.type ?? .cifra, unit: place.unit, stated: statedUnit,
      others: otherUnits(place.unit), printed: printed)
  }

  /// The unit that stands beside the figure.
  private var statedUnit: String? {
    groups.suffix(2).reversed().lazy.compactMap { text("precision", "unidades", in: $0.node) }.first
  }

  /// What a group counts in; where that is only "unidades", what they are.
  private func text(_ detail: String, _ vague: String, in group: Node) -> String? {
    guard let unit = value("unidad", in: group) else { return nil }
    guard UnitName.words(of: unit) == [vague] else { return unit }
    return value(detail, in: group) ?? unit
  }

  private func value(_ key: String, in group: Node) -> String? {
    guard let value = member(key, of: group), value.kind == .scalar, !value.isNull else {
      return nil
    }
    return value.text
  }

  /// The value of a key, in whatever way it is written.
  func member(_ key: String, of group: Node?) -> Node? {
    guard let group, group.kind == .mapping else { return nil }
    if let value = group[key] { return value }
    let letters = KeySpelling.letters(key)
    return group.entries.first {
      $0.key.kind == .scalar && KeySpelling.letters($0.key.text) == letters
    }?.value
  }

  /// The units that the sheet states for its populations, or for what it produces.
  private func otherUnits(_ unit: Campo.Unidad?) -> [String] {
    switch unit {
    case .poblacion:
      let population = member("poblacion", of: document.root)
      return ["potencial", "objetivo"].compactMap { name in
        member(name, of: population).flatMap { text("precision", "unidades", in: $0) }
      }
    case .produccion:
      return member("componentes", of: document.root)?.elements.compactMap {
        value("unidad", in: $0)
      } ?? []
    default: return []
    }
  }
}

extension FigureField {
  /// The number as the form writes it; without marks of thousands where these could be something else.
  func text(_ number: ExactDecimal, _ readings: FigureReadings, _ notation: Notation) -> String {
    let isAmbiguous = !isWhole && number.scale == 0 && readings.other == nil
    let digits =
      if notation == .punto { number.description } else if isAmbiguous || type == .ejercicio {
        number.plain
      } else { number.description(in: .chilena) }
    return readings.isPercent ? digits + " %" : digits
  }
}
