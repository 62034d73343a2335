extension SheetImporter {
  /// Gives a figure that was read as the beginning of the next row back to the label above it.
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

  /// Whether a label is followed by a text or by nothing.
  private func takesNoFigure(_ shape: Prompt.Shape) -> Bool {
    switch shape {
    case .nothing, .heading, .text: true
    default: false
    }
  }

  /// Whether a line consists of one figure, with or without a separate `%`.
  private func isFigure(_ line: Range<Int>) -> Bool {
    let words = reader.words([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
    guard let first = words.first, reader.isFigure(first) else { return false }
    return words.count == 1 || words.count == 2 && reader.string(words[1]) == "%"
  }
}
