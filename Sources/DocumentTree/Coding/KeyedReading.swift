/// Decodes the entries of a mapping into the properties of a value.
struct KeyedReading<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reading: NodeReading
  private let values: [(key: String, node: Node)]
  /// Positions in `values`, for mappings too large for a linear search.
  private let positions: [String: Int]

  init(reading: NodeReading) {
    self.reading = reading
    values = reading.node.entries.compactMap { key, value in
      guard key.kind == .scalar, !reading.isIgnored(key), !reading.isIgnored(value) else {
        return nil
      }
      return (key.text, value)
    }
    let isLarge = values.count > 8
    positions =
      isLarge
      ? Dictionary(
        values.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
      : [:]
  }

  var codingPath: [any CodingKey] { reading.codingPath }

  var allKeys: [Key] { values.compactMap { Key(stringValue: $0.key) } }

  func contains(_ key: Key) -> Bool { node(key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try child(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try child(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try child(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try child(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try child(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try child(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try child(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try child(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try child(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try child(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try child(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try child(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try child(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try child(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try child(key).decode(type) }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try child(key).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try child(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try child(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { reading }

  func superDecoder(forKey key: Key) throws -> any Decoder { try child(key) }

  private func node(_ key: Key) -> Node? {
    let text = key.stringValue
    if !positions.isEmpty { return positions[text].map { values[$0].node } }
    return values.first { $0.key == text }?.node
  }

  private func child(_ key: Key) throws -> NodeReading {
    guard let node = node(key) else {
      throw DecodingError.keyNotFound(
        key,
        DecodingError.Context(
          codingPath: codingPath, debugDescription: "no key '\(key.stringValue)'"))
    }
    return reading.child(node, key)
  }
}
