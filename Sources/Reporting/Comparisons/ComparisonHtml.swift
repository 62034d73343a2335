import Analysis
import DocumentTree
import SheetRules

/// Writes comparisons as a standalone page that does not allow scripts.
struct ComparisonHtml {
  private static let style = """
    body{font:16px/1.4 system-ui,sans-serif;margin:2rem;color:#1a1a1a;background:#fff}\
    table{border-collapse:collapse}\
    th,td{padding:.35rem .8rem;border-bottom:1px solid #d0d0d0;text-align:left;\
    vertical-align:top;max-width:24rem;overflow-wrap:break-word}\
    th{border-bottom:2px solid #1a1a1a;vertical-align:bottom}\
    .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}\
    .warning{background:#fff3cd}.error{background:#f8d7da}.note{background:#e7f1fb}\
    .not-compared{color:#555}
    """

  private let words: ComparisonWords

  init(language: Language) { words = ComparisonWords(language: language) }

  func bytes(of report: ComparisonReport) -> [UInt8] {
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(words.language.rawValue)\">", "<head>",
      "<meta charset=\"utf-8\">",
      "<meta http-equiv=\"Content-Security-Policy\" "
        + "content=\"default-src 'none'; style-src 'unsafe-inline'\">",
      "<meta name=\"viewport\" content=\"width=device-width\">",
      "<title>fichas: \(words.either("comparación", "comparison"))</title>",
      "<style>\(Self.style)</style>", "</head>", "<body>",
    ]
    for comparison in report.comparisons { lines += section(comparison) }
    if !report.alone.isEmpty {
      lines += ["<h2>\(words.alone)</h2>", "<ul>"]
      lines += report.alone.map { sheet in
        let name = sheet.programme.map { " (\(text($0)))" } ?? ""
        return "<li>\(text(sheet.path))\(name): \(text(sheet.reason[words.language]))</li>"
      }
      lines.append("</ul>")
    }
    lines += ["<p>\(text(words.summary(report.total)))</p>", "</body>", "</html>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func section(_ comparison: SheetComparison) -> [String] {
    let sides = words.sides(comparison)
    var lines = [
      "<h2>\(text(words.programme(comparison))): \(words.title(comparison.mode))</h2>",
      "<p>\(sides.left): \(text(words.sheet(comparison.left)))<br>"
        + "\(sides.right): \(text(words.sheet(comparison.right)))</p>",
    ]
    if comparison.rows.isEmpty {
      lines.append("<p>\(words.nothing(comparison.mode))</p>")
    } else {
      lines += table(comparison)
    }
    if !comparison.flips.isEmpty {
      lines += ["<h3>\(words.flips)</h3>", "<ul>"]
      lines += comparison.flips.map { flip in
        let causes = words.causes(flip, comparison.rows).map { "; \(text($0))" } ?? ""
        return "<li>\(text(words.flip(flip)))\(causes)</li>"
      }
      lines.append("</ul>")
    }
    return lines
  }

  private func table(_ comparison: SheetComparison) -> [String] {
    let heads = words.heads(comparison) + [words.either("Qué decir", "What to say")]
    var lines = ["<table>", "<thead>", row(heads, "th scope=\"col\"", "th"), "</thead>", "<tbody>"]
    for compared in comparison.rows {
      let cells = compared.texts(words) + [compared.told?[words.language] ?? ""]
      lines.append(row(cells, "td", "td", class: compared.cssClass))
    }
    return lines + ["</tbody>", "</table>"]
  }

  private func row(
    _ cells: [String], _ open: String, _ close: String, class name: String? = nil
  ) -> String {
    let texts = cells.enumerated().map { index, cell in
      let place = index == 3 || index == 4 ? " class=\"n\"" : ""
      return "<\(open)\(place)>\(text(cell))</\(close)>"
    }
    return "<tr\(name.map { " class=\"\($0)\"" } ?? "")>\(texts.joined())</tr>"
  }

  private func text(_ text: String) -> String {
    HtmlText.escaped(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }
}

extension ComparedRow {
  fileprivate var cssClass: String? {
    guard let finding, finding.counts else {
      return relation == .notCompared ? relation.rawValue : nil
    }
    return finding.severity.rawValue
  }
}
