import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// Decides, by the equations of a sheet, what its ambiguous figures mean.
///
/// `677,207` persons are 677.207 where coverage, formula and bounds hold only so.
struct FigureDoubts {
  private let document: Document
  private let options: CheckOptions
  private let doubts: [FigureDoubt]
  /// The notations of the figures that are in no doubt.
  private let notations: Set<Notation>
  /// Where to find the files that the sheet names; one of them has been read.
  private let companions: Companions

  /// Beyond this many, figures are only decided together, since each one takes a check of the sheet.
  private static let limit = 8

  /// The sheet with its doubts decided, as far as they can be.
  static func settled(
    _ reading: SheetReading, of document: Document, _ options: CheckOptions
  ) -> SheetReading {
    if reading.doubts.isEmpty { return reading }
    let doubts = FigureDoubts(
      document: document, options: options, doubts: reading.doubts, notations: reading.notations,
      companions: options.companions.knowing(reading.companion))
    return doubts.read(doubts.choices)
  }

  private func read(_ choices: [Int: Int]) -> SheetReading {
    SheetReader.read(
      document, as: options.kinds.map(\.kind), choosing: choices, beside: companions)
  }

  /// The numbers that leave the fewest equations broken; none for a figure that makes no difference.
  private var choices: [Int: Int] {
    let together = [0, 1].map { number in
      Dictionary(doubts.map { ($0.node, number) }, uniquingKeysWith: { $1 })
    }
    let counts = together.map(broken)
    var best = counts[1] < counts[0] ? together[1] : together[0]
    var count = min(counts[0], counts[1])
    guard doubts.count <= Self.limit else { return counts[0] == counts[1] ? [:] : best }
    var undecided: [Int] = []
    for doubt in doubts {
      var other = best
      other[doubt.node] = 1 - (best[doubt.node] ?? 0)
      let changed = broken(other)
      if changed < count { (best, count) = (other, changed) }
      if changed == count, other != best { undecided.append(doubt.node) }
    }
    // a person who writes some figures in one notation writes the others in it too
    let decided = doubts.filter { !undecided.contains($0.node) }
    let known = notations.union(
      decided.filter(\.isOfNotation).map { best[$0.node] == 0 ? .punto : .chilena })
    for doubt in doubts where undecided.contains(doubt.node) {
      if document.format == .official, doubt.isOfNotation {
        best[doubt.node] = printed(doubt, known)
        continue
      }
      let alike = Set(decided.filter { $0.fallback == doubt.fallback }.map { best[$0.node] })
      best[doubt.node] = alike.count == 1 ? alike.first ?? nil : nil
    }
    return best
  }

  /// What a figure means by the notation of the others of a published text; none of its numbers where they are
  /// of both.
  private func printed(_ doubt: FigureDoubt, _ known: Set<Notation>) -> Int? {
    switch known {
    case [.punto]: 0
    case [], [.chilena]: doubt.fallback == nil ? doubt.count : nil
    default: doubt.count
    }
  }

  /// How many equations are broken with these numbers.
  private func broken(_ choices: [Int: Int]) -> Int {
    guard let sheet = SheetContext(read(choices), as: options.kinds, profile: options.profile)
    else { return 0 }
    var results = RuleResults([], besides: sheet.cells.damage)
    SheetChecker.run(sheet, options, into: &results, onlyReadingFigures: true)
    return results.equations.count { $0.outcome.verdict.isBroken }
  }
}
