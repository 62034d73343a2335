/// How a stated equation came out.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Both sides are the same number.
  case exact
  /// The sides differ by no more than the printed digits leave open.
  case rounding
  /// The sides agree only if the stated figure was cut off instead of rounded.
  case truncation
  /// The sides agree only if written numbers that count as exact are rounded figures themselves.
  case inputRounding = "input-rounding"
  /// No reading of the printed digits makes the sides agree.
  case contradiction
  /// A cell is missing or is no number, or the arithmetic cannot be done.
  case notChecked = "not-checked"
}
