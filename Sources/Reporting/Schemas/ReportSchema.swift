import Constraints
import SheetRules

/// The JSON Schema of the report `fichas.report/1`.
enum ReportSchema {
  static var document: JsonValue {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "fichas.report/1",
      "description":
        "What the check of some sheets found. Fields may be added, none is taken away.",
      "type": "object",
      "required": ["schema", "files", "summary"],
      "properties": [
        "schema": ["const": .string(JsonRenderer.schema)],
        "files": list(of: "file", "One for each file, in the order of their paths"),
        "summary": summary,
      ],
      "$defs": [
        "file": file, "finding": finding, "operand": operand, "check": check,
        "group": group, "suspect": suspect, "slip": slip, "cleared": cleared,
        "text": ["type": ["string", "null"]],
        "place": ["type": ["integer", "null"], "minimum": .integer(1)],
        "count": ["type": "integer", "minimum": .integer(0)],
      ],
    ]
  }

  private static var file: JsonValue {
    object([
      ("path", string("The path as it was given or found; UTF-8")),
      ("kind", text("The kind of sheet: ex-ante")),
      ("form", text("The form and its year: 2019-nuevo")),
      ("code", text("The programme's code")),
      ("name", text("The programme's name")),
      ("status", choice(FileReport.Status.allCases, "Whether anything could be read")),
      ("findings", list(of: "finding", "In the order of their places")),
      ("checks", list(of: "check", "Every check, made or not")),
      ("groups", list(of: "group", "Findings that one mistake explains")),
    ])
  }

  private static var finding: JsonValue {
    object(
      [
        ("rule", string("The stable id of the rule: GAS01")),
        ("severity", choice(Severity.allCases, "How much it matters")),
        ("category", choice(Category.allCases, "The section of the form")),
        ("message", string("What is wrong, in the language of the run")),
        ("field", string("A JSON Pointer to the cell: /gasto/total")),
        ("line", place("1-based; null for the file as a whole")),
        ("column", place("1-based, in characters as a reader counts them")),
        ("endLine", place("The line of its end")),
        ("endColumn", place("The column past its end")),
        ("reported", text("The figure that the sheet states, exact, with a decimal point")),
        ("computed", text("The figure that follows from the others")),
        ("difference", text("Reported minus computed")),
        ("formula", text("The equation in the form's words")),
        ("operands", list(of: "operand", "Every figure of the equation")),
        (
          "working",
          [
            "description": "The calculation, a line each", "type": "array",
            "items": ["type": "string"],
          ]
        ),
        ("advice", text("What to do about it")),
        (
          "readingFault",
          [
            "description": "Whether a part of the file could not be read",
            "type": "boolean",
          ]
        ),
      ], optional: settled)
  }

  /// What a finding has only where it does not count.
  private static var settled: [(name: String, value: JsonValue)] {
    let excepted = object([
      ("reason", string("Why it is accepted")),
      ("expires", text("The last day on which it is accepted: 2026-12-31")),
      ("origin", text("Where a configuration says so; null where the sheet itself does")),
    ])
    let known: JsonValue = [
      "description": "Whether the baseline has it already", "const": true,
    ]
    return [("excepted", excepted), ("known", known)]
  }

  private static var operand: JsonValue {
    object([
      ("field", string("A JSON Pointer to the cell")),
      ("name", string("What the form calls it")),
      ("value", string("The figure as the sheet writes it")),
      ("line", place("Where it stands")),
    ])
  }

  private static var check: JsonValue {
    object([
      ("rule", string("The id of the rule")),
      ("verdict", choice(Verdict.allCases, "How it came out")),
      (
        "fields",
        [
          "description": "The cells that take part", "type": "array",
          "items": ["type": "string"],
        ]
      ),
      ("slack", text("How far the result may still move before the printed figure would change")),
      ("reason", text("Why it could not be made")),
    ])
  }

  private static var group: JsonValue {
    object([
      ("findings", integers("The positions of its findings in `findings`, from 0 on")),
      (
        "advised",
        boolean(
          "Whether no promise of the form is broken but something advised, so that nothing is certain"
        )
      ),
      ("suspects", list(of: "suspect", "The figures that may be the mistake, the likeliest first")),
      (
        "hypotheses",
        [
          "description":
            "The smallest sets of suspects, by position, whose change mends all; the likeliest first",
          "type": "array", "items": ["type": "array", "items": ["type": "integer"]],
        ]
      ),
      (
        "leaders",
        [
          "description": "How many of the first hypotheses cannot be told apart",
          "$ref": "#/$defs/count",
        ]
      ),
      ("cleared", list(of: "cleared", "The cells that alone cannot be the mistake")),
      ("tellsApart", text("What would tell the first hypotheses apart")),
      ("bound", text("Why nothing, or not everything, is listed")),
    ])
  }

  private static var suspect: JsonValue {
    object([
      ("field", string("A JSON Pointer to the cell")),
      ("name", string("What the form calls it")),
      ("line", place("Where it stands")),
      ("column", place("1-based, in characters as a reader counts them")),
      ("endLine", place("The line of its end")),
      ("endColumn", place("The column past its end")),
      ("reported", string("The figure that the sheet states, exact, with a decimal point")),
      ("proposed", text("The figure that mends; null where several would")),
      ("leavesCutFigure", boolean("Whether it mends only if a result was cut off, not rounded")),
      ("values", string("The figures that mend, in words")),
      ("slip", text("What the hand did, by a stable name: swapped-digits")),
      ("explanation", text("What the hand did, in words")),
      ("otherSlips", list(of: "slip", "What else would explain it, the likeliest first")),
      ("mends", strings("The ids of the rules whose broken equations it mends")),
      ("bounds", strings("The ids of the rules that hold and keep the change in bounds")),
      ("filledIn", boolean("Whether the official system fills the cell in")),
      ("unique", boolean("Whether no other cell, and no other figure of this one, mends all")),
    ])
  }

  private static var slip: JsonValue {
    object([
      ("slip", string("Its stable name")),
      ("explanation", string("What the hand did, in words")),
      ("proposed", text("The figure that was meant; null where several would mend")),
    ])
  }

  private static var cleared: JsonValue {
    object([
      ("field", string("A JSON Pointer to the cell")),
      (
        "against", strings("The ids of the rules that no one figure of the cell satisfies together")
      ),
    ])
  }

  private static var summary: JsonValue {
    object(
      ["files", "errors", "warnings", "notes", "checked", "notChecked", "held", "unreadable"]
        .map { ($0, ["$ref": "#/$defs/count"]) },
      optional: ["excepted", "known"].map { ($0, ["$ref": "#/$defs/count"]) })
  }

  // MARK: Parts

  /// An object that has all of these members, the optional ones where they apply, and perhaps more in
  /// time.
  private static func object(
    _ members: [(name: String, value: JsonValue)],
    optional: [(name: String, value: JsonValue)] = []
  ) -> JsonValue {
    [
      "type": "object", "required": .strings(members.map(\.name)),
      "properties": .object(members + optional),
    ]
  }

  private static func list(of definition: String, _ description: String) -> JsonValue {
    [
      "description": .string(description), "type": "array",
      "items": ["$ref": .string("#/$defs/\(definition)")],
    ]
  }

  private static func choice<Choice: RawRepresentable<String>>(
    _ choices: [Choice], _ description: String
  ) -> JsonValue {
    ["description": .string(description), "enum": .strings(choices.map(\.rawValue))]
  }

  private static func string(_ description: String) -> JsonValue {
    ["description": .string(description), "type": "string"]
  }

  private static func text(_ description: String) -> JsonValue {
    ["description": .string(description), "$ref": "#/$defs/text"]
  }

  private static func place(_ description: String) -> JsonValue {
    ["description": .string(description), "$ref": "#/$defs/place"]
  }

  private static func integers(_ description: String) -> JsonValue {
    array(description, of: "integer")
  }

  private static func strings(_ description: String) -> JsonValue {
    array(description, of: "string")
  }

  private static func array(_ description: String, of type: String) -> JsonValue {
    [
      "description": .string(description), "type": "array",
      "items": ["type": .string(type)],
    ]
  }

  private static func boolean(_ description: String) -> JsonValue {
    ["description": .string(description), "type": "boolean"]
  }
}
