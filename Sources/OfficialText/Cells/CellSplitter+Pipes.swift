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
      cells.append(
        TextCell(
          lines: [part.range], page: page, row: row, column: part.column, isStart: true))
    }
  }

  /// Adds a line between tables: it begins a cell behind a blank line or a row, and where marks of emphasis
  /// without a blank glue two paragraphs together.
  mutating func appendParagraph(_ line: Range<Int>, isFirst: Bool) {
    if Furniture.isOne(source, line, page: page) {
      furniture.append(line)
      return
    }
    row += 1
    for (index, part) in cutAtEmphasis(line).enumerated() {
      if isFirst || index > 0 || cells.isEmpty {
        cells.append(
          TextCell(lines: [part], page: page, row: row, hasParagraphs: true, isStart: true))
      } else {
        cells[cells.count - 1].lines.append(part)
      }
    }
  }

  /// `… IV. 1.4.)**Servicio: A****Región: B**` in its paragraphs.
  private func cutAtEmphasis(_ line: Range<Int>) -> [Range<Int>] {
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
