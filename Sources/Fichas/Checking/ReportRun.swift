public import FileSystem
public import Reporting

/// A check of files and folders whose report is written as it comes.
public struct ReportRun: Sendable {
  /// What is checked.
  public var check: CheckRun
  /// The form of the report.
  public var format: ReportFormat
  /// Its language, colour and width.
  public var options: RenderingOptions

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: what is checked
  ///   - format: the form of the report
  ///   - options: its language, colour and width
  public init(check: CheckRun, format: ReportFormat, options: RenderingOptions) {
    self.check = check
    self.format = format
    self.options = options
  }

  private struct Part: Sendable {
    let bytes: [UInt8]
    let tally: Tally
  }

  /// Checks everything and writes the report, byte for byte the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - output: where it is written
  ///   - notice: told what was passed over
  /// - Returns: the counts of the whole
  /// - Throws: the reason why it could not be written to its end
  public func write(
    to output: Output, notice: (Notice) -> Void = { _ in }
  ) throws(FileError) -> Tally {
    let renderer = format.renderer(options)
    var writer = PartWriter(output, renderer)
    check.each(
      { file in
        var bytes: [UInt8] = []
        renderer.render(file, to: &bytes)
        return Part(bytes: bytes, tally: Tally(of: file))
      },
      notice: notice, deliver: { writer.add($0.bytes, $0.tally) })
    return try writer.finish()
  }
}

/// Joins the parts of a report and writes them in large pieces.
private struct PartWriter {
  private static let pieceBytes = 1 << 16

  private let output: Output
  private let isWatched: Bool
  private let renderer: any ReportRenderer
  private var waiting: [UInt8] = []
  private var tally = Tally()
  private var problem: FileError?

  init(_ output: Output, _ renderer: any ReportRenderer) {
    self.output = output
    isWatched = output.isTerminal
    self.renderer = renderer
    renderer.begin(&waiting)
  }

  mutating func add(_ part: [UInt8], _ counts: Tally) -> Bool {
    if tally.files > 0 { renderer.separate(&waiting) }
    waiting.append(contentsOf: part)
    tally += counts
    // A person who looks on sees each file as soon as it is checked.
    if isWatched || waiting.count >= Self.pieceBytes { flush() }
    return problem == nil
  }

  mutating func finish() throws(FileError) -> Tally {
    renderer.end(tally, to: &waiting)
    if problem == nil { flush() }
    if let problem { throw problem }
    return tally
  }

  private mutating func flush() {
    do {
      try output.write(waiting)
    } catch {
      problem = error
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
