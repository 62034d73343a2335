import Analysis
import DocumentTree
import Fichas
import FileSystem
import Reporting
import SheetRules

/// What an editor underlines, and says of it.
struct EditorDiagnostic {
  /// Another place that takes part.
  struct Related {
    let address: String
    let span: TextSpan
    let message: String
  }

  let finding: FindingID
  let rule: String
  let severity: Severity
  let span: TextSpan
  let message: String
  let related: [Related]
}

extension TextAnalysis {
  /// The findings of the text that count, in the order of their places.
  func diagnostics(
    of address: String, _ client: ClientCapabilities, _ language: Language
  ) -> [EditorDiagnostic] {
    reports.flatMap { report in
      let maker = DiagnosticMaker(
        report: report, positions: positions, address: address, language: language)
      return report.report.findings.filter(\.counts).map {
        maker.diagnostic(of: $0, relating: client.showsRelatedPlaces)
      }
    }
  }
}

private struct DiagnosticMaker {
  let report: FileReport
  let positions: TextPositions
  let address: String
  let language: Language
  /// The lines of the file beside the sheet; nil where there is none.
  private let lines: LineTable?

  init(report: FileReport, positions: TextPositions, address: String, language: Language) {
    self.report = report
    self.positions = positions
    self.address = address
    self.language = language
    lines = report.document.flatMap { $0.companion == nil ? nil : $0.lineTable() }
  }

  func diagnostic(of finding: Finding, relating: Bool) -> EditorDiagnostic {
    let range = report.document?.range(of: finding) ?? ByteRange(start: 0, end: 0)
    let isElsewhere = report.document?.isInCompanion(range) ?? false
    let own = relating ? finding.shownOperands.compactMap(related) : []
    return EditorDiagnostic(
      finding: finding.id, rule: finding.rule, severity: finding.severity,
      span: isElsewhere ? spanOfCompanion : positions.span(of: range),
      message: message(of: finding),
      related: isElsewhere ? inCompanion(range, finding).map { [$0] } ?? [] : own)
  }

  private func message(of finding: Finding) -> String {
    let advice = finding.advice.map { [language.either("ayuda: ", "help: "), $0[language]] }
    return ([[finding.message[language]]] + [advice].compactMap(\.self))
      .map { $0.joined() }.joined(separator: "\n")
  }

  private func related(_ operand: Operand) -> EditorDiagnostic.Related? {
    guard let document = report.document, let range = document.range(of: operand),
      !document.isInCompanion(range)
    else { return nil }
    let value = operand.value.isEmpty ? "" : " = \(operand.value)"
    return EditorDiagnostic.Related(
      address: address, span: positions.span(of: range),
      message: operand.name[language] + value)
  }

  /// What is found in the file beside a sheet is shown where the sheet names that file.
  private var spanOfCompanion: TextSpan {
    let rows = report.sheet?.context?.kind.kind.declaredRows.map { JSONPointer($0) }
    let range = rows.flatMap { report.document?.keyNode(at: $0)?.range }
    return positions.span(of: range ?? ByteRange(start: 0, end: 0))
  }

  private func inCompanion(_ range: ByteRange, _ finding: Finding) -> EditorDiagnostic.Related? {
    guard let path = report.document?.companion?.path, let lines else { return nil }
    let place = lines.place(of: range.start)
    let start = TextPlace(line: place.line - 1, character: place.utf16Column - 1)
    return EditorDiagnostic.Related(
      address: DocumentAddress.address(of: Path(path)), span: TextSpan(start, start),
      message: finding.message[language])
  }
}

extension JsonWriter {
  mutating func diagnostics(_ diagnostics: [EditorDiagnostic]) {
    array(diagnostics) { $0.diagnostic($1) }
  }

  mutating func diagnostic(_ diagnostic: EditorDiagnostic) {
    object { writer in
      writer.member("range", diagnostic.span)
      writer.member("severity", diagnostic.severity.protocolNumber)
      writer.member("code", diagnostic.rule)
      if let page = Product.page(ofAnyRule: diagnostic.rule) {
        writer.member("codeDescription") { $0.member("href", page) }
      }
      writer.member("source", Product.name)
      writer.member("message", diagnostic.message)
      if !diagnostic.related.isEmpty {
        writer.member("relatedInformation", diagnostic.related) { writer, place in
          writer.object { writer in
            writer.member("location") {
              $0.member("uri", place.address)
              $0.member("range", place.span)
            }
            writer.member("message", place.message)
          }
        }
      }
    }
  }
}

extension Severity {
  /// An error is 1, a warning 2, an information 3.
  fileprivate var protocolNumber: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
