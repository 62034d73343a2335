import DocumentTree
import SheetRules

/// What stands around the parts of every page.
extension PageWords {
  /// A count above what it counts.
  func tile(_ count: Int, _ text: String, style: String = "") -> String {
    let name = style.isEmpty || count == 0 ? "" : " class=\(style)"
    let number = FigureText.grouped.text("\(count)")
    return "<li\(name)><b>\(number)</b><span>\(text)</span></li>"
  }

  /// A count of findings in the colour of their severity.
  func tile(_ count: Int, _ severity: Severity) -> String {
    tile(count, severities(count, severity), style: severity.rawValue)
  }

  /// How many of the checks that were made hold.
  func tile(held tally: Tally) -> String {
    let checked = FigureText.grouped.text("\(tally.checked)")
    return tile(
      tally.held,
      either("de \(checked) comprobaciones se cumplen", "of \(checked) checks hold"))
  }

  /// The links to the parts of a page.
  func navigation(_ links: [(id: String, text: String)]) -> String {
    let items = links.map { "<li><a href=\"#\($0.id)\">\($0.text)</a></li>" }
    return "<nav aria-label=\"\(either("Partes del informe", "Parts of the report"))\"><ul>"
      + items.joined() + "</ul></nav>\n"
  }

  /// What stands below everything else.
  func foot(_ lines: [String]) -> String {
    let told = lines.map { PageMarkup.escaped($0) + "." }.joined(separator: " ")
    let made = either(
      "Hecho con \(Product.name) \(Product.version). Esta página no pide nada a la red.",
      "Made with \(Product.name) \(Product.version). This page asks nothing of the network.")
    return "<footer><p>\(made) \(told)</p></footer>\n"
  }
}
