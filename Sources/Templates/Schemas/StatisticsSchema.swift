import Reporting

/// The JSON Schema of statistics, `fichas.statistics/1`.
enum StatisticsSchema {
  static var document: JsonValue {
    .schema(
      RuleStatistics.schema, "How often each rule finds something in some files.",
      [
        ("rules", .list(of: "rule", "The rules that find something, the most frequent first")),
        ("files", .count("How many files were checked")),
      ],
      definitions: [("rule", rule)])
  }

  private static var rule: JsonValue {
    .record([
      ("rule", .described("The id of the rule")),
      ("title", .described("The fault, in a few words")),
      ("findings", .count("How many findings there are")),
      ("errors", .count("How many of them are errors")),
      ("warnings", .count("How many of them are warnings")),
      ("notes", .count("How many of them are notes")),
      ("files", .count("How many files have one")),
    ])
  }
}
