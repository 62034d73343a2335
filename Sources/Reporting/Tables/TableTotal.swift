import ExactNumbers

/// An aggregate of rows: sums, and ratios of sums over the rows that have both parts.
struct TableTotal {
  private let name: Table.Cell
  private let rows: [[TableDatum]]
  private let columns: [TableColumn]

  init(name: Table.Cell, rows: [[TableDatum]], columns: [TableColumn]) {
    self.name = name
    self.rows = rows
    self.columns = columns
  }

  func cell(_ slot: TableRequest.Slot) -> Table.Cell {
    guard let source = slot.source else {
      let isRowCount = slot.column.key == "filas"
      return .number(ExactDecimal(isRowCount ? rows.count : incompleteRows))
    }
    switch slot.total {
    case .none: return name
    case .sum: return Table.Cell(sum(of: rows.map { number($0, source) }))
    case .ratio(let part, let whole, let isPercent):
      return Table.Cell(ratio(of: part, over: whole, isPercent: isPercent))
    }
  }

  /// The number of rows that lack a figure to be aggregated.
  private var incompleteRows: Int {
    let added = columns.indices.filter { if case .sum = columns[$0].total { true } else { false } }
    return rows.count { row in added.contains { number(row, $0) == nil } }
  }

  private func number(_ row: [TableDatum], _ index: Int) -> ExactDecimal? {
    Table.Cell(row[index]).number
  }

  /// The sum of the available figures, or nil if there are none or the sum overflows.
  private func sum(of figures: [ExactDecimal?]) -> ExactDecimal? {
    let figures = figures.compactMap { $0 }
    guard let first = figures.first else { return nil }
    let sum = try? figures.dropFirst().reduce(Rational(first)) { try $0 + Rational($1) }
    return sum?.exactDecimal
  }

  private func ratio(of part: String, over whole: String, isPercent: Bool) -> ExactDecimal? {
    guard let first = columns.firstIndex(where: { $0.key == part }),
      let second = columns.firstIndex(where: { $0.key == whole })
    else { return nil }
    let both = rows.filter { number($0, first) != nil && number($0, second) != nil }
    guard let dividend = sum(of: both.map { number($0, first) }),
      let divisor = sum(of: both.map { number($0, second) }),
      let factor = try? Rational(dividend) * Rational(whole: isPercent ? 100 : 1),
      let quotient = try? factor / Rational(divisor)
    else { return nil }
    return try? quotient.rounded(toScale: 2)
  }
}
