import Analysis
public import SheetRules

/// Collects the rows of a table, file by file, and builds the table.
public struct TableMaker: Sendable {
  /// The rows of one file.
  public struct Part: Sendable {
    fileprivate(set) var rows: [[TableDatum]] = []
    /// Why the condition could not be evaluated for the other rows, in order.
    public fileprivate(set) var undecided: [LocalizedText] = []
  }

  private let request: TableRequest
  private var rows: [[TableDatum]] = []

  /// Starts a table.
  public init(_ request: TableRequest) {
    self.request = request
  }

  /// Whether the rows need the results of the rules in addition to the figures.
  public var needsCheck: Bool { request.name.definition.needsCheck }

  /// Creates the rows of a file; may be called on any thread.
  ///
  /// - Parameter file: the report of the file
  /// - Returns: its rows, to be added in file order
  public func part(of file: FileReport) -> Part {
    var part = Part()
    if file.isConfiguration { return part }
    let figures = file.figures
    for row in request.name.definition.rows(of: file, figures) {
      switch answer(for: row, in: file.sheet) {
      case .holds: part.rows.append(row.data)
      case .fails: break
      case .open(let reason): part.undecided.append(reason)
      }
    }
    return part
  }

  private func answer(for row: TableRow, in sheet: CheckedSheet?) -> RowCondition.Answer {
    if request.conditions.isEmpty { return .holds }
    guard let sheet else { return .open(RowCondition.noSheet) }
    let answers = request.conditions.map { $0.answer(for: row.about, in: sheet) }
    return answers.contains(.fails) ? .fails : answers.first { $0 != .holds } ?? .holds
  }

  /// Adds the rows of a file.
  public mutating func add(_ part: Part) {
    rows += part.rows
  }

  /// The table of the rows so far.
  public var table: Table {
    let shown = request.shown
    let rows = request.group == nil ? listed(shown) : grouped(shown)
    return Table(name: request.name, columns: shown.map(\.column), rows: rows)
  }

  // MARK: Single rows

  private func listed(_ shown: [TableRequest.Slot]) -> [[Table.Cell]] {
    sorted(rows, by: { cell($1, of: $0) }).map { row in shown.map { cell($0, of: row) } }
  }

  private func cell(_ slot: TableRequest.Slot, of row: [TableDatum]) -> Table.Cell {
    slot.source.map { slot.cell(of: row[$0]) } ?? .empty
  }

  // MARK: Aggregated rows

  private func grouped(_ shown: [TableRequest.Slot]) -> [[Table.Cell]] {
    let columns = request.name.definition.columns
    guard let key = columns.firstIndex(where: { $0.key == request.group?.rawValue }) else {
      return []
    }
    let groups = Dictionary(grouping: rows) { Table.Cell($0[key]) }
    let named = groups.sorted { TableOrder.isBefore($0.key, $1.key) }
      .map { TableTotal(name: $0.key, rows: $0.value, columns: columns) }
    let whole = TableTotal(name: .text("Total"), rows: rows, columns: columns)
    let ordered = sorted(named, by: { $0.cell($1) }) + [whole]
    return ordered.map { total in shown.map { total.cell($0) } }
  }

  private func sorted<Row>(
    _ rows: [Row], by cell: (Row, TableRequest.Slot) -> Table.Cell
  ) -> [Row] {
    guard let sorting = request.sorting,
      let slot = request.layout.first(where: { $0.column.key == sorting.column })
    else { return rows }
    let keyed = rows.enumerated().map { (index: $0, cell: cell($1, slot), row: $1) }
    return keyed.sorted {
      if $0.cell == $1.cell { return $0.index < $1.index }
      return TableOrder.isBefore($0.cell, $1.cell, isDescending: sorting.isDescending)
    }.map(\.row)
  }
}

/// The sort order of cells: numbers, then texts by code point, then missing values.
enum TableOrder {
  static func isBefore(
    _ left: Table.Cell, _ right: Table.Cell, isDescending: Bool = false
  ) -> Bool {
    switch (left, right) {
    case (.number(let first), .number(let second)):
      return isDescending ? second < first : first < second
    case (.text(let first), .text(let second)), (.word(let first), .word(let second)):
      let isBefore = first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
      return isDescending ? first != second && !isBefore : isBefore
    // Missing values come last in either direction.
    default: return rank(left) < rank(right)
    }
  }

  private static func rank(_ cell: Table.Cell) -> Int {
    switch cell {
    case .number: 0
    case .text: 1
    case .word: 2
    case .empty: 3
    }
  }
}
