import DocumentTree

/// The components of a design and of a follow-up, joined by their names.
struct ComponentMatch {
  /// A row of a table of components.
  struct Row {
    let index: Int
    let title: String
  }

  let design: [Row]
  let followUp: [Row]
  /// The rows of one name.
  private(set) var pairs: [(Row, Row)] = []
  private(set) var onlyDesign: [Row] = []
  private(set) var onlyFollowUp: [Row] = []

  init(_ crossing: KindCrossing, _ pair: SheetPair) {
    let table = crossing.components
    design = pair.left.rows(table.plan, titled: table.planTitle).map { Row(index: $0, title: $1) }
    followUp = pair.right.rows(table.actual, titled: table.actualTitle)
      .map { Row(index: $0, title: $1) }
    var rest: [String: [Row]] = [:]
    for row in followUp.reversed() { rest[SheetPair.label(row.title), default: []].append(row) }
    for row in design {
      if let other = rest[SheetPair.label(row.title)]?.popLast() {
        pairs.append((row, other))
      } else {
        onlyDesign.append(row)
      }
    }
    onlyFollowUp = rest.values.joined().sorted { $0.index < $1.index }
  }

  /// Whether all names are written alike.
  var isLiteral: Bool { pairs.allSatisfy { $0.0.title == $0.1.title } }

  /// The names of some rows as one value.
  func value(of rows: [Row], in table: String) -> ComparedValue {
    ComparedValue(JSONPointer(table), rows.map(\.title).joined(separator: " · "))
  }

  /// Names the components that only one of the sheets has.
  var message: LocalizedText {
    func names(_ rows: [Row]) -> String {
      rows.map { "«\($0.title.excerpt)»" }.joined(separator: ", ")
    }
    let (one, other) = (names(onlyDesign), names(onlyFollowUp))
    return LocalizedText(
      es: "componentes: solo el diseño tiene \(one), y solo el seguimiento \(other)",
      en: "components: only the design has \(one), and only the follow-up \(other)")
  }
}

/// An indicator of a design, and that of the follow-up with the same name.
struct IndicatorMatch {
  /// The group that holds it.
  let group: String
  let name: ComparedValue
  let formula: ComparedValue?
  /// The row of the follow-up; nil where none has the name.
  let row: Int?
  let actualName: ComparedValue?
  let actualFormula: ComparedValue?

  /// How the names compare; they are not where the follow-up has no indicator.
  var relation: ComparedRelation {
    guard let actualName else { return .notCompared }
    if row == nil { return .different }
    return name.text == actualName.text ? .same : .alike
  }

  /// The indicators that a design names; one without a partner is beside an indicator without one.
  static func all(
    _ indicators: KindCrossing.Indicators, _ pair: SheetPair
  ) -> [IndicatorMatch] {
    var rest = pair.right.rows(indicators.rows, titled: indicators.title)
    func words(_ row: Int, _ key: String) -> ComparedValue? {
      pair.right.words([
        JSONPointer(indicators.rows).appending(row).appending(key).description
      ])
    }
    let named = indicators.groups.compactMap { group in
      pair.left.words(["\(group)/\(indicators.title)"]).map { (group, $0) }
    }
    let found = named.map { _, name -> Int? in
      guard
        let index = rest.firstIndex(where: {
          $0.title.normalisedName == name.text.normalisedName
        })
      else { return nil }
      return rest.remove(at: index).index
    }
    return zip(named, found).map { named, row in
      let other = row ?? (rest.isEmpty ? nil : rest.removeFirst().index)
      return IndicatorMatch(
        group: named.0, name: named.1,
        formula: pair.left.words(["\(named.0)/\(indicators.formula)"]), row: row,
        actualName: other.flatMap { words($0, indicators.title) },
        actualFormula: row.flatMap { words($0, indicators.formula) })
    }
  }
}

extension String {
  /// The first words of a text, as a message quotes them.
  var excerpt: String {
    let words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count <= 60 ? words : words.prefix(59) + "…"
  }
}
