/// The result of checking a demand against the cells of a sheet.
public struct DemandOutcome: Sendable, Hashable {
  /// The overall verdict.
  public let verdict: Verdict
  /// Why it could not be checked, or nil if it was.
  public let reason: EvaluationError?
  /// The outcome of each equation, from left to right.
  public let outcomes: [Outcome]
}

extension Demand {
  /// Checks the demand with the figures of the table.
  ///
  /// A conjunction takes the worst verdict, a disjunction the best. An unchecked part matters only
  /// if the others do not decide.
  public func check(in table: CellTable) -> DemandOutcome {
    switch self {
    case .equation(let equation):
      let outcome = equation.check(in: table)
      return DemandOutcome(
        verdict: outcome.verdict, reason: outcome.reason, outcomes: [outcome])
    case .answer(let answer):
      return DemandOutcome(
        verdict: answer.holds ? .exact : .contradiction, reason: nil, outcomes: [])
    case .all(let demands):
      return Self.joined(demands.map { $0.check(in: table) }, decidedBy: .contradiction) {
        $0.rank > $1.rank
      }
    case .any(let demands):
      return Self.joined(demands.map { $0.check(in: table) }, decidedBy: nil) { $0.rank < $1.rank }
    }
  }

  private static func joined(
    _ parts: [DemandOutcome], decidedBy decisive: Verdict?, isFurther: (Verdict, Verdict) -> Bool
  ) -> DemandOutcome {
    let made = parts.map(\.verdict).filter { $0 != .notChecked }
    let verdict = made.dropFirst().reduce(made.first) { further, next in
      further.map { isFurther(next, $0) ? next : $0 }
    }
    let open = parts.first { $0.verdict == .notChecked }
    let isDecided = verdict.map { decisive == nil ? $0.isHeld : $0 == decisive } ?? false
    let outcomes = parts.flatMap(\.outcomes)
    if let open, !isDecided {
      return DemandOutcome(verdict: .notChecked, reason: open.reason, outcomes: outcomes)
    }
    return DemandOutcome(verdict: verdict ?? .exact, reason: nil, outcomes: outcomes)
  }
}

extension Verdict {
  /// Whether the figures agree, exactly or within rounding.
  public var isHeld: Bool { self == .exact || self == .rounding }

  /// The distance from exact, 0 to 4.
  fileprivate var rank: Int {
    switch self {
    case .exact: 0
    case .rounding: 1
    case .truncation: 2
    case .inputRounding: 3
    case .contradiction, .notChecked: 4
    }
  }
}
