package import Constraints
package import DocumentTree
package import ExactNumbers
package import ProgramSheets

/// The figures of a sheet as named cells, joined the way the form joins its tables.
///
/// A cell exists for every quantity that the form asks for, stated or not, so that an equation can say
/// what is missing; rows and years exist as the sheet lists them.
package struct SheetCells: Sendable {
  package private(set) var table = CellTable()
  /// The figures that the sheet writes, where the table has others.
  private var written: CellTable?
  /// The places of all cells, in the order of the table.
  package private(set) var all: [CellPlace] = []
  /// The form that the sheet follows.
  package let tree: FieldTree
  /// The cells of each place of the form, in the order of its rows and years.
  private var cellsOfPlace: [[CellID]]
  /// What could not be read; nil where all could.
  package let damage: DamagedParts?
  /// The cells whose figures could be read, but not all around them.
  private var leftOut: Set<CellID> = []
  /// What the kind of the sheet makes of it; nil until it has.
  package private(set) var contents: (any SheetContents)?

  /// A figure of a year.
  package struct YearCell: Sendable {
    package let ejercicio: Int?
    package let cell: CellID
  }

  init(
    _ kind: RuledKind, _ sheet: Node, _ notation: Notation, _ tree: FieldTree,
    unread: FieldSet = []
  ) {
    let document = sheet.document
    damage = DamagedParts(document, tree, unread: unread)
    self.tree = tree
    cellsOfPlace = [[CellID]](repeating: [], count: tree.places.count)
    for figure in FigureWalk(document, tree, notation).figures { add(figure) }
    contents = kind.contents.init(sheet, notation, &self)
    if let damage { leaveOut(damage.holds) }
  }

  /// Where a cell stands and what it is called.
  package subscript(id: CellID) -> CellPlace {
    // lent and not copied: most ask for its field alone
    _read { yield all[id.index] }
  }

  /// The cell of a figure that the form asks for once: `/gasto/total`.
  package subscript(pattern: String) -> CellID {
    guard let cell = cells(pattern).first else {
      preconditionFailure("the form does not ask for \(pattern) once")
    }
    return cell
  }

  /// The cells of a field of the form, one for each of its rows and years: `/gasto/porUnidad/*/valor`.
  package func cells(_ pattern: String) -> [CellID] {
    tree.place(at: pattern).map { cellsOfPlace[$0] } ?? []
  }

  /// The cells of a field of the form in one row, 0-based; none where that is nil.
  package func cells(_ pattern: String, row: Int?) -> [CellID] {
    Array(cells(of: row, among: cells(pattern)))
  }

  /// Those of the cells of a field that stand in one row, 0-based; none where that is nil.
  func cells(of row: Int?, among cells: [CellID]) -> ArraySlice<CellID> {
    guard let row else { return [] }
    return cells[index(ofRow: row, in: cells)..<index(ofRow: row + 1, in: cells)]
  }

  /// The index of the first of the cells, whose rows ascend, that is in this row or a later one.
  private func index(ofRow row: Int, in cells: [CellID]) -> Int {
    cells.partitioningIndex { self[$0].figure?.row ?? 0 >= row }
  }

  /// The figures of a table of years, in their order.
  package func years(_ pattern: String) -> [YearCell] {
    cells(pattern).map { YearCell(ejercicio: self[$0].figure?.year, cell: $0) }
  }

  /// The figure of a year in a table of years, of one row where the table is in rows; the first of two,
  /// and nil where the table does not have the year.
  package func cell(_ pattern: String, year: Int?, row: Int? = nil) -> CellID? {
    let cells = row.map { self.cells(pattern, row: $0) } ?? cells(pattern)
    return year.flatMap { year in cells.first { self[$0].figure?.year == year } }
  }

  /// The figure of the year that another field states; that of the first year where it states none of
  /// them.
  package func year(in field: String, of years: [YearCell]) -> YearCell? {
    let stated = table.number(self[field])
    return years.first { $0.ejercicio.map { ExactDecimal($0) } == stated } ?? years.first
  }

  /// The number of a cell, or nil where it has none.
  package func number(_ id: CellID) -> ExactDecimal? { table.number(id) }

  /// The whole number of a cell, such as a year; nil where it has none.
  func whole(_ id: CellID) -> Int? {
    guard let number = number(id)?.reduced, number.scale == 0 else { return nil }
    return Int(exactly: number.coefficient)
  }

  /// The number of a cell as findings tell it, or nil where it has none.
  func value(_ id: CellID) -> FindingValue? { number(id).map { .number($0) } }

  /// The cell of a figure, or nil where there is none.
  package func cell(_ field: JSONPointer) -> CellID? {
    all.firstIndex { $0.field == field && $0.range == nil }.map(table.id(at:))
  }

  /// Why a cell has no number, by what its field says.
  func reason(_ absence: Absence, of cell: CellID) -> LocalizedText {
    let name = self[cell].name
    guard absence == .unreadable, leftOut.contains(cell) else { return absence.reason(name) }
    return LocalizedText(
      es:
        "no se pudo leer toda la parte del archivo en que \(name.isPlural ? "van" : "va") \(name.es)",
      en: "not all of the part of the file that holds \(name.en) could be read")
  }

  /// The same cells with the figures of another table.
  func setting(_ table: CellTable) -> SheetCells {
    var cells = self
    cells.table = table
    cells.written = self.written ?? self.table
    return cells
  }

  /// What the numbers of some cells come to; nil where it has too many digits.
  func product(of cells: [CellID]) -> Rational? {
    try? cells.compactMap(number).reduce(Rational(whole: 1)) { try $0 * Rational($1) }
  }

  /// The factors of a formula as the sheet writes them; what one comes to if it is not a number.
  func written(_ factors: [FormulaFactor], in sheet: SheetContext) -> String {
    factors.map { factor in
      factor.cell.map { written($0, in: sheet) } ?? factor.value.text(decimals: 4)
    }.joined(separator: "; ")
  }

  /// A figure as the sheet writes it, a number of a formula with its sign.
  func written(_ cell: CellID, in sheet: SheetContext) -> String {
    let value = operand(cell, in: sheet).value
    if case .factor(let written) = self[cell].label, written.hasPrefix(value) { return written }
    return value
  }

  /// A cell with its place and the figure as the sheet writes it.
  package func operand(_ id: CellID, in sheet: SheetContext) -> Operand {
    let place = self[id]
    let isChanged = written.map { $0.value(id) != table.value(id) } ?? false
    let shown: String? =
      if isChanged {
        nil
      } else if let range = place.range {
        String(decoding: sheet.document.source[range.start..<range.end], as: UTF8.self)
      } else {
        sheet.written(place.field)
      }
    return Operand(
      field: place.field, name: place.name,
      value: shown ?? table.number(id)?.description(in: .chilena) ?? "", range: place.range)
  }
}

// MARK: - Building

extension SheetCells {
  private mutating func add(_ figure: FormFigure) {
    let place = figure.place
    guard let unit = tree.places[place].unit else { return }
    let label: CellName =
      tree.names(at: place).map { .field($0, of: figure.titles) }
      ?? .form(LocalizedText(tree.label(at: place) ?? ""))
    let about = CellPlace.Figure(
      place: place, unit: unit, row: figure.row,
      column: figure.year.flatMap { Int($0) })
    all.append(
      CellPlace(field: figure.field, label: label, range: figure.range, figure: about))
    cellsOfPlace[place].append(table.add(Cell(figure, unit)))
  }

  /// Adds a figure that no table of the form has.
  package mutating func add(
    _ place: CellPlace, _ number: ExactDecimal, _ precision: Precision = .exact
  ) -> CellID {
    all.append(place)
    return table.add(
      Cell(name: place.field.description, value: .number(number), precision: precision))
  }

  /// Says how exact the digits of a cell are, where its unit does not tell.
  mutating func mark(_ cell: CellID, as precision: Precision) {
    let marked = table[cell]
    table[cell] = Cell(name: marked.name, value: marked.value, precision: precision)
  }

  /// Says that the year of a cell is not known, whatever column it is written in.
  mutating func doubtYear(of cell: CellID) {
    all[cell.index].figure?.isOfColumn = false
  }

  /// What sentences call a row by its name.
  static func title(ofRow name: String) -> FormFigure.Title {
    .text(name.isBlankAnswer ? "«…»" : "«\(name)»")
  }

  /// Calls the outermost row of a cell by another title than that of the row itself.
  mutating func rename(_ cell: CellID, _ title: FormFigure.Title) {
    guard case .field(let name, var titles) = self[cell].label, !titles.isEmpty else { return }
    titles[titles.count - 1] = title
    all[cell.index].label = .field(name, of: titles)
  }

  /// Marks the figures of parts that were not read as unreadable, so that no equation is checked with them.
  private mutating func leaveOut(_ isUnread: (JSONPointer) -> Bool) {
    for id in table.ids where isUnread(self[id].field) {
      if table.number(id) != nil { leftOut.insert(id) }
      table[id].value = .absent(.unreadable)
    }
  }
}
