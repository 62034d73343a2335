import ExactNumbers

/// Copies the tape of a document, with its rows joined on the way; linear in the nodes and the file.
struct TapeJoiner {
  let document: Document
  let join: RowJoin
  private let rows: Int
  private let old: Tape
  var new = Tape()
  /// Where each node went.
  private var places: [Int32]
  var source: [UInt8]
  var respellings: [Int: Respelling] = [:]
  var faults: [RowFault.Placed] = []
  var damaged: [Int] = []
  var companion: Companion?
  /// The row of totals: of each value, its column and how it is written down.
  var totals: TotalRow?

  struct TotalRow {
    let name: ByteRange
    let range: ByteRange
    let values: [(column: Int, value: Value)]
  }

  /// A value of a row: a node of the document, or a cell of the file.
  enum Value {
    case node(Int)
    case cell(DelimitedTable.Cell, start: Int)
  }

  init(_ document: Document, _ join: RowJoin, rows: Int) {
    self.document = document
    self.join = join
    self.rows = rows
    old = document.tape
    source = document.source
    places = [Int32](repeating: 0, count: old.records.count)
    new.tagPrefixes = old.tagPrefixes
    new.work = old.work
  }

  mutating func run() -> RowJoin.Result {
    copy(0)
    let joined = document.joined(source, new, companion, respellings, damaged: damaged)
    return RowJoin.Result(document: joined, faults: faults)
  }

  // MARK: Copying

  private mutating func copy(_ index: Int) {
    let record = old.records[index]
    places[index] = Int32(truncatingIfNeeded: new.records.count)
    copyProperties(of: index, record)
    switch record.kind {
    case .scalar:
      if index == rows, let file = join.file { appendFile(file, record) } else { append(record) }
    case .alias:
      new.records.appendAlias(
        of: Int(places[Int(record.link)]), start: Int(record.start), end: Int(record.end))
    case .sequence, .mapping: copyCollection(index, record)
    }
  }

  private mutating func append(_ record: TapeRecord) {
    let (start, end) = (Int(record.start), Int(record.end))
    if record.style == .literal || record.style == .folded {
      new.records.appendBlockScalar(
        record.style, record.flags, start: start, end: end, column: Int(record.link))
    } else {
      new.appendScalar(record.style, record.flags, start: start, end: end)
    }
  }

  private mutating func copyProperties(of index: Int, _ record: TapeRecord) {
    let node = UInt32(new.records.count)
    if record.has(.hasAnchor), var anchor = old.property(of: index, in: old.anchors) {
      anchor.node = node
      new.anchors.append(anchor)
    }
    if record.has(.hasTag), var tag = old.property(of: index, in: old.tags) {
      tag.node = node
      new.tags.append(tag)
    }
  }

  private mutating func copyCollection(_ index: Int, _ record: TapeRecord) {
    let kind = record.kind
    let place = new.open(kind, record.style, at: Int(record.start))
    let end = old.next(after: index)
    var child = index + 1
    var count = 0
    while child < end {
      if index == rows, old.records.kind(of: child) == .sequence {
        if appendRow(child, isLast: old.next(after: child) >= end) { count += 1 }
      } else {
        copy(child)
        count += 1
      }
      child = old.next(after: child)
    }
    if index == 0, appendTotals() { count += 2 }
    new.close(place, at: Int(record.end), count: kind == .mapping ? count / 2 : count)
    for flag in [TapeRecord.Flags.hasAnchor, .hasTag, .isDamaged, .hasMerge]
    where record.has(flag) {
      new.records.set(flag, at: place)
    }
  }

  // MARK: Rows that are lists

  /// Appends a row; false for the row of totals, which is not an entry.
  private mutating func appendRow(_ index: Int, isLast: Bool) -> Bool {
    let record = old.records[index]
    var children: [Int] = []
    var child = index + 1
    while child < old.next(after: index) {
      children.append(child)
      child = old.next(after: child)
    }
    let range = ByteRange(start: Int(record.start), end: Int(record.end))
    let values = children.map { Value.node($0) }
    let order = join.order
    if let first = children.first, isTotal(values, order: order, isLast: isLast) {
      let name = old.records[first]
      takeTotals(
        values, name: ByteRange(start: Int(name.start), end: Int(name.end)), range, order: order)
      return false
    }
    appendRow(values, range, order: order, isShortAllowed: true)
    return true
  }

  /// Appends a row by the keys of its columns; a row with too few values has only those that stand before
  /// its figures, since nobody knows which of these is missing.
  mutating func appendRow(
    _ values: [Value], _ range: ByteRange, order: [Int?], isShortAllowed: Bool
  ) {
    var values = values
    let isDamaged = values.count != order.count
    if isDamaged {
      let sure = order.firstIndex { $0.map { join.columns[$0].holdsFigures } ?? true } ?? 0
      let found = values.count
      values = Array(values.prefix(sure))
      if !isShortAllowed || found > order.count {
        faults.append(.init(fault: .rowCount(found, columns: order.count), range: range))
      }
    }
    appendMapping(
      zip(order, values).compactMap { column, value in column.map { ($0, value) } }, range)
    if isDamaged { damaged.append(lastMapping) }
  }

  private var lastMapping = 0

  mutating func appendMapping(_ values: [(column: Int, value: Value)], _ range: ByteRange) {
    let place = new.open(.mapping, .flow, at: range.start)
    for (column, value) in values {
      appendKey(join.columns[column].key)
      append(value)
    }
    new.close(place, at: range.end, count: values.count)
    lastMapping = place
  }

  private mutating func appendKey(_ key: Node) {
    let record = old.records[old.target(of: key.index)]
    let flags = record.flags.subtracting([.hasAnchor, .hasTag])
    let (start, end) = (Int(record.start), Int(record.end))
    if record.style == .literal || record.style == .folded {
      new.records.appendBlockScalar(
        record.style, flags, start: start, end: end, column: Int(record.link))
    } else {
      new.appendScalar(record.style, flags, start: start, end: end)
    }
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .node(let index): copy(index)
    case .cell(let cell, let offset): append(cell, offset)
    }
  }
}
