import Reporting

/// A JSON document in memory, with its members in the order given.
indirect enum JsonValue {
  case object([(name: String, value: JsonValue)])
  case array([JsonValue])
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null

  static func strings(_ texts: [String]) -> JsonValue {
    .array(texts.map { .string($0) })
  }

  /// Appends a member to an object.
  mutating func add(_ name: String, _ value: JsonValue) {
    guard case .object(let members) = self else { return }
    self = .object(members + [(name: name, value: value)])
  }

  /// The document indented by two spaces per level.
  var text: String {
    var text = ""
    write(to: &text, depth: 0)
    return text + "\n"
  }

  private func write(to text: inout String, depth: Int) {
    switch self {
    case .object(let members):
      Self.write(members, "{", "}", to: &text, depth) { member, text in
        text += Self.quoted(member.name) + ": "
        member.value.write(to: &text, depth: depth + 1)
      }
    case .array(let elements):
      Self.write(elements, "[", "]", to: &text, depth) { element, text in
        element.write(to: &text, depth: depth + 1)
      }
    case .string(let string): text += Self.quoted(string)
    case .integer(let number): text += String(number)
    case .boolean(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, to text: inout String, _ depth: Int,
    _ body: (Part, inout String) -> Void
  ) {
    text += open
    for (index, part) in parts.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1)
      body(part, &text)
    }
    if !parts.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private static func quoted(_ string: String) -> String {
    var writer = JsonWriter([])
    writer.string(string)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JsonValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral,
  ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral
{
  init(dictionaryLiteral elements: (String, JsonValue)...) {
    self = .object(elements.map { (name: $0.0, value: $0.1) })
  }

  init(stringLiteral value: String) { self = .string(value) }

  init(arrayLiteral elements: JsonValue...) { self = .array(elements) }

  init(booleanLiteral value: Bool) { self = .boolean(value) }
}
