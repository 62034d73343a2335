package import DocumentTree
package import ExactNumbers

/// A quantity that a form asks for, as a sheet states it or leaves it out.
package struct FormFigure: Sendable {
  /// What a row or a year that a figure is of is called.
  package enum Title: Sendable {
    case text(String)
    /// The number of a row without a name, 1-based.
    case row(Int)
  }

  /// Its place among the fields of the form.
  package let place: Int
  /// Where it stands in canonical form, whether or not it has something beside it: `/gasto/total`.
  package let field: JSONPointer
  /// The number of the outermost row that it stands in, 0-based; nil where it is in none.
  package let row: Int?
  /// The year that it is of, as its key writes it.
  package let year: String?
  /// The titles of the rows and the year that it is of, the innermost first.
  package let titles: [Title]
  /// What stands there; blank where nothing does.
  package let state: Cifra.Estado
  /// The bytes of the figure where it is only a part of a text, as in a printed ratio.
  package let range: ByteRange?
}

/// One walk through a sheet that takes every quantity of its form, in the order of the form.
///
/// What the form asks for is taken whether or not the sheet has it; rows and years are those of the sheet.
package struct FigureWalk {
  /// A row or a year on the way down.
  private struct Level {
    let title: FormFigure.Title
    /// The number of the row; nil for a year.
    let row: Int?

    /// The key of a year; nil for a row.
    var year: String? {
      if row == nil, case .text(let key) = title { key } else { nil }
    }
  }

  private let tree: FieldTree
  private let notation: Notation
  private var levels: [Level] = [] {
    didSet { titles = levels.reversed().map(\.title) }
  }
  /// The titles of the levels, the innermost first, which all figures of a row share.
  private var titles: [FormFigure.Title] = []
  package private(set) var figures: [FormFigure] = []

  /// Takes the figures of a sheet.
  package init(_ document: Document, _ tree: FieldTree, _ notation: Notation) {
    self.tree = tree
    self.notation = notation
    figures.reserveCapacity(64)
    visit(FieldTree.root, document.root, JSONPointer())
  }

  private mutating func visit(_ place: Int, _ node: Node?, _ field: JSONPointer) {
    guard tree.places[place].holdsQuantities else { return }
    switch tree.places[place].type {
    case .filas: visitRows(place, node, field)
    case .porEjercicio: visitYears(place, node, field)
    case .porNombre: visitNames(place, node, field)
    case .razon: visitRatio(place, node, field)
    case let type? where type.esCifra: add(place, node, field)
    default: visitGroup(place, node, field)
    }
  }

  private mutating func visitGroup(_ place: Int, _ node: Node?, _ field: JSONPointer) {
    var next = tree.firstChild(of: place)
    while let child = next {
      next = tree.sibling(after: child)
      guard tree.places[child].holdsQuantities else { continue }
      let name = tree.name(of: child)
      visit(child, node?[name], field.appending(name))
    }
    if tree.anyChild(of: place) != nil { visitYears(place, node, field, among: true) }
  }

  /// A measured figure has the parts that the sheet states, and a blank one its value.
  private mutating func visitRatio(_ place: Int, _ node: Node?, _ field: JSONPointer) {
    guard let value = tree.place(of: "valor", in: place) else { return }
    guard let node, node.kind == .mapping else {
      guard let node, let ratio = PrintedRatio(node, notation) else {
        return add(value, node, field)
      }
      for part in ratio.parts {
        guard let place = tree.place(of: part.name, in: place) else { continue }
        add(place, .value(part.figure), field.appending(part.name), part.range)
      }
      return
    }
    var next = tree.firstChild(of: place)
    while let child = next {
      next = tree.sibling(after: child)
      let name = tree.name(of: child)
      if let node = node[name] { visit(child, node, field.appending(name)) }
    }
    visitYears(place, node, field, among: true)
  }

  private mutating func visitRows(_ place: Int, _ node: Node?, _ field: JSONPointer) {
    guard let node, node.kind == .sequence, let row = tree.anyChild(of: place) else { return }
    let titles = titles(of: node.elements, tree.title(ofRow: row))
    for (index, element) in node.elements.enumerated() {
      levels.append(Level(title: titles[index], row: index))
      visit(row, element, field.appending(index))
      levels.removeLast()
    }
  }

  /// The titles of rows: codes stand bare in a sentence, names in quotes, and a row without a code has its
  /// number, unless that is the code of another.
  private func titles(
    of rows: Node.Elements, _ key: (name: String, isCode: Bool)?
  ) -> [FormFigure.Title] {
    guard let key else { return rows.enumerated().map { .text("\($0.offset + 1)") } }
    let texts = rows.map { row -> String? in
      guard let node = row[key.name], node.kind == .scalar, !node.isNull else { return nil }
      return node.text.isEmpty ? nil : node.text
    }
    let codes = key.isCode && texts.contains(nil) ? Set(texts) : []
    return texts.enumerated().map { index, text in
      if let text { return .text(key.isCode ? text : "«\(text)»") }
      let number = "\(index + 1)"
      return key.isCode && !codes.contains(number) ? .text(number) : .row(index + 1)
    }
  }

  /// The years in their order, since that of the keys of a mapping says nothing; what is no year comes
  /// last, as it is written.
  private mutating func visitYears(
    _ place: Int, _ node: Node?, _ field: JSONPointer, among isMixed: Bool = false
  ) {
    guard let node, node.kind == .mapping, let year = tree.anyChild(of: place) else { return }
    var years: [YearEntry] = []
    for (key, value) in node.entries where key.kind == .scalar {
      let number = key.withBytes { PorEjercicio.ejercicio($0) } ?? .max
      // the other keys of a group are no years
      if isMixed, number == .max { continue }
      years.append(YearEntry(year: number, key: key.text, value: value))
    }
    years.sort { $0.year < $1.year }
    for entry in years {
      levels.append(Level(title: .text(entry.key), row: nil))
      visit(year, entry.value, field.appending(entry.key))
      levels.removeLast()
    }
  }

  private mutating func visitNames(_ place: Int, _ node: Node?, _ field: JSONPointer) {
    guard let node, node.kind == .mapping, let figure = tree.anyChild(of: place) else { return }
    for (key, value) in node.entries where key.kind == .scalar {
      levels.append(Level(title: .text("«\(key.text)»"), row: nil))
      visit(figure, value, field.appending(key.text))
      levels.removeLast()
    }
  }

  /// A key of a table of years.
  private struct YearEntry {
    /// The year; the greatest number for a key that is none.
    let year: Int
    let key: String
    let value: Node
  }

  private mutating func add(_ place: Int, _ node: Node?, _ field: JSONPointer) {
    add(place, state(node), field, nil)
  }

  private mutating func add(
    _ place: Int, _ state: Cifra.Estado, _ field: JSONPointer, _ range: ByteRange?
  ) {
    figures.append(
      FormFigure(
        place: place, field: field, row: levels.first?.row,
        year: levels.last { $0.row == nil }?.year, titles: titles,
        state: state, range: range))
  }

  private func state(_ node: Node?) -> Cifra.Estado {
    guard let node else { return .blank }
    switch node.kind {
    case .scalar: return Cifra.Estado(scalar: node, notation)
    case .mapping:
      guard let number = node["numero"], number.kind == .scalar else { return .blank }
      return Cifra.Estado(scalar: number, notation)
    case .sequence: return .blank
    }
  }
}
