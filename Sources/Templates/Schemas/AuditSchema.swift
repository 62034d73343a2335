import Analysis
import Reporting
import SheetRules

/// The JSON Schema of an audit, `fichas.audit/1`.
enum AuditSchema {
  static var document: JsonValue {
    .schema(
      AuditJson.schema,
      "Which figures of some sheets could be wrong without any equation noticing.",
      [
        ("files", .list(of: "file", "One for each sheet, in the order of their paths")),
        ("summary", summary),
      ],
      definitions: [
        ("file", file), ("figure", figure), ("idleCheck", idleCheck), ("score", score),
      ])
  }

  private static var score: JsonValue {
    [
      "description": "Of 100 figures, how many are protected to one part in a hundred, cut off",
      "type": "integer", "minimum": .integer(0), "maximum": .integer(100),
    ]
  }

  private static var file: JsonValue {
    .record([
      ("path", .described("The path as it was given or found; UTF-8")),
      ("score", ["$ref": "#/$defs/score"]),
      ("figures", .list(of: "figure", "Every figure that the sheet states")),
      ("idleChecks", .list(of: "idleCheck", "Checks that cannot fail at the printed precision")),
    ])
  }

  private static var figure: JsonValue {
    .record([
      ("field", .described("A JSON Pointer to the cell: /gasto/total")),
      ("name", .described("What the form calls it")),
      ("line", .place("Where it stands")),
      ("stated", .described("The figure, exact, with a decimal point")),
      ("protection", .choice(AuditedFigure.Protection.allCases, "How well equations cover it")),
      ("rules", .texts("The ids of the rules that cover it")),
      ("smallestMissedChange", .text("The smallest change that goes unseen; null where none does")),
      ("least", .text("The least figure that goes unseen; null where there is none")),
      ("greatest", .text("The greatest figure that goes unseen; null where there is none")),
    ])
  }

  private static var idleCheck: JsonValue {
    .record([
      ("rule", .described("The id of the rule")),
      ("field", .described("A JSON Pointer to the cell")),
      ("name", .described("What the form calls it")),
      ("formula", .described("The equation in the form's words")),
    ])
  }

  private static var summary: JsonValue {
    .record([
      ("sheets", .count("How many sheets there are")),
      ("figures", .count("How many figures they state")),
      ("unprotected", .count("How many may be off by a hundredth or more without being noticed")),
      ("idleChecks", .count("How many checks cannot fail")),
      ("score", ["$ref": "#/$defs/score"]),
    ])
  }
}
