/// The verdict on a stated equation.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Both sides are equal.
  case exact
  /// The difference is within the rounding of the printed digits.
  case rounding
  /// The sides agree only if the stated figure was truncated instead of rounded.
  case truncation
  /// The sides agree only if figures that count as exact are themselves rounded.
  case inputRounding = "input-rounding"
  /// The sides do not agree under any reading of the printed digits.
  case contradiction
  /// A cell is missing or is not a number, or the arithmetic failed.
  case notChecked = "not-checked"

  /// Whether the verdict calls for a correction.
  public var isBroken: Bool {
    switch self {
    case .contradiction, .inputRounding, .truncation: true
    case .exact, .rounding, .notChecked: false
    }
  }

  /// Whether the sides agree only if figures are not what they are taken for: a result that was cut off,
  /// coefficients that were rounded.
  package var isLenient: Bool { self == .truncation || self == .inputRounding }

  /// Whether the sides agree exactly or within rounding.
  package var isStrict: Bool { self == .exact || self == .rounding }
}
