import ExactNumbers

extension Equation {
  /// Checks the equation with the figures of the table, from the strictest reading of their digits
  /// to the most lenient.
  public func check(in table: CellTable) -> Outcome {
    do {
      return try outcome(in: table)
    } catch {
      return Outcome(notChecked: error)
    }
  }

  private func outcome(in table: CellTable) throws(EvaluationError) -> Outcome {
    let stated = try statedInterval(.asWritten, in: table)
    let computed = try computedInterval(.asWritten, in: table)
    let rounded = hasPrintedInput(in: table) ? try computedInterval(.rounded, in: table) : computed
    let verdict = try verdict(stated, computed, rounded, in: table)
    return Outcome(
      verdict: verdict, stated: stated.single, computed: computed.single, computedInterval: rounded,
      slack: verdict == .rounding ? slack(of: rounded, in: table) : nil)
  }

  private func verdict(
    _ stated: Interval, _ computed: Interval, _ rounded: Interval, in table: CellTable
  ) throws(EvaluationError) -> Verdict {
    if relation.holds(stated, computed) { return .exact }
    if isRestatement(in: table) { return .contradiction }
    if relation.holds(try statedInterval(.rounded, in: table), rounded) { return .rounding }
    let truncated = try computedInterval(.truncated, in: table)
    if relation.holds(try statedInterval(.truncated, in: table), truncated) { return .truncation }
    let generous = try computedInterval(.inputsRounded, in: table)
    if relation.holds(try statedInterval(.inputsRounded, in: table), generous) {
      return .inputRounding
    }
    return .contradiction
  }

  /// Whether some figure of the computed side represents more numbers than the one written.
  private func hasPrintedInput(in table: CellTable) -> Bool {
    var isAnyPrinted = false
    computed.forEachCell { cell in
      if table.isRounded(cell) || table.number(cell)?.isBinary == true {
        isAnyPrinted = true
      }
    }
    return isAnyPrinted
  }

  /// Whether both sides state one quantity to the same digit.
  ///
  /// Then their intervals touch where the figures are neighbours, yet they say different things.
  private func isRestatement(in table: CellTable) -> Bool {
    guard relation == .equal, case .cell(let first) = stated, case .cell(let second) = computed,
      let figure = table.number(first), let other = table.number(second)
    else { return false }
    return figure.scale == other.scale && !figure.isBinary
  }

  private func slack(of computed: Interval, in table: CellTable) -> Rational? {
    guard relation == .equal, let value = computed.single,
      let interval = try? statedInterval(.rounded, in: table),
      let lower = interval.lower?.value, let upper = interval.upper?.value,
      let below = try? value - lower, let above = try? upper - value
    else { return nil }
    return min(below, above)
  }
}

extension Relation {
  /// Returns whether the relation holds for some member of each.
  func holds(_ left: Interval, _ right: Interval) -> Bool {
    switch self {
    case .equal: left.meets(right)
    case .atMost: Self.canBeAtMost(left, right)
    case .atLeast: Self.canBeAtMost(right, left)
    case .below: Self.canBeBelow(left, right)
    case .above: Self.canBeBelow(right, left)
    case .unequal: left.single == nil || left.single != right.single
    }
  }

  private static func canBeBelow(_ left: Interval, _ right: Interval) -> Bool {
    guard let lower = left.lower, let upper = right.upper else { return true }
    return lower.value < upper.value
  }

  private static func canBeAtMost(_ left: Interval, _ right: Interval) -> Bool {
    guard let lower = left.lower, let upper = right.upper else { return true }
    if lower.value == upper.value { return lower.isClosed && upper.isClosed }
    return lower.value < upper.value
  }
}
