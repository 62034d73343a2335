/// Encodes Swift values as readable documents, with keys in encoding order.
public struct TreeEncoder: Sendable {
  /// The `Encoder.userInfo` of the encoded types.
  public var userInfo: [CodingUserInfoKey: any Sendable]

  /// Creates an encoder.
  ///
  /// - Parameter userInfo: the `Encoder.userInfo` of the encoded types.
  public init(userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
    self.userInfo = userInfo
  }

  /// Encodes a value as a complete document that ends with a line feed.
  ///
  /// YAML is written in block style, multi-line strings as literals (`|`), with quotes only where
  /// needed. JSON is indented by two spaces.
  ///
  /// - Parameters:
  ///   - value: the value to write.
  ///   - format: the notation.
  /// - Returns: the document in UTF-8.
  /// - Throws: an `EncodingError` if a number cannot be represented.
  public func encode<T: Encodable>(_ value: T, as format: DocumentFormat) throws -> [UInt8] {
    let box = EncodedBox()
    try ValueWriting(box: box, codingPath: [], settings: self, format: format).encode(value)
    switch format {
    case .json: return JsonDocumentWriter.bytes(of: box.value)
    case .yaml, .official:
      var writer = YamlWriter()
      writer.write(box.value)
      return writer.bytes
    }
  }
}

/// An encoded value that has not been written yet.
enum EncodedValue {
  case null
  case bool(Bool)
  /// A number in JSON notation, or in YAML any other plain scalar.
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

/// A mutable slot for one value, shared by successive containers.
final class EncodedBox {
  var value = EncodedValue.null

  func append(_ box: EncodedBox) {
    guard case .sequence(var elements) = value else { return }
    // Releases the box's reference first, so that the array is mutated in place without a copy.
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
