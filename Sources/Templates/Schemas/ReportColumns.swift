/// The columns of the flat report, in the syntax of a database engine.
public enum ReportColumns: String, Sendable, Hashable, CaseIterable {
  /// Spark SQL: what `StructType.fromDDL` and `schema(…)` of a reader take.
  case spark
  /// DuckDB: the text between the parentheses of `CREATE TABLE`.
  case duckdb

  /// The schemas that it is a definition of: the report, which is flat here, and a finding of it.
  public static let schemas: [PublishedSchema] = [.report, .finding]

  /// The columns of `fichas.finding/1` in one line.
  public var text: String {
    FindingSchema.document.columns.map { name, isInteger in
      switch self {
      case .spark: "`\(name)` \(isInteger ? "INT" : "STRING")"
      case .duckdb: "\"\(name)\" \(isInteger ? "INTEGER" : "VARCHAR")"
      }
    }.joined(separator: ", ") + "\n"
  }
}

extension JsonValue {
  /// The members of the objects of a schema, and whether they are integers or texts.
  fileprivate var columns: [(name: String, isInteger: Bool)] {
    guard case .object(let members)? = self["properties"] else { return [] }
    return members.map { name, value in
      guard case .string("#/$defs/place")? = value["$ref"] else { return (name, false) }
      return (name, true)
    }
  }

  private subscript(_ name: String) -> JsonValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
