import DocumentTree
import ExactNumbers
import SheetRules

/// How often each rule finds something in many sheets, with a bar of its severities; those that find most
/// come first.
struct RuleTable: PagePart {
  private static let width = 240

  let parts: [FolderPart]
  let words: PageWords

  /// The section; empty where nothing was found.
  var html: String {
    let statistics = parts.reduce(into: RuleStatistics()) { $0 += $1.statistics }
    let rows = statistics.rows
    guard let most = rows.first?.count.total else { return "" }
    let heads = [either("Hallazgos", "Findings"), either("Archivos", "Files")]
    let body = rows.map { rule, count in
      "<tr><th scope=row><span class=code>\(PageMarkup.escaped(rule.shown(upTo: 40)))</span> "
        + words.data(statistics.title(rule, count, words.language), upTo: 160) + "</th>"
        + "<td class=n data-h=\"\(heads[0])\" data-n=\"\(count.total)\">\(count.total)</td>"
        + "<td class=n data-h=\"\(heads[1])\" data-n=\"\(count.files)\">\(count.files)</td>"
        + "<td class=bars>\(bar(count, most))</td></tr>"
    }
    return "<section id=\"reglas\" aria-labelledby=\"h-reglas\">\n<h2 id=\"h-reglas\">"
      + either("Hallazgos por regla", "Findings by rule") + "</h2>\n"
      + "<table class=\"stack sortable\"><thead><tr><th scope=col>\(either("Regla", "Rule"))</th>"
      + heads.map { "<th scope=col class=n>\($0)</th>" }.joined()
      + "<td>\(key)</td></tr></thead>\n<tbody>\(body.joined(separator: "\n"))</tbody></table>\n</section>\n"
  }

  private static let severities: [(severity: Severity, style: String)] = [
    (.error, "e"), (.warning, "w"), (.note, "i"),
  ]

  private var key: String {
    Self.severities.map { severity, _ in
      "<span class=\"tag \(severity.rawValue)\">\(words.severities(2, severity))</span>"
    }.joined()
  }

  private func bar(_ count: RuleStatistics.Count, _ most: Int) -> String {
    let whole = Rational(whole: Int128(most))
    var start = 0
    let parts = Self.severities.compactMap { severity, style -> String? in
      guard let number = count.findings[severity], number > 0 else { return nil }
      let length = Rational(whole: Int128(number)).portion(of: whole, steps: Self.width)
      defer { start += length }
      return "<rect class=\(style) x=\"\(start)\" width=\"\(length)\" height=\"12\"/>"
    }
    return "<svg aria-hidden=\"true\" viewBox=\"0 0 \(Self.width) 12\">\(parts.joined())</svg>"
  }
}
