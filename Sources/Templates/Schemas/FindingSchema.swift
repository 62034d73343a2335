import Reporting
import SheetRules

/// The JSON Schema of a finding on a line of its own, `fichas.finding/1`.
enum FindingSchema {
  static var document: JsonValue {
    .schema(
      FlatRenderer.schema,
      "A finding on a line of its own, as --format ndjson-plano writes it: always the same members, "
        + "none of which holds others.",
      [
        ("path", .described("The path as it was given or found; UTF-8")),
        ("form", .text("The form and its year: 2019-nuevo")),
        ("code", .text("The programme's code")),
        ("line", .place("1-based; null for the file as a whole")),
        ("column", .place("1-based, in characters as a reader counts them")),
        ("endLine", .place("The line of its end")),
        ("endColumn", .place("The column past its end")),
        ("page", .place("The page of a published text; null where it has no pages")),
        ("rule", .described("The stable id of the rule: GAS01")),
        ("severity", .choice(Severity.allCases, "How much it matters")),
        ("category", .choice(Category.allCases, "The section of the form")),
        ("field", .described("A JSON Pointer to the cell: /gasto/total; empty for the file")),
        ("name", .text("What the form calls the field")),
        ("message", .described("What is wrong, in the language of the run")),
        ("reported", .text("What the sheet states; figures exact, with a decimal point")),
        ("computed", .text("What follows from the other fields")),
        ("difference", .text("Reported minus computed")),
        ("expected", .text("What was expected, in words: debería decir 188.89")),
        ("formula", .text("The equation in the form's words")),
        ("advice", .text("What to do about it")),
        ("standing", .text("excepted or known where it does not count; null where it does")),
      ], definitions: [])
  }
}
