import Analysis
import Constraints
import Reporting
import SheetRules

/// The JSON Schema of a calculation, `fichas.calc/1`.
enum CalculationSchema {
  static var document: JsonValue {
    var whole = JsonValue.schema(
      CalculationJson.schema,
      "What follows from the figures of a sheet: `cells` without options, `changes` with --set, "
        + "`solved` with --solve; `error` for a sheet of a stream that has no answer.",
      [("path", .described("The path as it was given"))],
      optional: [
        ("cells", .list(of: "cell", "Every figure that follows from others")),
        ("changes", .list(of: "change", "What was put in, and what follows")),
        ("breaks", .list(of: "effect", "What would no longer hold")),
        ("mends", .list(of: "effect", "What would hold again")),
        ("solved", .reference("solved", "What a figure would have to be")),
        ("error", .described("Why a sheet of a stream has no answer")),
      ],
      definitions: [
        ("cell", cell), ("change", change), ("effect", effect), ("solved", solved),
        ("demand", demand),
      ])
    let answers = [["cells"], ["changes", "breaks", "mends"], ["solved"], ["error"]]
    whole.add("oneOf", .array(answers.map { ["required": .strings($0)] }))
    return whole
  }

  /// The properties that describe a figure.
  private static var named: [(name: String, value: JsonValue)] {
    [
      ("field", .described("A JSON Pointer to the cell: /gasto/total")),
      ("name", .described("What the form calls it")),
      ("line", .place("Where it stands; null where the sheet does not state it")),
    ]
  }

  private static var cell: JsonValue {
    .record(
      named + [
        ("stated", .text("The figure that the sheet states, with a decimal point")),
        ("computed", .described("What follows, to the decimals of the form")),
        (
          "kind",
          .choice(
            [DerivedCell.Kind.computed, .solved],
            "Whether the form computes it, or an equation leaves only one figure")
        ),
        (
          "verdict",
          [
            "description": "How the stated figure compares; null where nothing is stated",
            "enum": .array(Verdict.allCases.map { .string($0.rawValue) } + [.null]),
          ]
        ),
        ("rule", .described("The id of the rule whose equation it follows by")),
        ("formula", .described("The equation in the form's words")),
        ("working", .described("The equation with the figures of the sheet")),
      ])
  }

  private static var change: JsonValue {
    .record(
      named + [
        ("before", .text("The figure that the sheet states")),
        ("after", .described("The figure that it would state")),
        ("formula", .text("By what it follows; null for a figure that was put in")),
      ])
  }

  private static var effect: JsonValue {
    .record([
      ("rule", .described("The id of the rule")),
      ("field", .described("A JSON Pointer to the cell of its finding")),
      ("message", .described("What would be found, or is found now")),
    ])
  }

  private static var solved: JsonValue {
    .record(
      named + [
        ("stated", .text("The figure that the sheet states")),
        ("possible", .flag("Whether there is a figure with which all equations hold")),
        ("least", .text("The least such figure; null where there is none")),
        ("greatest", .text("The greatest such figure; null where there is none")),
        ("values", .described("Those figures in words")),
        ("demands", .list(of: "demand", "What each equation asks of it")),
      ])
  }

  private static var demand: JsonValue {
    .record([
      ("rule", .described("The id of the rule")),
      ("formula", .described("The equation in the form's words")),
      ("possible", .flag("Whether there is a figure with which it holds")),
      ("values", .text("Those figures in words; null where there is none")),
    ])
  }
}
