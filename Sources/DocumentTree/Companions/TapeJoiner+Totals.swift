extension TapeJoiner {
  /// Whether a row is that of the totals: by its name and, where a programme may be called that too, by
  /// standing last with nothing but figures behind it.
  func isTotal(_ values: [Value], order: [Int?], isLast: Bool) -> Bool {
    guard let name = values.first, let letters = letters(of: name) else { return false }
    if Self.totalNames.contains(letters) { return true }
    guard Self.likelyNames.contains(letters), isLast, totals == nil, !isGiven else { return false }
    return zip(order, values).dropFirst().allSatisfy { column, value in
      column.map { join.columns[$0].holdsFigures } ?? true || isBlank(value)
    }
  }

  /// The letters of a short value, without blanks; nil of one that is too long for a name of totals.
  private func letters(of value: Value) -> [UInt8]? {
    switch value {
    case .node(let index):
      let node = Node(document: document, index: index)
      return node.kind == .scalar ? node.withBytes(Self.letters) : nil
    case .cell(let cell, let offset):
      return source.withSpan(offset + cell.start, offset + cell.end, Self.letters)
    }
  }

  private static func letters(of bytes: Span<UInt8>) -> [UInt8]? {
    guard bytes.count < 40 else { return nil }
    var letters: [UInt8] = []
    for index in bytes.indices {
      let byte = bytes[index]
      if Ascii.isWhite(byte) || byte == Ascii.colon { continue }
      letters.append(byte | 0x20)
    }
    return letters
  }

  /// What people call the row of totals, without blanks.
  private static let totalNames = Set(
    ["total", "totales", "totalgeneral", "totalesgenerales", "grantotal", "sumatotal"]
      .map { Array($0.utf8) })

  /// What they call it too, and a programme may be called.
  private static let likelyNames = Set(["suma", "sumas"].map { Array($0.utf8) })

  private var isGiven: Bool { document.root?[join.total].map { !$0.isNull } ?? false }

  mutating func takeTotals(
    _ values: [Value], name: ByteRange, _ range: ByteRange, order: [Int?]
  ) {
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

  /// Appends the row of totals as an entry of the root; false if there is none.
  mutating func appendTotals() -> Bool {
    guard let totals else { return false }
    respellings[new.records.count] = .text(join.total)
    new.appendScalar(.delimited, [], start: totals.name.start, end: totals.name.end)
    appendMapping(totals.values, totals.range)
    return true
  }
}
