/// What the tape tells of one node.
///
/// The tape is in preorder: a mapping's record is followed by its key, value, key, value …, each with
/// its whole subtree. `{"a": [1, 2], "b": 3}` is
///
///     index  kind      bytes        link
///     0      mapping   {…}          7
///     1      scalar    "a"
///     2      sequence  [1, 2]       5
///     3      scalar    1
///     4      scalar    2
///     5      scalar    "b"
///     6      scalar    3
struct TapeRecord {
  enum Kind: UInt32 { case scalar, sequence, mapping, alias }

  struct Flags: OptionSet {
    let rawValue: UInt32
    static let hasAnchor = Flags(rawValue: 1 << 3)
    static let hasTag = Flags(rawValue: 1 << 4)
    static let isDamaged = Flags(rawValue: 1 << 5)
    /// The content stands in the source byte by byte, between the quotes if there are any.
    static let isVerbatim = Flags(rawValue: 1 << 6)
    static let isAbsent = Flags(rawValue: 1 << 7)
    /// Of mappings alone.
    static let hasMerge = Flags(rawValue: 1 << 8)
  }

  let kind: Kind
  let style: Node.Style
  let flags: Flags
  let start: UInt32
  let end: UInt32
  /// A number whose sense depends on the kind.
  ///
  /// Collections: the index past the subtree. Aliases: the index of the target. Block scalars: the
  /// column where their text starts, 0-based.
  let link: UInt32
  /// Elements or entries of a large collection; unknown of a small one, whose walk is short.
  let count: Int?

  var isCollection: Bool { kind == .sequence || kind == .mapping }

  func has(_ flag: Flags) -> Bool { flags.contains(flag) }
}
