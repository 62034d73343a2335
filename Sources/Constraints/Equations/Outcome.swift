public import ExactNumbers

/// The result of checking an equation against the cells of a sheet.
public struct Outcome: Sendable, Hashable {
  /// The verdict.
  public let verdict: Verdict
  /// The stated side with its figures as written, or nil if the verdict is `notChecked`.
  public let stated: Rational?
  /// The computed side with its figures as written, or nil if the verdict is `notChecked`.
  public let computed: Rational?
  /// The possible values of the computed side, given the digits of its cells.
  public let computedInterval: Interval?
  /// For `rounding`: the distance from the computed side to the bound of what prints as the stated
  /// figure.
  public let slack: Rational?
  /// Why the equation could not be checked.
  public let reason: EvaluationError?

  /// Stated minus computed, or nil if one is missing or the difference overflows.
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
