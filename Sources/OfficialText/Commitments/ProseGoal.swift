/// The goal that an objective names among its words.
enum ProseGoal {
  enum Found {
    case none
    /// It has figures, and nothing decides which is the goal.
    case undecided(Range<Int>)
    /// How the result compares with it, and its figure, or its parts.
    case goal(String, [Prose.Number])
  }

  /// The goal of a quotient: a percentage, or what its denominator is.
  static func ofRatio(_ objective: Prose, _ denominators: [String]) -> Found {
    let percents = objective.numbers.filter(\.isPercent)
    // `6.100%` may be the sixth, about 100%
    if let first = percents.first, first.word == 0, first.text.contains(".") {
      return .undecided(first.place)
    }
    if percents.count == 1 { return goal(percents, objective, otherwise: "igual") }
    if let first = percents.first { return .undecided(first.place) }
    let counts = candidates(objective).filter { number in
      denominators.contains { Prose.value($0) == Prose.value(number.text) }
    }
    // `1/1` says nothing of a goal of one
    guard counts.count == 1, Prose.value(counts[0].text) != 1 else { return .none }
    return goal(counts, objective)
  }

  /// The goal of a count: the coverage, or what counts the same things.
  static func ofCount(_ objective: Prose, _ nouns: Set<String>) -> Found {
    let candidates = candidates(objective)
    guard
      let first = candidates.first(where: { !$0.isYear })
        ?? objective.numbers.first(where: \.isPercent)
    else {
      return .none
    }
    let coverages = [["cobertur"], ["premia", "participacion"]].map { words in
      candidates.filter { number in
        objective.hasBefore(number, within: 14) { word in words.contains { word.hasPrefix($0) } }
      }
    }
    let covered = coverages[0].isEmpty ? coverages[1] : coverages[0]
    if let year = covered.first(where: \.isYear) { return .undecided(year.place) }
    if covered.count == 1 { return goal(covered, objective) }
    // two objectives in one cell, each with its own
    if covered.count == 2, covered[0].text == covered[1].text { return goal(covered, objective) }
    let same = candidates.filter { !$0.isYear }.filter {
      objective.noun(of: $0).map(nouns.contains) ?? false
    }
    if covered.isEmpty, same.count == 1 { return goal(same, objective) }
    return .undecided(first.place)
  }

  /// The goal of figures that mean the same, as the words around the first compare it.
  private static func goal(
    _ figures: [Prose.Number], _ objective: Prose, otherwise usual: String = "al menos"
  ) -> Found {
    let words = GoalWords(figures[0], in: objective)
    if words.areUndecided { return .undecided(figures[0].place) }
    return .goal(words.comparison ?? usual, figures)
  }

  private static func candidates(_ objective: Prose) -> [Prose.Number] {
    objective.numbers.filter { number in
      guard !number.isPercent, let value = Prose.value(number.text) else {
        return false
      }
      // `una cobertura`, `un programa`
      return number.isSpelled && value == 1
        ? GoalWords(number, in: objective).comparison == "al menos" && !isCover(number, objective)
        : true
    }
  }

  private static func isCover(_ number: Prose.Number, _ objective: Prose) -> Bool {
    objective.noun(of: number)?.hasPrefix("cobert") ?? false
  }
}
