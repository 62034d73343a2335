/// Writes Swift values as documents that people would write, keys in the order of encoding.
public struct TreeEncoder: Sendable {
  /// What the encoded types find in `Encoder.userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable]

  /// Makes an encoder.
  ///
  /// - Parameter userInfo: what the encoded types find in `Encoder.userInfo`.
  public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
    self.userInfo = userInfo
  }

  /// Writes a value as a whole document, with a line feed at its end.
  ///
  /// YAML stands in block style, texts of several lines after `|`, quotes only where they are needed.
  /// JSON is indented by two spaces.
  ///
  /// - Parameters:
  ///   - value: the value to write.
  ///   - format: the notation.
  /// - Returns: the document in UTF-8.
  /// - Throws: an `EncodingError` where a number is none that a document can hold.
  public func encode<T: Encodable>(_ value: T, as format: DocumentFormat) throws -> [UInt8] {
    let box = EncodedBox()
    try ValueWriting(box: box, codingPath: [], settings: self).encode(value)
    switch format {
    case .json:
      var writer = JsonWriter()
      writer.write(box.value)
      return writer.bytes
    case .yaml:
      var writer = YamlWriter()
      writer.write(box.value)
      return writer.bytes
    }
  }
}

/// A value on its way into a document.
enum EncodedValue {
  case null
  case bool(Bool)
  /// A number as JSON writes it, or in YAML any other scalar that stands plain.
  case number(String)
  case text(String)
  case sequence([EncodedBox])
  case mapping([(key: String, value: EncodedBox)])

  var isEmptyCollection: Bool {
    switch self {
    case .sequence(let elements): elements.isEmpty
    case .mapping(let entries): entries.isEmpty
    case .null, .bool, .number, .text: false
    }
  }

  var isCollection: Bool {
    switch self {
    case .sequence, .mapping: true
    case .null, .bool, .number, .text: false
    }
  }
}

/// The place of one value, which several containers may fill in turn.
final class EncodedBox {
  var value = EncodedValue.null

  func append(_ box: EncodedBox) {
    guard case .sequence(var elements) = value else { return }
    // The box lets go of the array first, so that it grows in place.
    value = .null
    elements.append(box)
    value = .sequence(elements)
  }

  func set(_ key: String, _ box: EncodedBox) {
    guard case .mapping(var entries) = value else { return }
    value = .null
    entries.append((key, box))
    value = .mapping(entries)
  }

  func beginSequence() {
    if case .sequence = value { return }
    value = .sequence([])
  }

  func beginMapping() {
    if case .mapping = value { return }
    value = .mapping([])
  }
}
