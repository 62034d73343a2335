import Constraints
import ExactNumbers

extension FormulaFactor {
  /// Whether the factor is a number, to the digits with which it is written.
  func states(_ number: Rational, _ table: CellTable) -> Bool {
    if value == number { return true }
    guard let cell, expression == .cell(cell), let written = table.number(cell) else {
      return false
    }
    return (try? number.rounded(toScale: written.scale)) == written
  }

  /// Whether the factor states the coefficient: the same number to the digits of the one with fewer.
  func agrees(with coefficient: ExactDecimal, _ table: CellTable) -> Bool {
    if value == Rational(coefficient) { return true }
    // without its sign: POB06 says that 75 is not 75 %
    if let hundredfold = try? coefficient.scaled(byPowerOfTen: 2), value == Rational(hundredfold) {
      return true
    }
    // what is calculated is printed to the digits of the coefficient
    guard cell != nil else {
      return (try? value.rounded(toScale: coefficient.scale)) == coefficient
    }
    return share(in: table)?.agrees(with: coefficient) ?? false
  }

  /// The share with the digits that are written, 0,80 for `80 %`; what it comes to if it is no number.
  func share(in table: CellTable) -> ExactDecimal? {
    guard let cell, let written = table.number(cell) else { return value.exactDecimal }
    return try? written.scaled(byPowerOfTen: expression == .cell(cell) ? 0 : -2)
  }
}

extension ExactDecimal {
  /// Tells whether two statements of one coefficient agree: the same number to the digits of the one
  /// with fewer.
  func agrees(with other: ExactDecimal) -> Bool {
    if self == other { return true }
    if scale == other.scale { return false }
    guard let first = try? Interval(printed: self, by: .nearest),
      let second = try? Interval(printed: other, by: .nearest)
    else { return false }
    return first.meets(second)
  }
}
