import Analysis
import DocumentTree
import FileSystem
import Reporting

/// Mends the sheets of published texts, which stay as they are: each is written in YAML beside its text, with
/// what was mended.
struct PublishedMends {
  let request: MendRequest
  let language: Language

  /// The sheets of the text that is at hand, in YAML, and how many of them were looked at.
  private var sheets: [ImportedSheet] = []
  private var path: String?
  private var next = 0

  init(_ request: MendRequest, _ language: Language) {
    self.request = request
    self.language = language
  }

  /// Mends the next sheet of a text.
  ///
  /// - Parameter text: the check of that sheet
  /// - Returns: what became of its YAML, named for its file; of the text where there is nothing to write
  mutating func mend(_ text: FileReport) -> MendOutcome {
    if path != text.path { open(text.path) }
    defer { next += 1 }
    guard next < sheets.count, let options = text.sheet?.options else {
      return MendOutcome(
        before: text, steps: [.published], newSource: nil, findings: text.report.findings)
    }
    let document = Document.read(sheets[next].bytes, as: .yaml)
    let checked = SheetChecker.check(document, options: options)
    let outcome = FileReport(path: text.path, checked).mended(request)
    guard outcome.newSource != nil else { return outcome }
    let target = ImportedSheet.ending(Path(text.path), next, sheets.count)
    return MendOutcome(
      before: FileReport(path: target.text, checked),
      steps: [.written(from: text.path)] + outcome.steps, newSource: outcome.newSource,
      findings: outcome.findings)
  }

  private mutating func open(_ text: String) {
    path = text
    next = 0
    guard case .sheets(let sheets) = ImportedSheet.all(in: Path(text), language: language) else {
      sheets = []
      return
    }
    self.sheets = sheets
  }
}
