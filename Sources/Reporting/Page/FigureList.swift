import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// The figures of a sheet by the sections of its form; each opens what it follows from, down to the
/// inputs, and what uses it.
struct FigureList: SheetPagePart {
  /// The figures of one equation that are listed below it.
  private static let mostOperands = 24
  /// How many levels of an equation are written out; deeper ones are links.
  private static let mostDepth = 4

  let facts: SheetFacts
  /// The positions of the figures that the page shows.
  let shown: [Int]

  /// The positions of the figures that a page shows: all, or of very many the first and those that
  /// findings speak of.
  static func shown(_ facts: SheetFacts, upTo most: Int) -> [Int] {
    guard let trace = facts.trace else { return [] }
    let stated = trace.figures.indices.filter { !trace.figures[$0].isMissing }
    if stated.count <= most { return stated }
    var chosen = Set(stated.prefix(most))
    for finding in facts.file.report.findings.prefix(most / 4) {
      for operand in finding.operands.prefix(mostOperands) {
        if let position = facts.position(of: operand.field, operand.range) {
          chosen.insert(position)
        }
      }
    }
    return stated.filter(chosen.contains)
  }

  var html: String {
    guard let trace = facts.trace, let sheet = facts.file.sheet else { return "" }
    let positions = shown
    let known = Set(positions)
    var html =
      "<section id=\"cifras\"\(words.searchable()) aria-labelledby=\"h-cifras\">\n"
      + "<h2 id=\"h-cifras\">\(either("Las cifras y de dónde salen", "The figures and where they come from"))</h2>\n"
    let all = trace.figures.count { !$0.isMissing }
    if all > positions.count {
      html +=
        "<p>"
        + either(
          "La ficha tiene \(FigureText.grouped.text("\(all)")) cifras; aquí están las \(positions.count) primeras y las que nombran los hallazgos. Todas las da <code>fichas calc</code>.",
          "The sheet has \(FigureText.grouped.text("\(all)")) figures; here are the first \(positions.count) and those that findings name. <code>fichas calc</code> gives all."
        ) + "</p>\n"
    }
    for part in Self.parts(positions, trace, sheet) {
      html += "<div data-group><h3>\(words.data(part.title))</h3>\n"
      for position in part.figures { html += figure(position, trace, known) }
      html += "</div>\n"
    }
    return html + "</section>\n"
  }

  /// The figures in the order of the form, by its sections.
  static func parts(
    _ positions: [Int], _ trace: SheetTrace, _ sheet: CheckedSheet
  ) -> [(title: String, figures: [Int])] {
    var parts: [(section: FormSection?, rank: Int, figures: [Int])] = []
    for position in positions {
      let place = sheet.section(of: trace.figures[position].field)
      if let index = parts.firstIndex(where: { $0.section == place?.section }) {
        parts[index].figures.append(position)
      } else {
        parts.append((place?.section, place?.rank ?? .max, [position]))
      }
    }
    return parts.sorted { $0.rank < $1.rank }.map { ($0.section?.text ?? "", $0.figures) }
  }
}

// MARK: - A figure

extension FigureList {
  private func figure(_ position: Int, _ trace: SheetTrace, _ known: Set<Int>) -> String {
    let figure = trace.figures[position]
    let state = state(of: figure, trace)
    var html =
      "<details class=figure data-item><summary><span class=name>\(words.data(figure.name, upTo: 160))</span>"
      + "<span class=value>\(value(of: figure))</span>"
      + "<span class=\"state \(state.style)\">\(state.text)</span></summary>\n"
      + "<div class=why id=\"c\(position)\">\n"
    html += "<p>" + whereabouts(figure).joined(separator: " · ") + "</p>\n"
    if let interval = figure.figure.interval {
      html +=
        "<p>"
        + either(
          "Con los decimales impresos representa ", "With its printed decimals it stands for ")
        + PageMarkup.escaped(interval.inWords[words.language]) + ".</p>\n"
    }
    let given = figure.givenBy.filter { trace.equations[$0].verdict != .notChecked }
    if !given.isEmpty {
      html += "<h4>\(either("De dónde sale", "Where it comes from"))</h4>\n"
      for equation in given { html += tell(equation, trace, known, depth: 0, above: [position]) }
    }
    html += uses(of: figure, trace, known) + protection(of: figure)
    return html + "</div></details>\n"
  }

  private func value(of figure: TracedFigure) -> String {
    guard let number = figure.figure.number else {
      return words.data(figure.written.shown(upTo: 24))
    }
    let text = figure.isYear ? number.description : number.description(in: .chilena)
    return PageMarkup.escaped(text) + (figure.unit.map { "&nbsp;<small>\($0)</small>" } ?? "")
  }

  private func whereabouts(_ figure: TracedFigure) -> [String] {
    let place = facts.place(of: facts.range(of: figure)).map { words.data($0) }
    let written =
      figure.written.isEmpty
      ? nil : either("dice ", "says ") + "«\(words.data(figure.written, upTo: 80))»"
    return [place, written, "<code>\(words.data(figure.field.description, upTo: 160))</code>"]
      .compactMap { $0 }
  }

  /// How the equations that give it came out, the worst of them; else how well others hold it.
  private func state(
    of figure: TracedFigure, _ trace: SheetTrace
  ) -> (text: String, style: String) {
    let verdicts = figure.givenBy.map { trace.equations[$0].verdict }
    for verdict in Self.worstFirst where verdicts.contains(verdict) { return words.state(verdict) }
    if figure.usedIn.contains(where: { trace.equations[$0].verdict != .notChecked }) {
      return (either("dato de otras", "input of others"), "quiet")
    }
    return (either("ninguna ecuación la cubre", "no equation covers it"), "quiet")
  }

  private static let worstFirst: [Verdict] = [
    .contradiction, .inputRounding, .truncation, .rounding, .exact, .notChecked,
  ]

  private func uses(of figure: TracedFigure, _ trace: SheetTrace, _ known: Set<Int>) -> String {
    let used = figure.usedIn.filter { trace.equations[$0].verdict != .notChecked }
    if used.isEmpty { return "" }
    var html = "<h4>\(either("Dónde se usa", "Where it is used"))</h4>\n<ul>"
    for number in used.prefix(Self.mostOperands) {
      let equation = trace.equations[number]
      let state = words.state(equation.verdict)
      html +=
        "<li>\(PageMarkup.escaped(equation.rule.shown(upTo: 40))) \(words.data(equation.formula, upTo: 240)): "
        + "<span class=\(state.style)>\(state.text)</span>"
        + (equation.given.map { link(to: $0, known) } ?? "") + "</li>\n"
    }
    return html + more(used.count - Self.mostOperands) + "</ul>\n"
  }

  private func protection(of figure: TracedFigure) -> String {
    guard let audited = facts.protection(of: figure), let least = audited.least,
      audited.protection != .exact
    else { return "" }
    let from = least.description(in: .chilena)
    let range =
      audited.greatest.map {
        either("entre \(from) y ", "between \(from) and ") + $0.description(in: .chilena)
      } ?? either("desde \(from)", "from \(from) on")
    return "<p class=quiet>"
      + either(
        "Ninguna ecuación distingue esta cifra de otra \(range).",
        "No equation tells this figure from another \(range).") + "</p>\n"
  }
}

// MARK: - An equation

extension FigureList {
  /// An equation with its working and its figures, each with the equation that it follows from.
  private func tell(
    _ number: Int, _ trace: SheetTrace, _ known: Set<Int>, depth: Int, above: [Int]
  ) -> String {
    let equation = trace.equations[number]
    let state = words.state(equation.verdict)
    var html =
      "<div class=eq><p>\(code(equation)) \(words.data(equation.formula, upTo: 300)): "
      + "<span class=\(state.style)>\(state.text)</span></p>\n"
    for line in equation.working { html += "<p class=work>\(words.data(line, upTo: 300))</p>\n" }
    html += "<ul>"
    let operands = equation.figures.filter { $0 != equation.given }
    for operand in operands.prefix(Self.mostOperands) {
      html += self.operand(operand, trace, known, depth: depth, above: above)
    }
    return html + more(operands.count - Self.mostOperands) + "</ul></div>\n"
  }

  private func operand(
    _ position: Int, _ trace: SheetTrace, _ known: Set<Int>, depth: Int, above: [Int]
  ) -> String {
    let figure = trace.figures[position]
    let value =
      figure.isMissing ? either("falta", "missing") : self.value(of: figure)
    let place = facts.place(of: facts.range(of: figure)).map { " <small>\(words.data($0))</small>" }
    var html =
      "<li>\(words.data(figure.name, upTo: 160)) = <span class=work>\(value)</span>\(place ?? "")"
      + link(to: position, known)
    let next = figure.givenBy.first {
      trace.equations[$0].verdict != .notChecked && trace.equations[$0].figures.count > 1
    }
    if let next, depth < Self.mostDepth, !above.contains(position) {
      html += tell(next, trace, known, depth: depth + 1, above: above + [position])
    }
    return html + "</li>\n"
  }

  private func code(_ equation: TracedEquation) -> String {
    "<abbr title=\"\(PageMarkup.escaped(equation.title[words.language].shown(upTo: 160)))\">"
      + "\(PageMarkup.escaped(equation.rule.shown(upTo: 40)))</abbr>"
  }

  private func link(to position: Int, _ known: Set<Int>) -> String {
    known.contains(position)
      ? " <a href=\"#c\(position)\">\(either("ver", "see"))</a>" : ""
  }

  private func more(_ rest: Int) -> String {
    rest > 0 ? "<li>\(either("y \(rest) más", "and \(rest) more"))</li>" : ""
  }
}
