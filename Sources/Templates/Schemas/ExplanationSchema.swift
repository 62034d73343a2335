import Constraints
import Reporting

/// The JSON Schema of an explanation, `fichas.explain/1`.
enum ExplanationSchema {
  static var document: JsonValue {
    .schema(
      ExplanationPage.schema,
      "A field or a rule with the figures of one sheet, down to the inputs.",
      [
        ("path", .described("The path as it was given")),
        ("steps", .list(of: "step", "What was asked first, then what its figures follow from")),
        ("groups", .list(of: "group", "The figures that may be wrong, where a step does not hold")),
      ],
      definitions: [
        ("step", step), ("figure", figure), ("finding", finding),
        (
          "group",
          .record(
            [("findings", .list(of: "finding", "What one mistake explains"))]
              + SuspectSchema.group)
        ),
      ] + SuspectSchema.definitions)
  }

  private static var step: JsonValue {
    .record([
      ("depth", .count("How far it is from what was asked")),
      ("rule", .described("The id of the rule")),
      ("title", .described("The title of the rule")),
      ("verdict", .choice(Verdict.allCases, "How it came out")),
      ("message", .text("What is said of it where it does not hold")),
      ("formula", .described("What is promised, in the form's words")),
      ("working", .texts("The promise with the figures of the sheet, a line each")),
      ("reason", .text("Why it could not be checked")),
      ("figures", .list(of: "figure", "The figures that take part")),
    ])
  }

  private static var figure: JsonValue {
    .record([
      ("field", .described("A JSON Pointer to the cell")),
      ("name", .described("What the form calls it")),
      ("value", .described("The figure as the sheet writes it")),
      ("line", .place("Where it stands; null where it does not")),
      ("column", .place("1-based, in characters as a reader counts them")),
      ("follows", .text("The rule by which it follows from others; null for an input")),
    ])
  }

  private static var finding: JsonValue {
    .record([
      ("rule", .described("The id of the rule")),
      ("field", .described("A JSON Pointer to the cell")),
    ])
  }
}
