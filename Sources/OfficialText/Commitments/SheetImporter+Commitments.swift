import DocumentTree

/// The state of reading a report on commitments.
struct CommitmentState: Sendable {
  /// The number of the block; nil for the national one.
  var block: Int?
  /// The letters of the names of the blocks so far.
  var names: [[UInt8]] = []
  /// The last block of a name.
  var numbers: [[UInt8]: Int] = [:]
  var section = CommitmentPart.apart
  /// Where the rows of the table go whose heading names its block.
  var tableBase: String?
  /// Whether the heading of a table may still name its block.
  var isHeading = false
  /// Whether the heading of the indicators stands there once more, with nothing between.
  var isRepeated = false
  /// The tables of indicators that are not yet known to be of a block: it is named below them.
  var waiting: [FoundLabel] = []
  /// The tables of indicators of each block.
  var plans: [(base: String, tables: [FoundLabel])] = []
  /// The blocks that have indicators.
  var planned: Set<String> = []
  /// How many rows each table has so far.
  var rows: [String: Int] = [:]
  /// The letters of the names of the service so far.
  var services: Set<[UInt8]> = []

  /// The pointer of the block that is open.
  var base: String { block.map { "/bloques/\($0)" } ?? "" }
}

extension SheetImporter {
  mutating func takeCommitments(_ part: CommitmentPart, _ label: FoundLabel) {
    switch part {
    case .front: setFront(label)
    case .institution: return setService(label)
    case .region: return setRegion(label)
    case .plan:
      if commitments.section == .plan { commitments.isRepeated = true } else { settlePlan() }
      title = title ?? year(in: label.place).map { ("", $0, label.place) }
      leave(label.cells)
    case .balance:
      settlePlan()
      leave(label.cells)
    case .list(let programme): setRegionList(programme, label)
    case .procedure: setProcedure(label)
    case .fulfilment: setFulfilment(label)
    case .followUp, .spread:
      commitments.tableBase = nil
      commitments.isHeading = true
      leave(label.cells)
    case .apart:
      setFollowUpYear(label)
      leave(label.cells)
    case .provision, .matrix: leave(label.cells)
    }
    commitments.section = part
  }

  /// Stage, name and date of the report, a line each.
  private mutating func setFront(_ label: FoundLabel) {
    let lines = label.cells.flatMap(\.lines)
    let words = reader.words([TextCell(lines: [label.place], page: 0, row: 0, isStart: true)])
    if let stage = words.last {
      set("/encabezado/etapa", reader.string(stage.place), at: stage.place, label)
    }
    var rest: [Range<Int>] = []
    for line in lines {
      let text = reader.line([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
      if let year = year(in: line), numbers(in: line).count == 1 {
        title = title ?? ("", year, line)
        set("/encabezado/fecha", text, at: line, label)
      } else if !fields.hasValue("/encabezado/compromiso") {
        set("/encabezado/compromiso", text, at: line, label)
      } else {
        rest.append(line)
      }
    }
    leave(rest.map { TextCell(lines: [$0], page: 0, row: 0, isStart: true) })
  }

  private mutating func setService(_ label: FoundLabel) {
    guard let cell = label.cells.first else { return }
    leave(Array(label.cells.dropFirst()))
    ignored += cell.lines
    let text = reader.line([cell])
    let isNew = commitments.services.insert(FoldedLetters(text).letters).inserted
    // in the report on information it is only repeated
    guard isNew, commitments.section != .provision, !text.isEmpty else { return }
    set("/encabezado/servicio", text, at: cell.start..<cell.end, label)
  }

  /// The year that the follow-up is of: `A IMPLEMENTARSE EL AÑO 2010`.
  private mutating func setFollowUpYear(_ label: FoundLabel) {
    let letters = FoldedLetters(source, [label.place]).letters
    guard letters.hasSuffix("aimplementarseelano#"), let year = numbers(in: label.place).last else {
      return
    }
    let place = label.place
    let start = place.upperBound - year.utf8.count
    fields.set("/encabezado/seguimiento", year, at: start..<place.upperBound, label: place)
  }

  // MARK: Blocks

  /// The name of a block, or that of the block whose table follows.
  private mutating func setRegion(_ label: FoundLabel) {
    leave(Array(label.cells.dropFirst()))
    let cell = label.cells.first
    let name = cell.map { reader.line([$0]) } ?? ""
    let letters = FoldedLetters(name).letters
    if let cell { ignored += cell.lines }
    switch commitments.section {
    case .provision, .procedure: return
    case .followUp where commitments.isHeading, .spread where commitments.isHeading:
      commitments.isHeading = false
      if Self.isNational(letters) {
        commitments.tableBase = ""
      } else if let block = commitments.numbers[letters], !letters.isEmpty {
        commitments.tableBase = "/bloques/\(block)"
      }
      return
    default: break
    }
    if Self.isNational(letters) {
      commitments.block = nil
    } else if !isOpenBlock(letters) {
      openBlock(letters)
      let place = cell.map { $0.start..<$0.end } ?? label.place
      set("\(commitments.base)/region", name.isEmpty ? nil : name, at: place, label)
    }
    settlePlan()
  }

  private static func isNational(_ letters: [UInt8]) -> Bool {
    letters == Array("nacional".utf8) || letters == Array("nivelcentral".utf8)
      || letters == Array("nivelnacional".utf8)
  }

  /// Whether a name is that of the open block, whose indicators may only come now.
  private func isOpenBlock(_ letters: [UInt8]) -> Bool {
    guard let block = commitments.block, commitments.names[block] == letters else { return false }
    return commitments.waiting.isEmpty || !commitments.planned.contains(commitments.base)
  }

  private mutating func openBlock(_ letters: [UInt8]) {
    commitments.block = commitments.names.count
    commitments.numbers[letters] = commitments.names.count
    commitments.names.append(letters)
  }

  /// Gives the indicators that wait to the open block, or to a new one without a name where that has some.
  private mutating func settlePlan() {
    guard let first = commitments.waiting.first else { return }
    if commitments.planned.contains(commitments.base) {
      openBlock([])
      fields.set("\(commitments.base)/region", nil, at: first.place, label: first.place)
    }
    commitments.plans.append((commitments.base, commitments.waiting))
    commitments.planned.insert(commitments.base)
    commitments.waiting = []
  }

  /// Reads the indicators, when all of the blocks and what they say is known.
  mutating func settleCommitments() {
    settlePlan()
    for (base, tables) in commitments.plans {
      var plan = CommitmentPlan(base: base, sums: statedFigures(base))
      for table in tables { setIndicators(table, &plan) }
      setClaims(plan)
    }
  }

  // MARK: Tables

  mutating func takeColumns(_ table: String, _ keys: [Int: String], _ label: FoundLabel) {
    commitments.isHeading = false
    if table == "indicadores" {
      if commitments.isRepeated, !goesOn(label, keys) { settlePlan() }
      commitments.isRepeated = false
      commitments.waiting.append(label)
      return
    }
    let base: String
    switch commitments.section {
    case .followUp, .spread: base = commitments.tableBase ?? commitments.base
    default: base = commitments.base
    }
    let field = "\(base)/\(table)"
    for row in rows(label, keys, field) {
      let number = commitments.rows[field, default: 0]
      commitments.rows[field] = number + 1
      set(row, of: table, at: "\(field)/\(number)")
    }
  }

  /// Whether the numbers of a table go on with those of the last one: a heading repeated on the next page.
  private func goesOn(_ label: FoundLabel, _ keys: [Int: String]) -> Bool {
    guard case .columns(_, let before)? = commitments.waiting.last?.shape else { return false }
    let last = numbers(of: commitments.waiting[commitments.waiting.count - 1], before).last
    guard let last, let first = numbers(of: label, keys).first else { return false }
    return first == last + 1
  }

  /// The numbers of the objectives of a table.
  private func numbers(of table: FoundLabel, _ keys: [Int: String]) -> [Int] {
    table.cells.filter { $0.column.flatMap { keys[$0] } == "objetivo" }
      .compactMap { ItemNumber([$0], source).flatMap { Int($0.text) } }
  }

  private mutating func set(_ row: HeadedRow, of table: String, at field: String) {
    if table == "balance", case .balance(let programme) = commitments.section {
      fields.set("\(field)/programa", programme, at: row.place, label: row.place)
    }
    for (key, cells) in row.cells {
      switch (table, key) {
      case ("balance", "desempeno"): setPerformance("\(field)/\(key)", cells)
      case ("balance", "logro"): setAchievement(field, cells)
      case ("seguimiento", "programa"): setProgramme("\(field)/\(key)", cells)
      case ("seguimiento", "plazo"), ("difusion", "fecha"): setPeriod("\(field)/\(key)", cells)
      case ("provision/matriz", "informacion"): setNumbered(field, key, cells)
      default: setProse("\(field)/\(key)", cells)
      }
    }
  }

  private mutating func setPerformance(_ field: String, _ cells: [TextCell]) {
    guard let (text, place, rest) = figure(cells, field) else {
      if let first = cells.first { remark(.unreadFigure, field, at: first.start) }
      return setProse(field, cells)
    }
    fields.set(field, text, at: place, label: place)
    leave(rest)
  }

  /// A date as it is written, or the code of a part of a year.
  private mutating func setPeriod(_ field: String, _ cells: [TextCell]) {
    guard let place = reader.place(cells), let code = WrittenPeriod.code(reader.line(cells)) else {
      return setProse(field, cells)
    }
    fields.set(field, code, at: place, label: place)
  }

  /// The programme of work by its short name.
  private mutating func setProgramme(_ field: String, _ cells: [TextCell]) {
    guard let place = reader.place(cells) else { return }
    let letters = folded.letters(of: cells.lazy.flatMap(\.lines))
    let known = [
      ("diseno", "diseño"), ("complementariedad", "complementariedad"),
      ("informacion", "información"),
    ].filter { letters.position(of: Array($0.0.utf8)[...]) != nil }
    let name = known.count == 1 ? known[0].1 : reader.line(cells)
    fields.set(field, name, at: place, label: place)
  }

  /// A row that begins with its number: `1.- ARI`.
  private mutating func setNumbered(_ field: String, _ key: String, _ cells: [TextCell]) {
    guard let numbered = ItemNumber(cells, source), !numbered.hasNext(reader.text(numbered.rest))
    else { return setProse("\(field)/\(key)", cells) }
    fields.set("\(field)/numero", numbered.text, at: numbered.place, label: numbered.place)
    setProse("\(field)/\(key)", numbered.rest)
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
