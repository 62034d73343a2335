import Analysis
import SheetRules

/// What a row has for a column, before a table decides how much of it to show.
enum TableDatum: Sendable {
  case text(String?)
  case figure(StatedFigure?)
  case count(Int)

  static func year(_ year: Int?) -> TableDatum {
    .text(year.map { String($0) })
  }

  /// The data of `TableColumn.identity`.
  static func identity(of file: FileReport, _ figures: SheetFigures?) -> [TableDatum] {
    [
      .text(file.path), .text(figures?.codigo), .text(figures?.programa),
      .text(figures?.servicio), .text(figures?.ministerio),
    ]
  }
}
