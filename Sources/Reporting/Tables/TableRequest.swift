public import Analysis
import SheetRules

/// A request for a table.
public struct TableRequest: Sendable {
  /// What rows are grouped by.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// By service.
    case servicio
    /// By ministry.
    case ministerio
    /// By year.
    case ejercicio
  }

  /// The table.
  public let name: TableName
  /// Whether to show computed values next to the stated ones.
  public var comparesComputed = false
  /// Whether to show the interval that a rounded figure represents.
  public var showsIntervals = false
  /// What rows are grouped by, or nil.
  public var group: Group?
  /// The keys of the columns to show, in order; empty for the default ones.
  public private(set) var columns: [String] = []
  /// The key of the column to sort by.
  public private(set) var sorting: Sorting?

  /// The conditions that rows must meet.
  public private(set) var conditions: [RowCondition] = []

  /// A column to sort by.
  public struct Sorting: Sendable, Hashable {
    /// Its key.
    public let column: String
    /// Whether the largest comes first.
    public let isDescending: Bool
  }

  /// Why a request is invalid.
  public struct UnknownColumn: Error, Hashable {
    /// The invalid text.
    public let key: String
    /// The valid keys.
    public let known: [String]
  }

  /// Creates a request with the default settings.
  public init(_ name: TableName) {
    self.name = name
  }

  /// Selects columns.
  ///
  /// - Parameter text: their keys, comma-separated
  /// - Throws: the first unknown key
  public mutating func show(columns text: String) throws(UnknownColumn) {
    let keys = text.split(separator: ",").map { $0.filter { $0 != " " } }
    for key in keys { try check(key) }
    columns = keys
  }

  /// Sets the order of the rows.
  ///
  /// - Parameter text: the key of a column, with a leading `-` for descending order
  /// - Throws: an unknown key
  public mutating func sort(by text: String) throws(UnknownColumn) {
    let isDescending = text.hasPrefix("-")
    let key = String(text.drop { $0 == "-" })
    try check(key)
    sorting = Sorting(column: key, isDescending: isDescending)
  }

  /// Adds a condition that rows must meet.
  ///
  /// - Parameter condition: a condition in the language of custom rules; if rows are components,
  ///   years or indicators, the names of those refer to the row itself
  /// - Throws: the fault in the condition
  public mutating func choose(where condition: String) throws(RowCondition.Fault) {
    do {
      conditions.append(try RowCondition(condition, rowsOf: name.definition.scopes))
    } catch {
      throw advised(error)
    }
  }

  /// People confuse the key of a column with its name in the language.
  private func advised(_ fault: RowCondition.Fault) -> RowCondition.Fault {
    guard let column = name.definition.columns.first(where: { $0.key == fault.unknownName }) else {
      return fault
    }
    var fault = fault
    fault.advice =
      column.term.map {
        LocalizedText(es: "la columna se llama '\($0)'", en: "the column is called '\($0)'")
      }
      ?? LocalizedText(
        es:
          "la columna '\(column.key)' no es de la ficha; los nombres están en docs/expresiones.md",
        en:
          "the column '\(column.key)' is none of the sheet; the names stand in docs/expresiones.md")
    return fault
  }

  private func check(_ key: String) throws(UnknownColumn) {
    let known = layout.map(\.column.key)
    guard known.contains(key) else { throw UnknownColumn(key: key, known: known) }
  }
}
