import Analysis
import ExactNumbers
import Fichas
import Reporting

/// What is said of a planted mistake.
enum CulpableOutcome: Hashable {
  /// No equation is broken: the change is within rounding, or nothing protects the figure.
  case unnoticed
  /// An equation is broken, but the figure is not among the candidates.
  case missed
  /// The figure is the only leading candidate.
  case first
  /// The figure is among several leading candidates, reported as indistinguishable.
  case tied
  /// The figure is a candidate, but others are tied before it.
  case behind
  /// Another figure is the only leading candidate.
  case wrong
}

/// A planted mistake with the report of the sheet that has it.
struct CulpableTrial {
  let mistake: PlantedMistake
  let sheet: CulpableSheet
  let bytes: [UInt8]
  private let file: FileReport
  /// The groups of findings of an equation that is broken.
  private let groups: [SuspectGroup]
  /// How many bytes the figures of a text may stand elsewhere.
  private let shift: Int

  init(_ mistake: PlantedMistake, in sheet: CulpableSheet) {
    self.mistake = mistake
    self.sheet = sheet
    bytes = mistake.planted(in: sheet)
    file = Checker().check(bytes: bytes, named: sheet.name + ".yaml")
    groups = file.report.groups.filter { !$0.isAdvised }
    shift = mistake.changes.count > 1 ? abs(bytes.count - sheet.bytes.count) + 4 : 0
  }

  /// The equations that it breaks, by rule and field.
  var breaks: Set<String> {
    Set(file.report.findings.map { "\($0.rule) \($0.field) \($0.operands.count)" })
  }

  private func states(_ suspect: Suspect, _ figures: [CulpableFigure]) -> Bool {
    figures.contains { $0.is(suspect, shiftedBy: shift) }
  }

  /// Whether a hypothesis blames culprits alone, and what was computed from them.
  private func isRight(_ hypothesis: [Suspect]) -> Bool {
    let roots = hypothesis.filter { $0.slip?.id != "follows" }
    return !roots.isEmpty && roots.allSatisfy { states($0, mistake.culprits) }
  }

  var outcome: CulpableOutcome {
    if groups.isEmpty { return .unnoticed }
    // of two mistakes one may only go against a recommendation
    let advised = mistake.kind == .pair ? file.report.groups.filter(\.isAdvised) : []
    let suspects = (groups + advised).flatMap(\.suspects)
    let listed = mistake.culprits.allSatisfy { culprit in
      suspects.contains { states($0, [culprit]) }
    }
    if groups.contains(where: { $0.leaders == 1 && !isRight($0.hypotheses[0]) }) { return .wrong }
    guard listed else { return .missed }
    let leading = (groups + advised).flatMap { $0.hypotheses.prefix($0.leaders) }
    let areLeading = mistake.culprits.allSatisfy { culprit in
      leading.joined().contains { states($0, [culprit]) }
    }
    if !areLeading { return .behind }
    return groups.contains(where: \.isTied) ? .tied : .first
  }

  /// Whether another mistake as simple leads from another sheet to the very same one.
  var isTrueTie: Bool {
    guard !groups.isEmpty, outcome != .first else { return false }
    return groups.contains { group in
      let rivals = group.hypotheses.filter { !isRight($0) }
      return rivals.contains { rival in
        mistake.kind.isShapeless || rival.allSatisfy { $0.slip != nil }
      }
    }
  }

  /// Whether the leading figure is proposed as it was.
  var isRestored: Bool {
    outcome == .first
      && mistake.changes.filter { mistake.culprits.contains($0.figure) }.allSatisfy { change in
        groups.contains { group in
          group.hypotheses.first?.contains {
            states($0, [change.figure]) && change.figure.isStated(by: $0.proposed)
          } ?? false
        }
      }
  }

  /// Whether each of the changed figures is called the cause, and no other.
  var hasTrueCause: Bool {
    let causes = file.report.groups.flatMap(\.hypotheses).filter { $0.allSatisfy(\.unique) }
    return !hasFalseCause
      && mistake.culprits.allSatisfy { culprit in
        causes.joined().contains { states($0, [culprit]) }
      }
  }

  /// Whether a figure that is right is called the cause.
  var hasFalseCause: Bool {
    file.report.groups.contains { group in
      group.hypotheses.contains { $0.allSatisfy(\.unique) && !isRight($0) }
    }
  }

  private var outcomesOfMending: [MendOutcome] {
    [.safe, .suggested].map { file.mended(MendRequest(level: $0)) }
  }

  /// Whether a fix changes a figure that is right, or makes another one of a wrong one.
  var isHarmed: Bool {
    outcomesOfMending.contains { outcome in
      outcome.changes.contains { !isTrue($0) }
    }
  }

  /// Whether a fix restores figures, and only such.
  var isMended: Bool { outcomesOfMending.contains { $0.newSource != nil } && !isHarmed }

  private func isTrue(_ change: FigureChange) -> Bool {
    // what follows from a total that was not updated is to be updated with it
    if mistake.kind == .staleTotal {
      return change.field.description == "/gasto/total"
        || CulpableFigure.followTotal.contains(change.field.description)
    }
    guard let before = (try? FigureParser.parse(change.before)) ?? nil,
      let after = (try? FigureParser.parse(change.after)) ?? nil
    else { return false }
    return mistake.changes.contains {
      $0.figure.field == change.field.description && $0.wrong == before.number
        && [$0.figure.number, $0.figure.otherReading].contains(after.number)
    }
  }

  /// Whether something false is said, or nothing of the figure.
  var isFailure: Bool {
    [.missed, .wrong].contains(outcome) || hasFalseCause || isHarmed
  }

  /// Whether the figure should have been told from others.
  var isDoubtful: Bool { [.tied, .behind].contains(outcome) && !isTrueTie }

  var text: String {
    let changes = mistake.changes.map {
      "\($0.figure.field) \($0.figure.number) → \($0.wrong)"
    }
    return "\(sheet.name) \(mistake.kind.name): \(changes.joined(separator: "; ")): \(outcome)"
      + (hasFalseCause ? " causa" : "") + (isHarmed ? " daño" : "")
  }
}

extension MendOutcome {
  fileprivate var changes: [FigureChange] {
    steps.flatMap { step in
      if case .made(let repair) = step { return repair.changes }
      return []
    }
  }
}

extension CulpableFigure {
  fileprivate static let followTotal = [
    "/gasto/porBeneficiario", "/gasto/porcentajeAdministrativo",
  ]

  /// Whether a number is this figure; coefficients are compared as factors.
  func isStated(by other: ExactDecimal?) -> Bool {
    guard let other else { return false }
    return other == number || (isPercent && other == (try? number.scaled(byPowerOfTen: -2)))
  }

  /// Returns whether the suspect is this figure; a number in a formula is also identified by the
  /// offset of its text, which other changes may have shifted by some bytes.
  func `is`(_ suspect: Suspect, shiftedBy shift: Int = 0) -> Bool {
    guard suspect.field.description == field else { return false }
    guard isOperand, let place = suspect.range?.start else { return !isOperand }
    return abs(place - range.lowerBound) <= shift
  }
}
