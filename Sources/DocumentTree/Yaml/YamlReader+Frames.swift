extension YamlReader {
  /// Opens a block collection with entries in `column`, and attaches pending properties to it.
  mutating func openBlock(
    _ kind: YamlFrame.Kind, column: Int, at start: Int
  ) throws(ReadingIssue) {
    let isSequence = kind == .blockSequence
    try open(kind, isSequence ? .sequence : .mapping, .block, indent: column, at: start)
    attachPending(to: tape.records.count - 1, frame: frames.count - 1)
  }

  /// Opens a collection of any kind.
  mutating func open(
    _ kind: YamlFrame.Kind, _ shape: TapeRecord.Kind, _ style: Node.Style, indent: Int,
    at start: Int
  ) throws(ReadingIssue) {
    // The document's own frame does not count as a level.
    guard frames.count <= limits.depth else {
      throw ReadingIssue(.tooDeep(limit: limits.depth), from: start, to: start + 1)
    }
    let before = weight
    let node = tape.open(shape, style, at: start)
    markIfLacking(node)
    frames.append(
      YamlFrame(
        kind, indent: indent, node: node, state: .item, gap: start, weightBefore: before))
  }

  /// Closes the block collections that a line at `column` is not part of.
  mutating func closeFrames(to column: Int, isDash: Bool, _ source: Span<UInt8>) {
    while let top = frames.last, top.kind != .document {
      // A sequence may be in the same column as its parent mapping.
      let isSiblingOfKey =
        top.indent == column && top.kind == .blockSequence && !isDash
        && frames[frames.count - 2].kind == .blockMapping
        && frames[frames.count - 2].indent == column
      guard top.indent > column || isSiblingOfKey else { return }
      closeTop(source)
    }
  }

  mutating func closeAll(_ source: Span<UInt8>) {
    while frames.count > 1 { closeTop(source) }
    completeTop()
  }

  /// Appends the absent nodes that the innermost frame still expects.
  mutating func completeTop() {
    guard let top = frames.last else { return }
    switch (top.kind, top.state) {
    case (.document, .value), (.blockSequence, .value), (.blockMapping, .value),
      (.flowMapping, .value), (.flowPair, .value):
      appendAbsent(at: top.gap)
    case (_, .explicitKey):
      appendAbsent(at: top.gap)
      appendValueOfBareKey()
    case (_, .afterKey):
      appendValueOfBareKey()
    default: break
    }
  }

  /// A key without a colon has a null value after it.
  private mutating func appendValueOfBareKey() {
    frames[frames.count - 1].state = .value
    appendAbsent(at: lastEnd)
  }

  /// Closes the innermost collection, which ends with the node before `position`.
  mutating func closeTop(_ source: Span<UInt8>) {
    completeTop()
    finishTop(at: max(lastEnd, Int(tape.records[frames[frames.count - 1].node].start)), source)
  }

  /// Pops the innermost collection and updates its parent.
  mutating func finishTop(at end: Int, _ source: Span<UInt8>) {
    guard let frame = frames.popLast() else { return }
    tape.close(frame.node, at: end, count: frame.count)
    lastEnd = end
    if frame.mayHaveDuplicates {
      let found = DuplicateKeys.find(in: &tape, mapping: frame.node, count: frame.count, source)
      for issue in found { issues.append(issue) }
    }
    if frame.hasMerge { checkMerges(frame.node, source) }
    if let anchor = frame.anchor {
      anchors[anchor].weight = weight - frame.weightBefore
      anchors[anchor].height = frame.height + 1
    }
    nodeDone(height: frame.height + 1, node: frame.node, isJson: frame.isFlow)
  }

  /// Completes a node: updates the state of its parent collection.
  mutating func nodeDone(height: Int, node: Int, isJson: Bool) {
    let top = frames.count - 1
    if frames[top].height < height { frames[top].height = height }
    switch (frames[top].kind, frames[top].state) {
    case (.document, _): frames[top].state = .done
    case (.blockSequence, _):
      frames[top].state = .item
      frames[top].count += 1
    case (.flowSequence, _):
      frames[top].state = .separator
      frames[top].count += 1
      frames[top].lastItem = node
      frames[top].isLastJson = isJson
    case (_, .explicitKey), (_, .item):
      // Explicit keys can be of any kind and were not checked for duplicates.
      if frames[top].state == .explicitKey { frames[top].mayHaveDuplicates = true }
      frames[top].state = .afterKey
      frames[top].isLastJson = isJson
    case (.blockMapping, _):
      frames[top].state = .item
      frames[top].count += 1
    default:
      frames[top].state = .separator
      frames[top].count += 1
    }
  }

  /// Appends an absent node.
  mutating func appendAbsent(at place: Int) {
    let properties = pending
    pending = YamlProperties()
    appendScalar(.plain, [.isVerbatim, .isAbsent], start: place, end: place, properties)
  }

  /// Appends a scalar to the innermost collection.
  mutating func appendScalar(
    _ style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int,
    _ properties: YamlProperties
  ) {
    tape.appendScalar(style, flags, start: start, end: end)
    scalarDone(style, end: end, properties)
  }

  /// Appends a block scalar, whose text starts in a given column.
  mutating func appendBlockScalar(
    _ style: Node.Style, start: Int, end: Int, column: Int, _ properties: YamlProperties
  ) {
    tape.records.appendBlockScalar(style, [], start: start, end: end, column: column)
    scalarDone(style, end: end, properties)
  }

  private mutating func scalarDone(
    _ style: Node.Style, end: Int, _ properties: YamlProperties
  ) {
    let node = tape.records.count - 1
    markIfLacking(node)
    if end > lastEnd { lastEnd = end }
    if !properties.isEmpty { attach(properties, to: node, weight: 1, height: 0) }
    let isQuoted = style == .doubleQuoted || style == .singleQuoted
    nodeDone(height: 0, node: node, isJson: isQuoted)
  }

  /// Marks the node after a line that could not be parsed.
  private mutating func markIfLacking(_ node: Int) {
    guard damagesNext else { return }
    tape.markDamaged(node)
    damagesNext = false
  }

  /// Records the key just appended, to detect duplicates.
  mutating func noteKey(_ source: Span<UInt8>) {
    let top = frames.count - 1
    guard !tape.records.isEmpty else { return }
    let record = tape.records[tape.records.count - 1]
    guard record.kind == .scalar, let range = record.verbatimRange else {
      frames[top].mayHaveDuplicates = true
      return
    }
    if !frames[top].mayHaveDuplicates {
      let bit = keyHash.bit(of: source, from: range.lowerBound, to: range.upperBound)
      if frames[top].seenKeys & bit != 0 { frames[top].mayHaveDuplicates = true }
      frames[top].seenKeys |= bit
    }
    if range.count == 2, record.style == .plain, source[range.lowerBound] == Ascii.less,
      source[range.lowerBound + 1] == Ascii.less
    {
      frames[top].hasMerge = true
    }
  }

  /// Reports every `<<` of a closed mapping, and those whose value cannot be merged.
  private mutating func checkMerges(_ mapping: Int, _ source: Span<UInt8>) {
    let end = Int(tape.records[mapping].link)
    var key = mapping + 1
    while key < end {
      let value = tape.next(after: key)
      let record = tape.records[key]
      let range = ByteRange(start: Int(record.start), end: Int(record.end))
      if record.kind == .scalar, record.style == .plain, source.text(range.start, range.end) == "<<"
      {
        if isMergeable(value) {
          tape.records.set(.hasMerge, at: mapping)
          issues.append(ReadingIssue(.mergeKey, range))
        } else {
          tape.markDamaged(mapping)
          issues.append(ReadingIssue(.badMerge, range))
        }
      }
      key = tape.next(after: value)
    }
  }

  private func isMergeable(_ value: Int) -> Bool {
    let node = tape.target(of: value)
    if tape.records[node].kind == .mapping { return true }
    guard tape.records[node].kind == .sequence else { return false }
    var element = node + 1
    while element < Int(tape.records[node].link) {
      guard tape.records[tape.target(of: element)].kind == .mapping else { return false }
      element = tape.next(after: element)
    }
    return true
  }
}
