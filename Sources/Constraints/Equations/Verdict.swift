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
}
