import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A monitoring sheet, and what its figures are joined to beyond the tables that they stand in.
final class MonitoreoContents: SheetContents {
  let ficha: FichaMonitoreo
  /// The year of the process, "year t"; nil where the form is not known.
  let ejercicio: Int?

  init(_ sheet: Node, _ notation: Notation, _ cells: inout SheetCells) {
    ficha = FichaMonitoreo(sheet, notation)
    ejercicio = ficha.formularioOficial?.ejercicio
    if let ejercicio { Self.doubtYears(ofRowsBeside: ejercicio - 2...ejercicio, in: &cells) }
    // without the year of the sheet, any amount may be one of a year before
    Self.convertAmounts(before: ejercicio ?? .max, in: &cells)
  }

  /// The figures of a row whose years are shifted are joined to none of another row: that its years are
  /// wrong is said once.
  private static func doubtYears(
    ofRowsBeside process: ClosedRange<Int>, in cells: inout SheetCells
  ) {
    let rows = YearRow.all(in: cells)
    if YearRow.otherYears(of: rows, than: process) != nil { return }
    for row in rows where row.isShifted(from: process) {
      for cell in row.cells { cells.doubtYear(of: cell) }
    }
  }

  /// Amounts of the years before were turned into pesos of another year, and rounded.
  private static func convertAmounts(before year: Int, in cells: inout SheetCells) {
    for cell in cells.table.ids {
      guard let figure = cells[cell].figure, figure.unit == .milesDePesos, figure.column != nil,
        figure.year.map({ $0 < year }) ?? true
      else { continue }
      cells.mark(cell, as: .converted)
    }
  }

  var code: String? { ficha.encabezado?.codigo }
  var name: String? { ficha.encabezado?.programa }
  var service: String? { ficha.encabezado?.servicio }
  var ministry: String? { ficha.encabezado?.ministerio }
}

extension MonitoreoContents {
  /// The columns of one year stand beside each other, and the same amounts come back in other tables.
  func relate(_ cells: SheetCells, in relations: inout CellRelations) {
    let amounts = cells.table.ids.filter { cells[$0].figure?.unit == .milesDePesos }
    relations.amountBlocks = [amounts]
    let executed = cells.years(MonitoreoField.ejecutado)
    for total in cells.years(MonitoreoField.total) {
      guard let twin = executed.first(where: { $0.ejercicio == total.ejercicio }) else { continue }
      relations.join(total.cell, twin.cell)
      if total.ejercicio == ejercicio {
        relations.join(cells[MonitoreoField.totalDeSubtitulos], twin.cell)
      }
    }
  }
}

extension CellRelations {
  /// Says that two cells may state the same figure.
  fileprivate mutating func join(_ one: CellID, _ other: CellID) {
    twins[one.index].append(other)
    twins[other.index].append(one)
  }
}
