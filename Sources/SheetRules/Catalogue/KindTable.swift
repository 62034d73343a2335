package import DocumentTree

/// Rows of a form that rules of teams and tables go through, one at a time.
public struct RowScope: Sendable, Hashable {
  /// The name behind `para cada`: "componente".
  public let name: String
  /// The name of all of them: "componentes".
  public let plural: String
  /// Where the rows stand: "/componentes/filas".
  public let rows: String
  /// The field of a row that says which one it is: "nombre".
  public let title: String

  /// Describes rows.
  package init(_ name: String, plural: String, rows: String, title: String) {
    self.name = name
    self.plural = plural
    self.rows = rows
    self.title = title
  }
}

extension Document {
  /// The rows of a list, or of the lists in all rows of another: "/bloques/*/indicadores".
  package func rows(_ pattern: String) -> [JSONPointer] {
    var lists = [JSONPointer()]
    for name in pattern.split(separator: "/") {
      lists = name == "*" ? lists.flatMap(elements) : lists.map { $0.appending(String(name)) }
    }
    return lists.flatMap(elements)
  }

  private func elements(of list: JSONPointer) -> [JSONPointer] {
    guard let node = node(at: list), node.kind == .sequence else { return [] }
    return (0..<node.count).map { list.appending($0) }
  }
}

/// A table over many sheets of a kind, with a row for each year of a sheet, for each year of each of its rows,
/// or for each of its rows alone.
public struct KindTable: Sendable, Hashable {
  /// The name by which a person asks for it.
  public let name: String
  /// The rows of the form that it goes through; nil where it goes through the years alone.
  public let scope: RowScope?
  /// Whether it has a row for each year.
  public let isYearly: Bool
  /// What it shows behind the sheet, the rows and the year.
  public let columns: [Column]
  /// Whether the kind of sheet makes the rows itself, so that conditions have no names for the columns.
  public let isMade: Bool

  /// A column of a field of the form.
  public struct Column: Sendable, Hashable {
    /// How the figures of a column are added up.
    public enum Total: Sendable, Hashable {
      /// They are not.
      case none
      /// To their sum.
      case sum
      /// To the sum of one column over that of another, in % where it says so.
      case ratio(of: String, over: String, percent: Bool)
    }

    /// The name in options and in JSON.
    public let key: String
    /// The heading.
    public let title: LocalizedText
    /// The field: "/presupuesto/ejecutado/*".
    public let pattern: String
    /// How its figures are added up.
    public let total: Total

    /// Describes a column.
    package init(
      _ key: String, _ es: String, _ en: String, _ pattern: String, total: Total = .none
    ) {
      self.key = key
      title = LocalizedText(es: es, en: en)
      self.pattern = pattern
      self.total = total
    }
  }

  /// Describes a table.
  package init(
    _ name: String, of scope: RowScope? = nil, isYearly: Bool = true, _ columns: [Column],
    isMade: Bool = false
  ) {
    self.isMade = isMade
    self.name = name
    self.scope = scope
    self.isYearly = isYearly
    self.columns = columns
  }
}
