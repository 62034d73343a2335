import Analysis
import SheetRules

/// The available tables.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  /// One row per sheet: its populations and their coverage.
  case cobertura
  /// One row per year of a sheet.
  case poblacion
  /// One row per sheet: its expenses.
  case gasto
  /// One row per component.
  case componentes
  /// One row per year of an indicator.
  case indicadores
  /// One row per file: the check results.
  case resumen

  var definition: any TableDefinition.Type {
    switch self {
    case .cobertura: CoberturaTable.self
    case .poblacion: PoblacionTable.self
    case .gasto: GastoTable.self
    case .componentes: ComponentesTable.self
    case .indicadores: IndicadoresTable.self
    case .resumen: ResumenTable.self
    }
  }
}

/// The definition of a table: its columns, and how to make the rows of a file.
protocol TableDefinition {
  static var columns: [TableColumn] { get }

  /// Whether the rows need the results of the rules in addition to the figures.
  static var needsCheck: Bool { get }

  /// Creates the rows of a file, with one datum per column; `figures` is nil if the file contains
  /// no sheet.
  static func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow]

  /// The scope of the rows within a sheet, or empty if there is one row per sheet.
  static var scopes: [RowCondition.Scope] { get }
}

/// A row of a table before selection: its subject, and one datum per column.
struct TableRow {
  var about = RowCondition.Row.sheet
  let data: [TableDatum]
}

extension TableDefinition {
  static var needsCheck: Bool { false }

  static var scopes: [RowCondition.Scope] { [] }
}
