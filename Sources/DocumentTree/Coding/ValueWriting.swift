/// Encodes a single value into its box.
struct ValueWriting: Encoder {
  let box: EncodedBox
  let codingPath: [any CodingKey]
  let settings: TreeEncoder
  let format: DocumentFormat

  var userInfo: [CodingUserInfoKey: Any] { settings.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    box.beginMapping()
    return KeyedEncodingContainer(KeyedWriting<Key>(writing: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    box.beginSequence()
    return UnkeyedWriting(writing: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func child(_ box: EncodedBox, _ key: any CodingKey) -> ValueWriting {
    ValueWriting(box: box, codingPath: codingPath + [key], settings: settings, format: format)
  }
}

extension ValueWriting: SingleValueEncodingContainer {
  func encodeNil() { box.value = .null }
  func encode(_ value: Bool) { box.value = .bool(value) }
  func encode(_ value: String) { box.value = .text(value) }
  func encode(_ value: Double) throws { try number(value, value.description, value.isFinite) }
  func encode(_ value: Float) throws { try number(value, value.description, value.isFinite) }
  func encode(_ value: Int) { integer(value) }
  func encode(_ value: Int8) { integer(value) }
  func encode(_ value: Int16) { integer(value) }
  func encode(_ value: Int32) { integer(value) }
  func encode(_ value: Int64) { integer(value) }
  func encode(_ value: Int128) { integer(value) }
  func encode(_ value: UInt) { integer(value) }
  func encode(_ value: UInt8) { integer(value) }
  func encode(_ value: UInt16) { integer(value) }
  func encode(_ value: UInt32) { integer(value) }
  func encode(_ value: UInt64) { integer(value) }
  func encode(_ value: UInt128) { integer(value) }

  func encode<T: Encodable>(_ value: T) throws {
    if let figure = value as? any WrittenAsFigure {
      box.value = TreeValue.encoded(figure: figure.figureText, as: format)
    } else {
      try value.encode(to: self)
    }
  }

  private func integer(_ value: some FixedWidthInteger) {
    box.value = .number(String(value))
  }

  private func number(_ value: Any, _ token: String, _ isNumber: Bool) throws {
    guard isNumber else {
      throw EncodingError.invalidValue(
        value,
        EncodingError.Context(
          codingPath: codingPath, debugDescription: "'\(token)' is not a number of JSON"))
    }
    box.value = .number(token)
  }
}
