import Analysis
import DocumentTree
import SheetRules

/// Writes comparisons as Markdown, a table for each pair.
struct ComparisonMarkdown {
  private let words: ComparisonWords

  init(language: Language) { words = ComparisonWords(language: language) }

  func bytes(of report: ComparisonReport) -> [UInt8] {
    var parts = report.comparisons.flatMap(parts)
    if !report.alone.isEmpty {
      parts.append("## \(words.alone)")
      parts.append(
        report.alone.map { sheet in
          let name = sheet.programme.map { " (\(inline($0)))" } ?? ""
          return "- \(inline(sheet.path))\(name): \(inline(sheet.reason[words.language]))"
        }.joined(separator: "\n"))
    }
    parts.append("**\(inline(words.summary(report.total)))**")
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private func parts(_ comparison: SheetComparison) -> [String] {
    let sides = words.sides(comparison)
    var parts = [
      "## \(inline(words.programme(comparison))): \(words.title(comparison.mode))",
      "- \(sides.left): \(inline(words.sheet(comparison.left)))\n"
        + "- \(sides.right): \(inline(words.sheet(comparison.right)))",
    ]
    if comparison.rows.isEmpty {
      parts.append(words.nothing(comparison.mode))
    } else {
      parts.append(table(comparison))
    }
    if !comparison.flips.isEmpty {
      parts.append("### \(words.flips)")
      parts.append(
        comparison.flips.map { flip in
          let causes = words.causes(flip, comparison.rows).map { "; \(inline($0))" } ?? ""
          return "- \(inline(words.flip(flip)))\(causes)"
        }.joined(separator: "\n"))
    }
    return parts
  }

  private func table(_ comparison: SheetComparison) -> String {
    let heads = words.heads(comparison) + [words.either("Qué decir", "What to say")]
    var lines = [row(heads), row(["---", "---", "---", "---:", "---:", "---", "---", "---"])]
    for compared in comparison.rows {
      let cells = compared.texts(words) + [compared.told?[words.language] ?? ""]
      lines.append(row(cells.map(inline)))
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func inline(_ text: String) -> String {
    MarkdownText.inline(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}
