public import DocumentTree

/// An answer of yes or no, as people write it: `Sí`, `Si`, `SI`, `No`, `true`,
/// `No, el Programa tiene una duración indefinida`.
public struct Respuesta: Codable, Sendable, Hashable {
  /// The answer as written.
  public var texto: String

  /// Makes an answer from its text.
  public init(_ texto: String) { self.texto = texto }

  /// Whether the answer is yes, or nil where it is neither yes nor no.
  public var esAfirmativa: Bool? { Self.esAfirmativa(Array(texto.utf8).span) }

  /// Whether the bytes begin with a word for yes, or nil where that is neither yes nor no.
  static func esAfirmativa(_ bytes: Span<UInt8>) -> Bool? {
    words.first { word, _ in begins(bytes, with: word) }?.isYes
  }

  /// In lower case but for the accent of Sí, which has two bytes in each case and three decomposed.
  private static let words: [(letters: [UInt8], isYes: Bool)] = [
    ("sí", true), ("s\u{CD}", true), ("si\u{301}", true), ("si", true), ("no", false),
    ("true", true), ("false", false),
  ].map { (Array($0.utf8), $1) }

  private static func begins(_ bytes: Span<UInt8>, with word: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    guard bytes.count - start >= word.count else { return false }
    for index in word.indices where lowercase(bytes[start + index]) != word[index] { return false }
    let end = start + word.count
    return end == bytes.count || !(isLetter(bytes[end]) || bytes[end] >= 0x80)
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    65...90 ~= byte ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }

  /// Reads the text, or a boolean, that the answer is.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let isYes = try? container.decode(Bool.self) {
      texto = isYes ? "true" : "false"
    } else {
      texto = try container.decode(String.self)
    }
  }

  /// Writes the text of the answer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texto)
  }
}

extension Respuesta: NodeDecodable {
  /// Reads the answer at a node.
  public init(node: Node, userInfo: [CodingUserInfoKey: any Sendable]) throws {
    texto = node.text
  }
}
