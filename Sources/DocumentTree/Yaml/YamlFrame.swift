/// A collection that is still open, or the document itself, on the reader's own stack.
struct YamlFrame {
  enum Kind {
    case document, blockSequence, blockMapping, flowSequence, flowMapping
    /// The one entry of a mapping written inside of a flow sequence: `[a: b]`.
    case flowPair
  }

  enum State {
    /// A key, an item or an end of the collection may come.
    case item
    /// After `?`: the key may be any node.
    case explicitKey
    /// The key is there; a colon may come.
    case afterKey
    /// After a colon, a dash or the start of the document: the node may come.
    case value
    /// In flow collections: a comma or the end must come.
    case separator
    /// The document has its node.
    case done
  }

  let kind: Kind
  /// The column of the entries of block collections, 0-based; of flow collections that of the block
  /// collection around them; -1 for the document.
  let indent: Int
  let node: Int
  var state: State
  var count = 0
  /// Where an absent node would stand: behind the indicator that asked for it.
  var gap: Int
  var seenKeys: UInt64 = 0
  var mayHaveDuplicates = false
  var hasMerge = false
  /// The levels of nesting inside, aliases followed.
  var height = 0
  /// The nodes before this one, aliases followed.
  let weightBefore: Int
  /// The anchor of this collection, an index into the reader's anchors.
  var anchor: Int?
  /// Flow sequences: the last item, which a colon may turn into a key.
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

  /// Whether the next node is a value or an explicit key, which may stand on a line of its own.
  var awaitsNode: Bool { state == .value || state == .explicitKey }

  /// Whether a node that comes now is a key.
  var takesKey: Bool {
    isMapping && (state == .item || state == .explicitKey)
  }
}

/// What may precede a node: `&anchor` and `!tag`, by their bytes.
struct YamlProperties {
  var anchor: Range<Int>?
  var tag: Range<Int>?

  var isEmpty: Bool { anchor == nil && tag == nil }

  /// Joins properties of an earlier line; nothing if both have one of a kind.
  func joined(with other: YamlProperties) -> YamlProperties? {
    guard anchor == nil || other.anchor == nil, tag == nil || other.tag == nil else { return nil }
    return YamlProperties(anchor: anchor ?? other.anchor, tag: tag ?? other.tag)
  }
}

/// What is known of an anchored node when an alias asks for it.
struct YamlAnchor {
  var node: Int
  /// The nodes it stands for, aliases followed; unknown while it is open.
  var weight: Int?
  var height: Int
}

/// How a node in block context began, kept until its end shows whether it is a key.
struct YamlStart {
  /// The node's first byte, its properties included.
  let position: Int
  let column: Int
  let line: Int
  /// Whether it stands where a mapping has its next key.
  let isEntry: Bool
  /// Whether a block collection may start here.
  let canStart: Bool
  /// Whether a tab stands before it, which no block collection may follow.
  let isTabbed: Bool
  var properties = YamlProperties()
}
