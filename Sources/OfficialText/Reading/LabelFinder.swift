import DocumentTree

/// Finds the labels of a form in the cells of a text.
///
/// A label counts only as a whole and at the beginning of a cell, since texts may contain its words.
struct LabelFinder {
  let text: FoldedText
  let cells: [TextCell]
  let table: PromptTable
  var letters: FoldedLetters
  /// The first letter of each cell, and the number of all.
  var firstLetters: [Int] = []

  var labels: [FoundLabel] = []
  /// What stands before the first label.
  private(set) var leading: [TextCell] = []
  /// The printed labels and headings, which account for their lines.
  var printed: [Range<Int>] = []
  /// The labels some of whose letters are others than those of the form.
  var damaged: [Range<Int>] = []
  /// The labels behind which the words of a longer one begin that does not end there.
  var cut: [Range<Int>] = []
  /// The numbers in labels and headings.
  var numbers: [LabelNumber] = []

  var hasComponent = false
  /// The short labels that the open component has had.
  var componentLabels: Set<Prompt.Shape> = []
  /// How far from the left edge a label may begin, where positions are known.
  let lastLabelColumn: Int

  var source: [UInt8] { text.source }

  init(_ text: FoldedText, _ cells: [TextCell], _ table: PromptTable) {
    self.text = text
    let (rows, heads) = RepeatedHeads.removed(text, cells, table)
    printed = heads
    let whole = SplitLabels.joined(text, SplitRows.joined(text, rows, table), table)
    let cells = Self.cutAtLabels(text, whole, table)
    self.cells = cells
    self.table = table
    let left = cells.compactMap(\.left).min() ?? 0
    let right = cells.compactMap(\.right).max() ?? 0
    lastLabelColumn = left + (right - left) * 18 / 100
    letters = FoldedLetters(reserving: cells.last.map { $0.end - cells[0].start } ?? 0)
    for cell in cells {
      firstLetters.append(letters.letters.count)
      for (number, line) in cell.lines.enumerated() {
        if number == 0 { letters.append(text, line) } else { letters.appendLine(text, line) }
      }
    }
    firstLetters.append(letters.letters.count)
  }

  /// Cells of which each line may be a label with a colon and its value: `Año de inicio: 2015`, or a heading that was
  /// drawn close to what stands above it.
  private static func cutAtLabels(
    _ text: FoldedText, _ cells: [TextCell], _ table: PromptTable
  ) -> [TextCell] {
    let isLabel: (Range<Int>) -> Bool = { table.beginsWithColon($0, in: text) }
    var parts: [TextCell] = []
    parts.reserveCapacity(cells.count)
    for cell in cells {
      let isBlock = cell.left == nil && cell.column == nil && !cell.hasParagraphs
      let isList =
        cell.lines.count > 1 && isLabel(cell.lines[0])
        && cell.lines.dropFirst().contains(where: isLabel)
      let isDrawn = cell.left != nil && cell.column == nil
      guard isList || (isBlock || isDrawn) && cell.lines.count > 1 else {
        parts.append(cell)
        continue
      }
      // whether the next line stands right below a heading, or below a label with a colon
      var isBelowHeading = false
      var isBelowLabel = false
      for (index, line) in cell.lines.enumerated() {
        let isHeading =
          (isBlock || isDrawn && text.source.isInCapitals(line))
          && beginsLabel(text, cell.lines[index...].prefix(20), table)
        let isOfList =
          (isList || isDrawn && (isBelowHeading || isBelowLabel)) && isLabel(line)
          || isList && table.beginsDamaged(line, in: text)
        let begins = isHeading || isOfList
        isBelowHeading = isHeading
        isBelowLabel = isOfList || isBelowLabel && !begins
        if index == 0 || begins {
          var part = cell
          part.lines = [line]
          parts.append(part)
        } else {
          parts[parts.count - 1].lines.append(line)
        }
      }
    }
    return parts
  }

  /// Whether lines begin with a label that shares no line with its value.
  private static func beginsLabel(
    _ text: FoldedText, _ lines: ArraySlice<Range<Int>>, _ table: PromptTable
  ) -> Bool {
    guard let line = lines.first, text.source[line.lowerBound].beginsLabel else { return false }
    guard let label = table.label(of: lines, in: text) else {
      return text.source.isInCapitals(line) && table.isDamaged(text[line])
    }
    let shortest = text.source.isInCapitals(line) ? 8 : 10
    return label.match.prompt.needsColon || label.match.count >= shortest
  }

  mutating func find() {
    var index = 0
    while index < cells.count {
      index = take(index)
    }
  }

  /// Takes a cell, or a label that begins with it; returns the index of the next cell.
  private mutating func take(_ index: Int) -> Int {
    if let next = takeHeader(index) { return next }
    if let next = takeComponent(index) { return next }
    if let next = takeHead(index) { return next }
    guard !isInTable(index), let (match, end, last) = label(at: index) else {
      append(cells[index])
      return index + 1
    }
    let start = cells[index].start
    if match.isDamaged || FoldedLetters.hasMisread(source.span, min(start, end)..<end) {
      damaged.append(start..<max(start, end))
    }
    keepNumbers(firstLetters[index]..<firstLetters[index] + match.count, match.numbers)
    let place = min(start, end)..<max(start, end)
    let (rest, hasColon) = restOfLabel(end)
    printed.append(place.lowerBound..<max(place.upperBound, rest))
    // lines of cells that stand side by side come in another order
    printed += cells[index..<last].flatMap(\.lines)
    printed += cells[last].lines.prefix { !$0.contains(end - 1) }
    if let tail = cells[last].clipped(from: rest), !text.hasLetters(tail.lines) {
      // the asterisks of a note
      printed.append(tail.start..<tail.end)
    }
    if case .heading = match.prompt.shape {
      if let cell = cells[last].clipped(from: rest) { append(cell) }
      return next(after: last, rest)
    }
    if match.prompt.shape.asked != nil,
      table.common(with: letters.letters[firstLetters[index]...]) >= match.count + Self.fewestCut
    {
      cut.append(place)
    }
    var found = FoundLabel(shape: match.prompt.shape, place: place, hasColon: hasColon)
    if case .group = found.shape, hasColon {
      found = FoundLabel(shape: .contact("unidad"), place: place, hasColon: true)
    }
    found.left = cells[index].left
    if case .component = found.shape { componentLabels.insert(found.shape) }
    if index > 0, cells[index - 1].page < cells[index].page {
      found.beginsPage = !cells[index - 1].isStart && cells[index - 1].left == nil
    }
    var next = next(after: last, rest)
    found.limit = source.firstNumber(in: end..<max(end, rest))
    var restOfCell = cells[last].clipped(from: rest).flatMap { isPunctuation($0) ? nil : $0 }
    if restOfCell == nil, next < cells.count, cells[next].start >= cells[last].end,
      cells[next].start < rest
    {
      // the limit ends on the line of the value
      restOfCell = cells[next].clipped(from: rest)
      next += 1
    }
    if let restOfCell, isLimit(restOfCell) {
      found.limit = source.firstNumber(in: restOfCell.start..<restOfCell.end)
    } else if let limit = limit(restOfCell, next) {
      found.limit = source.firstNumber(in: limit)
      next += 1
    } else if let restOfCell {
      found.cells.append(restOfCell)
    }
    labels.append(found)
    return next
  }

  /// Fewer letters may be those of a value.
  private static let fewestCut = 10

  /// Whether the lines of a cell are nothing but what ends a label: `):`.
  private func isPunctuation(_ cell: TextCell) -> Bool {
    cell.lines.allSatisfy { line in line.allSatisfy { ").:".utf8.contains(source[$0]) } }
  }

  /// Whether a cell is the limit of characters of its label, between whose lines others stand.
  private mutating func isLimit(_ cell: TextCell) -> Bool {
    guard areLimit(cell.lines) else { return false }
    printed += cell.lines
    return true
  }

  private func areLimit(_ lines: [Range<Int>]) -> Bool {
    text.letters(of: lines, startWith: [FoldedLetters.number])
      && PromptTable.isLimit(text.letters(of: lines))
  }

  /// The limit of characters that a page break cut off its label, which ends in the next cell.
  private mutating func limit(_ rest: TextCell?, _ next: Int) -> Range<Int>? {
    guard next < cells.count,
      rest != nil || cells[next].left != nil || source[cells[next].start] == UInt8(ascii: "(")
    else { return nil }
    guard areLimit((rest?.lines ?? []) + cells[next].lines) else {
      return nil
    }
    printed.append(cells[next].start..<cells[next].end)
    if let rest { printed.append(rest.start..<rest.end) }
    return (rest?.start ?? cells[next].start)..<cells[next].end
  }

  /// The index of the cell after one, or after those up to an offset: a limit may have a cell of its own.
  private func next(after index: Int, _ offset: Int) -> Int {
    let end = cells[index].end
    var index = index + 1
    while index < cells.count, cells[index].start >= end, cells[index].end <= offset { index += 1 }
    return index
  }

  private mutating func append(_ cell: TextCell) {
    if labels.isEmpty { return leading.append(cell) }
    if source[cell.start] == UInt8(ascii: "("), areLimit(cell.lines) {
      // the last line of the label stands lower than the value beside it, or on the next page again
      let last = labels.count - 1
      labels[last].limit = labels[last].limit ?? source.firstNumber(in: cell.start..<cell.end)
      printed += cell.lines
    } else {
      labels[labels.count - 1].cells.append(cell)
    }
  }

  /// The label at the beginning of a cell, its end, and the cell in which it ends.
  private func label(
    at index: Int
  ) -> (match: PromptTable.Match, end: Int, last: Int)? {
    let first = firstLetters[index]
    guard first < firstLetters[index + 1] else { return nil }
    let matches = table.longest(in: letters.letters[first...], endsWord(from: first))
    for match in matches {
      let end = letters.ends[first + match.count - 1]
      var last = index
      while cells[last].end < end { last += 1 }
      guard isAccepted(match, at: index, end: end, last: last) else { continue }
      // its words may begin a longer one
      if let longer = damagedLabel(at: index),
        longer.match.count >= match.count + Self.fewestCut
      {
        return longer
      }
      return (match, end, last)
    }
    // the words of a heading, or of a longer label, may begin as another one does
    guard let damaged = damagedLabel(at: index) else { return nil }
    let isHeading = source.isInCapitals(cells[index].lines[0])
    let isLonger = damaged.match.count >= (matches.first?.count ?? 0) + Self.fewestCut
    return matches.isEmpty || isHeading || isLonger ? damaged : nil
  }

  /// The label that a cell begins with but for some letters, its end, and the cell in which it ends; a short one only
  /// where it is a heading in capitals, or has the colon that it needs.
  private func damagedLabel(
    at index: Int
  ) -> (match: PromptTable.Match, end: Int, last: Int)? {
    let start = cells[index].start
    guard source[start].beginsLabel || Ascii.isDigit(source[start]) else { return nil }
    let first = firstLetters[index]
    for match in table.damaged(in: letters.letters[first...], endsWord(from: first)) {
      let end = letters.ends[first + match.count - 1]
      var last = index
      while cells[last].end < end { last += 1 }
      guard isAccepted(match, at: index, end: end, last: last) else { continue }
      let isHeading =
        source.isInCapitals(start..<max(start, end))
        && cells[last].clipped(from: end).map { !text.hasLetters($0.lines) } ?? true
      if match.count >= 18 || isHeading || match.prompt.needsColon { return (match, end, last) }
    }
    return nil
  }

  /// Whether a word ends behind a letter, counted from one.
  ///
  /// It holds on to what it needs alone: all of the finder, for each cell, takes a hundredth of an import.
  private func endsWord(from first: Int) -> (Int) -> Bool {
    { [source, ends = letters.ends] in source.endsWord(at: ends[first + $0]) }
  }
}

extension [UInt8] {
  /// Whether no small letter stands in a range.
  func isInCapitals(_ range: Range<Int>) -> Bool {
    !self[range].contains { (0x61...0x7A).contains($0) }
  }

  /// The first number in a range, perhaps with points between its digits.
  fileprivate func firstNumber(in range: Range<Int>) -> Range<Int>? {
    guard let start = self[range].firstIndex(where: { Ascii.isDigit($0) }) else { return nil }
    let rest = self[start..<range.upperBound]
    return
      start..<(rest.firstIndex { !Ascii.isDigit($0) && $0 != 0x2E && $0 != 0x20 }
      ?? range.upperBound)
  }
}
