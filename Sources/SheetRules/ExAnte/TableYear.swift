import DocumentTree

/// The year that a table of the ex-ante sheet is about.
///
/// The form asks for one year in all of them: the first of the beneficiaries, that of the coverage, of
/// the production and of the expenses.
struct TableYear {
  let field: JSONPointer
  let name: LocalizedText
  let year: Int
  /// Whether the year is the key of the field, not its figure.
  var isKey = false

  /// The years that a sheet states, in the order of the form.
  static func all(_ cells: SheetCells) -> [TableYear] {
    var years: [TableYear] = []
    if !cells.lacksFirstYear, let first = cells.beneficiaria.first, let year = first.ejercicio {
      let name = LocalizedText(
        es: "el primer año de la población beneficiaria", en: "the first year of the beneficiaries")
      years.append(
        TableYear(field: cells[first.cell].field, name: name, year: year, isKey: true))
    }
    for cell in [cells.coberturaEjercicio, cells.produccionEjercicio, cells.gastoEjercicio] {
      guard let year = cells.whole(cell) else { continue }
      years.append(TableYear(field: cells[cell].field, name: cells[cell].name, year: year))
    }
    return years
  }

  /// The year of most tables; of as many, the first.
  static func usual(of years: [TableYear]) -> TableYear? {
    func count(_ year: TableYear) -> Int { years.count { $0.year == year.year } }
    return years.dropFirst().reduce(years.first) { usual, next in
      usual.map { count(next) > count($0) ? next : $0 }
    }
  }
}
