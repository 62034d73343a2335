/// An open collection, or the document itself, on the reader's explicit stack.
struct YamlFrame {
  enum Kind {
    case document, blockSequence, blockMapping, flowSequence, flowMapping
    /// The single-entry mapping in a flow sequence: `[a: b]`.
    case flowPair
  }

  enum State {
    /// Expects a key, an item or the end of the collection.
    case item
    /// After `?`: expects any node as the key.
    case explicitKey
    /// After a key: a colon may follow.
    case afterKey
    /// After a colon, a dash or the start of the document: expects a node.
    case value
    /// In flow collections: expects a comma or the end.
    case separator
    /// The document is complete.
    case done
  }

  let kind: Kind
  /// The 0-based column of the entries of a block collection; for a flow collection, that of the
  /// enclosing block collection; -1 for the document.
  let indent: Int
  let node: Int
  var state: State
  var count = 0
  /// The position of an absent node: right after the indicator that introduces it.
  var gap: Int
  var seenKeys: UInt64 = 0
  var mayHaveDuplicates = false
  var hasMerge = false
  /// The nesting depth inside, with aliases expanded.
  var height = 0
  /// The number of nodes before this one, with aliases expanded.
  let weightBefore: Int
  /// The anchor of this collection, an index into the reader's anchors.
  var anchor: Int?
  /// In a flow sequence: the last item, which a following colon turns into a key.
  var lastItem = 0
  var lastItemLine = 0
  var isLastJson = false

  init(_ kind: Kind, indent: Int, node: Int, state: State, gap: Int, weightBefore: Int) {
    self.kind = kind
    self.indent = indent
    self.node = node
    self.state = state
    self.gap = gap
    self.weightBefore = weightBefore
  }

  var isFlow: Bool { kind == .flowSequence || kind == .flowMapping || kind == .flowPair }

  var isMapping: Bool { kind == .blockMapping || kind == .flowMapping || kind == .flowPair }

  /// Whether it expects a value or an explicit key, which may be on a line of its own.
  var awaitsNode: Bool { state == .value || state == .explicitKey }

  /// Whether the next node is a key.
  var takesKey: Bool {
    isMapping && (state == .item || state == .explicitKey)
  }
}

/// The properties of a node, `&anchor` and `!tag`, by their ranges.
struct YamlProperties {
  var anchor: Range<Int>?
  var tag: Range<Int>?

  var isEmpty: Bool { anchor == nil && tag == nil }

  /// Combines these with properties of an earlier line, or returns nil if a kind is repeated.
  func joined(with other: YamlProperties) -> YamlProperties? {
    guard anchor == nil || other.anchor == nil, tag == nil || other.tag == nil else { return nil }
    return YamlProperties(anchor: anchor ?? other.anchor, tag: tag ?? other.tag)
  }
}

/// An anchored node, for the aliases that refer to it.
struct YamlAnchor {
  var node: Int
  /// The number of nodes it expands to; nil while it is open.
  var weight: Int?
  var height: Int
}

/// The start of a node in block context, kept until its end shows whether it is a key.
struct YamlStart {
  /// The first byte of the node, including its properties.
  let position: Int
  let column: Int
  let line: Int
  /// Whether it is where the next key of a mapping is expected.
  let isEntry: Bool
  /// Whether a block collection may start here.
  let canStart: Bool
  /// Whether a tab precedes it, after which no block collection may start.
  let isTabbed: Bool
  var properties = YamlProperties()
}
