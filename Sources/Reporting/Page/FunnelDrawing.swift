import DocumentTree
import ExactNumbers

/// The funnel from the potential population over the criteria down to those reached, to scale.
enum FunnelDrawing {
  private static let width = 360
  /// The height of a level with the label above it; years are lower.
  private static let (step, yearStep) = (46, 36)
  private static let thickness = 16

  /// Draws the populations; nil where the sheet states none above zero.
  static func svg(_ chart: PictureChart, _ words: PageWords) -> String? {
    let rows = chart.rows.filter { $0.number != nil }
    let whole = rows.compactMap(\.number).max() ?? .zero
    guard rows.count > 1, whole > .zero else { return nil }
    var drawing = Drawing(
      id: "embudo", title: words.either("Embudo de la población", "Funnel of the population"),
      description: PictureChart(title: chart.title, rows: rows).inWords, width: width)
    let lengths = rows.map { ($0.number ?? .zero).portion(of: whole, steps: width) }
    var tops: [Int] = []
    for row in rows {
      drawing.grow(row.role == .year && !tops.isEmpty ? yearStep : tops.isEmpty ? 20 : step)
      tops.append(drawing.height)
    }
    for index in rows.indices.dropFirst()
    where rows[index].role != .year || rows[index - 1].role != .year {
      let levels = (tops[index - 1] + thickness, tops[index])
      drawing.shape(slope((lengths[index - 1], lengths[index]), levels), "f")
    }
    for index in rows.indices { draw(rows[index], lengths[index], at: tops[index], in: &drawing) }
    drawing.grow(thickness + 4)
    return drawing.svg
  }

  private static func draw(
    _ row: PictureRow, _ length: Int, at top: Int, in drawing: inout Drawing
  ) {
    let isCriterion = row.role == .criterion
    let height = row.role == .year ? thickness / 2 : thickness
    drawing.bar((width - length) / 2, top, length, height, isCriterion ? "s" : "b")
    let label = row.label.split(separator: " ").joined(separator: " ")
    drawing.text(
      isCriterion ? label : capitalised(label), 0, top - 6, isCriterion ? "t" : "",
      upTo: drawing.room(beside: row))
    if isCriterion {
      drawing.text(row.value, width, top - 6, "t", anchor: "end", upTo: 20)
    } else {
      drawing.figure(row.value, note: row.note, width, top - 6)
    }
  }

  private static func slope(_ lengths: (Int, Int), _ levels: (Int, Int)) -> [(Int, Int)] {
    let (upper, lower) = lengths
    let (start, end) = levels
    return [
      ((width - upper) / 2, start), ((width + upper) / 2, start), ((width + lower) / 2, end),
      ((width - lower) / 2, end),
    ]
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
