import Analysis
import DocumentTree
import SheetRules

/// One sheet as a page: pictures, figures with their derivations, findings, and what was not checked.
struct SheetPage: SheetPagePart {
  /// A page that can be sent stays below this.
  private static let mostBytes = 290_000

  let facts: SheetFacts

  init(_ file: FileReport, in language: Language) {
    facts = SheetFacts(file, in: language)
  }

  /// The page; of a table of thousands of rows with fewer of its rows, and how many are left out.
  var bytes: [UInt8] {
    var limit = 400
    var bytes = bytes(upTo: limit)
    while bytes.count > Self.mostBytes, limit > 20 {
      limit /= 2
      bytes = self.bytes(upTo: limit)
    }
    return bytes
  }

  private func bytes(upTo limit: Int) -> [UInt8] {
    let document = PageDocument(language: words.language, title: facts.title)
    let shown = FigureList.shown(facts, upTo: limit)
    let known = Set(shown)
    let checks = CheckLists(facts: facts, known: known, limit: limit)
    let parts = [
      document.opening, SheetHead(facts: facts).html, navigation, "<main>\n", pictures,
      RatioTable(facts: facts, known: known).html,
      FindingList(facts: facts, known: known, limit: limit).html,
      FigureList(facts: facts, shown: shown).html, checks.notChecked, checks.unprotected,
      "</main>\n", SheetHead(facts: facts).foot, document.closing,
    ]
    return Array(parts.joined().utf8)
  }

  private var navigation: String {
    var links: [(id: String, text: String)] = []
    if !pictures.isEmpty { links.append(("dibujos", either("De un vistazo", "At a glance"))) }
    links.append(("hallazgos", either("Hallazgos", "Findings")))
    if facts.trace != nil { links.append(("cifras", either("Cifras", "Figures"))) }
    links.append(("sin-comprobar", either("Sin comprobar", "Not checked")))
    if facts.audit != nil {
      links.append(("sin-proteccion", either("Sin protección", "Unprotected")))
    }
    return words.navigation(links)
  }

  /// The drawings of the sheet; empty where there is nothing to draw.
  private var pictures: String {
    guard let sheet = file.sheet else { return "" }
    let rows = PictureRows(language: words.language)
    var cards: [String] = []
    if let figures = file.figures {
      let population = rows.population(figures)
      cards += card(population.title, FunnelDrawing.svg(population, words))
      let years = population.rows.filter { $0.role == .year }
      let title = either("Población beneficiaria por año", "Beneficiaries by year")
      cards += card(title, bars(PictureChart(title: title, rows: years), "anios"))
      let expenses = rows.expenses(figures)
      cards += card(expenses.title, bars(expenses, "gasto"))
    } else {
      for (number, chart) in rows.years(sheet).enumerated() {
        cards += card(chart.title, bars(chart, "tabla-\(number)"))
      }
    }
    if cards.isEmpty { return "" }
    return "<section id=\"dibujos\" aria-labelledby=\"h-dibujos\">\n"
      + "<h2 id=\"h-dibujos\">\(either("De un vistazo", "At a glance"))</h2>\n"
      + "<div class=pair>\n\(cards.joined())</div>\n</section>\n"
  }

  private func bars(_ chart: PictureChart, _ id: String) -> String? {
    let rest = chart.rows.count - BarDrawing.mostRows
    let count = FigureText.grouped.text("\(rest)")
    let note =
      rest > 0
      ? "<figcaption>\(rest == 1 ? either("y una fila más", "and one more row") : either("y \(count) filas más", "and \(count) more rows"))</figcaption>"
      : ""
    return BarDrawing.svg(chart, id: id, words).map { $0 + note }
  }

  private func card(_ title: String, _ svg: String?) -> [String] {
    svg.map { ["<figure class=card><h3>\(words.data(title, upTo: 120))</h3>\n\($0)</figure>\n"] }
      ?? []
  }
}

/// What stands above and below the parts of the page of a sheet.
struct SheetHead: SheetPagePart {
  let facts: SheetFacts

  var html: String {
    let form = facts.file.sheet?.formTitle
    return "<header>\n<p class=over>\(either("Informe de la ficha", "Report on the sheet"))</p>\n"
      + "<h1>\(words.data(facts.title, upTo: 160))</h1>\n"
      + (form.map { "<p class=lead>\(words.data($0))</p>\n" } ?? "")
      + identity + tiles + "</header>\n"
  }

  /// Whose sheet it is.
  var identity: String {
    let identity = facts.file.identity
    let known: [(String, String?)] = [
      (either("código", "code"), identity?.codigo),
      (either("servicio", "service"), identity?.servicio),
      (either("ministerio", "ministry"), identity?.ministerio),
      (either("año", "year"), identity?.ejercicio.map { "\($0)" }),
      (either("archivo", "file"), facts.file.path),
    ]
    let rows = known.compactMap { name, value in
      value.map { "<div><dt>\(name)</dt><dd>\(words.data($0, upTo: 160))</dd></div>" }
    }
    return "<dl class=meta>\(rows.joined(separator: "\n"))</dl>\n"
  }

  private var tiles: String {
    let tally = Tally(of: facts.file)
    var tiles = [
      words.tile(tally.errors, .error), words.tile(tally.warnings, .warning),
      words.tile(tally.notes, .note), words.tile(held: tally),
      words.tile(tally.notChecked, either("no se pudieron hacer", "could not be made")),
    ]
    if let audit = facts.audit {
      let held = audit.figures.count - audit.unprotected.count
      let all = FigureText.grouped.text("\(audit.figures.count)")
      tiles.append(
        words.tile(
          held,
          either("de \(all) cifras protegidas", "of \(all) figures protected")))
    }
    return "<ul class=tiles>\(tiles.joined())</ul>\n"
  }

  var foot: String { words.foot([words.human.checks(Tally(of: facts.file))]) }
}
