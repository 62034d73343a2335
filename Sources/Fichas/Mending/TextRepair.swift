import Analysis
import DocumentTree
import Reporting

/// A sheet as it was read, with proper blanks and in UTF-8.
struct TextRepair {
  /// What is found in the new text.
  let report: FileReport
  let steps: [MendOutcome.Step]

  /// Takes a sheet that was read tolerantly; nil where nothing is to be written otherwise, or where it
  /// would not be read so again.
  init?(_ file: FileReport) {
    guard let sheet = file.sheet, !sheet.document.hasReplacedBytes else { return nil }
    let document = sheet.document
    let encoding = document.issues.lazy.compactMap(\.encoding).first
    guard encoding != nil || !document.layoutMends.isEmpty else { return nil }
    report = FileReport(
      checking: document.mendedLayout, named: file.path, as: document.format, sheet.options)
    guard let new = report.document, new.layoutMends.isEmpty,
      new.issues.errorCount <= document.issues.errorCount
    else { return nil }
    let lines = document.lineTable()
    let places = document.layoutMends.map { lines.place(of: $0.range.start) }
    steps =
      (encoding.map { [.encoded(from: $0)] } ?? [])
      + (places.isEmpty ? [] : [.straightened(places)])
  }
}

extension ReadingIssue {
  /// The encoding that the file was read in.
  fileprivate var encoding: SourceEncoding? {
    if case .convertedEncoding(let encoding) = kind { encoding } else { nil }
  }
}

extension [ReadingIssue] {
  fileprivate var errorCount: Int { count { $0.severity == .error } }
}
