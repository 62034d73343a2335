import FileSystem
import Reporting

/// Joins the parts of a report and writes them in large pieces.
struct PartWriter {
  private static let pieceBytes = 1 << 16

  private let output: Output
  private let file: DraftFile?
  private let renderer: any ReportRenderer
  private let isTerminal: Bool
  private let watcher: (any RunWatcher)?
  private var waiting: [UInt8] = []
  private(set) var progress = ReportProgress()
  private(set) var problem: FileError?

  init(
    _ output: Output, _ file: DraftFile?, _ renderer: any ReportRenderer,
    _ watcher: (any RunWatcher)?
  ) {
    self.output = output
    self.file = file
    self.renderer = renderer
    self.watcher = watcher
    isTerminal = output.isTerminal
    renderer.begin(&waiting)
  }

  mutating func add(_ part: [UInt8], _ counts: Tally) {
    renderer.join(part, after: progress, to: &waiting)
    progress.add(part, counts)
    // A person who looks on sees each file as soon as it is checked.
    if isTerminal || waiting.count >= Self.pieceBytes { flush() }
  }

  mutating func end() {
    renderer.end(progress.tally, to: &waiting)
    flush()
  }

  func keep() throws(FileError) {
    try file?.keep()
  }

  func discard() {
    file?.discard()
  }

  private mutating func flush() {
    defer { waiting.removeAll(keepingCapacity: true) }
    if problem != nil || waiting.isEmpty { return }
    if isTerminal { watcher?.willWrite() }
    do {
      try output.write(waiting)
    } catch {
      problem = error
    }
  }
}
