import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// Many sheets as one page: a table of them, what was found by rule, two pictures, and each sheet within.
struct FolderPage: PagePart {
  let parts: [FolderPart]
  let words: PageWords

  private var tally: Tally { parts.reduce(into: Tally()) { $0 += $1.tally } }

  var bytes: [UInt8] {
    let sheets = FigureText.grouped.text("\(parts.count { $0.identity != nil })")
    let title = either("Informe de \(sheets) fichas", "Report on \(sheets) sheets")
    let document = PageDocument(language: words.language, title: title, kind: "page folder")
    var bytes = Array((document.opening + head(title) + "<main>\n").utf8)
    bytes += FolderTables(parts: parts, words: words).sheets.utf8
    bytes += RuleTable(parts: parts, words: words).html.utf8
    bytes += scatter.utf8
    bytes += FolderTables(parts: parts, words: words).years.utf8
    let kinds = Severity.allCases.reduce(into: ["none": either("sin hallazgos", "without findings")]
    ) {
      $0[$1.rawValue] = words.severities(2, $1)
    }
    bytes +=
      ("<section id=\"fichas\"\(words.searchable(kinds)) aria-labelledby=\"h-fichas\">\n"
      + "<h2 id=\"h-fichas\">\(either("Cada ficha", "Each sheet"))</h2>\n").utf8
    for (number, part) in parts.enumerated() { bytes += sheet(number, part).utf8 }
    bytes +=
      ("</section>\n</main>\n" + words.foot(words.human.summary(tally)) + document.closing).utf8
    return bytes
  }

  private func head(_ title: String) -> String {
    let tiles: [String] = [
      words.tile(tally.files, either("archivos", "files")),
      words.tile(tally.errors, .error), words.tile(tally.warnings, .warning),
      words.tile(tally.notes, .note), words.tile(held: tally),
      words.tile(tally.notChecked, either("no se pudieron hacer", "could not be made")),
    ]
    return "<header>\n<p class=over>\(either("Informe", "Report"))</p>\n<h1>\(title)</h1>\n"
      + "<ul class=tiles>\(tiles.joined())</ul>\n</header>\n" + words.navigation(links)
  }

  private var links: [(id: String, text: String)] {
    var links = [(id: "tabla", text: either("Tabla", "Table"))]
    if parts.contains(where: { $0.worst != nil }) {
      links.append(("reglas", either("Por regla", "By rule")))
    }
    if !scatter.isEmpty {
      links.append(("costos", either("Cobertura y costo", "Coverage and cost")))
    }
    if parts.contains(where: { $0.series != nil }) {
      links.append(("anios", either("Años", "Years")))
    }
    return links + [("fichas", either("Cada ficha", "Each sheet"))]
  }

  private func sheet(_ number: Int, _ part: FolderPart) -> String {
    let tally = part.tally
    let counts: [(Int, Severity)] = [
      (tally.errors, .error), (tally.warnings, .warning), (tally.notes, .note),
    ]
    let tags = counts.filter { $0.0 > 0 }.map { count, severity in
      "<span class=\"tag \(severity.rawValue)\">\(count) \(words.severities(count, severity))</span>"
    }
    return "<details class=sheet id=\"f\(number)\" data-item=\"\(part.worst?.rawValue ?? "none")\">"
      + "<summary><b>\(words.data(part.title, upTo: 120))</b> \(tags.joined())</summary>\n"
      + "<div>\(part.content)</div></details>\n"
  }

  // MARK: Pictures

  /// Coverage and cost per beneficiary against each other; empty where fewer than two sheets have both.
  private var scatter: String {
    let points = parts.compactMap { part -> ScatterDrawing.Point? in
      guard let coverage = part.coverage?.number, let cost = part.perBeneficiary?.number else {
        return nil
      }
      let style = part.worst == .error ? "e" : "b"
      return ScatterDrawing.Point(name: part.title, x: coverage, y: cost, style: style)
    }
    let drawing = ScatterDrawing(
      points: points,
      titles: (
        x: either(
          "Cobertura de la población potencial (%)", "Coverage of the potential population (%)"),
        y: either("Gasto por beneficiario (M$)", "Expenses per beneficiary (M$)")
      ), words: words)
    guard let svg = drawing.svg else { return "" }
    let without = parts.count - points.count { $0.x > .zero && $0.y > .zero }
    let note =
      either(
        "Las escalas crecen de diez en diez veces. En rojo, las fichas con errores.",
        "The scales grow tenfold. Sheets with errors are red.")
      + (without == 0
        ? ""
        : either(
          " \(without) sin una de las dos cifras.", " \(without) without one of the two figures."))
    return "<section id=\"costos\" aria-labelledby=\"h-costos\">\n<h2 id=\"h-costos\">"
      + either("Cobertura y gasto por beneficiario", "Coverage and expenses per beneficiary")
      + "</h2>\n<figure class=\"card wide\">\(svg)<figcaption>\(note)</figcaption></figure>\n</section>\n"
  }
}
