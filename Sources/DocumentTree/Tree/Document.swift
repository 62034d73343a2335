/// A file that was read: its bytes, a flat tape of the nodes found in them, and what was amiss.
public final class Document: Sendable {
  /// The bytes of the whole file.
  public let source: [UInt8]
  /// The notation it was read as.
  public let format: DocumentFormat
  /// What was found amiss, in order of place; errors mean that some part could not be read.
  public let issues: [ReadingIssue]

  let tape: Tape

  init(source: [UInt8], format: DocumentFormat, tape: Tape, issues: [ReadingIssue]) {
    self.source = source
    self.format = format
    self.tape = tape
    self.issues = issues
  }

  /// The outermost node; none where nothing could be read.
  public var root: Node? {
    tape.records.isEmpty ? nil : Node(document: self, index: 0)
  }

  /// The number of nodes, keys included, aliases not followed.
  public var nodeCount: Int { tape.records.count }

  /// The steps that reading took, which tests watch grow with the file and no faster.
  package var readingWork: Int { tape.work }

  /// The index past the subtree of a node.
  func next(after index: Int) -> Int { tape.next(after: index) }

  /// Whether some part could not be read.
  public var hasErrors: Bool { issues.contains { $0.severity == .error } }

  /// The line starts of the file; made anew on each call.
  public func lineTable() -> LineTable { LineTable(source) }
}
