/// A problem that prevents a part of a file from being parsed, or a note about how it was parsed.
public struct ReadingIssue: Error, Sendable, Hashable {
  /// The severity of an issue.
  public enum Severity: Sendable, Hashable {
    /// Something could not be parsed.
    case error
    /// The notation forbids it, but it was read as the only thing that it can mean.
    case slip
    /// Everything was parsed, by a rule worth knowing.
    case note
  }

  /// The kind of issue.
  public let kind: Kind
  /// The range concerned.
  public let range: ByteRange
  /// The other range involved, such as the first of two equal keys or an opening bracket.
  public let related: ByteRange?

  /// Creates an issue about `range`.
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

  /// The severity: an error if something could not be parsed.
  public var severity: Severity {
    switch kind {
    case .mergeKey, .unknownDirective, .convertedEncoding, .foreignBlanks(_, .edge, _): .note
    case .tabsAsIndentation, .foreignBlanks, .missingBlank, .shiftedLines, .outdentedLine,
      .rawCharacter:
      .slip
    default: .error
    }
  }

  /// Whether the rest of the file was not parsed.
  public var isFatal: Bool {
    switch kind {
    case .tooDeep, .tooLarge, .tooManyIssues, .invalidUTF8, .binaryContent, .foreignEncoding,
      .foreignFile:
      true
    default: false
    }
  }
}
