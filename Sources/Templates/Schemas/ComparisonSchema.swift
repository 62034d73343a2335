import Constraints
import Reporting
import SheetRules

/// The JSON Schema of comparisons, `fichas.compare/1`.
enum ComparisonSchema {
  static var document: JsonValue {
    .schema(
      ComparisonJson.schema, "Pairs of sheets, field by field.",
      [
        ("pairs", .list(of: "pair", "One for each pair of sheets")),
        ("alone", .list(of: "alone", "The sheets without a partner")),
        ("summary", summary),
      ],
      definitions: [
        ("pair", pair), ("sheet", sheet), ("row", row), ("flip", flip), ("alone", alone),
        ("value", value), ("finding", finding), ("verdict", verdict),
      ])
  }

  private static var pair: JsonValue {
    .record([
      ("mode", .choice(PairMode.allCases, "What the two sheets are to each other")),
      ("left", .reference("sheet", "The first sheet: the design, or the version before")),
      ("right", .reference("sheet", "The second sheet")),
      ("rows", .list(of: "row", "The fields; of two versions only those that changed")),
      ("flips", .list(of: "flip", "The checks that came out otherwise for the second version")),
    ])
  }

  private static var sheet: JsonValue {
    .record([
      ("path", .described("The path as it was given or found; UTF-8")),
      ("kind", .described("The kind of sheet")), ("form", .text("The form")),
      ("code", .text("The code of the programme")),
      ("programme", .text("The name of the programme")),
      ("service", .text("The service that runs it")), ("ministry", .text("Its ministry")),
      ("year", ["type": ["integer", "null"]]),
    ])
  }

  private static var row: JsonValue {
    .record([
      ("rule", .text("The id of the rule that looks at it; null where none does")),
      ("key", .described("What it is, the same in every language")),
      ("name", .described("What it is called, in the language of the run")),
      ("left", .reference("value", "What the first sheet says; null where it has no such field")),
      ("right", .reference("value", "What the second sheet says")),
      ("relation", .choice(ComparedRelation.allCases, "How the two compare")),
      ("difference", .text("The second minus the first, with a decimal point")),
      ("ratio", .text("The second divided by the first, with a decimal point")),
      ("remark", .text("Why it is not compared, or what is to be said of it")),
      ("finding", .reference("finding", "What somebody should look at; null where nothing is")),
    ])
  }

  private static var value: JsonValue {
    nullable([
      ("field", .described("A JSON Pointer to the field")),
      ("text", .described("As the sheet writes it")),
      ("number", .text("The figure, exact, with a decimal point")),
      ("isImplied", .flag("Whether it is not stated and follows from other figures")),
    ])
  }

  private static var finding: JsonValue {
    nullable([
      ("rule", .described("The id of the rule")),
      ("severity", .choice(Severity.allCases, "How much it matters")),
      ("message", .described("What is found")),
      ("field", .described("A JSON Pointer to the field of the second sheet, else of the first")),
      ("line", .place("Its line in the second sheet; null where only the first has it")),
      ("column", .place("Its column")),
      ("excepted", .text("Why it is accepted; null where it is not")),
    ])
  }

  private static func nullable(_ members: [(name: String, value: JsonValue)]) -> JsonValue {
    [
      "type": ["object", "null"], "required": .strings(members.map(\.name)),
      "properties": .object(members + JsonValue.aroundLine(of: members)),
    ]
  }

  private static var flip: JsonValue {
    .record([
      ("rule", .described("The id of the rule")), ("title", .described("The fault that it names")),
      ("field", .described("A JSON Pointer to the field that the check is about")),
      ("name", .described("What the form calls that field")),
      ("formula", .text("The equation in the form's words; null where the check is none")),
      ("before", .reference("verdict", "How it came out for the first version")),
      ("after", .reference("verdict", "How it comes out for the second")),
      ("rows", .integers("The changed rows that take part in it, by their positions, 0-based")),
    ])
  }

  private static var verdict: JsonValue {
    [
      "description": .string("One of \(verdicts); null where the check is not made at all"),
      "type": ["string", "null"],
    ]
  }

  private static var verdicts: String {
    Verdict.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static var alone: JsonValue {
    .record([
      ("path", .described("The path")), ("programme", .text("The name of its programme")),
      ("reason", .described("Why it has no partner")),
    ])
  }

  private static var summary: JsonValue {
    .record([
      ("pairs", .count("How many pairs there are")), ("rows", .count("How many fields")),
      ("same", .count("Those that say the same")), ("notCompared", .count("Those not compared")),
      ("errors", .count("How many errors")), ("warnings", .count("How many warnings")),
      ("notes", .count("How many notes")),
      ("accepted", .count("The findings that an exception accepts")),
    ])
  }
}
