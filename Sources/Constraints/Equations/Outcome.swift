public import ExactNumbers

/// How an equation came out for the cells of a sheet.
public struct Outcome: Sendable, Hashable {
  /// How it came out.
  public let verdict: Verdict
  /// The stated side with its figures as written; nil where the verdict is `notChecked`.
  public let stated: Rational?
  /// The computed side with its figures as written; nil where the verdict is `notChecked`.
  public let computed: Rational?
  /// What the computed side can be, given the digits of its cells.
  public let computedInterval: Interval?
  /// For `rounding`: how far the computed side is from the end of what prints as the stated figure.
  public let slack: Rational?
  /// Why the equation could not be checked.
  public let reason: EvaluationError?

  /// Stated minus computed, where both are there and the difference has digits enough.
  public var difference: Rational? {
    guard let stated, let computed else { return nil }
    return try? stated - computed
  }

  init(
    verdict: Verdict, stated: Rational?, computed: Rational?, computedInterval: Interval?,
    slack: Rational? = nil
  ) {
    self.verdict = verdict
    self.stated = stated
    self.computed = computed
    self.computedInterval = computedInterval
    self.slack = slack
    reason = nil
  }

  init(notChecked reason: EvaluationError) {
    verdict = .notChecked
    stated = nil
    computed = nil
    computedInterval = nil
    slack = nil
    self.reason = reason
  }
}
