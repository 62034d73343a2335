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
  private let written: Document?
  /// Whether some part could not be parsed, or what it says cannot be told.
  package let hasDamage: Bool

  /// The document as it is written, without respellings.
  var original: Document { written ?? self }

  init(
    source: [UInt8], format: DocumentFormat, tape: Tape, issues: [ReadingIssue],
    layoutMends: [LayoutMend] = []
  ) {
    self.source = source
    self.format = format
    self.tape = tape
    self.issues = issues
    self.layoutMends = layoutMends
    respellings = [:]
    written = nil
    hasDamage = issues.contains { $0.severity == .error }
  }

  /// Makes another reading of a document: the same bytes, of which some say something else.
  init(
    _ original: Document, tape: Tape, issues: [ReadingIssue], respellings: [Int: Respelling],
    hasDamage: Bool
  ) {
    source = original.source
    format = original.format
    layoutMends = original.layoutMends
    self.tape = tape
    self.issues = issues
    self.respellings = respellings
    written = original
    self.hasDamage = hasDamage
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

  /// The line starts of the file; computed on each call.
  public func lineTable() -> LineTable { LineTable(source) }
}
