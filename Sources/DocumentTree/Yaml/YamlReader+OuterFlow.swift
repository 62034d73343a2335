extension YamlReader {
  /// Opens a flow collection in block context; its end shows whether it is a key.
  mutating func openOuterFlow(_ start: YamlStart, _ source: Span<UInt8>) throws(ReadingIssue) {
    flowStart = start
    try openFlow(start.properties, source)
  }

  /// Opens a nested flow collection.
  mutating func openInnerFlow(
    _ properties: YamlProperties, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    try openFlow(properties, source)
  }

  private mutating func openFlow(
    _ properties: YamlProperties, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    let isMapping = source[position] == Ascii.openBrace
    try open(
      isMapping ? .flowMapping : .flowSequence, isMapping ? .mapping : .sequence, .flow,
      indent: frames[frames.count - 1].indent, at: position)
    position += 1
    let count = anchors.count
    attach(properties, to: tape.records.count - 1, weight: nil, height: 0)
    if anchors.count > count { frames[frames.count - 1].anchor = count }
  }

  /// Closes the outermost flow collection, as a key if a colon follows, otherwise as a value.
  mutating func closeOuterFlow(_ source: Span<UInt8>) throws(ReadingIssue) {
    guard let start = flowStart, let frame = frames.last else { return }
    let end = position
    let colon = isKeyColon(source, at: end)
    if let colon {
      guard start.line == lineStart else { throw overSeveralLines(colon) }
      try checkKeyLength(source, from: start.position, to: end)
      return try closeFlowKey(start, frame, end: end, colon: colon, source)
    }
    if start.isEntry { throw ReadingIssue(.missingColon, from: start.position, to: end) }
    try finishLine(source)
    try attachLate(start, frame)
    finishTop(at: end, source)
  }

  private mutating func closeFlowKey(
    _ start: YamlStart, _ frame: YamlFrame, end: Int, colon: Int, _ source: Span<UInt8>
  ) throws(ReadingIssue) {
    position = colon
    if start.isEntry {
      finishTop(at: end, source)
    } else {
      try checkKeyPlace(start)
      // Popped here: it becomes a key of a mapping that is opened around it.
      frames.removeLast()
      frames.append(
        YamlFrame(
          .blockMapping, indent: start.column, node: frame.node, state: .item, gap: end,
          weightBefore: frame.weightBefore))
      frames.append(frame)
      finishTop(at: end, source)
      insertMapping(.block, at: frame.node, start: start.position)
      attachPending(to: frame.node, frame: frames.count - 1)
    }
    readIndicator(.value, canStart: false, source)
  }

  private func checkKeyPlace(_ start: YamlStart) throws(ReadingIssue) {
    guard start.canStart else {
      throw ReadingIssue(.nestedMappingOnOneLine, from: position, to: position + 1)
    }
    if start.isTabbed {
      throw ReadingIssue(.tabIndentation, from: start.position - 1, to: start.position)
    }
    guard frames.count <= limits.depth else {
      throw ReadingIssue(.tooDeep(limit: limits.depth), from: start.position, to: position)
    }
  }

  /// Attaches properties of earlier lines to the collection just parsed.
  private mutating func attachLate(
    _ start: YamlStart, _ frame: YamlFrame
  ) throws(ReadingIssue) {
    guard !pending.isEmpty else { return }
    guard pending.joined(with: start.properties) != nil else {
      throw ReadingIssue(.repeatedProperty, from: start.position, to: position)
    }
    let properties = pending
    pending = YamlProperties()
    attach(
      properties, to: frame.node, weight: weight - frame.weightBefore, height: frame.height + 1)
    propertiesAreSorted = false
  }
}
