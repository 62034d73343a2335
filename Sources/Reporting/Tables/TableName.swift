import Analysis
import SheetRules

/// The tables that can be made of sheets.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  /// A row for each sheet: its populations and what part of them it reaches.
  case cobertura
  /// A row for each year of a sheet.
  case poblacion
  /// A row for each sheet: what it costs.
  case gasto
  /// A row for each component.
  case componentes
  /// A row for each year of an indicator.
  case indicadores
  /// A row for each file: what the check says.
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

/// The columns of a table, and how its rows are made of a file.
protocol TableDefinition {
  static var columns: [TableColumn] { get }

  /// Whether rows are made of what the rules found as well, and not of the figures alone.
  static var needsCheck: Bool { get }

  /// Makes the rows of a file, with a datum for each column; `figures` is nil where the file holds no
  /// sheet.
  static func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow]

  /// What the rows of a sheet go through; none where each is a sheet.
  static var scopes: [RowCondition.Scope] { get }
}

/// A row of a table before it is asked for: what it is about, and a datum for each column.
struct TableRow {
  var about = RowCondition.Row.sheet
  let data: [TableDatum]
}

extension TableDefinition {
  static var needsCheck: Bool { false }

  static var scopes: [RowCondition.Scope] { [] }
}
