import DocumentTree

extension FileReport: Encodable {
  /// Encodes the report as the format `json` writes it: an element of `files` in `fichas.report/1`.
  ///
  /// - Parameter encoder: the encoder; `userInfo[.reportLanguage]` may be a `Language`
  /// - Throws: what the encoder throws
  public func encode(to encoder: any Encoder) throws {
    let language = encoder.userInfo[.reportLanguage] as? Language ?? .es
    let options = RenderingOptions(language: language)
    // read back, so that the keys and their meaning are written down once, in the renderer
    let document = Document.read(rendered(as: .json, options), as: .json)
    guard let root = document.root, !document.hasErrors else {
      throw EncodingError.invalidValue(
        self, EncodingError.Context(codingPath: encoder.codingPath, debugDescription: path))
    }
    try EncodableNode(node: root).encode(to: encoder)
  }
}

extension CodingUserInfoKey {
  /// The `Language` that reports are encoded in; Spanish without it.
  public static let reportLanguage = reportLanguageKey()

  private static func reportLanguageKey() -> CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "fichas.language") else {
      preconditionFailure("a key of user info is made from any text")
    }
    return key
  }
}

/// A node of a report for any encoder.
private struct EncodableNode: Encodable {
  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
  }

  let node: Node

  func encode(to encoder: any Encoder) throws {
    switch node.kind {
    case .mapping:
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in node.entries {
        try container.encode(EncodableNode(node: value), forKey: Key(stringValue: key.text))
      }
    case .sequence:
      var container = encoder.unkeyedContainer()
      for element in node.elements { try container.encode(EncodableNode(node: element)) }
    case .scalar: try encodeScalar(to: encoder)
    }
  }

  private func encodeScalar(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch node.scalarType {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .string: try container.encode(node.text)
    case .integer, .float:
      // figures are texts, and places and counts are whole
      guard let number = Int(node.text) else {
        throw EncodingError.invalidValue(
          node.text,
          EncodingError.Context(codingPath: encoder.codingPath, debugDescription: node.text))
      }
      try container.encode(number)
    }
  }
}
