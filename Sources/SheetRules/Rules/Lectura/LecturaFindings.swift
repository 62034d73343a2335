import DocumentTree
package import ProgramSheets

/// What the reading of a file says, as findings.
package enum LecturaFindings {
  package static func all(_ reading: SheetReading) -> [Finding] {
    reading.issues.map { issue in
      Finding(
        rule: issue.rule, severity: Severity(issue), category: .lectura,
        message: LocalizedText(es: issue.message(in: .es), en: issue.message(in: .en)),
        field: issue.pointer, range: issue.range, operands: operands(issue),
        advice: advice(issue), isReadingFault: issue.severity == .error)
    }
  }

  /// The first of two equal keys.
  private static func operands(_ issue: SheetIssue) -> [Operand] {
    let (key, first): (String, ByteRange)
    switch issue.kind {
    case .repeatedKey(_, let name, let range): (key, first) = (name, range)
    case .document(let reading):
      guard case .duplicateKey(let name) = reading.kind, let range = reading.related else {
        return []
      }
      (key, first) = (name, range)
    default: return []
    }
    let name = LocalizedText(es: "la primera vez", en: "the first time")
    return [Operand(field: issue.pointer, name: name, value: key, range: first)]
  }

  private static func advice(_ issue: SheetIssue) -> LocalizedText? {
    guard let es = issue.advice(in: .es), let en = issue.advice(in: .en) else { return nil }
    return LocalizedText(es: es, en: en)
  }
}

extension Severity {
  init(_ issue: SheetIssue) {
    self = issue.severity == .error ? .error : .note
  }
}
