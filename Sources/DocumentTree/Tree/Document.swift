/// A parsed file: its bytes, a flat tape of its nodes, and the issues found.
public final class Document: Sendable {
  /// All that a document knows; another reading of the same bytes differs in a few of these.
  struct Parts: Sendable {
    var source: [UInt8]
    let format: DocumentFormat
    var tape: Tape
    var issues: [ReadingIssue]
    var layoutMends: [LayoutMend] = []
    /// The lines and pages of a published text, which all of its sheets share; nil for any other file.
    var lines: LineTable?
    var respellings: [Int: Respelling] = [:]
    var decodedTexts: DecodedTexts?
    var readFigures: ReadFigures?
    /// The document without respellings; nil where that is this one.
    var written: Document?
    var companion: Companion?
    var isJoined = false
    /// The rows that could not be joined as a whole.
    var damagedRows: [Int] = []
    var hasDamage: Bool
  }

  private let parts: Parts

  private init(_ parts: Parts) { self.parts = parts }

  convenience init(
    source: [UInt8], format: DocumentFormat, tape: Tape, issues: [ReadingIssue],
    layoutMends: [LayoutMend] = [], lines: LineTable? = nil
  ) {
    self.init(
      Parts(
        source: source, format: format, tape: tape, issues: issues, layoutMends: layoutMends,
        lines: lines, hasDamage: issues.contains { $0.severity == .error }))
  }

  /// The bytes of the whole file.
  public var source: [UInt8] { parts.source }

  /// The format it was parsed as.
  public var format: DocumentFormat { parts.format }

  /// The issues, by position; an error means that some part could not be parsed.
  public var issues: [ReadingIssue] { parts.issues }

  /// The blanks that a tolerant reading took for others, by position; empty after any other reading.
  public var layoutMends: [LayoutMend] { parts.layoutMends }

  /// The file whose rows were joined to the document, or nil.
  public var companion: Companion? { parts.companion }

  /// Whether rows were joined to it, so its tree differs from the file's.
  package var isJoined: Bool { parts.isJoined }

  /// Whether some part could not be parsed or is ambiguous.
  package var hasDamage: Bool { parts.hasDamage }

  var tape: Tape { parts.tape }

  /// What scalars say that are written in another way, by the indices of their nodes.
  var respellings: [Int: Respelling] { parts.respellings }

  /// What the scalars say, where all of them were decoded.
  var decodedTexts: DecodedTexts? { parts.decodedTexts }

  /// What the scalars say as figures, where a walk has read them.
  var readFigures: ReadFigures? { parts.readFigures }

  /// The document as it is written, without respellings.
  var original: Document { parts.written ?? self }

  /// Returns another reading of the same bytes, of which some say something else.
  func reread(
    _ tape: Tape, _ issues: [ReadingIssue], _ respellings: [Int: Respelling], hasDamage: Bool
  ) -> Document {
    var parts = parts
    parts.tape = tape
    for row in parts.damagedRows { parts.tape.markDamaged(row) }
    parts.issues = issues
    parts.respellings = respellings
    parts.decodedTexts = nil
    parts.readFigures = nil
    parts.written = original
    parts.hasDamage = hasDamage || !parts.damagedRows.isEmpty
    return Document(parts)
  }

  /// Returns the document with rows joined to it, some from a companion whose bytes are the last.
  func joined(
    _ source: [UInt8], _ tape: Tape, _ companion: Companion?, _ respellings: [Int: Respelling],
    damaged: [Int]
  ) -> Document {
    var parts = parts
    parts.source = source
    parts.tape = tape
    for row in damaged { parts.tape.markDamaged(row) }
    parts.lines = nil
    parts.respellings = respellings
    parts.decodedTexts = nil
    parts.readFigures = nil
    parts.written = original
    parts.companion = companion
    parts.isJoined = true
    parts.damagedRows = damaged
    parts.hasDamage = parts.hasDamage || !damaged.isEmpty
    return Document(parts)
  }

  /// Returns the document with all scalars decoded, for a reader who will ask for most of them many times:
  /// the rules read each answer of a sheet about five times.
  ///
  /// - Parameter figures: what a walk has read of the figures, which nobody then parses again.
  /// - Returns: the document.
  package func decodingTexts(with figures: ReadFigures? = nil) -> Document {
    if figures == nil, decodedTexts != nil { return self }
    let texts = decodedTexts ?? DecodedTexts(of: self)
    if figures == nil, texts.isEmpty { return self }
    var parts = parts
    parts.decodedTexts = texts
    parts.readFigures = figures ?? readFigures
    return Document(parts)
  }

  /// The root node, or nil if nothing could be parsed.
  public var root: Node? {
    tape.records.isEmpty ? nil : Node(document: self, index: 0)
  }

  /// Whether a node has a name, so that aliases may lead to it.
  package var hasAnchors: Bool { !tape.anchors.isEmpty }

  /// The number of nodes, including keys, without expanding aliases.
  public var nodeCount: Int { tape.records.count }

  /// The number of parsing steps, which tests check to be linear in the size of the file.
  package var readingWork: Int { tape.work }

  /// The index after the subtree of a node.
  func next(after index: Int) -> Int { tape.next(after: index) }

  /// Whether some part could not be parsed.
  public var hasErrors: Bool { issues.contains { $0.severity == .error } }

  /// The line starts of the file and of its companion; computed on each call, but for published texts.
  public func lineTable() -> LineTable { parts.lines ?? LineTable(source, companion) }
}
