import DocumentTree
import SheetRules

/// Writes a GitLab Code Quality report: an array with one object per finding.
struct GitLabRenderer: ReportRenderer {
  let language: Language

  func begin(_ output: inout [UInt8]) {
    output.append(contentsOf: "[\n".utf8)
  }

  func separate(_ output: inout [UInt8]) {
    output.append(contentsOf: ",\n".utf8)
  }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    // GitLab matches findings to the files of a merge request by exact path.
    for (index, placed) in file.placedFindings.enumerated() {
      if index > 0 { separate(&output) }
      let shown = file.path(of: placed.start)
      let path = shown.hasPrefix("./") ? String(shown.dropFirst(2)) : shown
      JsonWriter.append(to: &output) { write(placed, in: path, to: &$0) }
    }
  }

  func end(_ tally: Tally, to output: inout [UInt8]) {
    output.append(contentsOf: "\n]\n".utf8)
  }

  private func write(_ placed: PlacedFinding, in path: String, to writer: inout JsonWriter) {
    let finding = placed.finding
    // a list of a merge request shows the description alone
    writer.member("description", "\(finding.rule): \(finding.message[language])")
    writer.member("check_name", finding.rule)
    writer.member("fingerprint", placed.track.fingerprint(in: path).description)
    writer.member("severity", Self.severity(of: finding))
    writer.member("location") { writer in
      writer.member("path", path)
      writer.member("lines") { $0.member("begin", placed.start?.line ?? 1) }
    }
  }

  private static func severity(of finding: Finding) -> String {
    switch finding.severity {
    case .error: finding.isReadingFault ? "critical" : "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
