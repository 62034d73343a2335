import ExactNumbers

extension TapeJoiner {
  mutating func appendFile(_ file: RowJoin.File, _ record: TapeRecord) {
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
      if isTotal(values, order: order, isLast: row == table.count - 1) {
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

  mutating func append(_ cell: DelimitedTable.Cell, _ offset: Int) {
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
  func withSpan<Result>(_ start: Int, _ end: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(span.extracting(start..<end))
  }
}

extension String {
  /// Its letters and digits in lower case without accents, for comparing keys.
  fileprivate var foldedKey: String {
    let letters = LatinLetter.folded(Array(utf8).span).filter {
      $0 >= 0x80 || Ascii.isDigit($0) || Ascii.isLetter($0)
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
