/// Makes Swift values from the nodes of a document.
///
/// Mappings become keyed containers with merged entries included, and sequences unkeyed ones. The
/// coding path of a `DecodingError` is the pointer of the node at fault (`JSONPointer.init(path:)`).
public struct TreeDecoder: Sendable {
  /// What the decoded types find in `Decoder.userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable]
  let ignoring: Set<Int>

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - ignoring: the indices of nodes that are treated as absent.
  ///   - userInfo: what the decoded types find in `Decoder.userInfo`.
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
  /// Makes the pointer that a coding path goes along.
  public init(path: [any CodingKey]) {
    self.init(tokens: path.map { $0.intValue.map(String.init) ?? $0.stringValue })
  }
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
