import DocumentTree

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
    var writer = JsonWriter(layout: .indented())
    write(to: &writer)
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to writer: inout JsonWriter) {
    switch self {
    case .object(let members):
      writer.object { writer in
        for (name, value) in members {
          writer.key(of: name)
          value.write(to: &writer)
        }
      }
    case .array(let elements): writer.array(elements) { $1.write(to: &$0) }
    case .string(let string): writer.string(string)
    case .integer(let number): writer.integer(number)
    case .boolean(let value): writer.boolean(value)
    case .null: writer.string(nil)
    }
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
