import DocumentTree
import Reporting
import SheetRules

extension FileReport {
  /// The report of a file of which only the reading is of interest.
  init(path: String, document: Document, issues: [ReadingIssue]) {
    let findings = issues.map { issue in
      Self.fault(
        LocalizedText(es: issue.message(in: .es), en: issue.message(in: .en)), at: issue.range,
        advice: issue.advice(in: .es).map {
          LocalizedText(es: $0, en: issue.advice(in: .en) ?? $0)
        })
    }
    self.init(path: path, status: .unreadable, faults: findings, in: document)
  }

  /// The report of a document that was read, but that JSON cannot express.
  init(path: String, document: Document, failure: CanonicalJSON.Failure) {
    let finding =
      switch failure {
      case .keyIsNoText(let range):
        Self.fault(
          LocalizedText(
            es: "esta clave no es un texto, y JSON no admite otra cosa",
            en: "this key is not text, and JSON takes nothing else"), at: range, advice: nil)
      }
    self.init(path: path, status: .unreadable, faults: [finding], in: document)
  }

  /// The report of a document that was read, but with which something else could not be done.
  init(path: String, document: Document, fault: LocalizedText, at range: ByteRange) {
    self.init(
      path: path, status: .unreadable, faults: [Self.fault(fault, at: range, advice: nil)],
      in: document)
  }

  private static func fault(
    _ message: LocalizedText, at range: ByteRange, advice: LocalizedText?
  ) -> Finding {
    Finding(
      rule: "LEC01", severity: .error, category: .lectura, message: message,
      field: JSONPointer(""), range: range, advice: advice, isReadingFault: true)
  }
}
