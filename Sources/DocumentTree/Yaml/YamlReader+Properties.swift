extension YamlReader {
  /// Parses `&anchor` and `!tag` in either order, and the white space after them.
  mutating func readProperties(_ source: Span<UInt8>) throws(ReadingIssue) -> YamlProperties {
    var properties = YamlProperties()
    while position < source.count {
      let start = position
      var found = YamlProperties()
      if source[start] == Ascii.ampersand {
        position = try nameEnd(source)
        found.anchor = start + 1..<position
      } else if source[start] == Ascii.exclamation {
        position = try tagEnd(source)
        found.tag = start..<position
      } else {
        break
      }
      guard let joined = properties.joined(with: found) else {
        throw ReadingIssue(.repeatedProperty, from: start, to: position)
      }
      properties = joined
      let next = source.endOfWhite(from: position)
      guard next < source.count, next > position,
        source[next] == Ascii.ampersand
          || source[next] == Ascii.exclamation
      else { break }
      position = next
    }
    return properties
  }

  /// The end of the name after `&` or `*` at `position`.
  private func nameEnd(_ source: Span<UInt8>) throws(ReadingIssue) -> Int {
    var index = position + 1
    while index < source.count, !Ascii.isBlank(source[index]),
      !Ascii.isFlowIndicator(source[index])
    {
      index += 1
    }
    guard index > position + 1 else {
      throw ReadingIssue(.badAnchor, from: position, to: position + 1)
    }
    try checkPropertyEnd(source, at: index)
    return index
  }

  /// In block context only white space may follow a property; in a flow collection also `, ] }`.
  private func checkPropertyEnd(_ source: Span<UInt8>, at index: Int) throws(ReadingIssue) {
    guard index < source.count, !Ascii.isBlank(source[index]) else { return }
    let isInFlow = frames.last?.isFlow == true
    guard isInFlow, Ascii.isFlowIndicator(source[index]) else {
      throw ReadingIssue(
        .misplacedProperty, from: position, to: source.endOfPlainWord(from: position))
    }
  }

  /// The end of the tag at `position`.
  private mutating func tagEnd(_ source: Span<UInt8>) throws(ReadingIssue) -> Int {
    var index = position + 1
    if index < source.count, source[index] == Ascii.less {
      while index < source.count, source[index] != Ascii.greater, !Ascii.isBlank(source[index]) {
        index += 1
      }
      guard index < source.count, source[index] == Ascii.greater, index > position + 2 else {
        throw tagFault(source)
      }
      index += 1
    } else {
      var handleEnd: Int?
      while index < source.count, Self.isTagByte(source[index]) {
        if source[index] == Ascii.exclamation {
          guard handleEnd == nil else { throw tagFault(source) }
          handleEnd = index + 1
        }
        index += 1
      }
      if let handleEnd { try checkHandle(source, handleEnd, index) }
    }
    try checkPropertyEnd(source, at: index)
    return index
  }

  private func checkHandle(
    _ source: Span<UInt8>, _ handleEnd: Int, _ end: Int
  ) throws(ReadingIssue) {
    guard end > handleEnd else { throw tagFault(source) }
    let handle = source.text(position, handleEnd)
    guard handle == "!!" || tape.tagPrefixes[handle] != nil else {
      throw ReadingIssue(.undeclaredTagHandle(handle), from: position, to: handleEnd)
    }
  }

  private func tagFault(_ source: Span<UInt8>) -> ReadingIssue {
    let end = source.endOfPlainWord(from: position)
    return ReadingIssue(.badTag(source.text(position, end)), from: position, to: end)
  }

  /// The characters of YAML URIs, except the flow indicators.
  private static func isTagByte(_ byte: UInt8) -> Bool {
    if Ascii.isWord(byte) { return true }
    switch byte {
    case Ascii.percent, Ascii.hash, UInt8(ascii: ";"), Ascii.slash, Ascii.question, Ascii.colon,
      Ascii.at, Ascii.ampersand, UInt8(ascii: "="), Ascii.plus, UInt8(ascii: "$"),
      UInt8(ascii: "_"), Ascii.point, Ascii.exclamation, Ascii.tilde, Ascii.asterisk,
      Ascii.apostrophe, UInt8(ascii: "("), UInt8(ascii: ")"):
      return true
    default: return false
    }
  }

  /// Attaches properties to a node on the tape.
  ///
  /// - Parameters:
  ///   - properties: the anchor and the tag.
  ///   - node: its index.
  ///   - weight: the number of nodes it expands to; nil while it is open.
  ///   - height: the nesting depth inside.
  mutating func attach(
    _ properties: YamlProperties, to node: Int, weight: Int?, height: Int
  ) {
    if let tag = properties.tag {
      tape.records.set(.hasTag, at: node)
      tape.tags.append(Tape.Property(node: node, tag))
    }
    if let name = properties.anchor {
      tape.records.set(.hasAnchor, at: node)
      tape.anchors.append(Tape.Property(node: node, name))
      waitingNames.append((name, anchors.count))
      anchors.append(YamlAnchor(node: node, weight: weight, height: height))
    }
  }

  /// Attaches the properties of earlier lines to the collection just opened.
  mutating func attachPending(to node: Int, frame: Int) {
    guard !pending.isEmpty else { return }
    let count = anchors.count
    attach(pending, to: node, weight: nil, height: 0)
    if anchors.count > count { frames[frame].anchor = count }
    pending = YamlProperties()
  }

  /// The end of the alias at `position`.
  func aliasEnd(_ source: Span<UInt8>) throws(ReadingIssue) -> Int { try nameEnd(source) }

  /// Appends an alias; one without a target becomes a damaged scalar.
  mutating func appendAlias(_ source: Span<UInt8>, from start: Int, to end: Int) {
    registerNames(source)
    let name = source.text(start + 1, end)
    guard let found = anchorNames[name] else {
      return appendBroken(ReadingIssue(.unknownAnchor(name), from: start, to: end))
    }
    let anchor = anchors[found]
    guard let weight = anchor.weight else {
      return appendBroken(ReadingIssue(.recursiveAlias(name), from: start, to: end))
    }
    let isTooDeep = frames.count + anchor.height > limits.depth
    guard !aliasesAreTooLarge, aliasedWeight + weight <= limits.aliasedNodes, !isTooDeep else {
      return appendTooLarge(start, end)
    }
    aliasedWeight += weight - 1
    tape.records.appendAlias(of: anchor.node, start: start, end: end)
    lastEnd = end
    nodeDone(height: anchor.height, node: tape.records.count - 1, isJson: false)
  }

  private mutating func appendTooLarge(_ start: Int, _ end: Int) {
    let issue = ReadingIssue(.aliasesTooLarge(limit: limits.aliasedNodes), from: start, to: end)
    if !aliasesAreTooLarge { issues.append(issue) }
    aliasesAreTooLarge = true
    appendScalar(.plain, [.isVerbatim, .isDamaged], start: start, end: end, YamlProperties())
  }

  private mutating func appendBroken(_ issue: ReadingIssue) {
    issues.append(issue)
    appendScalar(
      .plain, [.isVerbatim, .isDamaged], start: issue.range.start, end: issue.range.end,
      YamlProperties())
  }

  /// Names are converted to strings lazily, when an alias is resolved.
  private mutating func registerNames(_ source: Span<UInt8>) {
    for (name, anchor) in waitingNames {
      anchorNames[source.text(name.lowerBound, name.upperBound)] = anchor
    }
    waitingNames.removeAll(keepingCapacity: true)
  }
}

extension Tape.Property {
  init(node: Int, _ range: Range<Int>) {
    self.node = UInt32(truncatingIfNeeded: node)
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }
}
