extension YamlReader {
  /// The key of a line that the form has in the mapping of a column.
  func acceptedKey(
    of line: TolerantLine, at column: Int, _ source: Span<UInt8>
  ) -> Tolerance.Key? {
    guard !line.isDash, line.key != nil || line.tightKey != nil, let top = frames.last else {
      return nil
    }
    if top.awaitsNode, column > top.indent {
      let place = placeOfNext(source)
      return [line.key, line.tightKey].firstAccepted { accepts($0, in: place, source) }
    }
    guard let index = frames.lastIndex(where: { $0.kind == .blockMapping && $0.indent == column })
    else { return nil }
    let place = self.place(of: index, source)
    return [line.key, line.tightKey].firstAccepted { accepts($0, in: place, source) }
  }

  /// Whether a line is a row of the list of a column, and with what key.
  func acceptedRow(
    _ line: TolerantLine, at column: Int, _ source: Span<UInt8>
  ) -> (key: Tolerance.Key?, isThere: Bool)? {
    guard line.isDash, let top = frames.last else { return nil }
    if top.awaitsNode, column > top.indent || top.kind == .blockMapping && column == top.indent {
      let list = placeOfNext(source)
      let place = list.flatMap { tolerance?.order?.element(of: $0) }
      if list != nil, place == nil { return nil }
      return row(line, in: place, source)
    }
    guard let index = frames.lastIndex(where: { $0.kind == .blockSequence && $0.indent == column })
    else { return nil }
    return row(line, of: index, source)
  }

  /// A line with a dash as a row of an open list; nil if it cannot be one.
  func row(
    _ line: TolerantLine, of index: Int, _ source: Span<UInt8>
  ) -> (key: Tolerance.Key?, isThere: Bool)? {
    let first = frames[index].node + 1
    if first < tape.records.count, tape.records.kind(of: first) != .mapping { return (nil, true) }
    let place = place(of: index, source).flatMap { tolerance?.order?.element(of: $0) }
    return row(line, in: place, source)
  }

  func row(
    _ line: TolerantLine, in place: Int?, _ source: Span<UInt8>
  ) -> (key: Tolerance.Key?, isThere: Bool)? {
    guard line.key != nil || line.tightKey != nil else { return (nil, true) }
    let key = [line.key, line.tightKey].firstAccepted { accepts($0, in: place, source) }
    return key.map { ($0, true) }
  }

  /// The open collection that a line beside every column is an entry of, if there is only one.
  func nearestEntry(
    _ line: TolerantLine, _ column: Int, _ source: Span<UInt8>
  ) -> Settled? {
    var best: (index: Int, distance: Int, key: Tolerance.Key?)?
    var isTied = false
    for index in frames.indices.reversed() {
      let distance = abs(frames[index].indent - column)
      guard distance <= 3, distance > 0, distance <= best?.distance ?? .max,
        let entry = entry(line, of: index, distance, source)
      else { continue }
      isTied = distance == best?.distance
      best = (index, distance, entry.key)
    }
    guard let best, !isTied else { return nil }
    return Settled(column: frames[best.index].indent, key: best.key, slipped: best.index)
  }

  /// A line as an entry of an open collection in another column; nil if it cannot be one.
  func entry(
    _ line: TolerantLine, of index: Int, _ distance: Int, _ source: Span<UInt8>
  ) -> (key: Tolerance.Key?, isThere: Bool)? {
    switch (frames[index].kind, line.isDash) {
    case (.blockMapping, false):
      let place = self.place(of: index, source)
      // Anything could be a key of a mapping that the form does not know.
      guard let key = line.key, place != nil || tolerance?.order == nil,
        accepts(key, in: place, source), !hasKey(key, index, source)
      else { return nil }
      return (key, true)
    case (.blockSequence, true):
      guard line.key != nil || distance == 1 else { return nil }
      return row(line, of: index, source)
    default: return nil
    }
  }

  /// Whether an open mapping has a key already; of a large one nothing is asked.
  func hasKey(_ key: Tolerance.Key, _ index: Int, _ source: Span<UInt8>) -> Bool {
    guard frames[index].count < 100 else { return false }
    let text = source.text(key.start, key.end)
    var node = frames[index].node + 1
    for _ in 0..<frames[index].count {
      let other = KeyContent(tape.records, node, source)
      if other.withBytes(source, { $0.text(0, $0.count) }) == text { return true }
      node = tape.next(after: tape.next(after: node))
    }
    return false
  }

  /// Whether the form has a key in a place; where the place is unknown, whether it looks like a key.
  func accepts(_ key: Tolerance.Key, in place: Int?, _ source: Span<UInt8>) -> Bool {
    let isQuoted = source[key.start] == Ascii.quote || source[key.start] == Ascii.apostrophe
    let (start, end) = isQuoted ? (key.start + 1, key.end - 1) : (key.start, key.end)
    guard let order = tolerance?.order, let place else { return source.isIdentifier(start, end) }
    return order.entry(source.text(start, end), in: place) != nil
  }

  /// The word at an offset that is a key of an open mapping, before a colon without a blank after it.
  func tightKey(at start: Int, of index: Int, _ source: Span<UInt8>) -> Tolerance.Key? {
    let word = source.endOfWord(from: start)
    guard word > start, word + 1 < source.count, source[word] == Ascii.colon,
      !source.isBlankOrEnd(at: word + 1), !Ascii.isFlowIndicator(source[word + 1])
    else { return nil }
    let isTight = source.foreignBlank(at: word + 1) == nil
    let key = Tolerance.Key(start: start, end: word, colon: word, isTight: isTight)
    return accepts(key, in: place(of: index, source), source) ? key : nil
  }
}

extension [Tolerance.Key?] {
  fileprivate func firstAccepted(_ isAccepted: (Tolerance.Key) -> Bool) -> Tolerance.Key? {
    for case let key? in self where isAccepted(key) { return key }
    return nil
  }
}
