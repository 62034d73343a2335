extension ExactDecimal: CustomStringConvertible {
  /// The number in point notation without grouping: `1167259`, `37.06`.
  public var description: String { description(in: .punto) }

  /// Prints the number with all its decimals: `1.167.259` and `37,06` in `chilena`, `1167259` and
  /// `37.06` in `punto`.
  ///
  /// Reading the text in the same notation gives back the same number with the same decimals. The
  /// one number that grouping would leave readable two ways has none: in `punto` nothing is grouped.
  public func description(in notation: Notation) -> String {
    var digits = Array(String(coefficient.magnitude).utf8)
    if digits.count <= scale {
      digits.insert(
        contentsOf: repeatElement(UInt8(ascii: "0"), count: scale + 1 - digits.count), at: 0)
    }
    let whole = digits.dropLast(scale)
    var bytes: [UInt8] = coefficient < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in whole.enumerated() {
      let remaining = whole.count - index
      if notation == .chilena, index > 0, remaining % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit)
    }
    if scale > 0 {
      bytes.append(notation == .chilena ? UInt8(ascii: ",") : UInt8(ascii: "."))
      bytes.append(contentsOf: digits.suffix(scale))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
