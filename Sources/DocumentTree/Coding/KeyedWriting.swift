/// Encodes the properties of a value as a mapping.
struct KeyedWriting<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writing: ValueWriting

  var codingPath: [any CodingKey] { writing.codingPath }

  func encodeNil(forKey key: Key) { child(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { try child(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) throws { try child(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { child(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { child(key).encode(value) }

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try child(key).encode(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    child(key).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    child(key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { writing }

  func superEncoder(forKey key: Key) -> any Encoder { child(key) }

  private func child(_ key: Key) -> ValueWriting {
    let box = EncodedBox()
    writing.box.set(key.stringValue, box)
    return writing.child(box, key)
  }
}

/// Encodes the elements of a value as a sequence.
struct UnkeyedWriting: UnkeyedEncodingContainer {
  let writing: ValueWriting
  private(set) var count = 0

  init(writing: ValueWriting) { self.writing = writing }

  var codingPath: [any CodingKey] { writing.codingPath }

  mutating func encodeNil() { next().encodeNil() }

  mutating func encode<T: Encodable>(_ value: T) throws { try next().encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    next().container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    next().unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { next() }

  private mutating func next() -> ValueWriting {
    let box = EncodedBox()
    writing.box.append(box)
    defer { count += 1 }
    return writing.child(box, TreeKey(intValue: count))
  }
}
