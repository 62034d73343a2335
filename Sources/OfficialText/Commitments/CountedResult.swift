/// What a result of a sentence counts: `42 participantes`, `399 (213 y 186) mujeres`, `97 hombres y 367 mujeres`.
struct CountedResult {
  /// The figure itself; nil where only its parts are printed.
  let total: Prose.Number?
  let parts: [Prose.Number]
  /// What it counts.
  let noun: String?
  /// The words behind the figures, which say what is counted.
  let nouns: Set<String>

  /// Reads a result; nil where nothing decides which figure is meant.
  ///
  /// - Parameters:
  ///   - prose: the text.
  ///   - sums: figures that other texts give of the same block: where one of them is the sum of two counts,
  ///     these are its parts.
  init?(_ prose: Prose, _ sums: Set<Int>) {
    let numbers = prose.numbers.filter {
      !$0.isPercent && (!$0.isSpelled && !$0.isYear || $0.word == 0) && Prose.value($0.text) != nil
    }
    let outside = numbers.filter { !$0.isInside }
    let inside = numbers.filter(\.isInside)
    guard let first = outside.first else { return nil }
    let value: (Prose.Number) -> Int = { Prose.value($0.text) ?? 0 }
    let others = outside.dropLast()
    if outside.count == 1 {
      // the figures between parentheses right behind it may be its parts
      let follows = inside.first.map { $0.word == first.word + 1 } ?? false
      let areParts = follows && inside.count > 1 && Self.areParts(inside, of: value(first), prose)
      (total, parts) = (first, areParts ? inside : [])
    } else if let last = outside.last, others.count > 1,
      prose.letters[..<last.word].last == "total", Self.sum(others.map(value)) == value(last)
    {
      (total, parts) = (last, Array(others))
    } else if outside.count == 2, inside.isEmpty,
      Self.areParts(outside[0], outside[1], prose)
        || Self.sum(outside.map(value)).map(sums.contains) ?? false
    {
      (total, parts) = (nil, outside)
    } else {
      return nil
    }
    noun = prose.noun(of: first)
    let ends = outside.map { min($0.word + 5, prose.letters.count) }
    nouns = Set(
      zip(outside, ends).flatMap { prose.letters[($0.word + 1)..<$1] }.filter { $0.utf8.count > 3 }
        .map { String($0.prefix(6)) })
  }

  /// Whether figures are the parts of a total: they add up to it, or nearly and nothing but `y` stands between them,
  /// so that one of them is wrong.
  private static func areParts(
    _ figures: [Prose.Number], of total: Int, _ prose: Prose
  ) -> Bool {
    guard let sum = sum(figures.compactMap { Prose.value($0.text) }) else { return false }
    if sum == total { return true }
    let isList = zip(figures, figures.dropFirst()).allSatisfy { figure, next in
      prose.letters[(figure.word + 1)..<next.word].allSatisfy { $0 == "y" }
    }
    return isList && sum / 2 <= total && total / 2 <= sum
  }

  /// Whether two counts are of the same things, or joined by `y`.
  private static func areParts(
    _ first: Prose.Number, _ second: Prose.Number, _ prose: Prose
  ) -> Bool {
    if prose.letters[second.word - 1] == "y" { return true }
    guard let noun = prose.noun(of: first) else { return false }
    return noun == prose.noun(of: second)
  }

  private static func sum(_ values: [Int]) -> Int? {
    values.reduce(0 as Int?) { sum, value in
      sum.flatMap { sum in
        let (result, hasOverflow) = sum.addingReportingOverflow(value)
        return hasOverflow ? nil : result
      }
    }
  }
}
