public import FileSystem
public import Reporting

/// One form of a report, and where it goes.
public struct ReportOutput: Sendable, Hashable {
  /// The form.
  public let format: ReportFormat
  /// The file that it is written to; if nil, wherever the run writes to.
  public let file: Path?

  /// Makes an output.
  ///
  /// - Parameters:
  ///   - format: the form
  ///   - file: the file that it is written to; if nil, wherever the run writes to
  public init(_ format: ReportFormat, to file: Path? = nil) {
    self.format = format
    self.file = file
  }
}

/// Why a report could not be written to its end.
public struct ReportError: Error, Hashable {
  /// The file, or nil for the output of the run itself.
  public let file: Path?
  /// The reason.
  public let reason: FileError
}
