import Constraints
import DocumentTree

/// A row of a table of a monitoring sheet with the years of its columns.
struct YearRow {
  let field: JSONPointer
  let cells: [CellID]
  /// The years in the order of the file.
  let years: [Int]

  /// The rows of all tables, in the order of the form.
  static func all(in cells: SheetCells) -> [YearRow] {
    var order: [JSONPointer] = []
    var ids: [JSONPointer: [CellID]] = [:]
    for id in cells.table.ids {
      guard cells[id].figure?.column != nil, let row = cells[id].field.parent else { continue }
      if ids[row] == nil { order.append(row) }
      ids[row, default: []].append(id)
    }
    return order.map { row in
      let own = ids[row] ?? []
      return YearRow(
        field: row, cells: own, years: own.compactMap { cells[$0].figure?.column })
    }
  }

  /// Whether the sheet may print fewer years of it, or none.
  var isPartial: Bool {
    ["beneficiaria", "cobertura", "inicial", "final", "numerador", "denominador"]
      .contains(field.tokens.last ?? "")
  }

  /// Whether all its years may be as many too early or too late, as 2018 to 2020 are of 2019 to 2021.
  ///
  /// Then no figure is known to be of the year that it stands beside.
  func isShifted(from process: ClosedRange<Int>) -> Bool {
    guard years.contains(where: { !process.contains($0) }), let first = years.min(),
      let last = years.max()
    else { return false }
    return last - first <= process.upperBound - process.lowerBound
  }

  /// The years of another process that all tables agree on; nil where there is none, and the years of a
  /// row are its own mistake.
  static func otherYears(of rows: [YearRow], than process: ClosedRange<Int>) -> [Int]? {
    let whole = rows.filter { !$0.isPartial }
    guard whole.count > 1, let years = whole.first?.years.sorted(), let last = years.last,
      last != process.upperBound, whole.allSatisfy({ $0.years.sorted() == years })
    else { return nil }
    return years
  }
}
