import DocumentTree

extension Table {
  /// Writes the table for GitHub and GitLab, with figures right-aligned.
  func markdown(_ language: Language) -> [UInt8] {
    var lines = chileanTexts(language).map { row in
      "| " + row.map { MarkdownText.inline($0) }.joined(separator: " | ") + " |"
    }
    let rules = columns.map { $0.isNumeric ? "---:" : "---" }
    lines.insert("| " + rules.joined(separator: " | ") + " |", at: 1)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
