import Analysis
import SheetRules

/// The available tables.
public struct TableName: RawRepresentable, Sendable {
  /// The name by which a person asks for it.
  public let rawValue: String
  let definition: any TableDefinition

  private init(_ name: String, _ definition: any TableDefinition) {
    rawValue = name
    self.definition = definition
  }

  /// The table with a name; nil where there is none.
  public init?(rawValue: String) {
    guard let name = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = name
  }

  /// One row per sheet: its populations and their coverage.
  public static let cobertura = TableName("cobertura", CoberturaTable())
  /// One row per year of a sheet.
  public static let poblacion = TableName("poblacion", PoblacionTable())
  /// One row per sheet: its expenses.
  public static let gasto = TableName("gasto", GastoTable())
  /// One row per component.
  public static let componentes = TableName("componentes", ComponentesTable())
  /// One row per year of an indicator.
  public static let indicadores = TableName("indicadores", IndicadoresTable())
  /// One row per file: the check results.
  public static let resumen = TableName("resumen", ResumenTable())
}

extension TableName: CaseIterable {
  /// The tables of designs, those that each kind of sheet brings, and the summary.
  public static let allCases =
    [cobertura, poblacion, gasto, componentes, indicadores]
    + RuledKind.all.flatMap { kind in
      kind.tables.map { TableName($0.name, YearTable($0, of: kind)) }
    } + [resumen]
}

extension TableName: Hashable {
  /// Tables are equal if their names are.
  public static func == (left: TableName, right: TableName) -> Bool {
    left.rawValue == right.rawValue
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// The definition of a table: its columns, and how to make the rows of a file.
protocol TableDefinition: Sendable {
  var columns: [TableColumn] { get }

  /// Whether the rows need the results of the rules in addition to the figures.
  var needsCheck: Bool { get }

  /// Creates the rows of a file, with one datum per column; `figures` is nil if the file contains
  /// no sheet.
  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow]

  /// The scope of the rows within a sheet, or empty if there is one row per sheet.
  var scopes: [RowCondition.Scope] { get }

  /// The kinds of sheets that it has rows of; conditions are in their language.
  var kinds: [RuledKind] { get }
}

/// A row of a table before selection: its subject, and one datum per column.
struct TableRow {
  var about = RowCondition.Row.sheet
  let data: [TableDatum]
}

extension TableDefinition {
  var needsCheck: Bool { false }

  var scopes: [RowCondition.Scope] { [] }

  var kinds: [RuledKind] { [RuledKind.all[0]] }
}

extension TableName: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
