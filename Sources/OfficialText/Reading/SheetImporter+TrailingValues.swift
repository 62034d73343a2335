/// The values of an indicator behind the last line of its formula, where a text keeps both on one line.
extension SheetImporter {
  /// Values, and the text before them.
  struct TrailingValues {
    let text: TextCell
    let values: [CellReader.Word]
    /// Whether the number before the values may be one of them.
    let isGuess: Bool
  }

  /// The values that the last line of a row ends with, as many as there are years.
  ///
  ///     rural regional/Crédito indicador comunas)*100 N/A 45,0% S/I
  ///
  /// - Parameters:
  ///   - texts: the cells of the row so far, the last of them the one in question.
  ///   - next: the cell behind it.
  ///   - count: how many years there are.
  /// - Returns: nil where the numbers at the end are of the text.
  func trailingValues(
    _ texts: [TextCell], before next: TextCell?, _ count: Int
  ) -> TrailingValues? {
    guard count > 0, let cell = texts.last, cell.left == nil, cell.column == nil,
      let line = cell.lines.last, !goesOn(in: next)
    else { return nil }
    var last = cell
    last.lines = [line]
    let words = reader.words([last])
    var start = words.endIndex
    while start > 0, isValue(words[start - 1]) { start -= 1 }
    guard start > 0 else { return nil }
    // what an operator stands before is a number of the formula
    if let sign = source[words[start - 1].place].last, "*/+-=(".utf8.contains(sign) { start += 1 }
    let first = words.endIndex - count
    guard first >= start, isClosed(texts, to: words[first].place.lowerBound),
      let text = cell.clipped(from: cell.start, to: words[first - 1].place.upperBound)
    else { return nil }
    return TrailingValues(
      text: text, values: Array(words[first...]), isGuess: count == 1 || first > start)
  }

  /// Whether a row goes on in a cell: with its formula, or with values that stand for themselves.
  private func goesOn(in next: TextCell?) -> Bool {
    guard let next else { return false }
    return source[next.start] == UInt8(ascii: "(") || next.beginsSmall(in: source)
      || reader.words([next]).allSatisfy { isValue($0) }
  }

  /// Whether each parenthesis of a row that ends at an offset is closed, and there is one.
  private func isClosed(_ texts: [TextCell], to end: Int) -> Bool {
    var depth = 0
    var isFormula = false
    for line in texts.flatMap(\.lines) {
      for byte in source[line.lowerBound..<max(line.lowerBound, min(line.upperBound, end))] {
        if byte == UInt8(ascii: "(") { (depth, isFormula) = (depth + 1, true) }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
    }
    return isFormula && depth == 0
  }

  func isValue(_ word: CellReader.Word) -> Bool {
    let text = reader.string(word).trimmingMarks
    return CellReader.isFigure(text) || CellReader.absences.contains(text)
  }
}
