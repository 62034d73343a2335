import DocumentTree

/// The rows of a table with a row for each component of section 5.2, on a page that keeps its columns.
///
///     Mercado estado evidencia información           Diagnóstico servicio linea 1:
///                                                                                           33.829
///     diagnóstico gestión variable                   cursos
///
/// The names and units of section 5.2 tell where each row ends, and a figure is of the row that it stands beside.
struct ComponentRows {
  /// The cells of each row by their columns: name, unit where the table has it, and figure.
  private(set) var rows: [[[TextCell]]] = []
  /// The lines of each row.
  private var spans: [ClosedRange<Int>] = []

  /// No sheet has more components, and no cell more lines.
  private static let most = 200
  private static let longest = 60

  /// A part of a column.
  private struct Part {
    var cell: TextCell
    var lines: ClosedRange<Int>
  }

  /// Reads a table; nil if it has other names, or if a figure is as near to one row as to another.
  ///
  /// - Parameters:
  ///   - columns: the cells of each column.
  ///   - components: the letters of the names and units of the components, in their order.
  ///   - text: the text.
  init?(
    _ columns: [[TextCell]], _ components: [(name: [UInt8], unit: [UInt8])], _ text: FoldedText
  ) {
    guard let page = columns.first?.first?.page, (1...Self.most).contains(components.count),
      columns.allSatisfy({ $0.allSatisfy { $0.page == page } })
    else { return nil }
    let parts = columns.map { Self.parts($0, text) }
    rows = components.map { _ in columns.map { _ in [] } }
    var spans = [ClosedRange<Int>?](repeating: nil, count: components.count)
    for column in columns.indices.dropLast() {
      let wanted = components.map { column == 0 ? $0.name : $0.unit }
      guard let cells = Self.cells(parts[column], wanted, text) else { return nil }
      for (row, cell) in cells.enumerated() {
        rows[row][column] = [cell.cell]
        spans[row] =
          spans[row].map {
            min($0.lowerBound, cell.lines.lowerBound)...max($0.upperBound, cell.lines.upperBound)
          } ?? cell.lines
      }
    }
    self.spans = spans.compactMap(\.self)
    guard let figures = Self.figures(parts[columns.count - 1], CellReader(source: text.source))
    else { return nil }
    for figure in figures {
      guard let row = row(of: figure.lines), rows[row][columns.count - 1].isEmpty else {
        return nil
      }
      rows[row][columns.count - 1] = [figure.cell]
    }
  }

  /// Each line of a column as a part, from top to bottom.
  private static func parts(_ cells: [TextCell], _ text: FoldedText) -> [Part] {
    cells.flatMap { cell in
      cell.lines.map { range in
        var part = cell
        part.lines = [range]
        let line = text.lines.line(of: range.lowerBound)
        return Part(cell: part, lines: line...line)
      }
    }.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  /// Joins lines into cells that spell the components in their order; nil if they do not.
  private static func cells(
    _ parts: [Part], _ wanted: [[UInt8]], _ text: FoldedText
  ) -> [Part]? {
    var cells: [Part] = []
    var open: Part?
    for part in parts {
      guard cells.count < wanted.count else { return nil }
      if open == nil {
        open = part
      } else {
        open?.cell.lines += part.cell.lines
        open.map { open = Part(cell: $0.cell, lines: $0.lines.lowerBound...part.lines.upperBound) }
      }
      guard let cell = open, cell.cell.lines.count <= longest else { return nil }
      let letters = text.letters(of: cell.cell.lines)
      guard wanted[cells.count].starts(with: letters) else { return nil }
      if letters.count == wanted[cells.count].count {
        cells.append(cell)
        open = nil
      }
    }
    return open == nil && cells.count == wanted.count ? cells : nil
  }

  /// The figures of a column, joined where a narrow cell broke them; nil if something else is among them.
  private static func figures(_ parts: [Part], _ reader: CellReader) -> [Part]? {
    var figures: [Part] = []
    for part in parts {
      let text = reader.string(part.cell.lines[0])
      if let last = figures.last, part.lines.lowerBound - last.lines.upperBound <= 2,
        CellReader.isBroken(last.cell.lines.map { reader.string($0) }.joined(), text)
      {
        figures[figures.count - 1].cell.lines += part.cell.lines
        figures[figures.count - 1].lines = last.lines.lowerBound...part.lines.upperBound
      } else {
        figures.append(part)
      }
    }
    let areFigures = figures.allSatisfy { figure in
      let words = reader.words([figure.cell])
      return words.count == 1 && reader.isFigure(words[0]) && !reader.isPartOfFigure(words[0])
    }
    return areFigures ? figures : nil
  }

  /// The row nearest to some lines; nil if two rows are.
  private func row(of lines: ClosedRange<Int>) -> Int? {
    lines.nearest(among: spans)
  }
}

extension ClosedRange<Int> {
  /// The nearest of several stretches, by their middles where several overlap; nil if two are as near.
  func nearest(among others: [ClosedRange<Int>]) -> Int? {
    let distances = others.map { other in
      (
        gap: Swift.max(0, other.lowerBound - upperBound, lowerBound - other.upperBound),
        middle: abs(other.lowerBound + other.upperBound - lowerBound - upperBound)
      )
    }
    guard let best = distances.indices.min(by: { distances[$0] < distances[$1] }) else {
      return nil
    }
    let isOnly = !distances.indices.contains { $0 != best && distances[$0] == distances[best] }
    return isOnly ? best : nil
  }
}
