/// A file beside a document, whose rows were joined to it: its bytes stand behind those of the document.
public struct Companion: Sendable, Hashable {
  /// The path as reports show it.
  public let path: String
  /// Where its first byte is in the joined source.
  public let start: Int
}

extension Document {
  /// The bytes of the file itself, without the bytes of a companion.
  package var ownSource: [UInt8] { original.source }

  /// Whether a range is in the companion of the document.
  package func isInCompanion(_ range: ByteRange) -> Bool {
    companion.map { range.start >= $0.start } ?? false
  }
}
