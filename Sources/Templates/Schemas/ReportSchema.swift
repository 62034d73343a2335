import Constraints
import Reporting
import SheetRules

/// The JSON Schema of the report `fichas.report/1`.
enum ReportSchema {
  static var document: JsonValue {
    .schema(
      JsonRenderer.schema, "What the check of some sheets found.",
      [
        ("files", .list(of: "file", "One for each file, in the order of their paths")),
        ("summary", summary),
      ],
      definitions: [("file", .record(fileMembers))] + definitions)
  }

  /// The parts of the report of a file.
  static var definitions: [(name: String, value: JsonValue)] {
    [
      ("finding", finding), ("operand", operand), ("check", check),
      ("group", .record([("findings", positions)] + SuspectSchema.group)),
    ] + SuspectSchema.definitions
  }

  private static var positions: JsonValue {
    .integers("The positions of its findings in `findings`, from 0 on")
  }

  /// The members of the report of a file.
  static var fileMembers: [(name: String, value: JsonValue)] {
    [
      ("path", .described("The path as it was given or found; UTF-8")),
      ("kind", .text("The kind of sheet: ex-ante")),
      ("form", .text("The form and its year: 2019-nuevo")),
      ("code", .text("The programme's code")),
      ("name", .text("The programme's name")),
      ("status", .choice(FileReport.Status.allCases, "Whether anything could be read")),
      ("findings", .list(of: "finding", "In the order of their places")),
      ("checks", .list(of: "check", "Every check, made or not")),
      ("groups", .list(of: "group", "Findings that one mistake explains")),
    ]
  }

  private static var finding: JsonValue {
    .record(
      [
        ("rule", .described("The stable id of the rule: GAS01")),
        ("severity", .choice(Severity.allCases, "How much it matters")),
        ("category", .choice(Category.allCases, "The section of the form")),
        ("message", .described("What is wrong, in the language of the run")),
        ("field", .described("A JSON Pointer to the cell: /gasto/total")),
        ("line", .place("1-based; null for the file as a whole")),
        ("column", .place("1-based, in characters as a reader counts them")),
        ("endLine", .place("The line of its end")),
        ("endColumn", .place("The column past its end")),
        ("reported", .text("The figure that the sheet states, exact, with a decimal point")),
        ("computed", .text("The figure that follows from the others")),
        ("difference", .text("Reported minus computed")),
        ("formula", .text("The equation in the form's words")),
        ("operands", .list(of: "operand", "Every figure of the equation")),
        (
          "working",
          [
            "description": "The calculation, a line each", "type": "array",
            "items": ["type": "string"],
          ]
        ),
        ("advice", .text("What to do about it")),
        (
          "readingFault",
          [
            "description": "Whether a part of the file could not be read",
            "type": "boolean",
          ]
        ),
      ], optional: settled)
  }

  /// The properties of a suppressed finding.
  private static var settled: [(name: String, value: JsonValue)] {
    let excepted = JsonValue.record([
      ("reason", .described("Why it is accepted")),
      ("expires", .text("The last day on which it is accepted: 2026-12-31")),
      ("origin", .text("Where a configuration says so; null where the sheet itself does")),
    ])
    let known: JsonValue = [
      "description": "Whether the baseline has it already", "const": true,
    ]
    return [("excepted", excepted), ("known", known)]
  }

  private static var operand: JsonValue {
    .record([
      ("field", .described("A JSON Pointer to the cell")),
      ("name", .described("What the form calls it")),
      ("value", .described("The figure as the sheet writes it")),
      ("line", .place("Where it stands")),
    ])
  }

  private static var check: JsonValue {
    .record([
      ("rule", .described("The id of the rule")),
      ("verdict", .choice(Verdict.allCases, "How it came out")),
      (
        "fields",
        [
          "description": "The cells that take part", "type": "array",
          "items": ["type": "string"],
        ]
      ),
      ("slack", .text("How far the result may still move before the printed figure would change")),
      ("reason", .text("Why it could not be made")),
    ])
  }

  private static var summary: JsonValue {
    .record(
      ["files", "errors", "warnings", "notes", "checked", "notChecked", "held", "unreadable"]
        .map { ($0, ["$ref": "#/$defs/count"]) },
      optional: ["excepted", "known"].map { ($0, ["$ref": "#/$defs/count"]) })
  }
}
