/// A packed record of the tape, 8 bytes: even a one-byte node and its comma take no more than four
/// times their text.
///
/// The low bits are the kind (0–1), whether the record is wide (2) and three flags (3–5). Above them
///
///     scalars       verbatim (6), absent (7), style (8–10), length in bytes (11–31)
///     block ones    the same, with the length in bits 11–25 and the column of the text in 26–31
///     collections   merges (6), flow (7), length in bytes (8–20), nodes with itself (21–31)
///     aliases       length in bytes (8–13), nodes back to the target (14–31)
///
/// Anything that does not fit becomes a wide record, whose `word` is the index of a `WideRecord`
/// instead of the first byte. Links are relative, so they stay valid when a node is inserted before
/// others.
struct PackedRecord {
  private(set) var word: UInt32
  private var bits: UInt32

  private static let wide: UInt32 = 1 << 2
  private static let merge: UInt32 = 1 << 6
  private static let flow: UInt32 = 1 << 7
  private static let sharedFlags: UInt32 = 0b111 << 3
  private static let scalarFlags: UInt32 = 0b11111 << 3
  private static let greatestCount: UInt32 = 0xFF_FFFF

  /// Creates the record of a scalar without a link, or nil if its length does not fit.
  init?(scalar style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int) {
    guard end &- start < 1 << 21 else { return nil }
    word = UInt32(truncatingIfNeeded: start)
    let length = UInt32(truncatingIfNeeded: end &- start)
    bits = flags.rawValue | UInt32(style.rawValue) << 8 | length << 11
  }

  /// Creates the record of a block scalar, or nil if its length or column does not fit.
  init?(
    block style: Node.Style, _ flags: TapeRecord.Flags, start: Int, end: Int, column: Int
  ) {
    guard end - start < 1 << 15, column < 1 << 6 else { return nil }
    self.init(scalar: style, flags, start: start, end: end)
    bits |= UInt32(truncatingIfNeeded: column) << 26
  }

  /// Creates the wide record of a scalar.
  init(wide style: Node.Style, _ flags: TapeRecord.Flags, at index: Int) {
    word = UInt32(truncatingIfNeeded: index)
    bits = flags.rawValue | UInt32(style.rawValue) << 8 | Self.wide
  }

  /// Creates the record of an open collection.
  init(open kind: TapeRecord.Kind, _ style: Node.Style, start: Int) {
    word = UInt32(truncatingIfNeeded: start)
    bits = kind.rawValue | (style == .flow ? Self.flow : 0)
  }

  /// Creates the record of an alias, or nil if its length or distance does not fit.
  init?(aliasFrom start: Int, to end: Int, distance: Int) {
    guard end - start < 1 << 6, distance < 1 << 18 else { return nil }
    word = UInt32(truncatingIfNeeded: start)
    bits =
      TapeRecord.Kind.alias.rawValue | UInt32(truncatingIfNeeded: end - start) << 8
      | UInt32(truncatingIfNeeded: distance) << 14
  }

  /// Creates the wide record of an alias.
  init(wideAliasAt index: Int) {
    word = UInt32(truncatingIfNeeded: index)
    bits = TapeRecord.Kind.alias.rawValue | Self.wide
  }

  var kind: TapeRecord.Kind { TapeRecord.Kind(rawValue: bits & 0b11) ?? .scalar }

  var isWide: Bool { bits & Self.wide != 0 }

  mutating func set(_ flag: TapeRecord.Flags) {
    bits |= flag == .hasMerge ? Self.merge : flag.rawValue
  }

  /// Clears a flag that every node has, or, of a scalar, any.
  mutating func clear(_ flag: TapeRecord.Flags) {
    if kind == .scalar || flag.rawValue & Self.sharedFlags != 0 { bits &= ~flag.rawValue }
  }

  /// Closes a collection; returns false if it does not fit and must become wide.
  mutating func close(at end: Int, nodes: Int) -> Bool {
    let length = end &- Int(word)
    guard length < 1 << 13, nodes < 1 << 11 else { return false }
    bits |= UInt32(truncatingIfNeeded: length) << 8 | UInt32(truncatingIfNeeded: nodes) << 21
    return true
  }

  /// Closes a collection whose extent is in a `WideRecord`.
  mutating func close(wideAt index: Int, count: Int) {
    word = UInt32(truncatingIfNeeded: index)
    let count = UInt32(truncatingIfNeeded: min(count, Int(Self.greatestCount)))
    bits |= Self.wide | count << 8
  }

  /// The distance in nodes: to the next sibling, or from an alias back to its target.
  ///
  /// Meaningless for wide records and open collections.
  var distance: Int {
    switch kind {
    case .scalar: 1
    case .sequence, .mapping: Int(bits >> 21)
    case .alias: Int(bits >> 14)
    }
  }
}

/// The extent of a node that does not fit in a `PackedRecord`.
struct WideRecord {
  let start: UInt32
  let end: UInt32
  /// A number whose meaning depends on the kind.
  ///
  /// Collections: the nodes including itself. Aliases: the nodes back to the target. Block scalars:
  /// the column of the text.
  var link: UInt32

  init(start: Int, end: Int, link: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
    self.link = UInt32(truncatingIfNeeded: link)
  }
}

// MARK: - Unpacking

extension PackedRecord {
  /// Unpacks a record that is not wide.
  func unpacked(at index: Int) -> TapeRecord {
    let kind = kind
    let place = UInt32(truncatingIfNeeded: index)
    switch kind {
    case .scalar: return record(word, word &+ length, link: isBlock ? bits >> 26 : 0, count: nil)
    case .sequence, .mapping:
      return record(word, word &+ length, link: place &+ bits >> 21, count: nil)
    case .alias: return record(word, word &+ length, link: place &- bits >> 14, count: nil)
    }
  }

  /// Unpacks a wide record.
  func unpacked(at index: Int, _ wide: WideRecord) -> TapeRecord {
    let place = UInt32(truncatingIfNeeded: index)
    switch kind {
    case .scalar: return record(wide.start, wide.end, link: wide.link, count: nil)
    case .sequence, .mapping:
      let count = bits >> 8 < Self.greatestCount ? Int(bits >> 8) : nil
      return record(wide.start, wide.end, link: place &+ wide.link, count: count)
    case .alias: return record(wide.start, wide.end, link: place &- wide.link, count: nil)
    }
  }

  /// The source bytes of a node that is not wide.
  var range: Range<Int> { Int(word)..<Int(word &+ length) }

  /// The length in bytes of a node that is not wide.
  private var length: UInt32 {
    switch kind {
    case .scalar: isBlock ? bits >> 11 & 0x7FFF : bits >> 11
    case .sequence, .mapping: bits >> 8 & 0x1FFF
    case .alias: bits >> 8 & 0x3F
    }
  }

  /// The source bytes of the content of a record that is not wide, if it is verbatim.
  var verbatimRange: Range<Int>? {
    let start = Int(word)
    switch kind {
    case .sequence, .mapping: return start..<start
    case .alias: return nil
    case .scalar:
      guard bits & TapeRecord.Flags.isVerbatim.rawValue != 0 else { return nil }
      let end = start &+ Int(bits >> 11)
      return isQuoted ? start &+ 1..<end &- 1 : start..<end
    }
  }

  /// The source bytes of the content of a scalar that is not wide and verbatim; nil for any other record.
  var verbatimScalar: Range<Int>? {
    let mask = 0b11 | Self.wide | TapeRecord.Flags.isVerbatim.rawValue
    guard bits & mask == TapeRecord.Kind.scalar.rawValue | TapeRecord.Flags.isVerbatim.rawValue
    else { return nil }
    let start = Int(word)
    let end = start &+ Int(bits >> 11)
    return isQuoted ? start &+ 1..<end &- 1 : start..<end
  }

  /// Whether a scalar stands in quotes.
  private var isQuoted: Bool {
    styleBits == UInt32(Node.Style.singleQuoted.rawValue)
      || styleBits == UInt32(Node.Style.doubleQuoted.rawValue)
  }

  /// Whether a scalar is a block.
  private var isBlock: Bool {
    styleBits == UInt32(Node.Style.literal.rawValue)
      || styleBits == UInt32(Node.Style.folded.rawValue)
  }

  /// The style of a scalar as it is packed: the enumeration would be made a few thousand times for each
  /// sheet.
  private var styleBits: UInt32 { bits >> 8 & 0b111 }

  /// Whether a scalar is shorter than this; a wide one is longer than any length in use.
  func isShorter(than length: UInt32) -> Bool { !isWide && bits >> 11 < length }

  func has(_ flag: TapeRecord.Flags) -> Bool { flags.contains(flag) }

  var style: Node.Style {
    switch kind {
    case .scalar: Node.Style(rawValue: UInt8(truncatingIfNeeded: styleBits)) ?? .plain
    case .sequence, .mapping: bits & Self.flow != 0 ? .flow : .block
    case .alias: .plain
    }
  }

  private var flags: TapeRecord.Flags {
    switch kind {
    case .scalar: TapeRecord.Flags(rawValue: bits & Self.scalarFlags)
    case .sequence, .mapping:
      TapeRecord.Flags(rawValue: bits & Self.sharedFlags).union(
        bits & Self.merge != 0 ? .hasMerge : [])
    case .alias: TapeRecord.Flags(rawValue: bits & Self.sharedFlags)
    }
  }

  private func record(
    _ start: UInt32, _ end: UInt32, link: UInt32, count: Int?
  ) -> TapeRecord {
    TapeRecord(
      kind: kind, style: style, flags: flags, start: start, end: end, link: link, count: count)
  }
}
