import DocumentTree
import SheetRules

/// Writes the logging commands that Azure Pipelines shows as issues of a run.
///
///     ##vso[task.logissue type=error;sourcepath=a.yaml;linenumber=3;columnnumber=5;code=GAS02]gasto…
///
/// It knows errors and warnings alone; a note is an ordinary line of the log.
struct AzureRenderer: ReportRenderer {
  /// What every command begins with.
  static let head = "##vso[task.logissue type="
  private static let mostCharacters = 4000

  let language: Language

  func render(_ file: FileReport, to output: inout [UInt8]) {
    for placed in file.placedFindings {
      let path = file.path(of: placed.start)
      let line =
        placed.finding.severity == .note ? note(placed, in: path) : issue(placed, in: path)
      output.append(contentsOf: (line + "\n").utf8)
    }
  }

  private func issue(_ placed: PlacedFinding, in path: String) -> String {
    let finding = placed.finding
    let properties = [
      ("sourcepath", path.hasPrefix("./") ? String(path.dropFirst(2)) : path),
      ("linenumber", "\(placed.start?.line ?? 1)"),
      ("columnnumber", "\(placed.start?.column ?? 1)"),
      ("code", finding.rule),
    ]
    let written = properties.map { "\($0.0)=\(Self.escaped($0.1.shown()));" }.joined()
    return "\(Self.head)\(finding.severity.rawValue);\(written)]\(message(of: finding))"
  }

  private func note(_ placed: PlacedFinding, in path: String) -> String {
    let place = "\(placed.start?.line ?? 1):\(placed.start?.column ?? 1)"
    let message = placed.finding.message[language]
    return "\(path):\(place): note[\(placed.finding.rule)] \(message)".shown(
      upTo: Self.mostCharacters)
  }

  private func message(of finding: Finding) -> String {
    let text = FindingText(finding, in: language)
    let lines = ["\(finding.rule): \(text.message)"] + text.details
    return lines.map { Self.escaped($0.shown(upTo: Self.mostCharacters / lines.count)) }
      .joined(separator: "%0A")
  }

  /// Escapes a text so that it neither ends a property or a command nor is decoded as another one.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%AZP25"
      case ";": result += "%3B"
      case "]": result += "%5D"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
