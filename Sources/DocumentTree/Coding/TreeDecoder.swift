/// Decodes Swift values from the nodes of a document.
///
/// Mappings become keyed containers, including merged entries, and sequences unkeyed ones. The
/// coding path of a `DecodingError` is the pointer of the invalid node (`JSONPointer.init(path:)`).
public struct TreeDecoder: Sendable {
  /// The `Decoder.userInfo` of the decoded types.
  public var userInfo: [CodingUserInfoKey: any Sendable]
  let ignoring: Set<Int>

  /// Creates a decoder.
  ///
  /// - Parameters:
  ///   - ignoring: the indices of nodes to treat as absent.
  ///   - userInfo: the `Decoder.userInfo` of the decoded types.
  public init(ignoring: Set<Int> = [], userInfo: [CodingUserInfoKey: any Sendable] = [:]) {
    self.ignoring = ignoring
    self.userInfo = userInfo
  }

  /// Decodes a value from a node.
  ///
  /// - Parameters:
  ///   - type: the type of the value.
  ///   - node: the node to read.
  /// - Returns: the value.
  /// - Throws: a `DecodingError` whose coding path starts at `node`.
  public func decode<T: Decodable>(_ type: T.Type, from node: Node) throws -> T {
    let reading = NodeReading(node: node, codingPath: [], settings: self)
    return try reading.decode(type)
  }
}

extension JSONPointer {
  /// Creates the pointer for a coding path.
  public init(path: [any CodingKey]) {
    self.init(tokens: path.map { $0.intValue.map(String.init) ?? $0.stringValue })
  }

  /// The coding path along the pointer.
  package var codingPath: [any CodingKey] { tokens.map(TreeKey.init(stringValue:)) }
}

/// A key of a coding path: a mapping's key or a 0-based index.
struct TreeKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}
