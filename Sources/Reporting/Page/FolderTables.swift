import Analysis
import DocumentTree
import ExactNumbers

/// The tables of the page of a folder.
struct FolderTables: PagePart {
  /// More years than these have no room side by side.
  private static let mostYears = 8

  let parts: [FolderPart]
  let words: PageWords

  // MARK: Sheets

  /// A row for each sheet.
  var sheets: String {
    let heads = [
      either("Año", "Year"), either("Potencial", "Potential"), either("Beneficiaria", "Reached"),
      either("Cobertura (%)", "Coverage (%)"), either("Gasto (M$)", "Expenses (M$)"),
      either("Por beneficiario (M$)", "Per beneficiary (M$)"), either("Errores", "Errors"),
      either("Advertencias", "Warnings"), either("Notas", "Notes"),
      either("Sin comprobar", "Not checked"),
    ]
    let hasFigures = [
      true, has(\.potential), has(\.reached), has(\.coverage), has(\.total), has(\.perBeneficiary),
      true, true, true, true,
    ]
    let columns = heads.indices.filter { hasFigures[$0] }
    let head =
      "<th scope=col>\(either("Programa", "Programme"))</th>"
      + columns.map { "<th scope=col class=n>\(heads[$0])</th>" }.joined()
    // versions of a sheet have one name
    let titles = Dictionary(parts.map { ($0.title, 1) }, uniquingKeysWith: +)
    let rows = parts.enumerated().map { number, part -> String in
      let cells = cells(of: part)
      var about = [part.identity?.codigo, part.identity?.servicio].compactMap { $0 }
      if about.isEmpty || titles[part.title] != 1 { about.append(part.path) }
      let told = about.joined(separator: " · ")
      return
        "<tr data-item><th scope=row><a href=\"#f\(number)\">\(words.data(part.title, upTo: 100))</a>"
        + "<br><small>\(words.data(told, upTo: 100))</small></th>"
        + columns.map { cell(cells[$0], heads[$0]) }.joined() + "</tr>"
    }
    return "<section id=\"tabla\"\(words.searchable()) aria-labelledby=\"h-tabla\">\n"
      + "<h2 id=\"h-tabla\">\(either("Las fichas", "The sheets"))</h2>\n"
      + "<table class=\"stack sortable\"><thead><tr>\(head)</tr></thead>\n<tbody>\(rows.joined(separator: "\n"))</tbody></table>\n</section>\n"
  }

  private func has(_ figure: KeyPath<FolderPart, StatedFigure?>) -> Bool {
    parts.contains { Table.Cell($0[keyPath: figure]) != .empty }
  }

  private func cells(of part: FolderPart) -> [(text: String, key: String)] {
    func count(_ number: Int) -> (String, String) {
      (FigureText.grouped.text("\(number)"), "\(number)")
    }
    let year = part.identity?.ejercicio.map { "\($0)" } ?? ""
    return [
      (year, year), cell(part.potential), cell(part.reached), cell(part.coverage), cell(part.total),
      cell(part.perBeneficiary), count(part.tally.errors), count(part.tally.warnings),
      count(part.tally.notes), count(part.tally.notChecked),
    ]
  }

  private func cell(_ figure: StatedFigure?) -> (text: String, key: String) {
    (
      Table.Cell(figure).text { $0.description(in: .chilena) },
      figure?.number?.description ?? ""
    )
  }

  private func cell(_ content: (text: String, key: String), _ head: String) -> String {
    "<td class=n data-h=\"\(head)\" data-n=\"\(content.key)\">\(PageMarkup.escaped(content.text))</td>"
  }

  // MARK: Years

  /// The years side by side, a table for each kind of figure; empty where no sheet has any.
  var years: String {
    var titles: [String] = []
    for title in parts.compactMap(\.series?.title) where !titles.contains(title) {
      titles.append(title)
    }
    if titles.isEmpty { return "" }
    return "<section id=\"anios\" aria-labelledby=\"h-anios\">\n<h2 id=\"h-anios\">"
      + either("Los años, lado a lado", "The years side by side") + "</h2>\n"
      + titles.map(yearTable).joined() + "</section>\n"
  }

  private func yearTable(_ title: String) -> String {
    let shown = parts.enumerated().filter { $0.element.series?.title == title }
    let all = Set(shown.flatMap { $0.element.series?.years.map(\.year) ?? [] }).sorted()
    let years = Array(all.suffix(Self.mostYears))
    let head =
      "<th scope=col>\(either("Programa", "Programme"))</th>"
      + years.map { "<th scope=col class=n>\(words.data($0, upTo: 12))</th>" }.joined()
      + "<th scope=col>\(either("Curso", "Course"))</th>"
    let rows = shown.map { number, part -> String in
      let figures = Dictionary(
        (part.series?.years ?? []).map { ($0.year, $0.figure) },
        uniquingKeysWith: { first, _ in first })
      let cells = years.map { cell(cell(figures[$0]), PageMarkup.escaped($0.shown(upTo: 12))) }
      return
        "<tr><th scope=row><a href=\"#f\(number)\">\(words.data(part.title, upTo: 100))</a></th>"
        + cells.joined() + "<td>\(course(years.map { figures[$0]?.number }))</td></tr>"
    }
    let left =
      all.count > years.count
      ? "<p>\(either("Se muestran los últimos \(years.count) años.", "The last \(years.count) years are shown."))</p>\n"
      : ""
    return
      "<table class=\"stack sortable\"><caption>\(PageMarkup.escaped(title))</caption><thead><tr>\(head)</tr></thead>\n"
      + "<tbody>\(rows.joined(separator: "\n"))</tbody></table>\n\(left)"
  }

  /// Bars of a row to its own scale; the figures stand beside them.
  private func course(_ figures: [ExactDecimal?]) -> String {
    let whole = figures.compactMap { $0.map { Rational($0) } }.max() ?? .zero
    guard whole > .zero else { return "" }
    let bars = figures.enumerated().compactMap { index, figure -> String? in
      guard let figure, figure > .zero else { return nil }
      let height = Rational(figure).portion(of: whole, steps: 22)
      return
        "<rect class=b x=\"\(index * 12)\" y=\"\(22 - height)\" width=\"9\" height=\"\(height)\"/>"
    }
    let width = figures.count * 12
    return
      "<svg class=spark aria-hidden=\"true\" viewBox=\"0 0 \(width) 22\" width=\"\(width)\" height=\"22\">\(bars.joined())</svg>"
  }
}
