/// Writes values as JSON indented by two spaces, with an explicit stack.
struct JsonDocumentWriter {
  private enum Open {
    case sequence(ArraySlice<EncodedBox>)
    case mapping(ArraySlice<(key: String, value: EncodedBox)>)
  }

  private var json = JsonWriter(layout: .indented(), escaping: .document)
  private var stack: [Open] = []

  /// A value as a document that ends with a line feed.
  static func bytes(of root: EncodedValue) -> [UInt8] {
    var writer = JsonDocumentWriter()
    writer.write(root)
    writer.json.endLine()
    return writer.json.bytes
  }

  private mutating func write(_ root: EncodedValue) {
    begin(root)
    while let top = stack.popLast() {
      switch top {
      case .sequence(var rest):
        guard let element = rest.popFirst() else {
          json.endArray()
          continue
        }
        stack.append(.sequence(rest))
        begin(element.value)
      case .mapping(var rest):
        guard let (key, value) = rest.popFirst() else {
          json.endObject()
          continue
        }
        stack.append(.mapping(rest))
        json.key(of: key)
        begin(value.value)
      }
    }
  }

  private mutating func begin(_ value: EncodedValue) {
    switch value {
    case .null: json.string(nil)
    case .bool(let value): json.boolean(value)
    case .number(let token): json.literal(token)
    case .text(let text): json.string(text)
    case .sequence(let elements):
      json.beginArray()
      stack.append(.sequence(elements[...]))
    case .mapping(let entries):
      json.beginObject()
      stack.append(.mapping(entries[...]))
    }
  }
}
