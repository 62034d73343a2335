extension SheetImporter {
  /// Labels, of which one that asks for a figure has the one that was taken for the beginning of the next row.
  ///
  /// In a text that keeps columns, nothing but the row above tells that the figure is of it:
  ///
  ///     Indicador Programa                Año 2019 (miles de $ / beneficiario)
  ///                                                  1.145,59
  ///     Gastos por unidad de producción de componente.
  mutating func withFiguresAbove(_ labels: [FoundLabel]) -> [FoundLabel] {
    var labels = labels
    for index in labels.indices.dropFirst() where labels[index - 1].cells.isEmpty {
      guard case .figure(let field) = labels[index - 1].shape,
        let first = labels[index].cells.first, takesNoFigure(labels[index].shape),
        first.start < labels[index].place.lowerBound, isFigure(first.lines[0])
      else { continue }
      var figure = first
      figure.lines = [first.lines[0]]
      labels[index - 1].cells = [figure]
      labels[index].cells.removeFirst()
      var rest = first
      rest.lines.removeFirst()
      if !rest.lines.isEmpty { labels[index].cells.insert(rest, at: 0) }
      remark(.splitByGuess, field, at: figure.start)
    }
    return labels
  }

  /// Whether what stands behind a label is a text, or nothing at all.
  private func takesNoFigure(_ shape: Prompt.Shape) -> Bool {
    switch shape {
    case .nothing, .heading, .text: true
    default: false
    }
  }

  /// Whether a line is a figure, perhaps with its sign of per cent apart, and nothing else.
  private func isFigure(_ line: Range<Int>) -> Bool {
    let words = reader.words([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
    guard let first = words.first, reader.isFigure(first) else { return false }
    return words.count == 1 || words.count == 2 && reader.string(words[1]) == "%"
  }
}
