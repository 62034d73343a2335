public import DocumentTree

/// A result of an evaluation.
///
/// In the file it is a bare word (`dentro`), or a mapping with the word as `resultado` and the sentence that
/// it stands for as `texto`.
public struct Veredicto: Sendable, Hashable {
  /// The word; nil where there is none.
  public var resultado: String?
  /// The sentence as the sheet prints it.
  public var texto: String?

  /// Makes a result.
  public init(_ resultado: String? = nil, texto: String? = nil) {
    self.resultado = resultado
    self.texto = texto
  }
}

extension Veredicto: NodeDecodable {
  /// Reads a bare word or a mapping.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    guard let result = Veredicto(node) else {
      throw DecodingError.typeMismatch(
        Veredicto.self, .init(codingPath: [], debugDescription: "a word or a mapping expected"))
    }
    self = result
  }

  /// Reads a bare word or a mapping; nil where the node is a list.
  init?(_ node: Node) {
    switch node.kind {
    case .scalar: self.init(node.isNull ? nil : node.text)
    case .mapping:
      self.init(Self.text(node["resultado"]), texto: Self.text(node["texto"]))
    case .sequence: return nil
    }
  }

  private static func text(_ node: Node?) -> String? {
    guard let node, node.kind == .scalar, !node.isNull else { return nil }
    return node.text
  }
}

extension Veredicto: Codable {
  private enum CodingKeys: String, CodingKey { case resultado, texto }

  /// Writes the bare word, or a mapping where the sentence stands beside it.
  public func encode(to encoder: any Encoder) throws {
    guard texto != nil else {
      var container = encoder.singleValueContainer()
      return try container.encode(resultado)
    }
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(resultado, forKey: .resultado)
    try container.encodeIfPresent(texto, forKey: .texto)
  }
}
