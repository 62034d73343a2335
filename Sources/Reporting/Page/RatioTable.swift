import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Coverage, unit costs and shares: the stated value, its printed interval and the computed value.
struct RatioTable: SheetPagePart {
  let facts: SheetFacts
  /// The positions of the figures that have a place on the page.
  let known: Set<Int>

  /// The section; empty where the sheet computes no printed figure.
  var html: String {
    guard let trace = facts.trace else { return "" }
    let positions = trace.figures.indices.filter { position in
      known.contains(position) && trace.figures[position].figure.interval != nil
        && !trace.figures[position].givenBy.isEmpty
    }
    let rows = positions.prefix(60).map { row($0, trace) }
    if rows.isEmpty { return "" }
    let heads = [
      either("Cifra", "Figure"), either("Dice", "Says"), either("Representa", "Stands for"),
      either("El cálculo da", "The calculation gives"), either("Resultado", "Outcome"),
    ]
    return "<section id=\"razones\" aria-labelledby=\"h-razones\">\n"
      + "<h2 id=\"h-razones\">\(title)</h2>\n"
      + "<p class=quiet>"
      + either(
        "Una cifra impresa con decimales vale por todas las que se redondean a ella; el cálculo coincide si cae en ese intervalo.",
        "A figure printed with decimals stands for all that round to it; the calculation agrees if it falls into that interval."
      )
      + "</p>\n<table class=stack><thead><tr>"
      + heads.enumerated().map { "<th scope=col\($0 == 1 ? " class=n" : "")>\($1)</th>" }.joined()
      + "</tr></thead>\n<tbody>\(rows.joined(separator: "\n"))</tbody></table>\n</section>\n"
  }

  private var title: String {
    facts.file.figures == nil
      ? either("Cifras redondeadas y su cálculo", "Rounded figures and their calculation")
      : either("Cobertura y costos unitarios", "Coverage and unit costs")
  }

  private func row(_ position: Int, _ trace: SheetTrace) -> String {
    let figure = trace.figures[position]
    let given = figure.givenBy.first { trace.equations[$0].verdict != .notChecked }
    let equation = trace.equations[given ?? figure.givenBy[0]]
    let state = words.state(equation.verdict)
    let number = figure.figure.number.map { $0.description(in: .chilena) } ?? ""
    let unit = figure.unit.map { "&nbsp;\($0)" } ?? ""
    let computed = equation.working.map { words.data($0, upTo: 200) }.joined(separator: "<br>")
    let why = equation.reason.map { words.data($0, upTo: 200) } ?? ""
    return
      "<tr><th scope=row><a href=\"#c\(position)\">\(words.data(figure.name, upTo: 160))</a></th>"
      + "<td class=n data-h=\"\(either("Dice", "Says"))\">\(PageMarkup.escaped(number))\(unit)</td>"
      + "<td data-h=\"\(either("Representa", "Stands for"))\">"
      + PageMarkup.escaped(figure.figure.interval.map { $0.inWords[words.language] } ?? "")
      + "</td>"
      + "<td class=work data-h=\"\(either("El cálculo da", "The calculation gives"))\">"
      + "\(computed.isEmpty ? why : computed)</td>"
      + "<td data-h=\"\(either("Resultado", "Outcome"))\"><span class=\(state.style)>\(state.text)</span></td></tr>"
  }
}
