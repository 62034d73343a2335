import Analysis
import DocumentTree

/// The fewest figures to ask for that decide every tie of a sheet.
///
/// A tie has several explanations, each a set of figures that would be other. Whoever knows what one
/// figure really is can tell two explanations apart if only one of them changes it, or if both change it,
/// each to another figure. So for each pair of explanations of each tie one figure has to be asked for
/// that distinguishes them, and the search is for the smallest set that does so for all pairs.
struct FewestQuestions {
  /// A tie between more explanations is not decided by questions: all its figures have to be looked at.
  static let mostExplanations = 12
  /// The sets that are tried before the search gives up finding the smallest.
  private static let mostSteps = 20_000

  /// The figures to ask for, in the order in which they are named.
  private(set) var figures: [Suspect] = []
  /// Whether no smaller set decides as much.
  private(set) var isLeast = true
  /// The positions of the ties that the figures decide.
  private(set) var decided: [Int] = []
  /// The positions of the ties that no questions of these decide.
  private(set) var open: [Int] = []

  private var candidates: [Suspect] = []

  /// Chooses the figures for the ties among some groups.
  init(_ groups: [SuspectGroup]) {
    var pairs: [Set<Int>] = []
    for (number, group) in groups.enumerated() where group.isTied {
      let explanations = Array(group.hypotheses.prefix(group.leaders))
      let sets =
        group.bound == nil && group.rowGap == nil && explanations.count == group.leaders
          && group.leaders <= Self.mostExplanations ? tellers(explanations) : nil
      if let sets, sets.allSatisfy({ !$0.isEmpty }) {
        decided.append(number)
        pairs += sets
      } else {
        open.append(number)
      }
    }
    let chosen = choose(pairs)
    figures = chosen.sorted().map { candidates[$0] }
  }

  /// For each pair of explanations, the figures that distinguish them.
  private mutating func tellers(_ explanations: [[Suspect]]) -> [Set<Int>] {
    var sets: [Set<Int>] = []
    for (index, one) in explanations.enumerated() {
      for other in explanations[(index + 1)...] {
        let telling = one.filter { $0.tells(from: other) } + other.filter { $0.tells(from: one) }
        // a figure computed from a wrong one has no source of its own
        let own = telling.filter { $0.slip?.id != "follows" }
        sets.append(Set((own.isEmpty ? telling : own).map { candidate($0) }))
      }
    }
    return sets
  }

  private mutating func candidate(_ suspect: Suspect) -> Int {
    if let known = candidates.firstIndex(where: { $0.isSameFigure(as: suspect) }) { return known }
    candidates.append(suspect)
    return candidates.count - 1
  }

  // MARK: The choice

  /// A set of candidates that meets every pair.
  private mutating func choose(_ pairs: [Set<Int>]) -> [Int] {
    var steps = 0
    for size in 0...candidates.count {
      if let chosen = extended([], to: size, meeting: pairs, &steps) { return chosen }
      if steps > Self.mostSteps { break }
    }
    isLeast = false
    var chosen: [Int] = []
    var rest = pairs
    while !rest.isEmpty {
      let best = ordered(candidates.indices.filter { !chosen.contains($0) })
        .max { left, right in
          rest.count { $0.contains(left) } < rest.count { $0.contains(right) }
        }
      guard let best else { break }
      chosen.append(best)
      rest.removeAll { $0.contains(best) }
    }
    return chosen
  }

  /// A set of this size at most that holds what is chosen and meets every pair; nil where none was found.
  private func extended(
    _ chosen: [Int], to size: Int, meeting pairs: [Set<Int>], _ steps: inout Int
  ) -> [Int]? {
    steps += 1
    guard let next = pairs.first(where: { $0.isDisjoint(with: chosen) }) else { return chosen }
    if chosen.count == size || steps > Self.mostSteps { return nil }
    for candidate in ordered(Array(next)) {
      if let found = extended(chosen + [candidate], to: size, meeting: pairs, &steps) {
        return found
      }
    }
    return nil
  }

  /// Figures that a person has a source for before those that a system computes.
  private func ordered(_ indices: [Int]) -> [Int] {
    indices.sorted {
      (candidates[$0].isFilledIn ? 1 : 0, $0) < (candidates[$1].isFilledIn ? 1 : 0, $1)
    }
  }
}

extension Suspect {
  fileprivate func isSameFigure(as other: Suspect) -> Bool {
    field == other.field && range == other.range
  }

  /// Whether knowing the figure distinguishes an explanation that changes it from another one.
  fileprivate func tells(from explanation: [Suspect]) -> Bool {
    guard let other = explanation.first(where: { isSameFigure(as: $0) }) else { return true }
    guard let proposed, let second = other.proposed else { return false }
    return proposed != second
  }
}
