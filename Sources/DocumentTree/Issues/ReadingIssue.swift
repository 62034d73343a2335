/// A fact about a file that keeps a part of it from being read, or that its reader should know.
public struct ReadingIssue: Error, Sendable, Hashable {
  /// How much an issue weighs.
  public enum Severity: Sendable, Hashable {
    /// Something could not be read.
    case error
    /// All was read, by a rule worth knowing.
    case note
  }

  /// What is the matter.
  public let kind: Kind
  /// Where it is.
  public let range: ByteRange
  /// The other place that it is about, such as the first of two equal keys or an opening bracket.
  public let related: ByteRange?

  /// Makes an issue about `range`.
  public init(_ kind: Kind, _ range: ByteRange, related: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }

  init(_ kind: Kind, from start: Int, to end: Int, related: ByteRange? = nil) {
    self.init(kind, ByteRange(start: start, end: end), related: related)
  }

  init(_ kind: Kind, at offset: Int, related: ByteRange? = nil) {
    self.init(kind, from: offset, to: offset, related: related)
  }

  /// Whether something could not be read, or it is only worth knowing.
  public var severity: Severity {
    switch kind {
    case .mergeKey, .unknownDirective: .note
    default: .error
    }
  }

  /// Whether nothing after this place was read.
  public var isFatal: Bool {
    switch kind {
    case .tooDeep, .tooLarge, .tooManyIssues, .invalidUTF8, .binaryContent, .foreignEncoding: true
    default: false
    }
  }
}
