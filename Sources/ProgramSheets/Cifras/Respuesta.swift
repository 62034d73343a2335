public import DocumentTree

/// An answer of yes or no, as people write it: `Sí`, `Si`, `SI`, `No`, `true`,
/// `No, el Programa tiene una duración indefinida`.
public struct Respuesta: Codable, Sendable, Hashable {
  /// The answer as written.
  public var texto: String

  /// Makes an answer from its text.
  public init(_ texto: String) { self.texto = texto }

  /// Whether the answer is yes, or nil where it is neither yes nor no.
  public var esAfirmativa: Bool? {
    var texto = texto
    return texto.withUTF8 { Self.esAfirmativa($0.span) }
  }

  /// Whether the bytes begin with a word for yes, or nil where that is neither yes nor no.
  static func esAfirmativa(_ bytes: Span<UInt8>) -> Bool? {
    if yes.contains(where: { begins(bytes, with: $0.utf8) }) { return true }
    return no.contains { begins(bytes, with: $0.utf8) } ? false : nil
  }

  /// In lower case but for the accent of Sí, which has two bytes in each case and three decomposed.
  private static let yes = ["sí", "s\u{CD}", "si\u{301}", "si", "true"]

  private static let no = ["no", "false"]

  private static func begins(_ bytes: Span<UInt8>, with word: String.UTF8View) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    for letter in word {
      guard index < bytes.count, lowercase(bytes[index]) == letter else { return false }
      index += 1
    }
    return index == bytes.count || !(Ascii.isLetter(bytes[index]) || bytes[index] >= 0x80)
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    65...90 ~= byte ? byte | 0x20 : byte
  }

  /// Writes the text of the answer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texto)
  }
}

extension Respuesta: NodeDecodable {
  /// Reads the answer at a node.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    guard node.kind == .scalar, !node.isNull else {
      throw DecodingError.typeMismatch(
        Respuesta.self, .init(codingPath: [], debugDescription: "yes or no expected"))
    }
    texto = node.text
  }
}
