extension ExactDecimal: CustomStringConvertible {
  /// The number in point notation without grouping: `1167259`, `37.06`.
  public var description: String { description(in: .punto) }

  /// Prints the number with all its decimals: `1.167.259` and `37,06` in `chilena`, `1167259` and
  /// `37.06` in `punto`.
  ///
  /// Parsing the result in the same notation returns the same number with the same decimals.
  public func description(in notation: Notation) -> String {
    let isGrouped = notation == .chilena
    // from the last digit to the first
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    var rest = coefficient.magnitude
    var place = 0
    while rest > 0 || place <= scale {
      if place == scale, scale > 0 {
        bytes.append(isGrouped ? UInt8(ascii: ",") : UInt8(ascii: "."))
      } else if isGrouped, place > scale, (place - scale).isMultiple(of: 3) {
        bytes.append(UInt8(ascii: "."))
      }
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
      place += 1
    }
    if coefficient < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.reverse()
    return String(decoding: bytes, as: UTF8.self)
  }
}
