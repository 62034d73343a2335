/// Powers of ten that fit an `Int128`.
enum PowersOfTen {
  /// The largest exponent whose power fits in 128 bits.
  static let largestExponent = 38

  private static let powers: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 0..<largestExponent { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  static func power(_ exponent: Int) throws(ArithmeticError) -> Int128 {
    guard (0...largestExponent).contains(exponent) else { throw .overflow }
    return powers[exponent]
  }
}

extension Int128 {
  func adding(_ other: Int128) throws(ArithmeticError) -> Int128 {
    let (result, overflow) = addingReportingOverflow(other)
    if overflow { throw .overflow }
    return result
  }

  func subtracting(_ other: Int128) throws(ArithmeticError) -> Int128 {
    let (result, overflow) = subtractingReportingOverflow(other)
    if overflow { throw .overflow }
    return result
  }

  func multiplied(by other: Int128) throws(ArithmeticError) -> Int128 {
    let (result, overflow) = multipliedReportingOverflow(by: other)
    if overflow { throw .overflow }
    return result
  }

  func negated() throws(ArithmeticError) -> Int128 {
    try Int128.zero.subtracting(self)
  }
}
