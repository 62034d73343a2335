/// A leaf type that reads itself from a node, since it wants more than a text: its style, its place.
public protocol NodeDecodable: Decodable {
  /// Reads a value from a node, an alias being followed.
  ///
  /// - Parameters:
  ///   - node: the node as it stands.
  ///   - userInfo: what the decoder was given.
  /// - Throws: what the type finds wrong, best a `DecodingError`.
  init(node: Node, userInfo: [CodingUserInfoKey: any Sendable]) throws
}

/// A leaf that is written as a bare number token, such as an exact decimal.
public protocol WrittenNumber: Encodable {
  /// The number as it has to stand, in the notation of JSON.
  var token: String { get }
}
