import Analysis
import DocumentTree
import SheetRules

/// The findings of a sheet in the order of a report: each with its excerpt, its working and the likely
/// cause.
struct FindingList: SheetPagePart {
  let facts: SheetFacts
  /// The positions of the figures that have a place on the page.
  let known: Set<Int>
  /// The most findings to show.
  let limit: Int

  var html: String {
    let blocks = file.findingBlocks
    let kinds = Severity.allCases.reduce(into: [String: String]()) {
      $0[$1.rawValue] = words.severities(2, $1)
    }
    var html =
      "<section id=\"hallazgos\"\(words.searchable(kinds)) aria-labelledby=\"h-hallazgos\">\n"
      + "<h2 id=\"h-hallazgos\">\(either("Hallazgos", "Findings"))</h2>\n"
    if blocks.isEmpty {
      html += "<p>\(either("No hay hallazgos.", "There are no findings.")) "
      html += PageMarkup.escaped(words.human.checks(Tally(of: file))) + ".</p>\n"
    }
    for block in blocks.prefix(limit) { html += article(block) }
    if blocks.count > limit {
      let rest = blocks.count - limit
      html +=
        "<p>\(either("Y \(rest) más, que da <code>fichas check</code>.", "And \(rest) more, which <code>fichas check</code> gives."))</p>\n"
    }
    return html + settled + "</section>\n"
  }

  private func article(_ block: FindingBlock) -> String {
    let severity = block.severity.rawValue
    let findings = block.findings.map { file.report.findings[$0] }
    var html = "<article class=\"\(severity)\" data-item=\"\(severity)\">\n"
    if findings.count > 1, let suspects = block.suspects {
      let text = SuspectText(document: file.document, language: words.language)
      html += head(block.severity, rules: findings.map(\.rule), place: nil)
      html += "<h3>\(words.data(text.headline(of: suspects, findings: findings.count)))</h3>\n"
      html += excerpt(of: leaders(suspects).map { text.range(of: $0) })
      html += "<ul class=brief>\n"
      for finding in findings {
        html += "<li>\(code(finding.rule)) \(words.data(finding.message))"
        html += details(of: finding) + "</li>\n"
      }
      html += "</ul>\n" + facts(of: suspects, isHeaded: true)
    } else if let finding = findings.first {
      let range = file.document?.range(of: finding)
      html += head(block.severity, rules: [finding.rule], place: facts.place(of: range))
      html += "<h3>\(words.data(finding.message))</h3>\n"
      html += excerpt(of: [range])
      html += details(of: finding)
      if let suspects = block.suspects, !suspects.repeats(finding) {
        html += facts(of: suspects, isHeaded: false)
      }
    }
    return html + "</article>\n"
  }

  private func head(_ severity: Severity, rules: [String], place: String?) -> String {
    let codes = rules.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let parts: [String?] = [
      codes.map { code($0) }.joined(separator: ", "), place.map { words.data($0) },
    ]
    return
      "<p class=quiet><span class=\"tag \(severity.rawValue)\">\(words.human.severity(severity))</span>"
      + parts.compactMap { $0 }.joined(separator: " · ") + "</p>\n"
  }

  private func code(_ rule: String) -> String {
    let title = RuleCatalogue.description(rule)?.title[words.language] ?? rule
    return "<abbr title=\"\(PageMarkup.escaped(title.shown(upTo: 160)))\">"
      + PageMarkup.escaped(rule.shown(upTo: 40)) + "</abbr>"
  }

  private func leaders(_ group: SuspectGroup) -> [Suspect] {
    Array(group.hypotheses.prefix(max(1, min(group.leaders, 3))).joined())
  }
}

// MARK: - Details

extension FindingList {
  private func excerpt(of ranges: [ByteRange?]) -> String {
    let quotes = ranges.compactMap { $0.flatMap(facts.quote) }
    if quotes.isEmpty { return "" }
    let lines = quotes.map { quote in
      "<span class=line>\(words.data(quote.line)) </span>\(words.data(quote.before, upTo: 200))"
        + "<mark>\(words.data(quote.marked, upTo: 300))</mark>\(words.data(quote.after, upTo: 200))"
    }
    return "<pre>\(lines.joined(separator: "\n"))</pre>\n"
  }

  /// The working of a finding, its figures with their places, and what to do.
  private func details(of finding: Finding) -> String {
    let human = words.human
    var facts: [(String, String)] = []
    if let formula = finding.formula { facts.append((human.formula, words.data(formula))) }
    for line in finding.working {
      facts.append((human.working, "<span class=work>\(words.data(line))</span>"))
    }
    let range = file.document?.range(of: finding)
    let style = range.flatMap { range in
      file.document.map { FigureText(of: finding.reported?.decimal, at: range, in: $0) }
    }
    let text = ExpectedText(finding, style ?? .grouped, in: words.language)
    if let difference = text.difference { facts.append((human.difference, words.data(difference))) }
    let operands = finding.shownOperands.prefix(12)
    if !operands.isEmpty {
      let rest = finding.shownOperands.count - operands.count
      let told =
        operands.map(operand) + (rest > 0 ? [either("y \(rest) más", "and \(rest) more")] : [])
      facts.append((either("cifras", "figures"), told.joined(separator: "<br>")))
    }
    if let advice = finding.advice { facts.append((human.advice, words.data(advice))) }
    return list(facts)
  }

  private func operand(_ operand: Operand) -> String {
    let range = file.document?.range(of: operand)
    let place = facts.place(of: range).map { " <small>\(words.data($0))</small>" } ?? ""
    let value = operand.value.isEmpty ? "" : " = \(words.data(operand.value, upTo: 120))"
    let link =
      facts.position(of: operand.field, operand.range).flatMap { position in
        known.contains(position) ? " <a href=\"#c\(position)\">\(either("ver", "see"))</a>" : nil
      } ?? ""
    return words.data(operand.name, upTo: 160) + value + place + link
  }

  private func facts(of group: SuspectGroup, isHeaded: Bool) -> String {
    let text = SuspectText(document: file.document, language: words.language)
    var facts: [(String, String)] = []
    text.tell(group, isHeaded: isHeaded) { facts.append(($0, words.data($1))) }
    let reasons = text.reasons(of: group)
    var html = list(facts)
    if !reasons.isEmpty {
      html +=
        "<details><summary class=quiet>\(either("qué habla por cada cifra", "the evidence for each figure"))</summary><ul>"
      html += reasons.map { "<li>\(words.data($0))</li>" }.joined() + "</ul></details>\n"
    }
    return html
  }

  private func list(_ facts: [(String, String)]) -> String {
    if facts.isEmpty { return "" }
    let rows = facts.map { "<dt>\(PageMarkup.escaped($0.0))</dt><dd>\($0.1)</dd>" }
    return "<dl class=facts>\(rows.joined(separator: "\n"))</dl>\n"
  }

  /// What is accepted or known already, so that none is hidden.
  private var settled: String {
    let lines = file.report.findings.compactMap { finding in
      Standing(of: finding).map { standing in
        "<li>\(code(finding.rule)) \(words.data(finding.message)): \(words.data(standing.text))</li>"
      }
    }
    if lines.isEmpty { return "" }
    return "<h3>\(either("Aceptados o ya conocidos", "Accepted or known already"))</h3>\n<ul>"
      + lines.joined(separator: "\n") + "</ul>\n"
  }
}
