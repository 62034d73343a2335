import FileSystem
import Reporting

/// Joins the parts of a report and writes them in large pieces.
struct PartWriter {
  private static let pieceBytes = 1 << 16

  private let output: Output
  private let file: DraftFile?
  private let isTerminal: Bool
  private let isPrompt: Bool
  private let watcher: (any RunWatcher)?
  private var report: JoinedReport
  private(set) var problem: FileError?

  init(
    _ output: Output, _ file: DraftFile?, _ renderer: any ReportRenderer,
    _ watcher: (any RunWatcher)?, isPrompt: Bool = false
  ) {
    self.isPrompt = isPrompt
    self.output = output
    self.file = file
    self.watcher = watcher
    isTerminal = output.isTerminal
    report = JoinedReport(renderer)
  }

  var progress: ReportProgress { report.progress }

  mutating func add(_ part: [UInt8], _ counts: Tally) {
    report.add(part, counts)
    // A person who looks on, or a program that waits, sees each file as soon as it is checked.
    if isTerminal || isPrompt || report.bytes.count >= Self.pieceBytes { flush() }
  }

  mutating func end() {
    report.end()
    flush()
  }

  func keep() throws(FileError) {
    try file?.keep()
  }

  func discard() {
    file?.discard()
  }

  private mutating func flush() {
    defer { report.forget() }
    if problem != nil || report.bytes.isEmpty { return }
    if isTerminal { watcher?.willWrite() }
    do {
      try output.write(report.bytes)
    } catch {
      problem = error
    }
  }
}
