/// A parsed file: its bytes, a flat tape of its nodes, and the issues found.
public final class Document: Sendable {
  /// The bytes of the whole file.
  public let source: [UInt8]
  /// The format it was parsed as.
  public let format: DocumentFormat
  /// The issues, by position; an error means that some part could not be parsed.
  public let issues: [ReadingIssue]
  /// The blanks that a tolerant reading took for others, by position; empty after any other reading.
  public let layoutMends: [LayoutMend]

  let tape: Tape
  /// What scalars say that are written in another way, by the indices of their nodes.
  let respellings: [Int: Respelling]
  /// What the scalars say, where all of them were decoded.
  let decodedTexts: DecodedTexts?
  /// The lines and pages of a published text, which all of its sheets share; nil for any other file.
  private let sharedLines: LineTable?
  private let written: Document?
  /// The file whose rows were joined to the document; nil where there is none.
  public let companion: Companion?
  /// Whether rows were joined to it, so that its tree is not that of the file.
  package let isJoined: Bool
  /// The rows that could not be joined as a whole.
  private let damagedRows: [Int]
  /// Whether some part could not be parsed, or what it says cannot be told.
  package let hasDamage: Bool

  /// The document as it is written, without respellings.
  var original: Document { written ?? self }

  init(
    source: [UInt8], format: DocumentFormat, tape: Tape, issues: [ReadingIssue],
    layoutMends: [LayoutMend] = [], lines: LineTable? = nil
  ) {
    self.source = source
    self.format = format
    self.tape = tape
    self.issues = issues
    self.layoutMends = layoutMends
    sharedLines = lines
    respellings = [:]
    decodedTexts = nil
    written = nil
    companion = nil
    isJoined = false
    damagedRows = []
    hasDamage = issues.contains { $0.severity == .error }
  }

  /// Makes another reading of a document: the same bytes, of which some say something else.
  init(
    _ base: Document, tape: Tape, issues: [ReadingIssue], respellings: [Int: Respelling],
    hasDamage: Bool
  ) {
    source = base.source
    format = base.format
    layoutMends = base.layoutMends
    sharedLines = base.sharedLines
    companion = base.companion
    isJoined = base.isJoined
    damagedRows = base.damagedRows
    var tape = tape
    for row in damagedRows { tape.markDamaged(row) }
    self.tape = tape
    self.issues = issues
    self.respellings = respellings
    decodedTexts = nil
    written = base.original
    self.hasDamage = hasDamage || !damagedRows.isEmpty
  }

  /// Makes a document with rows that were joined to it, some from a companion whose bytes are the last.
  init(
    joining base: Document, source: [UInt8], tape: Tape, companion: Companion?,
    respellings: [Int: Respelling], damaged: [Int]
  ) {
    self.source = source
    format = base.format
    issues = base.issues
    layoutMends = base.layoutMends
    sharedLines = nil
    self.companion = companion
    isJoined = true
    damagedRows = damaged
    var tape = tape
    for row in damaged { tape.markDamaged(row) }
    self.tape = tape
    self.respellings = respellings
    decodedTexts = nil
    written = base.original
    hasDamage = base.hasDamage || !damaged.isEmpty
  }

  /// Makes the same document with its scalars decoded.
  private init(_ base: Document, _ texts: DecodedTexts) {
    source = base.source
    format = base.format
    issues = base.issues
    layoutMends = base.layoutMends
    tape = base.tape
    respellings = base.respellings
    decodedTexts = texts
    sharedLines = base.sharedLines
    written = base.written
    companion = base.companion
    isJoined = base.isJoined
    damagedRows = base.damagedRows
    hasDamage = base.hasDamage
  }

  /// Returns the document with all scalars decoded, for a reader who will ask for most of them many times:
  /// the rules read each answer of a sheet about five times.
  package func decodingTexts() -> Document {
    if decodedTexts != nil { return self }
    let texts = DecodedTexts(of: self)
    return texts.isEmpty ? self : Document(self, texts)
  }

  /// The root node, or nil if nothing could be parsed.
  public var root: Node? {
    tape.records.isEmpty ? nil : Node(document: self, index: 0)
  }

  /// The number of nodes, including keys, without expanding aliases.
  public var nodeCount: Int { tape.records.count }

  /// The number of parsing steps, which tests check to be linear in the size of the file.
  package var readingWork: Int { tape.work }

  /// The index after the subtree of a node.
  func next(after index: Int) -> Int { tape.next(after: index) }

  /// Whether some part could not be parsed.
  public var hasErrors: Bool { issues.contains { $0.severity == .error } }

  /// The line starts of the file and of its companion; computed on each call, but for published texts.
  public func lineTable() -> LineTable { sharedLines ?? LineTable(source, companion) }
}
