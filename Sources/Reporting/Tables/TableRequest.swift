public import Analysis
import ProgramSheets
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
  /// Whether words that stand for a figure, such as `NM`, have a column of their own.
  public var separatesWords = false
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
  /// - Parameter text: their keys or titles, comma-separated
  /// - Throws: the first unknown name
  public mutating func show(columns text: String) throws(UnknownColumn) {
    // a title may have a comma of its own
    var parts = text.split(separator: ",")[...]
    var keys: [String] = []
    while !parts.isEmpty {
      var match: (key: String, length: Int)?
      for length in 1...min(3, parts.count) {
        let name = parts.prefix(length).joined(separator: ",")
        if let key = key(named: name) { match = (key, length) }
      }
      guard let match else { throw unknown(String(parts[parts.startIndex])) }
      keys.append(match.key)
      parts.removeFirst(match.length)
    }
    columns = keys
  }

  /// Sets the order of the rows.
  ///
  /// - Parameter text: the key or title of a column, with a leading `-` for descending order
  /// - Throws: an unknown name
  public mutating func sort(by text: String) throws(UnknownColumn) {
    let isDescending = text.hasPrefix("-")
    let name = String(text.drop { $0 == "-" })
    guard let key = key(named: name) else { throw unknown(name) }
    sorting = Sorting(column: key, isDescending: isDescending)
  }

  /// Adds a condition that rows must meet.
  ///
  /// - Parameter condition: a condition in the language of custom rules; if rows are components,
  ///   years or indicators, the names of those refer to the row itself
  /// - Throws: the fault in the condition
  public mutating func choose(where condition: String) throws(RowCondition.Fault) {
    do {
      let definition = name.definition
      conditions.append(
        try RowCondition(condition, rowsOf: definition.scopes, of: definition.kinds))
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

  /// The keys of the available columns, in the order of the table.
  public var columnNames: [String] { layout.map(\.column.key) }

  /// The key of the column that a person names by its key or by its title in either language.
  private func key(named name: String) -> String? {
    let name = name.trimmed
    let columns = layout.map(\.column)
    if columns.contains(where: { $0.key == name }) { return name }
    return columns.first { column in
      let titles = [column.title.es, column.title.en]
      return ([column.key] + titles + titles.map(\.withoutUnit)).contains {
        Likeness.isSame($0, name)
      }
    }?.key
  }

  private func unknown(_ name: String) -> UnknownColumn {
    UnknownColumn(key: name.trimmed, known: columnNames)
  }
}

extension String {
  /// A title without its unit: `Gasto total` of `Gasto total (M$)`.
  fileprivate var withoutUnit: String {
    guard let open = firstRange(of: " ("), let close = firstIndex(of: ")"),
      open.lowerBound < close
    else { return self }
    return String(self[..<open.lowerBound] + self[index(after: close)...])
  }

  /// The text without the blanks around it.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
