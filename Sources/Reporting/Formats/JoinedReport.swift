/// The report of a run as it grows, file by file.
///
/// A run over many files writes the bytes out as they come and forgets them.
public struct JoinedReport: Sendable {
  private let renderer: any ReportRenderer
  /// What was written and is not forgotten, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// How far the report has come.
  public private(set) var progress = ReportProgress()

  /// Begins a report.
  ///
  /// - Parameter renderer: what writes its parts
  public init(_ renderer: any ReportRenderer) {
    self.renderer = renderer
    renderer.begin(&bytes)
  }

  /// Adds the part of one file.
  ///
  /// - Parameters:
  ///   - part: what the renderer wrote of it
  ///   - counts: what was found in it
  public mutating func add(_ part: [UInt8], _ counts: Tally) {
    renderer.join(part, after: progress, to: &bytes)
    progress.add(part, counts)
  }

  /// Ends the report.
  public mutating func end() {
    renderer.end(progress.tally, to: &bytes)
  }

  /// Forgets what was written so far, which has reached its reader.
  public mutating func forget() {
    bytes.removeAll(keepingCapacity: true)
  }
}

extension ReportFormat {
  /// Writes the report of a whole run.
  ///
  /// - Parameters:
  ///   - files: what was found in each file, in the order of the report
  ///   - options: language, colour and width
  /// - Returns: the text in UTF-8
  public func report(of files: [FileReport], _ options: RenderingOptions) -> [UInt8] {
    let renderer = renderer(options)
    var report = JoinedReport(renderer)
    for file in files {
      var part: [UInt8] = []
      renderer.render(file, to: &part)
      report.add(part, Tally(of: file))
    }
    report.end()
    return report.bytes
  }
}
