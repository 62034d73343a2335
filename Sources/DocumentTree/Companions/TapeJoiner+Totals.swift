extension TapeJoiner {
  func isTotal(_ node: Node) -> Bool {
    node.kind == .scalar && node.withBytes { Self.isTotal($0) }
  }

  static func isTotal(_ bytes: Span<UInt8>) -> Bool {
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

  mutating func takeTotals(
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
  mutating func appendTotals() -> Bool {
    guard let totals else { return false }
    respellings[new.records.count] = .text(join.total)
    new.appendScalar(.delimited, [], start: totals.name.start, end: totals.name.end)
    appendMapping(totals.values, totals.range)
    return true
  }
}
