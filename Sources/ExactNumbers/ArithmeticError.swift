/// What can go wrong when exact numbers are combined.
public enum ArithmeticError: Error, Sendable, Hashable {
  /// The result, or a step on the way to it, has more digits than 128 bits hold.
  case overflow
  /// The divisor is zero, or an interval that reaches zero.
  case divisionByZero
}
