import Reporting
import SheetRules

/// The JSON Schemas of listings: tables, rules, settings, a baseline and reports by line.
enum ListingSchemas {
  /// A table, `fichas.table/1`.
  static var table: JsonValue {
    .schema(
      Table.schema, "A table of the figures of some sheets.",
      [
        ("table", .described("The name of the table")),
        ("columns", .list(of: "column", "The columns, in order")),
        (
          "rows",
          [
            "description": .string(
              "One object per row, whose members are the keys of the columns; a figure is a number "
                + "with all its digits, or null, and then <key>Estado says NM, N/A, S/I or ilegible"
            ),
            "type": "array", "items": ["$ref": "#/$defs/row"],
          ]
        ),
      ],
      definitions: [
        (
          "column",
          .record([
            ("key", .described("The name of the member")),
            ("title", .described("The title, in the language of the run")),
          ])
        ),
        ("row", ["type": "object", "additionalProperties": ["$ref": "#/$defs/cell"]]),
        ("cell", cell),
      ])
  }

  /// A row of a table on a line of its own, `fichas.row/1`.
  static var row: JsonValue {
    .schema(
      Table.rowSchema,
      "A row of a table on a line of its own: beside `schema`, the members are the keys of the columns, "
        + "as in `rows` of fichas.table/1.",
      [], others: "cell", definitions: [("cell", cell)])
  }

  private static var cell: JsonValue { ["type": ["string", "number", "null"]] }

  /// A baseline, `fichas.baseline/2`.
  static var baseline: JsonValue {
    .schema(
      "fichas.baseline/2", "The findings that are known and do not fail.",
      [("findings", .list(of: "entry", "Sorted by file, rule and field"))],
      definitions: [
        (
          "entry",
          .record(
            [
              ("path", .described("The file, from the folder of the baseline")),
              ("rule", .described("The id of the rule")),
              ("field", .described("A JSON Pointer to the cell")),
              ("count", .count("How many findings of the kind there are")),
            ],
            optional: [
              ("reported", .text("What the sheet stated")), ("computed", .text("What followed")),
            ])
        )
      ])
  }

  /// The list of rules, `fichas.rules/1`.
  static var rules: JsonValue {
    .schema(
      RuleList.schema, "The rules.", [("rules", .list(of: "rule", "In the order of the form"))],
      definitions: [("rule", .record(named))])
  }

  /// One rule, `fichas.rule/1`.
  static var rule: JsonValue {
    .schema(
      RulePage.schema, "What a rule says of itself.",
      named + [
        ("rationale", .described("Why the rule is right")),
        ("source", .described("The form, the section and the sense of its words")),
        ("formula", .described("How it is computed")),
        ("remedy", .described("How to mend the fault")),
        ("examples", .list(of: "example", "Parts of sheets that pass and that fail")),
      ],
      definitions: [
        (
          "example",
          .record(
            [
              ("kind", .described("passing or failing")),
              ("profile", .described("What is asked beyond the national forms")),
              ("sheet", .described("The part of a sheet, in YAML")),
              ("messages", .texts("What is found in it")),
            ],
            optional: [("first", .described("The sheet that it is compared with, in YAML"))])
        )
      ])
  }

  private static var named: [(name: String, value: JsonValue)] {
    [
      ("id", .described("The stable id: GAS01")),
      ("severity", .choice(Severity.allCases, "How much it matters")),
      ("category", .choice(Category.allCases, "The section of the form")),
      ("title", .described("The fault, in a few words")),
    ]
  }

  /// The settings of a file, `fichas.config/1`.
  static var settings: JsonValue {
    .schema(
      SettingsPage.schema, "What holds for a file, and where each value comes from.",
      [
        ("path", .described("The file")),
        ("configuration", .text("The configuration that is nearest; null where there is none")),
        ("settings", .list(of: "setting", "Every setting")),
      ],
      definitions: [
        (
          "setting",
          .record([
            ("key", .described("The key of the configuration")),
            ("value", .described("What holds")),
            ("origin", .described("Where it is set")),
          ])
        )
      ])
  }

  /// A line of `--format ndjson`, `fichas.file/1`.
  static var file: JsonValue {
    .schema(
      NdjsonRenderer.schema,
      "The report of one file on a line of its own, as --format ndjson writes it: a member of `files` "
        + "in fichas.report/1.",
      ReportSchema.fileMembers, definitions: ReportSchema.definitions)
  }
}
