/// A leaf type that decodes itself from a node because it needs more than its text: style,
/// position.
///
/// With a decoder other than `TreeDecoder` it decodes the same: the decoder's content is first turned
/// into a JSON document.
public protocol NodeDecodable: Decodable {
  /// Decodes a value from a node; aliases are followed.
  ///
  /// - Parameters:
  ///   - node: the node as it stands.
  ///   - userInfo: what the decoder was given.
  /// - Throws: the error of the type, preferably a `DecodingError`.
  init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws
}

extension NodeDecodable {
  /// Reads a value from any decoder.
  public init(from decoder: any Decoder) throws { try self.init(readingAllOf: decoder) }

  /// Reads a value from all that a decoder holds.
  ///
  /// What `Decoder` cannot give is lost: the zeros at the end of a number that is not a text, and its digits
  /// behind the seventeenth.
  package init(readingAllOf decoder: any Decoder) throws {
    let bytes = try TreeValue(from: decoder).document(as: .json)
    guard let root = Document.read(bytes, as: .json).root else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a value expected"))
    }
    try self.init(node: root, userInfo: decoder.userInfo)
  }
}

/// A leaf that is written as people write figures, such as `1.167.259`: in YAML without quotes, in JSON as
/// a number where it is one there too, and otherwise as a text.
public protocol WrittenAsFigure: Encodable {
  /// The figure as it has to stand.
  var figureText: String { get }
}
