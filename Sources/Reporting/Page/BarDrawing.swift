import ExactNumbers

/// Bars below their labels, to the scale of the largest figure, or as parts of a total.
enum BarDrawing {
  private static let step = 44
  /// Rows beyond these make no picture.
  static let mostRows = 24

  /// Draws a chart; nil where nothing in it is above zero.
  static func svg(
    _ chart: PictureChart, id: String, width: Int = 360, _ words: PageWords
  ) -> String? {
    let rows = Array(chart.rows.prefix(mostRows))
    let whole = rows.compactMap(\.number).max() ?? .zero
    guard whole > .zero else { return nil }
    var drawing = Drawing(
      id: id, title: chart.title, description: PictureChart(title: "", rows: rows).inWords,
      width: width)
    for (index, row) in rows.enumerated() {
      let top = index * step + 20
      drawing.text(
        FunnelDrawing.capitalised(row.label), 0, top - 6, row.role == .total ? "v" : "",
        upTo: drawing.room(beside: row))
      drawing.figure(row.value, note: row.note, width, top - 6)
      let length = row.number?.portion(of: whole, steps: width) ?? 0
      drawing.bar(0, top, width, 10, "f")
      if length > 0 { drawing.bar(0, top, length, 10, row.role == .total ? "s" : "b") }
    }
    drawing.grow((rows.count - 1) * step + 20 + 14)
    return drawing.svg
  }
}
