import Analysis
import SheetRules

/// The data of a row for one column, before the table selects what to show.
enum TableDatum: Sendable {
  case text(String?)
  case figure(StatedFigure?)
  case count(Int)

  static func year(_ year: Int?) -> TableDatum {
    .text(year.map { String($0) })
  }

  /// The data of `TableColumn.identity`.
  static func identity(of file: FileReport) -> [TableDatum] {
    let sheet = file.identity
    return [
      .text(file.path), .text(sheet?.codigo), .text(sheet?.programa), .text(sheet?.servicio),
      .text(sheet?.ministerio),
    ]
  }
}
