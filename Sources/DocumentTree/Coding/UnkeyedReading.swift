/// Decodes the elements of a sequence.
struct UnkeyedReading: UnkeyedDecodingContainer {
  let reading: NodeReading
  /// Each element with its index in the file, for the coding path.
  private let elements: [(index: Int, node: Node)]
  private(set) var currentIndex = 0

  init(reading: NodeReading) {
    self.reading = reading
    elements = reading.node.elements.enumerated().compactMap { index, node in
      reading.isIgnored(node) ? nil : (index, node)
    }
  }

  var codingPath: [any CodingKey] { reading.codingPath }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex >= elements.count }

  mutating func decodeNil() throws -> Bool {
    guard try present(Never?.self).decodeNil() else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try advance(after: present(type).decode(type))
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try advance(after: present([String: String].self).container(keyedBy: type))
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try advance(after: present([String].self).unkeyedContainer())
  }

  mutating func superDecoder() throws -> any Decoder {
    try advance(after: present([String].self))
  }

  private func present(_ type: Any.Type) throws -> NodeReading {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type, DecodingError.Context(codingPath: codingPath, debugDescription: "no more elements"))
    }
    let (index, node) = elements[currentIndex]
    return reading.child(node, TreeKey(intValue: index))
  }

  private mutating func advance<T>(after value: T) -> T {
    currentIndex += 1
    return value
  }
}
