/// Why an exact operation failed.
public enum ArithmeticError: Error, Sendable, Hashable {
  /// The result or an intermediate value does not fit in 128 bits.
  case overflow
  /// The divisor is zero, or an interval that contains zero.
  case divisionByZero
}
