public import Analysis
import SheetRules

/// What is asked of a table.
public struct TableRequest: Sendable {
  /// What rows can be added up by.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Those of one service.
    case servicio
    /// Those of one ministry.
    case ministerio
    /// Those of one year.
    case ejercicio
  }

  /// Which table it is.
  public let name: TableName
  /// Whether what follows from the other figures stands beside the stated ones.
  public var comparesComputed = false
  /// Whether the numbers that a rounded figure can stand for are beside it.
  public var showsIntervals = false
  /// What rows are added up by.
  public var group: Group?
  /// The keys of the columns to show, in that order; the usual ones if empty.
  public private(set) var columns: [String] = []
  /// The key of the column to sort by.
  public private(set) var sorting: Sorting?

  /// What holds, all of it, of the rows that are in.
  public private(set) var conditions: [RowCondition] = []

  /// A column to sort by.
  public struct Sorting: Sendable, Hashable {
    /// Its key.
    public let column: String
    /// Whether the largest comes first.
    public let isDescending: Bool
  }

  /// Why a request cannot be fulfilled.
  public struct UnknownColumn: Error, Hashable {
    /// What was written.
    public let key: String
    /// The keys that there are.
    public let known: [String]
  }

  /// Asks for a table as it usually is.
  public init(_ name: TableName) {
    self.name = name
  }

  /// Asks for columns.
  ///
  /// - Parameter text: their keys between commas
  /// - Throws: the first that the table does not have
  public mutating func show(columns text: String) throws(UnknownColumn) {
    let keys = text.split(separator: ",").map { $0.filter { $0 != " " } }
    for key in keys { try check(key) }
    columns = keys
  }

  /// Asks for an order of the rows.
  ///
  /// - Parameter text: the key of a column; the largest comes first where `-` stands before it
  /// - Throws: a column that the table does not have
  public mutating func sort(by text: String) throws(UnknownColumn) {
    let isDescending = text.hasPrefix("-")
    let key = String(text.drop { $0 == "-" })
    try check(key)
    sorting = Sorting(column: key, isDescending: isDescending)
  }

  /// Asks for the rows alone of which something holds, and what was asked before.
  ///
  /// - Parameter condition: a condition in the language of own rules; where rows are of components,
  ///   years or indicators, the names of those are about the row itself
  /// - Throws: what is wrong with the condition
  public mutating func choose(where condition: String) throws(RowCondition.Fault) {
    do {
      conditions.append(try RowCondition(condition, rowsOf: name.definition.scopes))
    } catch {
      throw advised(error)
    }
  }

  /// People take the key of a column for the name that the language has for it.
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
