/// Writes values as JSON indented by two spaces.
struct JsonDocumentWriter {
  private enum Open {
    case sequence(ArraySlice<EncodedBox>)
    case mapping(ArraySlice<(key: String, value: EncodedBox)>)
  }

  private(set) var bytes: [UInt8] = []
  private var stack: [Open] = []

  mutating func write(_ root: EncodedValue) {
    begin(root)
    var isFirst = true
    while let top = stack.popLast() {
      let depth = stack.count
      switch top {
      case .sequence(var rest):
        guard let element = rest.popFirst() else {
          close(Ascii.closeBracket)
          isFirst = false
          continue
        }
        separate(isFirst: isFirst)
        stack.append(.sequence(rest))
        begin(element.value)
      case .mapping(var rest):
        guard let (key, value) = rest.popFirst() else {
          close(Ascii.closeBrace)
          isFirst = false
          continue
        }
        separate(isFirst: isFirst)
        stack.append(.mapping(rest))
        JsonText.append(key, to: &bytes)
        bytes += [Ascii.colon, Ascii.space]
        begin(value.value)
      }
      isFirst = stack.count > depth + 1
    }
    bytes.append(Ascii.lineFeed)
  }

  private mutating func begin(_ value: EncodedValue) {
    switch value {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .number(let token): bytes += Array(token.utf8)
    case .text(let text): JsonText.append(text, to: &bytes)
    case .sequence(let elements):
      guard !elements.isEmpty else { return bytes += Array("[]".utf8) }
      bytes.append(Ascii.openBracket)
      stack.append(.sequence(elements[...]))
    case .mapping(let entries):
      guard !entries.isEmpty else { return bytes += Array("{}".utf8) }
      bytes.append(Ascii.openBrace)
      stack.append(.mapping(entries[...]))
    }
  }

  private mutating func separate(isFirst: Bool) {
    if !isFirst { bytes.append(Ascii.comma) }
    startLine(depth: stack.count + 1)
  }

  private mutating func close(_ bracket: UInt8) {
    startLine(depth: stack.count)
    bytes.append(bracket)
  }

  private mutating func startLine(depth: Int) {
    bytes.append(Ascii.lineFeed)
    bytes.append(contentsOf: repeatElement(Ascii.space, count: 2 * depth))
  }
}
