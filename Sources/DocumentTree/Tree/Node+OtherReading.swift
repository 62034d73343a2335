extension Node {
  /// How YAML 1.1 parsers, which are still common, would parse a plain scalar that is a string
  /// here.
  public enum OtherReading: Sendable, Hashable {
    /// `yes`, `No`, `on`, `OFF`, `y`, `N`.
    case boolean
    /// `2019-10-01`; people and spreadsheets also take `2019-10` for a date.
    case date
    /// `12:30` or `190:20:30`, in base 60.
    case sexagesimal
    /// `07`, which is octal there and decimal in the core schema.
    case octal
  }

  /// How YAML 1.1 parsers, or people, may read an unquoted scalar differently from the core schema.
  public var otherReading: OtherReading? {
    guard document.format == .yaml, isPlainOrNumber else { return nil }
    return withBytes { bytes in
      guard bytes.count > 0, bytes.count <= 24 else { return nil }
      return Ascii.isDigit(bytes[0]) ? Self.digitReading(bytes) : Self.wordReading(bytes)
    }
  }

  private static func wordReading(_ bytes: Span<UInt8>) -> OtherReading? {
    guard bytes.count <= 3 else { return nil }
    let words = ["yes", "no", "on", "off", "y", "n"]
    return words.contains(bytes.text(0, bytes.count).lowercased()) ? .boolean : nil
  }

  private static func digitReading(_ bytes: Span<UInt8>) -> OtherReading? {
    var counts = (digits: 0, minus: 0, colon: 0)
    for index in bytes.indices {
      switch bytes[index] {
      case Ascii.minus: counts.minus += 1
      case Ascii.colon: counts.colon += 1
      case Ascii.zero...Ascii.nine: counts.digits += 1
      default: return nil
      }
    }
    guard Ascii.isDigit(bytes[bytes.count - 1]) else { return nil }
    switch (counts.minus, counts.colon) {
    case (1...2, 0) where bytes.count >= 6 && bytes[4] == Ascii.minus: return .date
    case (0, 1...3): return .sexagesimal
    case (0, 0) where bytes.count > 1 && bytes[0] == Ascii.zero: return .octal
    default: return nil
    }
  }
}
