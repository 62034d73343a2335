/// A report that grows file by file.
///
/// A run over many files writes the bytes out as they come and discards them.
public struct JoinedReport: Sendable {
  private let renderer: any ReportRenderer
  private var gathered: (any GatheredReport)?
  /// The output not yet discarded, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The progress of the report.
  public private(set) var progress = ReportProgress()

  /// Starts a report.
  ///
  /// - Parameter renderer: the renderer of its parts
  public init(_ renderer: any ReportRenderer) {
    self.renderer = renderer
    gathered = renderer.gathering()
    if gathered == nil { renderer.begin(&bytes) }
  }

  /// Appends the part of one file.
  ///
  /// - Parameters:
  ///   - part: the output of the renderer
  ///   - counts: the counts of the file
  public mutating func add(_ part: [UInt8], _ counts: Tally) {
    if gathered == nil { renderer.join(part, after: progress, to: &bytes) }
    gathered?.add(part)
    progress.add(part, counts)
  }

  /// Ends the report.
  public mutating func end() {
    guard let gathered else { return renderer.end(progress.tally, to: &bytes) }
    gathered.write(progress.tally, to: &bytes)
  }

  /// Discards the output so far, after it has been written out.
  public mutating func forget() {
    bytes.removeAll(keepingCapacity: true)
  }
}

extension ReportFormat {
  /// Renders the report of a whole run.
  ///
  /// - Parameters:
  ///   - files: the file reports, in order
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
