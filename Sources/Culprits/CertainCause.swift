import Constraints
import ExactNumbers

/// Whether the only change that mends everything is proved to be the cause.
///
/// The search takes every figure for what the form prints: a result for rounded, a coefficient for exact. A
/// sheet whose results were cut off, or whose coefficients were rounded, has no mistake there, but no figure
/// of it that is right makes its equations hold:
///
///     890.484 × 0,74 × 0,90 × 0,461 = 273.401,74   the sheet says 273.401
///     8.904.840 in place of 890.484                with 890.480 everything holds, with the right figure not
///
/// So a change has to be the only one in the reading that asks the least, too.
extension Blame {
  func isCertain(
    _ hypothesis: Hypothesis, mending broken: [Int], in system: EquationSystem
  ) -> Bool {
    guard hypothesis.isOneChange, let root = hypothesis.mends.first(where: { !$0.isFollowing })
    else { return false }
    let contradictions = broken.filter { !system.verdicts[$0].isLenient }
    // of a result that was cut off nothing else is said
    if contradictions.isEmpty { return root.slips.first?.kind == .truncated }
    // a form that computed some results with a figure, and others not, shows as many wrong ones
    let isFollowed = hypothesis.mends.count > 1
    if isFollowed, !FollowedChange(root.cell, in: system).isOutdated(broken, in: system) {
      return false
    }
    return isOnly(root, mending: contradictions, in: system.readLeniently())
      && !isChance(root, mending: contradictions, in: system)
  }

  /// Whether a change is the only one, and its figure the only one, in some reading of the figures.
  private func isOnly(
    _ root: Mend, mending contradictions: [Int], in system: EquationSystem
  ) -> Bool {
    var search = CulpritSearch(system, broken: contradictions, steps: mostSteps)
    let found = search.search(upTo: 1)
    var builder = HypothesisBuilder(search, choosesFigures: choosesFigures)
    let followed = followedChanges(contradictions, beside: found.sets, &builder)
    let changes = found.sets.map { builder.hypothesis($0) } + followed
    guard builder.search.steps > 0, changes.count == 1,
      let only = changes[0].mends.first(where: { !$0.isFollowing }), only.cell == root.cell
    else { return false }
    // a result should be rounded, whatever was done to others
    let isResult = contradictions.contains { system.equations[$0].gives(root.cell) }
    return isResult || only.isDetermined && only.proposed == root.proposed
  }

  /// Whether one figure may mend several contradictions by chance, each of which is a mistake of its own: of
  /// a coverage of two digits, one figure in a hundred does.
  private func isChance(
    _ root: Mend, mending contradictions: [Int], in system: EquationSystem
  ) -> Bool {
    guard contradictions.count > 1, let proposed = root.proposed else { return false }
    let counts = contradictions.compactMap { equation -> Int128? in
      guard case .values(let values) = system.figures(root.cell, in: equation) else { return nil }
      let decimals = system.decimals(of: root.cell)
      return Int128(values.figureCount(decimals: decimals, atMost: 1 << 40))
    }.sorted()
    guard let narrowest = counts.first else { return true }
    let surprises = counts.dropFirst().map { count in
      max(0, proposed.coefficient.bits - (count + narrowest).bits) * 4
    }
    let slip = root.slips.first.map { Plausibility.unexplained - $0.cautiousCost } ?? 0
    return surprises.reduce(slip, +) < Plausibility.thousandth
  }
}

extension Int128 {
  /// How many binary digits it has.
  fileprivate var bits: Int { Self.bitWidth - magnitude.leadingZeroBitCount }
}
