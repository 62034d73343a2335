import Culprits
import Analysis
import Generators
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Plants mistakes in sheets without contradictions and counts how often the culprit is identified.
struct CulpableStudy {
  /// The outcome of one planted mistake.
  enum Outcome: Hashable {
    /// No equation is broken: the change is within rounding, or nothing protects the figure.
    case unnoticed
    /// An equation is broken, but the figure is not among the candidates.
    case missed
    /// The figure is the only leading candidate.
    case first
    /// The figure is among several leading candidates, reported as indistinguishable.
    case tied
    /// The figure is a candidate, ranked below others.
    case behind
  }

  /// The number of mistakes per outcome.
  struct Tally: Hashable {
    private(set) var counts: [Outcome: Int] = [:]
    /// Of the leading ones: how often the correct figure is proposed.
    private(set) var restored = 0

    subscript(outcome: Outcome) -> Int { counts[outcome] ?? 0 }
    /// The number of mistakes that break an equation.
    var noticed: Int { self[.missed] + self[.first] + self[.tied] + self[.behind] }
    /// The number of mistakes that the sheet can distinguish from all others.
    var separable: Int { noticed - self[.tied] }

    mutating func add(_ outcome: Outcome, isRestored: Bool) {
      counts[outcome, default: 0] += 1
      if isRestored { restored += 1 }
    }
  }

  /// Pairs of mistakes: how many can be distinguished individually, and how often both are found.
  struct Pairs: Hashable {
    var separable = 0
    var bothFirst = 0
    var bothListed = 0
  }

  private(set) var total = Tally()
  private(set) var kinds: [Slip.Kind?: Tally] = [:]
  private(set) var families: [String: Tally] = [:]
  private(set) var pairs = Pairs()
  /// Descriptions of the mistakes that break an equation but are not among the candidates.
  private(set) var missed: [String] = []
  private(set) var sheets = 0
  private var dice = SeededGenerator(seed: 2019)

  /// Plants up to `most` mistakes of each kind in every figure of the sheet, and `pairs` pairs.
  mutating func add(_ sheet: CulpableSheet, atMost most: Int, pairs count: Int) {
    precondition(sheet.isClean, "a sheet of the study has no contradictions: \(sheet.name)")
    sheets += 1
    var standing: [CulpableSlip] = []
    for figure in sheet.figures {
      for slip in CulpableSlip.all(of: figure, in: sheet, atMost: most, &dice) {
        if add(slip, in: sheet) == .first { standing.append(slip) }
      }
    }
    for _ in 0..<count { addPair(of: standing, in: sheet) }
  }

  private mutating func add(_ slip: CulpableSlip, in sheet: CulpableSheet) -> Outcome {
    let groups = CulpableSheet.groups(
      in: slip.figure.replaced(by: slip.wrong, in: sheet.bytes))
    let outcome = Self.outcome(of: slip.figure, groups)
    let isRestored =
      outcome == .first
      && groups.contains { group in
        group.hypotheses.first?.contains {
          slip.figure.is($0) && slip.figure.isStated(by: $0.proposed)
        } ?? false
      }
    total.add(outcome, isRestored: isRestored)
    kinds[slip.kind, default: Tally()].add(outcome, isRestored: isRestored)
    families[slip.figure.family, default: Tally()].add(outcome, isRestored: isRestored)
    if outcome == .missed {
      missed.append(
        "\(sheet.name) \(slip.figure.field) \(slip.figure.number) → \(slip.wrong) \(CulpableText.name(of: slip.kind))"
      )
    }
    return outcome
  }

  private static func outcome(of figure: CulpableFigure, _ groups: [SuspectGroup]) -> Outcome {
    if groups.isEmpty { return .unnoticed }
    let own = groups.filter { $0.suspects.contains { figure.is($0) } }
    if own.isEmpty { return .missed }
    for group in own {
      let leaders = group.hypotheses.prefix(group.leaders)
      if leaders.joined().contains(where: { figure.is($0) }) {
        return group.isTied ? .tied : .first
      }
    }
    return .behind
  }

  private mutating func addPair(of slips: [CulpableSlip], in sheet: CulpableSheet) {
    guard let first = slips.randomElement(using: &dice),
      let second = slips.randomElement(using: &dice), first.figure != second.figure
    else { return }
    // the later one first, so that the offset of the other stays valid
    let ordered = [first, second].sorted { $0.figure.range.lowerBound > $1.figure.range.lowerBound }
    let bytes = ordered.reduce(sheet.bytes) { $1.figure.replaced(by: $1.wrong, in: $0) }
    let groups = CulpableSheet.groups(in: bytes)
    let shift = bytes.count - sheet.bytes.count
    pairs.separable += 1
    func isNamed(_ slip: CulpableSlip, among suspects: [Suspect]) -> Bool {
      suspects.contains { slip.figure.is($0, shiftedBy: shift) }
    }
    let leading = groups.flatMap { $0.hypotheses.first ?? [] }
    let listed = groups.flatMap(\.suspects)
    if ordered.allSatisfy({ isNamed($0, among: leading) }) { pairs.bothFirst += 1 }
    if ordered.allSatisfy({ isNamed($0, among: listed) }) { pairs.bothListed += 1 }
  }
}

extension CulpableFigure {
  /// Whether a number is this figure; coefficients are compared as factors.
  fileprivate func isStated(by other: ExactDecimal?) -> Bool {
    guard let other else { return false }
    return other == number || (isPercent && other == (try? number.scaled(byPowerOfTen: -2)))
  }

  /// Returns whether the suspect is this figure; a number in a formula is also identified by the
  /// offset of its text, which other changes may have shifted by some bytes.
  func `is`(_ suspect: Suspect, shiftedBy shift: Int = 0) -> Bool {
    guard suspect.field.description == field else { return false }
    guard isOperand, let place = suspect.range?.start else { return !isOperand }
    return abs(place - range.lowerBound) <= abs(shift)
  }
}
