import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Two sheets of one kind field by field, in the order of the form.
struct SheetAlignment {
  private let pair: SheetPair
  private let walk: PairWalk
  private let names: (left: SheetNames, right: SheetNames)
  private let cells: (left: [JSONPointer: CellID], right: [JSONPointer: CellID])

  init(_ pair: SheetPair) {
    self.pair = pair
    let (left, right) = (pair.left.sheet, pair.right.sheet)
    walk = PairWalk(
      left.document, right.document, left.cells.tree,
      joinsRenamedRows: pair.mode == .versions, folded: \.normalisedLabel)
    names = (SheetNames(left), SheetNames(right))
    cells = (Self.cells(of: pair.left), Self.cells(of: pair.right))
  }

  private static func cells(of side: PairedSheet) -> [JSONPointer: CellID] {
    let known = side.cells.table.ids.filter { side.cells[$0].range == nil }
    return Dictionary(known.map { (side.cells[$0].field, $0) }) { first, _ in first }
  }

  /// The field of the first sheet that a field of the second is joined with.
  func leftField(of right: JSONPointer) -> JSONPointer { walk.leftField(of: right) }

  private func name(_ leaf: PairWalk.Leaf) -> LocalizedText {
    let name =
      leaf.rightNode == nil ? names.left.name(of: leaf.left) : names.right.name(of: leaf.right)
    return name ?? LocalizedText(leaf.right.tokens.joined(separator: "."))
  }

  private func unit(_ leaf: PairWalk.Leaf) -> Campo.Unidad? {
    pair.left.cells.tree.places[leaf.place].unit
  }

  private func isFigure(_ leaf: PairWalk.Leaf) -> Bool {
    pair.left.cells.tree.places[leaf.place].type?.esCifra ?? false
  }

  // MARK: Versions

  /// What the second version says otherwise than the first.
  var changedRows: [ComparedRow] { walk.leaves.compactMap(changedRow) }

  private func changedRow(_ leaf: PairWalk.Leaf) -> ComparedRow? {
    let (one, other) = (value(leaf, isLeft: true), value(leaf, isLeft: false))
    let relation: ComparedRelation
    switch (one, other) {
    case (nil, nil): return nil
    case (nil, _): relation = .added
    case (_, nil): relation = .removed
    case (let one?, let other?):
      relation = Self.relation(one, other)
      if relation == .same { return nil }
    }
    var row = ComparedRow(
      "CRU03", at: leaf.left, name(leaf), one, other, relation, unit: unit(leaf))
    if let before = one?.number, let after = other?.number, relation == .different {
      row.difference = try? Rational(after) - Rational(before)
      if unit(leaf) != .porcentaje, unit(leaf) != .ejercicio, before.coefficient != 0 {
        row.ratio = try? Rational(after) / Rational(before)
      }
    }
    return row
  }

  /// Texts are the same whatever their line breaks, and figures whatever the notation.
  private static func relation(_ one: ComparedValue, _ other: ComparedValue) -> ComparedRelation {
    if let before = one.number, let after = other.number {
      return before != after ? .different : before.scale == after.scale ? .same : .alike
    }
    if one.text.withoutRuns == other.text.withoutRuns { return .same }
    return one.number == nil && other.number == nil
      && one.text.normalisedName == other.text.normalisedName ? .alike : .different
  }

  /// What a sheet says of a field; nil where it says nothing.
  private func value(_ leaf: PairWalk.Leaf, isLeft: Bool) -> ComparedValue? {
    guard let node = isLeft ? leaf.leftNode : leaf.rightNode, !node.isNull else { return nil }
    let field = isLeft ? leaf.left : leaf.right
    guard node.kind == .scalar else { return ComparedValue(field, "…") }
    let notation = (isLeft ? pair.left : pair.right).sheet.notation
    guard isFigure(leaf) else {
      return node.text.isEmpty ? nil : ComparedValue(field, node.text)
    }
    let figure = Cifra(scalar: node, notation)
    return figure.numero == .blank
      ? nil : ComparedValue(field, figure.texto, number: figure.decimal)
  }

  // MARK: Sheets of other programmes or forms

  /// The figures that both sheets have, side by side; a coefficient and an amount have the rule of those.
  var figureRows: [ComparedRow] {
    walk.leaves.compactMap { leaf in
      guard let unit = unit(leaf), unit != .ejercicio, let one = cells.left[leaf.left],
        let other = cells.right[leaf.right], isStated(one, pair.left), isStated(other, pair.right)
      else { return nil }
      let comparison = FigureComparison(
        left: pair.left.side(
          one, priceYear: priceYear(leaf.left, pair.left, unit), called: .first),
        right: pair.right.side(
          other, priceYear: priceYear(leaf.right, pair.right, unit), called: .second),
        unit: unit, settings: pair.settings)
      let isShared = unit == .proporcion && isOfOneServiceAndYear
      var row = comparison.row(
        isShared ? "CRU07" : nil, leaf.left.tokens.joined(separator: "."), name(leaf))
      if row.relation != .notCompared, let reason = otherUnits(leaf, unit) {
        row.setNotCompared(reason)
      }
      return row
    }
  }

  /// Why figures that are counted in something are not compared: ten months are not two years.
  private func otherUnits(_ leaf: PairWalk.Leaf, _ unit: Campo.Unidad) -> LocalizedText? {
    switch unit {
    case .poblacion, .produccion, .indicador, .tiempo: break
    default: return nil
    }
    let one = unitWords(of: leaf.left, pair.left.sheet)
    let other = unitWords(of: leaf.right, pair.right.sheet)
    if one?.normalisedName == other?.normalisedName { return nil }
    guard let one, let other else {
      return LocalizedText(
        es: "una de las fichas no dice la unidad", en: "one of the sheets does not say the unit")
    }
    return LocalizedText(
      es: "cuentan en unidades distintas: «\(one.excerpt)» y «\(other.excerpt)»",
      en: "they count in different units: «\(one.excerpt)» and «\(other.excerpt)»")
  }

  /// The unit that stands with a figure, in its row or group, or with another figure of its section.
  private func unitWords(of field: JSONPointer, _ sheet: SheetContext) -> String? {
    var above: JSONPointer? = field
    while let pointer = above, !pointer.tokens.isEmpty {
      if let words = unitWords(in: sheet.document.node(at: pointer)) { return words }
      above = pointer.parent
    }
    guard let section = field.tokens.first.map({ JSONPointer("/\($0)") }),
      let node = sheet.document.node(at: section), node.kind == .mapping
    else { return nil }
    return node.entries.lazy.filter { $0.value["numero"] != nil }
      .compactMap { unitWords(in: $0.value) }.first
  }

  private func unitWords(in node: Node?) -> String? {
    guard let node, node.kind == .mapping else { return nil }
    let words = ["unidad", "precision"].compactMap { key in
      node[key].flatMap { $0.kind == .scalar && !$0.text.isBlankAnswer ? $0.text : nil }
    }
    return words.isEmpty ? nil : words.joined(separator: ": ")
  }

  private func isStated(_ cell: CellID, _ side: PairedSheet) -> Bool {
    side.cells.table.value(cell) != .absent(.missing)
  }

  private var isOfOneServiceAndYear: Bool {
    let (left, right) = (pair.left.sheet, pair.right.sheet)
    guard let one = ProgrammeIdentity(left).service, let other = ProgrammeIdentity(right).service
    else { return false }
    let years = [left, right].map { $0.cells.contents?.year ?? $0.ejercicio }
    return pair.settings.isSameService(one, other) && years[0] != nil && years[0] == years[1]
  }

  /// The year of the pesos of an amount: the price year of its table or of the sheet, else the year that
  /// its table is of.
  private func priceYear(_ field: JSONPointer, _ side: PairedSheet, _ unit: Campo.Unidad) -> Int? {
    guard unit.isMoney, let table = field.tokens.first else { return nil }
    let years = ["/\(table)/precios", "/precios", "/\(table)/ejercicio"]
    return years.lazy.compactMap { side.whole($0) }.first
  }
}

extension String {
  /// The text with every run of blanks and line breaks as one blank.
  fileprivate var withoutRuns: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
