/// A leaf type that decodes itself from a node because it needs more than its text: style,
/// position.
public protocol NodeDecodable: Decodable {
  /// Decodes a value from a node; aliases are followed.
  ///
  /// - Parameters:
  ///   - node: the node as written.
  ///   - userInfo: the `userInfo` of the decoder.
  /// - Throws: any error of the type, preferably a `DecodingError`.
  init(node: Node, userInfo: [CodingUserInfoKey: any Sendable]) throws
}

/// A leaf that is encoded as a bare number token, such as an exact decimal.
public protocol WrittenNumber: Encodable {
  /// The number in JSON notation.
  var token: String { get }
}
