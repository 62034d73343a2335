import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// A sheet within the page of a folder: its findings and figures, a line each.
struct CompactSheet: SheetPagePart {
  /// A page of a thousand sheets is opened as a whole.
  private static let (mostFindings, mostFigures, mostChecks) = (25, 60, 15)

  let facts: SheetFacts

  var html: String {
    SheetHead(facts: facts).identity + findings + figures + notChecked + unprotected
  }

  private func title(_ es: String, _ en: String) -> String { "<h3>\(either(es, en))</h3>\n" }

  private func rest(_ count: Int, _ most: Int) -> String {
    count > most ? "<li>\(either("y \(count - most) más", "and \(count - most) more"))</li>" : ""
  }

  private var findings: String {
    let findings = facts.file.report.findings
    if findings.isEmpty { return title("Sin hallazgos", "No findings") }
    let items = findings.prefix(Self.mostFindings).map { finding in
      let severity = finding.severity
      let place = facts.place(of: facts.file.document?.range(of: finding))
      let standing = Standing(of: finding).map { ": \(words.data($0.text, upTo: 120))" } ?? ""
      return "<li><span class=\"tag \(severity.rawValue)\">\(words.human.severity(severity))</span>"
        + "\(PageMarkup.escaped(finding.rule.shown(upTo: 40))) \(words.data(finding.message, upTo: 300))\(standing)"
        + (place.map { " <small>\(words.data($0))</small>" } ?? "")
        + (finding.working.first.map {
          "<br><small class=work>\(words.data($0, upTo: 160))</small>"
        } ?? "")
        + "</li>"
    }
    return title("Hallazgos", "Findings") + "<ul class=brief>\(items.joined(separator: "\n"))"
      + rest(findings.count, Self.mostFindings) + "</ul>\n"
  }

  private var figures: String {
    guard let trace = facts.trace else { return "" }
    let positions = trace.figures.indices.filter { position in
      let figure = trace.figures[position]
      return !figure.isMissing && !figure.isYear && figure.range == nil
    }
    if positions.isEmpty { return "" }
    let rows = positions.prefix(Self.mostFigures).map { position -> String in
      let figure = trace.figures[position]
      let number = figure.figure.number.map { $0.description(in: .chilena) } ?? figure.written
      let given = figure.givenBy.first { trace.equations[$0].verdict != .notChecked }
      let equation = given.map { trace.equations[$0] }
      let state = equation.map { words.state($0.verdict) }
      return
        "<tr><th scope=row>\(words.data(figure.name, upTo: 160))</th><td class=n>\(words.data(number, upTo: 30))</td><td>"
        + (equation?.working.first.map { "<span class=work>\(words.data($0, upTo: 100))</span> " }
          ?? "")
        + (state.map { "<span class=\($0.style)>\($0.text)</span>" } ?? "")
        + "</td><td class=n>\(facts.place(of: facts.range(of: figure)) ?? "")</td></tr>"
    }
    let heads = [
      either("Cifra", "Figure"), either("Dice", "Says"), either("De dónde sale", "Where from"),
    ]
    let head =
      heads.enumerated().map { "<th scope=col\($0 == 1 ? " class=n" : "")>\($1)</th>" }.joined()
      + "<th scope=col class=n>\(either("Lugar", "Place"))</th>"
    let left = rest(positions.count, Self.mostFigures)
    return title("Cifras", "Figures")
      + "<table class=stack><thead><tr>\(head)</tr></thead><tbody>\(rows.joined(separator: "\n"))</tbody></table>\n"
      + (left.isEmpty ? "" : "<ul class=brief>\(left)</ul>\n")
  }

  private var notChecked: String {
    let checks = facts.file.report.checks.filter { $0.verdict == .notChecked }
    if checks.isEmpty { return "" }
    let items = checks.prefix(Self.mostChecks).map { check in
      "<li>\(PageMarkup.escaped(check.rule.shown(upTo: 40))): \(check.reason.map { words.data($0, upTo: 160) } ?? "")</li>"
    }
    return title("Sin comprobar", "Not checked")
      + "<ul class=brief>\(items.joined(separator: "\n"))" + rest(checks.count, Self.mostChecks)
      + "</ul>\n"
  }

  private var unprotected: String {
    guard let audit = facts.audit, !audit.unprotected.isEmpty else { return "" }
    let names = audit.unprotected.prefix(Self.mostChecks).map { words.data($0.name, upTo: 160) }
    let left = audit.unprotected.count - names.count
    return title("Ninguna ecuación protege", "No equation protects") + "<p>"
      + words.human.list(names, more: left) + ".</p>\n"
  }
}
