/// The unpacked record of a node.
///
/// The tape is in preorder: a mapping's record is followed by key, value, key, value …, each with
/// its whole subtree. `{"a": [1, 2], "b": 3}` is
///
///
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
    /// The content is verbatim in the source, between the quotes if there are any.
    static let isVerbatim = Flags(rawValue: 1 << 6)
    static let isAbsent = Flags(rawValue: 1 << 7)
    /// Only for mappings.
    static let hasMerge = Flags(rawValue: 1 << 8)
  }

  let kind: Kind
  let style: Node.Style
  let flags: Flags
  let start: UInt32
  let end: UInt32
  /// A number whose meaning depends on the kind.
  ///
  /// Collections: the index after the subtree. Aliases: the index of the target. Block scalars: the
  /// 0-based column of their text.
  let link: UInt32
  /// The number of elements or entries of a large collection; nil for a small one, which is quick
  /// to count.
  let count: Int?

  var isCollection: Bool { kind == .sequence || kind == .mapping }

  func has(_ flag: Flags) -> Bool { flags.contains(flag) }
}
