import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// What was not checked and why, and what no equation protects.
struct CheckLists: SheetPagePart {
  let facts: SheetFacts
  /// The positions of the figures that have a place on the page.
  let known: Set<Int>
  /// The most rows of a table.
  let limit: Int

  // MARK: Not checked

  var notChecked: String {
    let checks = facts.file.report.checks.filter { $0.verdict == .notChecked }
    var html =
      "<section id=\"sin-comprobar\" aria-labelledby=\"h-sin-comprobar\">\n"
      + "<h2 id=\"h-sin-comprobar\">\(either("Qué no se pudo comprobar", "What could not be checked"))</h2>\n"
    if checks.isEmpty {
      html += "<p>\(either("Todas las comprobaciones se hicieron.", "Every check was made."))</p>\n"
      return html + "</section>\n"
    }
    html += table(
      [either("Regla", "Rule"), either("Qué", "What"), either("Por qué no", "Why not")],
      checks.prefix(limit).map { check in
        [
          "<span class=code>\(PageMarkup.escaped(check.rule.shown(upTo: 40)))</span>",
          fields(of: check),
          check.reason.map { words.data($0, upTo: 300) } ?? "",
        ]
      })
    return html + rest(checks.count) + "</section>\n"
  }

  private func fields(of check: Check) -> String {
    let shown = check.fields.prefix(3).map { field in
      let place = facts.place(of: facts.file.document?.range(of: field))
      return words.data(facts.names.name(of: field), upTo: 160)
        + (place.map { " <small>\(words.data($0))</small>" } ?? "")
    }
    return words.human.list(shown, more: check.fields.count - shown.count)
  }

  // MARK: Not protected

  var unprotected: String {
    guard let audit = facts.audit else { return "" }
    let figures = audit.unprotected
    var html =
      "<section id=\"sin-proteccion\" aria-labelledby=\"h-sin-proteccion\">\n"
      + "<h2 id=\"h-sin-proteccion\">\(either("Qué podría estar mal sin que se note", "What could be wrong unnoticed"))</h2>\n"
      + "<p>" + summary(audit) + "</p>\n"
    if !figures.isEmpty {
      html += table(
        [
          either("Cifra", "Figure"), either("Dice", "Says"),
          either("Lo que pasaría sin que se note", "What would go unseen"),
        ],
        figures.prefix(limit).map { figure in
          [
            words.data(figure.name, upTo: 160) + link(to: figure),
            PageMarkup.escaped(figure.stated.description(in: .chilena)), unseen(figure),
          ]
        })
      html += rest(figures.count)
    }
    return html + idle(audit.idleChecks) + "</section>\n"
  }

  private func summary(_ audit: SheetAudit) -> String {
    let held = audit.figures.count - audit.unprotected.count
    return either(
      "Las ecuaciones del formulario protegen \(held) de \(audit.figures.count) cifras: si una cambiara en un centésimo o más, alguna comprobación lo notaría. Las que siguen dependen de quien revisa.",
      "The equations of the form protect \(held) of \(audit.figures.count) figures: if one changed by a hundredth or more, some check would notice. Those below depend on the reviewer."
    )
  }

  private func link(to figure: AuditedFigure) -> String {
    guard let position = facts.position(of: figure.field, figure.range), known.contains(position)
    else { return "" }
    return " <a href=\"#c\(position)\">\(either("ver", "see"))</a>"
  }

  private func unseen(_ figure: AuditedFigure) -> String {
    guard figure.unseen != nil, let least = figure.least?.description(in: .chilena) else {
      return either("cualquier cifra", "any figure")
    }
    let rules = figure.rules.isEmpty ? "" : " (\(figure.rules.joined(separator: ", ")))"
    let range =
      figure.greatest.map {
        either("entre \(least) y ", "between \(least) and ") + $0.description(in: .chilena)
      } ?? either("desde \(least)", "from \(least) on")
    return PageMarkup.escaped((range + rules).shown(upTo: 200))
  }

  private func idle(_ checks: [IdleCheck]) -> String {
    if checks.isEmpty { return "" }
    let items = checks.prefix(limit).map { check in
      "<li>\(PageMarkup.escaped(check.rule.shown(upTo: 40))): \(words.data(check.name, upTo: 160)) = \(words.data(check.formula, upTo: 240))</li>"
    }
    return "<h3>"
      + either(
        "Comprobaciones que con los decimales impresos no pueden fallar",
        "Checks that cannot fail at the printed precision")
      + "</h3>\n<ul>\(items.joined(separator: "\n"))</ul>\n"
  }

  // MARK: Tables

  private func table(_ heads: [String], _ rows: [[String]]) -> String {
    let head = heads.map { "<th scope=col>\($0)</th>" }.joined()
    let body = rows.map { cells in
      let first = "<th scope=row>\(cells[0])</th>"
      let others = zip(heads, cells).dropFirst().map { "<td data-h=\"\($0.0)\">\($0.1)</td>" }
      return "<tr>\(first)\(others.joined())</tr>"
    }
    return
      "<table class=stack><thead><tr>\(head)</tr></thead>\n<tbody>\(body.joined(separator: "\n"))</tbody></table>\n"
  }

  private func rest(_ count: Int) -> String {
    count > limit
      ? "<p>\(either("Y \(count - limit) más.", "And \(count - limit) more."))</p>\n" : ""
  }
}
