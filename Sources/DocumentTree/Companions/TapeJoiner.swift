import ExactNumbers

/// Copies the tape of a document, with its rows joined on the way; linear in the nodes and the file.
struct TapeJoiner {
  private let document: Document
  private let join: RowJoin
  private let rows: Int
  private let old: Tape
  private var new = Tape()
  /// Where each node went.
  private var places: [Int32]
  private var source: [UInt8]
  private var respellings: [Int: Respelling] = [:]
  private var faults: [RowFault.Placed] = []
  private var damaged: [Int] = []
  private var companion: Companion?
  /// The row of totals: of each value, its column and how it is written down.
  private var totals: TotalRow?

  private struct TotalRow {
    let name: ByteRange
    let range: ByteRange
    let values: [(column: Int, value: Value)]
  }

  /// A value of a row: a node of the document, or a cell of the file.
  private enum Value {
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
    let joined = Document(
      joining: document, source: source, tape: new, companion: companion,
      respellings: respellings, damaged: damaged)
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
        if appendRow(child) { count += 1 }
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

  /// Appends a row; false for the row of totals, which is none of the others.
  private mutating func appendRow(_ index: Int) -> Bool {
    let record = old.records[index]
    var children: [Int] = []
    var child = index + 1
    while child < old.next(after: index) {
      children.append(child)
      child = old.next(after: child)
    }
    let range = ByteRange(start: Int(record.start), end: Int(record.end))
    let values = children.map { Value.node($0) }
    if let first = children.first, isTotal(Node(document: document, index: first)) {
      let name = old.records[first]
      takeTotals(
        values, name: ByteRange(start: Int(name.start), end: Int(name.end)), range,
        order: Array(join.columns.indices))
      return false
    }
    appendRow(values, range, order: Array(join.columns.indices), isShortAllowed: true)
    return true
  }

  /// Appends a row by the keys of its columns; a row with too few values has only those that stand before
  /// its figures, since nobody knows which of these is missing.
  private mutating func appendRow(
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

  private mutating func appendMapping(_ values: [(column: Int, value: Value)], _ range: ByteRange) {
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

// MARK: - The row of totals

extension TapeJoiner {
  private func isTotal(_ node: Node) -> Bool {
    node.kind == .scalar && node.withBytes { Self.isTotal($0) }
  }

  private static func isTotal(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count < 40 else { return false }
    var letters: [UInt8] = []
    for index in bytes.indices {
      let byte = bytes[index]
      if Ascii.isWhite(byte) || byte == Ascii.colon { continue }
      letters.append(byte | 0x20)
    }
    return totalNames.contains(letters)
  }

  /// What people call the row of totals, without blanks.
  private static let totalNames = Set(
    [
      "total", "totales", "totalgeneral", "totalesgenerales", "grantotal", "sumatotal", "suma",
      "sumas",
    ]
    .map { Array($0.utf8) })

  private mutating func takeTotals(
    _ values: [Value], name: ByteRange, _ range: ByteRange, order: [Int?]
  ) {
    let isGiven = document.root?[join.total].map { !$0.isNull } ?? false
    guard totals == nil, !isGiven else {
      return faults.append(.init(fault: .secondTotal, range: name))
    }
    guard values.count == order.count else {
      return faults.append(
        .init(fault: .rowCount(values.count, columns: order.count), range: range))
    }
    let figures = zip(order, values).dropFirst().compactMap { column, value in
      column.flatMap { !isBlank(value) ? ($0, value) : nil }
    }
    totals = TotalRow(name: name, range: range, values: figures)
  }

  private func isBlank(_ value: Value) -> Bool {
    switch value {
    case .node(let index):
      let node = Node(document: document, index: index)
      return node.isNull || node.kind == .scalar && node.withBytes { $0.count == 0 }
    case .cell(let cell, _): return cell.start == cell.end
    }
  }

  /// Appends the row of totals as an entry of the root; false where there is none.
  private mutating func appendTotals() -> Bool {
    guard let totals else { return false }
    respellings[new.records.count] = .text(join.total)
    new.appendScalar(.delimited, [], start: totals.name.start, end: totals.name.end)
    appendMapping(totals.values, totals.range)
    return true
  }
}

// MARK: - Rows of a file

extension TapeJoiner {
  private mutating func appendFile(_ file: RowJoin.File, _ record: TapeRecord) {
    if let last = source.last, last != Ascii.lineFeed { source.append(Ascii.lineFeed) }
    let start = source.count
    companion = Companion(path: file.path, start: start)
    let text = Self.text(of: file, named: record, &faults)
    source += text
    let table = DelimitedTable.read(text.span)
    let hasText = text.contains { !Ascii.isBlank($0) }
    let whole = ByteRange(start: start, end: source.count)
    let place = new.open(.sequence, .flow, at: start)
    faults += table.faults.map {
      .init(fault: $0.kind, range: ByteRange(start: start + $0.start, end: start + $0.end))
    }
    var count = 0
    if table.count > 1 {
      count = appendRows(of: table, from: start)
    } else {
      let range = ByteRange(start: Int(record.start), end: Int(record.end))
      if hasText || file.bytes.isEmpty || faults.isEmpty {
        faults.append(.init(fault: .noRows, range: range))
      }
      damaged.append(place)
    }
    new.close(place, at: whole.end, count: count)
    if !table.faults.isEmpty { damaged.append(place) }
  }

  /// The text of a file in UTF-8, without a byte order mark.
  private static func text(
    of file: RowJoin.File, named record: TapeRecord, _ faults: inout [RowFault.Placed]
  ) -> [UInt8] {
    let range = ByteRange(start: Int(record.start), end: Int(record.end))
    let encoding = SourceEncoding.detected(in: file.bytes)
    let text = encoding?.utf8(file.bytes) ?? file.bytes
    let isText = SourceCheck.firstIssue(in: text.span, format: .yaml) == nil
    guard isText, ForeignFile.detected(in: file.bytes) == nil else {
      faults.append(.init(fault: .notText, range: range))
      return []
    }
    if let encoding { faults.append(.init(fault: .encoding(encoding), range: range)) }
    return Array(text.dropFirst(SourceCheck.lengthOfByteOrderMark(in: text.span)))
  }

  private mutating func appendRows(of table: DelimitedTable, from offset: Int) -> Int {
    let order = columns(of: table[0], offset)
    var count = 0
    for row in 1..<table.count {
      let cells = table[row]
      guard let first = cells.first, let last = cells.last else { continue }
      let range = ByteRange(start: offset + first.start, end: offset + last.end)
      let values = cells.map { Value.cell($0, start: offset) }
      let isTotal = source.withSpan(offset + first.start, offset + first.end, Self.isTotal)
      if isTotal {
        let name = ByteRange(start: offset + first.start, end: offset + first.end)
        takeTotals(values, name: name, range, order: order)
        continue
      }
      appendRow(values, range, order: order, isShortAllowed: false)
      count += 1
    }
    return count
  }

  /// The declared column of each cell of the first row; nil for one that is not declared.
  private mutating func columns(of header: ArraySlice<DelimitedTable.Cell>, _ offset: Int) -> [Int?]
  {
    var keys: [String: Int] = [:]
    for (index, column) in join.columns.enumerated() where keys[column.key.text] == nil {
      keys[column.key.text] = index
    }
    // a spreadsheet heads its columns as people write: «Gasto por unidad» for gastoPorUnidad
    var folded: [String: [Int]] = [:]
    for (index, column) in join.columns.enumerated() {
      folded[column.key.text.foldedKey, default: []].append(index)
    }
    var found: Set<Int> = []
    let order = header.map { cell -> Int? in
      let range = ByteRange(start: offset + cell.start, end: offset + cell.end)
      let name = String(decoding: source[range.start..<range.end], as: UTF8.self)
      let alike = folded[name.foldedKey] ?? []
      guard let column = keys[name] ?? (alike.count == 1 ? alike[0] : nil) else {
        faults.append(.init(fault: .unknownColumn(name), range: range))
        return nil
      }
      guard found.insert(column).inserted else {
        faults.append(.init(fault: .repeatedColumn(name), range: range))
        return nil
      }
      return column
    }
    for (index, column) in join.columns.enumerated() where !found.contains(index) {
      guard let first = header.first, let last = header.last else { break }
      faults.append(
        .init(
          fault: .missingColumn(column.key.text),
          range: ByteRange(start: offset + first.start, end: offset + last.end)))
    }
    return order
  }

  private mutating func append(_ cell: DelimitedTable.Cell, _ offset: Int) {
    let (start, end) = (offset + cell.start, offset + cell.end)
    if start == end {
      return new.appendScalar(.plain, [.isAbsent, .isVerbatim], start: start, end: end)
    }
    if cell.hasEscapes {
      respellings[new.records.count] = .text(Self.unescaped(source[start..<end]))
      return new.appendScalar(.delimited, [], start: start, end: end)
    }
    new.appendScalar(.delimited, .isVerbatim, start: start, end: end)
  }

  /// A text whose quotes are written twice.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == Ascii.quote && !isSecond
      if byte != Ascii.quote || isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate func withSpan(_ start: Int, _ end: Int, _ body: (Span<UInt8>) -> Bool) -> Bool {
    body(span.extracting(start..<end))
  }
}

extension String {
  /// Its letters and digits in lower case, without accents, as a key is told from another.
  fileprivate var foldedKey: String { folded.filter { $0.isLetter || $0.isNumber } }
}
