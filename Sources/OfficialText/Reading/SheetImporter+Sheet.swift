import DocumentTree
import ExactNumbers
import ProgramSheets

extension SheetImporter {
  /// Sets the kind of the sheet and its form, with whose limits those of the labels are compared.
  mutating func setTitle(of labels: [FoundLabel]) {
    let start = title?.place ?? 0..<0
    fields.set("/ficha", kind.name, at: start, label: start)
    if let form { fields.set("/formulario", form, at: placeOfYear(form, start), label: start) }
    if let form = form.flatMap({ kind.form(named: $0) }) { remarkOddLimits(labels, form) }
  }

  /// Takes the year of a follow-up without its title from its headings.
  mutating func setYear(of numbers: [LabelNumber]) {
    guard kind.name == "monitoreo", title == nil,
      let year = numbers.first(where: { $0.wording == Self.yearOfFollowUp })
    else { return }
    title = ("", year.printed, year.place)
    hasTitle = false
  }

  /// The year in the wordings of a follow-up.
  private static let yearOfFollowUp = "2021"

  /// The sheet of everything that was read, where the original has it.
  func sheet(
    of cells: [TextCell], _ labels: [FoundLabel], _ table: PromptTable, printed: [Range<Int>],
    in text: PlainText, _ lines: LineTable, isFollowed: Bool
  ) -> OfficialSheet {
    let line: (Int) -> Int = { lines.line(of: text.original($0..<$0).lowerBound) }
    let left = unread(cells, printed)
    let losses = losses(cells, left, labels, table, printed, isFollowed: isFollowed)
    let lost = losses.map {
      OfficialSheet.Remark(
        kind: .lost($0), field: $0.lostFields?.first ?? JSONPointer(), line: line($0.range.start))
    }
    let issues = losses.map { loss in
      let place = text.original(loss.range.start..<loss.range.end)
      return ReadingIssue(loss.kind, ByteRange(start: place.lowerBound, end: place.upperBound))
    }
    return OfficialSheet(
      document: .placed(
        fields.tree(in: text), in: text.original, lines: lines, issues: issues),
      remarks: remarks.map {
        OfficialSheet.Remark(
          kind: $0.kind, field: JSONPointer($0.field), line: line($0.offset))
      } + lost,
      leftOver: left.map { line($0.lowerBound) }
        .reduce(into: []) { if $0.last != $1 { $0.append($1) } },
      filled: fields.filled, blank: fields.blank, kind: kind, form: form,
      undecided: fields.undecided.map { JSONPointer($0) }, pointers: fields.numbers,
      asked: table.fields)
  }

  /// The fields whose values begin with the words of their labels, which a page may have cut.
  mutating func mixCut(_ labels: [Range<Int>]) {
    for case (let place, let field?) in zip(labels, fields.fields(labelledAt: labels)) {
      remarkMixed(field, at: place.lowerBound)
    }
  }

  /// The fields among whose lines some begin as a label does that was not found: cells that stand side by side may have
  /// been read as one, or a page ends within the label.
  mutating func mixLabels(
    _ cells: [TextCell], _ printed: [Range<Int>], _ table: PromptTable
  ) {
    let labels = printed.sorted { $0.lowerBound < $1.lowerBound }
    let isMissing: (Range<Int>) -> Bool = { line in
      let next = labels.partitioningIndex { $0.upperBound > line.lowerBound }
      return next == labels.count || labels[next].lowerBound > line.lowerBound
    }
    let remains = cells.flatMap { cell in
      cell.lines.filter { isRestOfLabel($0, table) }
        + (isRestOfLabel(cell, table) ? [cell.lines[0]] : [])
    }.filter(isMissing)
    let all = beginnings(of: cells, table).filter { isMissing($0.line) }
    mixValues(with: remains)
    guard let first = all.map(\.line.lowerBound).min() else { return }
    if all.count >= (folded.keepsColumns ? Self.mostMixed : 3 * Self.mostMixed) {
      mixedFrom = first
      for field in fields.found where field.pointer.utf8.dropFirst().contains(0x2F) {
        mixOnce(LostFields.table(of: field.pointer), at: first)
      }
      return
    }
    // in other texts a label begins a cell
    mixValues(with: all.filter { folded.keepsColumns || !$0.isStart }.map(\.line))
  }

  /// Says of the fields whose values have some lines that they may have text of others.
  private mutating func mixValues(with lines: [Range<Int>]) {
    let lines = lines.sorted { $0.lowerBound < $1.lowerBound }
    if lines.isEmpty { return }
    for field in fields.found {
      let next = lines.partitioningIndex { $0.upperBound > field.value.lowerBound }
      guard next < lines.count, lines[next].lowerBound < field.value.upperBound else { continue }
      remarkMixed(LostFields.table(of: field.pointer), at: lines[next].lowerBound)
    }
  }

  /// Whether a line begins with the end of a label: its limit of characters, or what only a longer wording has.
  private func isRestOfLabel(_ line: Range<Int>, _ table: PromptTable) -> Bool {
    let text = source[line]
    if table.areRest(folded[line]) { return true }
    if text.starts(with: "caracteres)".utf8) { return true }
    return text.first == UInt8(ascii: "(") && folded[line].starts(with: PromptTable.limit)
  }

  /// Whether a cell begins with the end of a label that is wrapped over its first lines.
  private func isRestOfLabel(_ cell: TextCell, _ table: PromptTable) -> Bool {
    folded.range(of: cell.lines[0]).count < PromptTable.restLength
      && table.areRest(folded.letters(of: cell.lines.prefix(3))[...])
  }

  /// The lines that begin as a label does, perhaps with those below them where they are short, and whether each is of a
  /// cell that certainly begins one.
  private func beginnings(
    of cells: [TextCell], _ table: PromptTable
  ) -> [(line: Range<Int>, isStart: Bool)] {
    let lines = cells.flatMap(\.lines)
    let starts = cells.flatMap { cell in cell.lines.map { _ in cell.isStart } }
    return lines.indices.compactMap { index in
      guard source[lines[index].lowerBound].beginsLabel else { return nil }
      let own = folded[lines[index]]
      var count = table.common(with: own)
      if count == own.count, count < Self.fewestOfLabel, !folded.keepsColumns {
        count = table.common(with: folded.letters(of: lines[index...].prefix(3))[...])
      }
      // a line of a narrow column
      let isWhole = folded.keepsColumns && count == own.count && count >= Self.fewestOfLine
      return isWhole || count >= Self.fewestOfLabel ? (lines[index], starts[index]) : nil
    }
  }

  /// The labels that are missing in a text whose cells run into each other all over.
  private static let mostMixed = 3

  /// Fewer letters may begin a sentence.
  private static let fewestOfLabel = 16
  /// Fewer letters may be a line of one.
  private static let fewestOfLine = 12

  /// What may stand in the text, though nothing was read as it.
  private func losses(
    _ cells: [TextCell], _ left: [Range<Int>], _ labels: [FoundLabel], _ table: PromptTable,
    _ printed: [Range<Int>], isFollowed: Bool
  ) -> [ReadingIssue] {
    guard let first = cells.first, let last = cells.last else { return [] }
    if kind.name == "compromisos" { return lossesOfCommitments(last.end) }
    // nothing of the form is printed behind the last value
    let end = labels.last
    let value = end?.cells.last
    let endsWithValue =
      value.map { value in printed.allSatisfy { $0.lowerBound < value.end } } ?? false
    let lost = LostFields(
      self, form.flatMap { kind.form(named: $0) }, labels,
      in: first.start..<max(first.start, last.end), endsWhole: isFollowed && endsWithValue)
    let labels = LostLabels(text: folded, table: table, cells: cells, printed: printed)
    let issues = lost.issues(besides: doubts(left)) { labels.first(asking: $0.pattern, in: $1) }
    return issues + (isFollowed ? [] : cutRemarks(end, last.end, issues))
  }

  /// The places that no field took, or whose cells were told apart by a guess, in order.
  private func doubts(_ left: [Range<Int>]) -> [Range<Int>] {
    let guesses: [Range<Int>] = remarks.compactMap { remark in
      switch remark.kind {
      case .splitByGuess, .tableAsText, .cutByPage, .unequalYears:
        remark.offset..<(remark.offset + 1)
      default: nil
      }
    }
    // a figure alone may be that of a field; a digit is one of a note
    let unread = left.filter {
      folded[$0].count > 1 || CellReader.isFigure(reader.string($0)) && $0.count > 2
    }
    return (unread + guesses).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What the end of a text may have cut off of the remarks of the service, where it ends within a sentence.
  private func cutRemarks(
    _ last: FoundLabel?, _ end: Int, _ issues: [ReadingIssue]
  ) -> [ReadingIssue] {
    guard let last, case .remarks = last.shape,
      let cell = last.cells.last, !cell.endsSentence(in: source),
      !issues.contains(where: { if case .cutText(_, false) = $0.kind { true } else { false } })
    else { return [] }
    let lost = ReadingIssue.Kind.cutText([JSONPointer("/observaciones")], atBeginning: false)
    return [ReadingIssue(lost, ByteRange(start: end, end: end))]
  }

  /// What the end of a report on commitments may have cut off: the service stands behind the first table of a block, and
  /// the report has one block at least.
  private func lossesOfCommitments(_ end: Int) -> [ReadingIssue] {
    if fields.has("/encabezado/servicio") || fields.numbers["/bloques/1"] != nil { return [] }
    let lost = ReadingIssue.Kind.cutText([JSONPointer("/encabezado/servicio")], atBeginning: false)
    return [ReadingIssue(lost, ByteRange(start: end, end: end))]
  }

  /// The lines that no field took, and that are no label; each once, though it has several cells.
  private func unread(_ cells: [TextCell], _ printed: [Range<Int>]) -> [Range<Int>] {
    let left = Set(leftOver.flatMap(\.lines)).sorted { $0.lowerBound < $1.lowerBound }
    let used = (printed + fields.places + ignored).sorted { $0.lowerBound < $1.lowerBound }
    var unread: [Range<Int>] = []
    var (next, rest) = (0, 0)
    var end = 0
    for line in cells.flatMap(\.lines).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      while next < used.count, used[next].lowerBound < line.upperBound {
        end = max(end, used[next].upperBound)
        next += 1
      }
      // what stands behind a figure on its line was left by itself
      while rest < left.count, left[rest].lowerBound < line.lowerBound { rest += 1 }
      let isLeft = rest < left.count && left[rest].upperBound <= line.upperBound
      if end <= line.lowerBound || isLeft { unread.append(line) }
    }
    return unread
  }

  /// The name of the form: its title, and the year that it or its coverages tell.
  private var form: String? {
    guard let title else { return nil }
    let year = title.year ?? fields.text("/poblacion/cobertura/ejercicio")
    return year.map { title.name.isEmpty ? $0 : "\($0)-\(title.name)" }
  }
}
