import Analysis
import Fichas
import Generators

/// Plants mistakes in sheets without contradictions and counts what is said of them.
struct CulpableStudy {
  /// The number of mistakes per outcome, and what the mending did.
  struct Tally: Hashable {
    private(set) var counts: [CulpableOutcome: Int] = [:]
    /// Ties of which another figure, slipped, could have led to the very same sheet.
    private(set) var trueTies = 0
    /// Of the leading ones: how often the correct figure is proposed.
    private(set) var restored = 0
    /// How often the figures that were changed, and no others, are called the cause.
    private(set) var causes = 0
    /// How often a figure that is right is called the cause.
    private(set) var falseCauses = 0
    /// How often a fix changed a figure that was right.
    private(set) var harms = 0
    /// How often a fix restored the wrong figure, and changed nothing else.
    private(set) var mended = 0

    subscript(outcome: CulpableOutcome) -> Int { counts[outcome] ?? 0 }
    /// The number of mistakes that break an equation.
    var noticed: Int { counts.reduce(0) { $0 + ($1.key == .unnoticed ? 0 : $1.value) } }
    /// The number of mistakes that the sheet can distinguish from all others.
    var separable: Int { noticed - trueTies }

    mutating func add(_ trial: CulpableTrial) {
      counts[trial.outcome, default: 0] += 1
      if trial.isTrueTie { trueTies += 1 }
      if trial.isRestored { restored += 1 }
      if trial.hasTrueCause { causes += 1 }
      if trial.hasFalseCause { falseCauses += 1 }
      if trial.isHarmed { harms += 1 }
      if trial.isMended { mended += 1 }
    }
  }

  private(set) var total = Tally()
  private(set) var kinds: [PlantedKind: Tally] = [:]
  private(set) var families: [String: Tally] = [:]
  /// The trials in which something false was said, or nothing of the wrong figure.
  private(set) var failures: [CulpableTrial] = []
  private(set) var sheets = 0
  /// What takes every trial, to write it elsewhere.
  var observe: (CulpableTrial) -> Void = { _ in }
  private var dice = SeededGenerator(seed: 2019)

  /// Plants mistakes in the sheet: up to `most` of each kind in every figure, of which one in `every` is
  /// tried, and so of exchanges, stale totals and pairs.
  mutating func add(_ sheet: CulpableSheet, atMost most: Int, every: Int = 1) {
    precondition(sheet.isClean, "a sheet of the study has no contradictions: \(sheet.name)")
    sheets += 1
    var mistakes = sheet.figures.flatMap {
      PlantedMistake.all(in: $0, of: sheet, atMost: most, &dice)
    }
    mistakes += sheet.exchanges + sheet.staleTotals(&dice)
    mistakes.shuffle(using: &dice)
    let chosen = mistakes.prefix((mistakes.count + every - 1) / every)
    var told: [CulpableTrial] = []
    for mistake in chosen {
      let trial = CulpableTrial(mistake, in: sheet)
      add(trial)
      if trial.outcome == .first, mistake.changes.count == 1 { told.append(trial) }
    }
    for _ in 0..<(told.count / 12) { addPair(of: told, in: sheet) }
  }

  /// Two mistakes that break different equations: of those in one equation, one figure may mend both.
  private mutating func addPair(of trials: [CulpableTrial], in sheet: CulpableSheet) {
    guard let one = trials.randomElement(using: &dice),
      let other = trials.randomElement(using: &dice), one.breaks.isDisjoint(with: other.breaks)
    else { return }
    add(CulpableTrial(.pair(one.mistake, other.mistake), in: sheet))
  }

  private mutating func add(_ trial: CulpableTrial) {
    total.add(trial)
    kinds[trial.mistake.kind, default: Tally()].add(trial)
    families[trial.mistake.culprits[0].family, default: Tally()].add(trial)
    if trial.isFailure || trial.isDoubtful { failures.append(trial) }
    observe(trial)
  }
}
