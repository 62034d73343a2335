import Constraints
import DocumentTree

/// The year that a table of the ex-ante sheet is about.
///
/// The form asks for one year in all of them: the first of the beneficiaries, that of the coverage, of
/// the production and of the expenses.
struct TableYear {
  /// The cell of the year, or of the figure whose key it is.
  let cell: CellID
  let year: Int
  /// Whether the year is the key of the cell, not its figure.
  var isKey = false

  /// What the form calls the year.
  func name(in cells: SheetCells) -> LocalizedText {
    isKey
      ? LocalizedText(
        es: "el primer año de la población beneficiaria", en: "the first year of the beneficiaries")
      : cells[cell].name
  }

  /// The years that a sheet states, in the order of the form.
  static func all(_ cells: SheetCells) -> [TableYear] {
    let first = cells.lacksFirstYear ? nil : cells.beneficiaria.first
    let served = first.flatMap { first in
      first.ejercicio.map { TableYear(cell: first.cell, year: $0, isKey: true) }
    }
    return (served.map { [$0] } ?? []) + stated(cells)
  }

  /// Those of coverage, production and expenses.
  static func stated(_ cells: SheetCells) -> [TableYear] {
    [cells.coberturaEjercicio, cells.produccionEjercicio, cells.gastoEjercicio].compactMap { cell in
      cells.whole(cell).map { TableYear(cell: cell, year: $0) }
    }
  }

  /// The year of most tables; of as many, the first.
  static func usual(of years: [TableYear]) -> TableYear? {
    func count(_ year: TableYear) -> Int { years.count { $0.year == year.year } }
    return years.dropFirst().reduce(years.first) { usual, next in
      usual.map { count(next) > count($0) ? next : $0 }
    }
  }
}
