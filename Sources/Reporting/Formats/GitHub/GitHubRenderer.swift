import DocumentTree
import SheetRules

/// Writes the workflow commands that GitHub Actions shows as annotations on the lines of the
/// sheets.
///
///     ::error file=a.yaml,line=3,col=5,endLine=3,endColumn=9,title=GAS02::gasto por beneficiario…
///
/// A step shows at most ten annotations of each severity; further findings are written to the log
/// as plain lines.
struct GitHubRenderer: ReportRenderer {
  private static let annotationsOfEachSeverity = 10
  private static let mostCharacters = 4000

  let language: Language

  func render(_ file: FileReport, to output: inout [UInt8]) {
    for placed in file.placedFindings {
      output.append(contentsOf: "::\(Self.command(of: placed.finding.severity)) ".utf8)
      output.append(contentsOf: properties(of: placed, in: file.path(of: placed.start)).utf8)
      output.append(contentsOf: "::\(message(of: placed.finding))\n".utf8)
    }
  }

  private static func command(of severity: Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  private func properties(of placed: PlacedFinding, in path: String) -> String {
    var properties = [("file", path.hasPrefix("./") ? String(path.dropFirst(2)) : path)]
    if let start = placed.start, let end = placed.end {
      properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
      // Columns are only honoured if the range is within one line.
      if start.line == end.line {
        properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
      }
    }
    properties.append(("title", placed.finding.rule))
    return properties.map { "\($0.0)=\(WorkflowText.property($0.1))" }.joined(separator: ",")
  }

  private func message(of finding: Finding) -> String {
    let text = FindingText(finding, in: language)
    let lines = [text.message] + text.details
    let shown = lines.map { WorkflowText.data($0.shown(upTo: Self.mostCharacters / lines.count)) }
    return shown.joined(separator: "%0A")
  }
}

// MARK: - The limit

extension GitHubRenderer {
  func join(_ part: [UInt8], after progress: ReportProgress, to output: inout [UInt8]) {
    var counts = [
      "error": progress.tally.errors, "warning": progress.tally.warnings,
      "notice": progress.tally.notes,
    ]
    for line in part.split(separator: UInt8(ascii: "\n")) {
      let command = String(decoding: line.dropFirst(2).prefix { $0 != 0x20 }, as: UTF8.self)
      let number = counts[command, default: 0]
      counts[command] = number + 1
      if number < Self.annotationsOfEachSeverity {
        output.append(contentsOf: line)
      } else {
        // Without the leading colons the runner treats it as an ordinary line.
        output.append(contentsOf: "\(command): ".utf8)
        output.append(contentsOf: line.dropFirst(command.utf8.count + 3))
      }
      output.append(UInt8(ascii: "\n"))
    }
  }
}
