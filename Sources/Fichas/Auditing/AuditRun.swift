public import FileSystem
public import Reporting

/// An audit of files and folders whose results are written as they come.
public struct AuditRun: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// How many figures are protected.
    public let total: AuditTotal
    /// What was found in the files.
    public let tally: Tally
  }

  /// The files and folders.
  public var check: CheckRun
  /// The form.
  public var format: AuditFormat
  /// The language and colour.
  public var options: RenderingOptions

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the files and folders
  ///   - format: the form
  ///   - options: language and colour
  public init(check: CheckRun, format: AuditFormat, options: RenderingOptions) {
    self.check = check
    self.format = format
    self.options = options
  }

  private struct Part: Sendable {
    let bytes: [UInt8]
    let report: AuditReport?
    let file: FileReport
  }

  /// Audits everything, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - output: where the audits go
  ///   - notice: called with what was skipped
  ///   - unreadable: called with every file of which a part could not be read
  /// - Returns: the counts
  /// - Throws: the reason why they could not be written to their end
  public func write(
    to output: Output, notice: (Notice) -> Void = { _ in },
    unreadable: (FileReport) -> Void = { _ in }
  ) throws(FileError) -> Outcome {
    let renderer = AuditRenderer(format, options)
    var total = AuditTotal()
    var tally = Tally()
    var waiting = renderer.head
    var problem: FileError?
    check.each(
      { file in
        let report = AuditReport(file)
        return Part(bytes: report.map(renderer.render) ?? [], report: report, file: file)
      },
      notice: notice,
      deliver: { part in
        tally += Tally(of: part.file)
        if Tally(of: part.file).hasUnread { unreadable(part.file) }
        guard let report = part.report else { return true }
        if total.sheets > 0 { waiting += renderer.separator }
        total.add(report)
        waiting += part.bytes
        problem = Self.flush(&waiting, to: output)
        return problem == nil
      })
    if let problem { throw problem }
    try output.write(waiting + renderer.tail(total))
    return Outcome(total: total, tally: tally)
  }

  private static func flush(_ waiting: inout [UInt8], to output: Output) -> FileError? {
    defer { waiting.removeAll(keepingCapacity: true) }
    do throws(FileError) {
      try output.write(waiting)
      return nil
    } catch {
      return error
    }
  }
}
