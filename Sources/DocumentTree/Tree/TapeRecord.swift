/// One node of a document's tape, 16 bytes.
///
/// The tape is in preorder: a mapping's record is followed by its key, value, key, value …, each with
/// its whole subtree. `{"a": [1, 2], "b": 3}` is
///
///     index  kind      bytes        link
///     0      mapping   {…}          6
///     1      scalar    "a"
///     2      sequence  [1, 2]       5
///     3      scalar    1
///     4      scalar    2
///     5      scalar    "b"
///     6      scalar    3            (and the link of 0 is 7)
struct TapeRecord {
  enum Kind: UInt32 { case scalar, sequence, mapping, alias }

  struct Flags: OptionSet {
    let rawValue: UInt32
    static let hasAnchor = Flags(rawValue: 1 << 8)
    static let hasTag = Flags(rawValue: 1 << 9)
    static let isDamaged = Flags(rawValue: 1 << 10)
    /// The content stands in the source byte by byte, between the quotes if there are any.
    static let isVerbatim = Flags(rawValue: 1 << 11)
    static let hasMerge = Flags(rawValue: 1 << 12)
    static let isAbsent = Flags(rawValue: 1 << 13)
  }

  var start: UInt32
  var end: UInt32
  /// A number whose sense depends on the kind.
  ///
  /// Collections: the index past the subtree. Aliases: the index of the target. Block scalars: the
  /// column where their text starts, 0-based.
  var link: UInt32
  /// Kind in bits 0–3, style in bits 4–7, flags in bits 8–15, count in bits 16–31.
  private var bits: UInt32

  static let greatestCount = 0xFFFF

  @inline(__always)
  init(_ kind: Kind, _ style: Node.Style, _ flags: Flags, start: Int, end: Int, link: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.link = UInt32(truncatingIfNeeded: link)
    bits = kind.rawValue | UInt32(style.rawValue) << 4 | flags.rawValue
  }

  var kind: Kind { Kind(rawValue: bits & 0xF) ?? .scalar }

  var style: Node.Style {
    get { Node.Style(rawValue: UInt8(truncatingIfNeeded: bits >> 4 & 0xF)) ?? .plain }
    set { bits = bits & ~0xF0 | UInt32(newValue.rawValue) << 4 }
  }

  var isCollection: Bool { kind == .sequence || kind == .mapping }

  func has(_ flag: Flags) -> Bool { bits & flag.rawValue != 0 }

  mutating func set(_ flag: Flags) { bits |= flag.rawValue }

  /// Elements or entries; `greatestCount` stands for that many or more.
  var count: Int {
    get { Int(bits >> 16) }
    set { bits = bits & 0xFFFF | UInt32(min(newValue, Self.greatestCount)) << 16 }
  }
}
