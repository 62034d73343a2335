/// Building blocks for the schemas of machine-readable output.
extension JsonValue {
  /// A complete schema; adds `definitions` to the common ones of texts, places and counts.
  ///
  /// `others` is the definition of members whose names vary, nil if there are none.
  static func schema(
    _ title: String, _ description: String, _ members: [(name: String, value: JsonValue)],
    optional: [(name: String, value: JsonValue)] = [], others: String? = nil,
    definitions: [(name: String, value: JsonValue)]
  ) -> JsonValue {
    let common: [(name: String, value: JsonValue)] = [
      ("text", ["type": ["string", "null"]]),
      ("place", ["type": ["integer", "null"], "minimum": .integer(1)]),
      ("count", ["type": "integer", "minimum": .integer(0)]),
    ]
    let named: [(name: String, value: JsonValue)] = [("schema", ["const": .string(title)])]
    var document: [(name: String, value: JsonValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .string(title)),
      ("description", .string(description + " Fields may be added, none is taken away.")),
      ("type", "object"), ("required", .strings((named + members).map(\.name))),
      ("properties", .object(named + members + optional)),
    ]
    if let others { document.append(("additionalProperties", .definition(others))) }
    return .object(document + [("$defs", .object(definitions + common))])
  }

  /// An object with all of these members, optional ones where they apply; members may be added over
  /// time.
  static func record(
    _ members: [(name: String, value: JsonValue)],
    optional: [(name: String, value: JsonValue)] = []
  ) -> JsonValue {
    [
      "type": "object", "required": .strings(members.map(\.name)),
      "properties": .object(members + optional + aroundLine(of: members)),
    ]
  }

  /// What stands beside a line where it applies: the file and the page that it is of.
  static func aroundLine(
    of members: [(name: String, value: JsonValue)]
  ) -> [(name: String, value: JsonValue)] {
    guard members.contains(where: { $0.name == "line" }) else { return [] }
    return [
      ("file", described("The path of the file with the rows where it is there, not in the sheet")),
      ("page", place("The page of a published text that has pages")),
    ]
  }

  static func list(of definition: String, _ description: String) -> JsonValue {
    [
      "description": .string(description), "type": "array",
      "items": .definition(definition),
    ]
  }

  static func choice<Choice: RawRepresentable<String>>(
    _ choices: [Choice], _ description: String
  ) -> JsonValue {
    ["description": .string(description), "enum": .strings(choices.map(\.rawValue))]
  }

  static func described(_ description: String) -> JsonValue {
    ["description": .string(description), "type": "string"]
  }

  /// A string or null.
  static func text(_ description: String) -> JsonValue { reference("text", description) }

  /// A line or column, or null.
  static func place(_ description: String) -> JsonValue { reference("place", description) }

  static func count(_ description: String) -> JsonValue { reference("count", description) }

  static func reference(_ definition: String, _ description: String) -> JsonValue {
    ["description": .string(description), "$ref": .string("#/$defs/\(definition)")]
  }

  private static func definition(_ name: String) -> JsonValue {
    ["$ref": .string("#/$defs/\(name)")]
  }

  static func integers(_ description: String) -> JsonValue { array(description, of: "integer") }

  static func texts(_ description: String) -> JsonValue { array(description, of: "string") }

  private static func array(_ description: String, of type: String) -> JsonValue {
    [
      "description": .string(description), "type": "array",
      "items": ["type": .string(type)],
    ]
  }

  static func flag(_ description: String) -> JsonValue {
    ["description": .string(description), "type": "boolean"]
  }
}
