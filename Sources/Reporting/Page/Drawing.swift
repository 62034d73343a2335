import ExactNumbers

/// A drawing in SVG, in whole units; texts and lengths only, so that the style sheet gives the colours.
struct Drawing {
  /// A name that is unique on the page.
  let id: String
  /// What it shows, for those who do not see it.
  let title: String
  /// Every figure that it shows, in words.
  let description: String
  let width: Int
  private(set) var height = 0
  private var marks: [String] = []

  /// Starts a drawing that is empty.
  init(id: String, title: String, description: String, width: Int) {
    self.id = id
    self.title = title
    self.description = description
    self.width = width
  }

  /// Makes room below what is there.
  mutating func grow(_ units: Int) { height += units }

  mutating func bar(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ style: String = "b") {
    marks.append(
      "<rect class=\(style) x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"2\"/>"
    )
  }

  mutating func shape(_ points: [(Int, Int)], _ style: String) {
    let path = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    marks.append("<polygon class=\(style) points=\"\(path)\"/>")
  }

  mutating func line(_ x: Int, _ y: Int, to endX: Int, _ endY: Int) {
    marks.append("<path class=a d=\"M\(x) \(y)L\(endX) \(endY)\"/>")
  }

  mutating func dot(_ x: Int, _ y: Int, _ radius: Int, _ style: String, title: String) {
    marks.append(
      "<circle class=\(style) cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\">"
        + "<title>\(PageMarkup.escaped(title.shown(upTo: 200)))</title></circle>")
  }

  /// Writes a text whose end or middle may stand at the place.
  mutating func text(
    _ text: String, _ x: Int, _ y: Int, _ style: String = "", anchor: String = "start",
    upTo limit: Int = 54
  ) {
    let name = style.isEmpty ? "" : " class=\"\(style)\""
    let place = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    // an element of HTML that keeps writing apart has no place in a drawing
    let shown = PageMarkup.escaped(text.shown(upTo: limit))
    marks.append(
      "<text\(name)\(place) x=\"\(x)\" y=\"\(y)\">\(shown)</text>")
  }

  /// Writes a figure that ends at the place, after its label in a lighter colour.
  mutating func figure(_ figure: String, note: String?, _ x: Int, _ y: Int) {
    let said =
      note.map { PageMarkup.escaped($0.shown(upTo: 30)) }
      .map { "<tspan class=k>\($0)</tspan>  " } ?? ""
    let shown = PageMarkup.escaped(figure.shown(upTo: 24))
    marks.append(
      "<text text-anchor=\"end\" x=\"\(x)\" y=\"\(y)\">\(said)<tspan class=v>\(shown)</tspan></text>"
    )
  }

  /// The characters of a label that fit beside the figure of its row.
  func room(beside row: PictureRow) -> Int {
    max(8, width / 7 - min(24, row.value.count) - min(30, row.note?.count ?? 0) - 2)
  }

  /// The drawing with its text alternative.
  var svg: String {
    "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\">"
      + "<title id=\"\(id)-t\">\(PageMarkup.escaped(title.shown(upTo: 200)))</title>"
      + "<desc id=\"\(id)-d\">\(PageMarkup.escaped(description.shown(upTo: 4_000)))</desc>\n"
      + marks.joined(separator: "\n") + "</svg>\n"
  }
}

extension PictureChart {
  /// Its lines in words: "potencial: 16.793; objetivo: 11.184".
  var inWords: String {
    rows.map { row in
      let note = row.note.map { " (\($0))" } ?? ""
      let label = row.label.split(separator: " ").joined(separator: " ")
      return "\(label.shown(upTo: 120)): \(row.value.isEmpty ? "—" : row.value)\(note)"
    }.joined(separator: "; ")
  }
}
