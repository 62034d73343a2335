import DocumentTree

extension CellSplitter {
  /// Adds the cells of a row between pipes.
  ///
  /// A table whose headings are blank goes on with the one above: the end of a page stood between them.
  mutating func append(_ pipe: PipeRows.Row, _ line: Range<Int>, isAfterBlank: Bool) {
    if pipe.isAlignment || pipe.parts.isEmpty {
      furniture.append(line)
      if isAfterBlank { page += 1 }
      return
    }
    var parts = pipe.parts[...]
    if pipe.goesOn {
      if let first = parts.first, let last = cells.last, last.row == row,
        last.column == first.column
      {
        cells[cells.count - 1].lines.append(first.range)
        parts = parts.dropFirst()
      }
    } else {
      row += 1
    }
    for part in parts {
      let lines = linesOfCell(part.range)
      guard !lines.isEmpty else { continue }
      cells.append(
        TextCell(
          lines: lines, page: page, row: row, column: part.column,
          hasParagraphs: lines.count > 1, isStart: true))
    }
  }

  /// The lines of a cell, which `<br>` ends.
  private func linesOfCell(_ cell: Range<Int>) -> [Range<Int>] {
    guard source[cell].contains(UInt8(ascii: "<")) else {
      let line = source.trimmed(cell)
      return line.isEmpty ? [] : [line]
    }
    var lines: [Range<Int>] = []
    var start = cell.lowerBound
    var index = start
    while index < cell.upperBound {
      guard source[index] == UInt8(ascii: "<"),
        let tag = HtmlTag(source.span, index, to: cell.upperBound)
      else {
        index += 1
        continue
      }
      if case .lineBreak = tag.kind {
        lines.append(source.trimmed(start..<index))
        start = tag.end
      }
      index = tag.end
    }
    lines.append(source.trimmed(start..<cell.upperBound))
    return lines.filter { !$0.isEmpty }
  }

  /// Divides paragraphs that have only marks of emphasis between them:
  /// `… IV. 1.4.)**Servicio: A****Región: B**`.
  func cutAtEmphasis(_ line: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var index = line.lowerBound + 1
    while index + 1 < line.upperBound {
      guard source[index] == 0x2A, source[index + 1] == 0x2A else {
        index += 1
        continue
      }
      var end = index
      while end < line.upperBound, source[end] == 0x2A { end += 1 }
      let isGlued =
        source[index - 1] > 0x20 && end < line.upperBound && source[end].isLetterOrDigit
      if isGlued, end - index == 4 || ".:)".utf8.contains(source[index - 1]) {
        parts.append(start..<index)
        start = end
      }
      index = end
    }
    parts.append(start..<line.upperBound)
    return parts.map { source.trimmed($0) }.filter { !$0.isEmpty }
  }
}
