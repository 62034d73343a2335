import DocumentTree

extension SheetImporter {
  /// Sets the goals: number, name, a colon and the answer; several on a line where its breaks were lost.
  mutating func setGoals(_ label: FoundLabel) {
    var row = 0
    for cell in label.cells.map(withWholeGoals) {
      for line in cell.lines {
        var rest = line
        while let end = setGoal(rest, row, label) {
          rest = end..<line.upperBound
          row += 1
        }
        var left = cell
        left.lines = [rest]
        if !rest.isEmpty { leave([left]) }
      }
    }
  }

  /// A cell in which a goal that was wrapped stands on one line.
  private func withWholeGoals(_ cell: TextCell) -> TextCell {
    var whole = cell
    whole.lines = []
    // whether the last line is a goal without its answer, and whether it has its colon
    var (isOpen, hasColon) = (false, false)
    for line in cell.lines {
      let colon = source[line].lastIndex(of: UInt8(ascii: ":"))
      let isAnswered = colon.map { !source.trimmed(($0 + 1)..<line.upperBound).isEmpty }
      let isGoal = source[line].first.map { Ascii.isDigit($0) } ?? false
      if isOpen, !isGoal, let last = whole.lines.last, last.upperBound < line.lowerBound {
        whole.lines[whole.lines.count - 1] = last.through(line)
        isOpen = isAnswered.map { !$0 } ?? !hasColon
        hasColon = hasColon || colon != nil
      } else {
        whole.lines.append(line)
        isOpen = isGoal && !(isAnswered ?? false)
        hasColon = colon != nil
      }
    }
    return whole
  }

  /// Sets the goal that a part of a line begins with; returns where it ends, nil where it begins with none.
  private mutating func setGoal(_ line: Range<Int>, _ row: Int, _ label: FoundLabel) -> Int? {
    let words = reader.words([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
    guard let number = words.first?.place, reader.isFigure(words[0]),
      let colon = source[line].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    // a figure behind the answer is the next goal
    let behind = words.filter { $0.place.upperBound > colon + 1 }
    let next = behind.dropFirst().first { reader.isFigure($0) }
    let end = next?.place.lowerBound ?? line.upperBound
    let base = "/diagnostico/ods/\(row)"
    let name = source.trimmed(number.upperBound..<colon)
    let answer = source.trimmed((colon + 1)..<end)
    set("\(base)/numero", reader.string(number), at: number, label)
    set("\(base)/nombre", reader.string(name), at: name, label)
    set("\(base)/respuesta", reader.string(answer), at: answer, label)
    return end
  }
}
