import Constraints
import ExactNumbers
import ProgramSheets

/// The execution of the initial budget in the year of the sheet and in the two before, with what it is held to.
struct UnderspentYears {
  /// The figures that the sheet has, the oldest first.
  let cells: [CellID]
  /// That of the year of the sheet.
  let last: CellID
  /// The least of the band, in %.
  let least: ExactDecimal
  /// Whether it is below that in all three years; nil where that is not known.
  let persists: Bool?
  /// Why it is not known.
  let reason: LocalizedText

  /// Takes the years of a sheet; nil where it does not have that of its own.
  init?(_ sheet: SheetContext) {
    let all = sheet.cells
    guard let year = all.monitoreo.ejercicio,
      let figure = PerformanceFigure(execution: "ejecucionInicial", in: sheet)
    else { return nil }
    let edge = figure.band.lower
    last = figure.cell
    least = edge
    let years = (year - 2...year).map { all.cell(MonitoreoField.ejecucionInicial, year: $0) }
    cells = years.compactMap(\.self)
    let known = cells.map { Self.isBelow(edge, $0, all) }
    if known.contains(false) {
      persists = false
    } else {
      persists = cells.count == 3 && !known.contains(nil) ? true : nil
    }
    reason =
      years.compactMap(\.self).compactMap { all.absence($0) }.first
      ?? LocalizedText(
        es: "la ficha no da la ejecución inicial de los tres años",
        en: "the sheet does not give the execution of the initial budget of the three years")
  }

  /// Whether a figure is below the least; a year of N/A is not, and of a blank one it is not known.
  private static func isBelow(
    _ least: ExactDecimal, _ cell: CellID, _ cells: SheetCells
  ) -> Bool? {
    if cells.isNotApplicable(cell) { return false }
    guard let upper = cells.interval(.cell(cell))?.upper?.value else { return nil }
    return upper < Rational(least)
  }
}
