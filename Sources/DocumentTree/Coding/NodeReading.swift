/// Decodes a single node.
struct NodeReading: Decoder {
  let node: Node
  let codingPath: [any CodingKey]
  let settings: TreeDecoder

  var userInfo: [CodingUserInfoKey: Any] { settings.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard node.kind == .mapping else { throw mismatch([String: String].self, "a mapping") }
    return KeyedDecodingContainer(KeyedReading<Key>(reading: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .sequence else { throw mismatch([String].self, "a sequence") }
    return UnkeyedReading(reading: self)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  func child(_ node: Node, _ key: any CodingKey) -> NodeReading {
    NodeReading(node: node, codingPath: codingPath + [key], settings: settings)
  }

  func isIgnored(_ node: Node) -> Bool {
    settings.ignoring.contains(node.index)
      || node.isAlias && settings.ignoring.contains(node.target)
  }

  func mismatch(_ type: Any.Type, _ expected: String) -> DecodingError {
    DecodingError.typeMismatch(
      type,
      DecodingError.Context(
        codingPath: codingPath, debugDescription: "\(expected) expected, \(node.kind) found"))
  }
}

extension NodeReading: SingleValueDecodingContainer {
  func decodeNil() -> Bool { node.isNull }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard case .bool(let value) = node.scalarType else { throw mismatch(type, "true or false") }
    return value
  }

  func decode(_ type: String.Type) throws -> String {
    guard node.kind == .scalar else { throw mismatch(type, "a text") }
    return node.text
  }

  func decode(_ type: Double.Type) throws -> Double { try number(type, Self.double) }
  func decode(_ type: Float.Type) throws -> Float {
    try number(type) { Self.double($0).map(Float.init) }
  }
  func decode(_ type: Int.Type) throws -> Int { try integer(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try integer(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try integer(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try integer(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try integer(type) }
  func decode(_ type: Int128.Type) throws -> Int128 { try integer(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try integer(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try integer(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try integer(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try integer(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try integer(type) }
  func decode(_ type: UInt128.Type) throws -> UInt128 { try integer(type) }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard let leaf = type as? any NodeDecodable.Type,
      let value = try leaf.init(node: node, userInfo: settings.userInfo) as? T
    else { return try T(from: self) }
    return value
  }

  private func integer<T: FixedWidthInteger>(_ type: T.Type) throws -> T {
    try number(type) { text in
      if text.hasPrefix("0x") { return T(text.dropFirst(2), radix: 16) }
      if text.hasPrefix("0o") { return T(text.dropFirst(2), radix: 8) }
      return T(text)
    }
  }

  private func number<T>(_ type: T.Type, _ convert: (String) -> T?) throws -> T {
    let isNumber = node.scalarType == .integer || node.scalarType == .float
    guard isNumber, let value = convert(node.text) else { throw mismatch(type, "a number") }
    return value
  }

  /// Only for client types; none of our own figures are decoded as `Double`.
  private static func double(_ text: String) -> Double? {
    let lower = text.lowercased()
    if lower.hasSuffix(".inf") { return lower.hasPrefix("-") ? -.infinity : .infinity }
    if lower == ".nan" { return .nan }
    if text.hasPrefix("0o") { return UInt64(text.dropFirst(2), radix: 8).map(Double.init) }
    return Double(text)
  }
}
