import DocumentTree
import SheetRules

/// Writes Markdown for GitHub and GitLab: one heading per file with findings, and a table of them.
struct MarkdownRenderer: ReportRenderer {
  /// The maximum size of the report, in bytes.
  struct Limit {
    let bytes: Int

    /// A step summary is limited to 1 MiB; the margin is for the end of the report.
    static let ofGitHubSummary = Limit(bytes: (1 << 20) - (1 << 12))
  }

  private static let mostCharacters = 600

  let language: Language
  var limit: Limit?

  private var words: HumanWords { HumanWords(language: language) }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let findings = file.placedFindings
    if findings.isEmpty { return }
    var lines = ["### \(MarkdownText.inline(file.path))", ""]
    lines += Self.header(language)
    lines += findings.map(row)
    lines.append("")
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }

  func join(_ part: [UInt8], after progress: ReportProgress, to output: inout [UInt8]) {
    guard let limit, progress.bytes + part.count > limit.bytes else {
      return output.append(contentsOf: part)
    }
    // The truncation is reported once, by the first file that does not fit.
    if progress.bytes <= limit.bytes { output.append(contentsOf: "\(cut)\n\n".utf8) }
  }

  func end(_ tally: Tally, to output: inout [UInt8]) {
    for line in words.summary(tally) { output.append(contentsOf: "\(line)  \n".utf8) }
  }

  private var cut: String {
    language.either(
      "El informe no cabe entero aquí: faltan los archivos que siguen.",
      "The report does not fit here as a whole: the files that follow are missing.")
  }

  static func header(_ language: Language) -> [String] {
    let names = language.either(
      ["Línea", "Regla", "Gravedad", "Hallazgo"], ["Line", "Rule", "Severity", "Finding"])
    return ["| " + names.joined(separator: " | ") + " |", "| ---: | --- | --- | --- |"]
  }

  private func row(_ placed: PlacedFinding) -> String {
    let finding = placed.finding
    let text = FindingText(finding, in: language)
    let lines = [text.message] + text.details
    let cell = lines.map { MarkdownText.inline($0.shown(upTo: Self.mostCharacters)) }
    return "| \(placed.start.map { MarkdownText.inline($0.lineAlone) } ?? "") | \(finding.rule) "
      + "| \(words.severity(finding.severity)) | \(cell.joined(separator: "<br>")) |"
  }
}
