/// An encoding of text files, other than UTF-8, that is recognised and converted.
public enum SourceEncoding: Sendable, Hashable {
  /// Two bytes, or four, for most characters.
  case utf16(isBigEndian: Bool)
  /// Four bytes for every character.
  case utf32(isBigEndian: Bool)
  /// The encoding of western Windows, of which Latin-1 is a part.
  case windows1252

  /// What people and programs call it.
  public var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    case .windows1252: "Windows-1252"
    }
  }

  /// Tells the encoding of a file that is not in UTF-8; nil if it is, or if nothing is sure.
  public static func detected(in bytes: [UInt8]) -> SourceEncoding? {
    if let wide = wide(bytes) { return wide }
    return Windows1252.isLikely(bytes) ? .windows1252 : nil
  }

  /// By the byte order mark, or by the zero bytes around a first character of ASCII (YAML 1.2.2, 5.2).
  private static func wide(_ bytes: [UInt8]) -> SourceEncoding? {
    let first = bytes.prefix(4) + repeatElement(1, count: max(0, 4 - bytes.count))
    switch (first[0], first[1], first[2], first[3]) {
    case (0, 0, 0xFE, 0xFF), (0, 0, 0, 1...0x7F): return .utf32(isBigEndian: true)
    case (0xFF, 0xFE, 0, 0), (1...0x7F, 0, 0, 0): return .utf32(isBigEndian: false)
    case (0xFE, 0xFF, _, _), (0, 1...0x7F, _, _): return .utf16(isBigEndian: true)
    case (0xFF, 0xFE, _, _), (1...0x7F, 0, _, _): return .utf16(isBigEndian: false)
    default: return nil
    }
  }

  /// The text as UTF-8, without its byte order mark; nil if the bytes are not in this encoding.
  public func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf16(let isBigEndian): Self.fromUTF16(bytes, isBigEndian)
    case .utf32(let isBigEndian): Self.fromUTF32(bytes, isBigEndian)
    case .windows1252: Windows1252.utf8(bytes)
    }
  }

  private static func fromUTF16(_ bytes: [UInt8], _ isBigEndian: Bool) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var high: UInt32?
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      let unit = isBigEndian ? first << 8 | second : second << 8 | first
      switch unit {
      case 0xD800...0xDBFF:
        guard high == nil else { return nil }
        high = unit
      case 0xDC00...0xDFFF:
        guard let lead = high else { return nil }
        high = nil
        Escapes.append(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &text)
      default:
        guard high == nil else { return nil }
        if index > 0 || unit != 0xFEFF { Escapes.append(unit, to: &text) }
      }
    }
    return high == nil ? text : nil
  }

  private static func fromUTF32(_ bytes: [UInt8], _ isBigEndian: Bool) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 4) else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 4) {
      let four = bytes[index..<index + 4]
      let value = (isBigEndian ? Array(four) : four.reversed()).reduce(UInt32(0)) {
        $0 << 8 | UInt32($1)
      }
      guard Unicode.Scalar(value) != nil else { return nil }
      if index > 0 || value != 0xFEFF { Escapes.append(value, to: &text) }
    }
    return text
  }
}
