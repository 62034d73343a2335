import Constraints
import DocumentTree
import ExactNumbers

/// Tells for each formula what population it is for, and whether its result is that population.
///
///     calculo of potencial:  120.000*0,5 = 60.000        a step, because the next line uses 60.000
///                            60.000*0,8 = 48.000         the potential population
///                            48.000*0,75*0,8 = 28.800    the target population: it fits only that one
struct FormulaOwnership {
  private(set) var candidates: [FormulaCandidate]
  private let figures: PopulationFigures
  /// The populations in whose answers something could not be read.
  private let unread: Set<FormulaTarget>
  /// What says the units of the populations.
  private let document: Document

  init(
    _ candidates: [FormulaCandidate], _ figures: PopulationFigures, unread: Set<FormulaTarget>,
    in document: Document
  ) {
    self.candidates = candidates
    self.figures = figures
    self.unread = unread
    self.document = document
    assignTargets()
    for target in FormulaTarget.allCases { assignRoles(target) }
  }

  // MARK: Whose it is

  private mutating func assignTargets() {
    for index in candidates.indices {
      candidates[index].target = target(of: candidates[index], before: index)
    }
    for index in candidates.indices.reversed() {
      if let other = followedTarget(of: index) { candidates[index].target = other }
    }
  }

  /// The other population where a formula is only a step to it: it begins with the potential population
  /// or has coefficients of the criteria, or another formula arrives at the population of its answer.
  private func followedTarget(of index: Int) -> FormulaTarget? {
    let candidate = candidates[index]
    guard candidate.target == candidate.answer, candidate.statement.population == nil,
      !candidate.read.fits.contains(candidate.answer)
    else { return nil }
    let followers = candidates[(index + 1)...].filter {
      $0.answer == candidate.answer && $0.uses(candidate)
    }
    guard let next = followers.first?.target, next != candidate.answer,
      followers.allSatisfy({ $0.target == next })
    else { return nil }
    let hasOwn = candidates.contains {
      $0.answer == candidate.answer && $0.read.fits.contains(candidate.answer)
    }
    return hasOwn || beginsWithPotencial(candidate, before: index) || hasCriterion(candidate)
      ? next : nil
  }

  /// A formula belongs to the population in whose answer it stands, unless it fits only the other one,
  /// or, where it fits neither, its words, its base or its shares are those of the other.
  private func target(of candidate: FormulaCandidate, before index: Int) -> FormulaTarget {
    let (answer, fits) = (candidate.answer, candidate.read.fits)
    if fits.contains(answer) { return answer }
    if fits.contains(answer.other) { return answer.other }
    guard candidate.canBePopulation else { return answer }
    if let population = candidate.statement.population { return FormulaTarget(named: population) }
    guard answer == .potencial else { return answer }
    let hasOwn = candidates.contains { $0.answer == .objetivo }
    return !hasOwn && candidate.isFormulaField && beginsWithPotencial(candidate, before: index)
      || !hasOwn && hasCriteria(candidate)
      ? .objetivo : answer
  }

  /// Whether it calculates with the potential population, so that it cannot arrive at it.
  private func beginsWithPotencial(_ candidate: FormulaCandidate, before index: Int) -> Bool {
    if candidate.names(.potencial) { return true }
    if let number = figures.number(.potencial) {
      let isNear = candidate.read.numbers.first.flatMap(\.self).map { NearMiss(number, $0) != nil }
      if candidate.uses(number) || isNear == true { return true }
    }
    return candidates[..<index].contains {
      $0.read.fits.contains(.potencial) && candidate.uses($0)
    }
  }

  /// Whether the coefficients of all criteria are among its numbers.
  private func hasCriteria(_ candidate: FormulaCandidate) -> Bool {
    if figures.coeficientes.isEmpty { return false }
    return figures.coeficientes.allSatisfy(candidate.usesShare)
  }

  private func hasCriterion(_ candidate: FormulaCandidate) -> Bool {
    figures.coeficientes.contains(where: candidate.usesShare)
  }

  // MARK: What it is for

  private mutating func assignRoles(_ target: FormulaTarget) {
    let own = candidates.indices.filter { candidates[$0].target == target }
    let fitting = own.filter { candidates[$0].read.fits.contains(target) && counts(candidates[$0]) }
    for index in fitting { candidates[index].role = .result }
    let others = own.filter { !fitting.contains($0) }
    let possible = others.filter {
      candidates[$0].canBePopulation && counts(candidates[$0])
    }
    let unused = possible.filter { index in
      !own.contains { $0 != index && candidates[$0].uses(candidates[index]) }
    }
    if !fitting.isEmpty {
      for index in unused where candidates[index].isFormulaField {
        candidates[index].role = .unclear(.otherResult(piece(candidates[index])))
      }
      return
    }
    assignResults(unused, besides: possible.filter { !unused.contains($0) }, target)
    if unused.isEmpty, let last = own.last(where: { candidates[$0].isFormulaField }),
      !candidates[last].canBePopulation
    {
      candidates[last].role = .unclear(.noPopulation(piece(candidates[last])))
    }
  }

  /// A doubtful formula counts only if it holds.
  private func counts(_ candidate: FormulaCandidate) -> Bool {
    candidate.read.isSure || candidate.read.holds
  }

  /// Where no formula arrives at the population, the last that no other one uses should.
  private mutating func assignResults(
    _ unused: [Int], besides used: [Int], _ target: FormulaTarget
  ) {
    var unused = unused
    if let number = figures.number(target) {
      for index in unused where candidates[index].uses(number) || candidates[index].names(target) {
        candidates[index].role = .unclear(.derived)
      }
      unused.removeAll { candidates[$0].role != .step }
    }
    let written = unused.filter { candidates[$0].isFormulaField }
    let open = written.isEmpty ? unused : written
    guard let last = open.last else { return }
    if isSum(unused, target) || isSum(unused, withSomeOf: used, target) { return }
    let totals = Set(open.compactMap { candidates[$0].read.total })
    let hasEqualParts = Set(open.map { candidates[$0].letters }).count < open.count
    for index in open {
      let candidate = candidates[index]
      if totals.count > 1 || hasEqualParts {
        candidates[index].role = .unclear(.severalResults(piece(candidates[last])))
      } else if unread.contains(target) {
        candidates[index].role = .unclear(.unreadPart)
      } else if let doubt = candidate.read.doubt {
        candidates[index].role = .unclear(
          .doubt(doubt.kind, candidate.text.shortPiece(doubt.range)))
      } else if let unit = otherUnit(candidate, target) {
        candidates[index].role = .unclear(.unit(unit))
      } else if !candidate.isFormulaField, !isNear(candidate, target) {
        candidates[index].role = .unclear(.otherQuantity(piece(candidate)))
      } else {
        candidates[index].role = .result
      }
    }
  }

  /// Whether a calculation in an explanation is for the population: it names one, or comes near it.
  private func isNear(_ candidate: FormulaCandidate, _ target: FormulaTarget) -> Bool {
    if candidate.statement.population != nil { return true }
    guard let number = figures.number(target), let total = candidate.read.total,
      total.sign > 0, number > .zero, let ratio = try? total / Rational(number)
    else { return figures.number(target) == nil }
    return ratio > Self.near.lower && ratio < Self.near.upper
  }

  /// From two thirds to three halves of the figure.
  private static let near = (
    lower: (try? Rational(2, over: 3)) ?? .one, upper: (try? Rational(3, over: 2)) ?? .one
  )

  /// Whether the results are parts that make up the population.
  private func isSum(_ unused: [Int], _ target: FormulaTarget) -> Bool {
    guard unused.count > 1, let number = figures.number(target) else { return false }
    var sum = Rational.zero
    for index in unused {
      guard let total = candidates[index].read.total, let next = try? sum + total else {
        return false
      }
      sum = next
    }
    return sum == Rational(number)
  }

  /// More parts that look like steps than any answer has; each doubles the sums.
  private static let mostUsed = 5

  /// Whether the results make up the population with some that look like steps: a part that begins with
  /// the same number as the part before arrives at does not go on with it.
  private func isSum(
    _ unused: [Int], withSomeOf used: [Int], _ target: FormulaTarget
  ) -> Bool {
    guard used.count <= Self.mostUsed else { return false }
    return (1..<(1 << used.count)).contains { pattern in
      let parts = used.enumerated().filter { pattern & (1 << $0.offset) != 0 }.map(\.element)
      return isSum(unused + parts, target)
    }
  }

  /// The unit of a result where it is not that of the population.
  private func otherUnit(_ candidate: FormulaCandidate, _ target: FormulaTarget) -> String? {
    guard case .word(let range) = candidate.read.formula.unit,
      let node = document.node(at: target.unit), node.kind == .scalar, !node.isNull
    else { return nil }
    let word = candidate.text.piece(range).normalisedName
    let stem = word.prefix(max(4, word.count - 2))
    return word.count < 4 || node.text.normalisedName.contains(stem)
      ? nil : candidate.text.piece(range)
  }

  private func piece(_ candidate: FormulaCandidate) -> String {
    candidate.text.shortPiece(candidate.statement.range)
  }
}
