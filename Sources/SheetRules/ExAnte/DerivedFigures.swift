import Constraints
import ExactNumbers

/// The figures that follow from those of the populations, which texts tell beside them.
///
///     1.800 + 2.400      two years together
///     48.000 × 0,75      who is left after the first criterion
///     48.000 − 28.800    who does not meet the criteria
///     28.800 / 48.000    the share that does, in %
struct DerivedFigures {
  private let cells: SheetCells
  private let potencial: Rational?
  private let objetivo: Rational?
  private let years: [Rational]
  /// The counts that formulas begin with.
  private let bases: [Rational]
  /// The counts that follow, in ascending order.
  private lazy var counts = (sums + means + differences + parts).sorted()

  init(_ cells: SheetCells) {
    self.cells = cells
    func number(_ cell: CellID) -> Rational? { cells.number(cell).map { Rational($0) } }
    potencial = number(cells.potencial)
    objetivo = number(cells.objetivo)
    years = cells.beneficiaria.prefix(Self.most).compactMap { number($0.cell) }
    let operands = cells.formulas.prefix(Self.most).flatMap(\.expression.cells).compactMap(number)
    bases = Array(operands.filter { $0 >= Rational(whole: 1000) }.prefix(Self.most))
  }

  /// How many years, formulas and coefficients are combined with one another: more than any form has room
  /// for, so that a sheet that is none does not take the square of its length.
  private static let most = 32

  private var populations: [Rational] { [potencial, objetivo].compactMap(\.self) }

  /// Whether a count is one of them, rounded up or down.
  mutating func has(count: ExactDecimal) -> Bool {
    let count = Rational(count)
    guard let least = try? count - .one, let most = try? count + .one else { return false }
    let next = counts.partitioningIndex { $0 > least }
    return next < counts.count && counts[next] < most
  }

  /// Whether a percentage is one of them, to its digits.
  ///
  /// A whole one is hardly any number's alone, so that only the largest groups count.
  func has(percentage: ExactDecimal) -> Bool {
    guard let printed = try? Interval(printed: percentage, by: .nearest) else { return false }
    var pairs = [(objetivo, potencial)] + bases.map { (potencial, $0) }
    if percentage.scale > 0 {
      pairs += years.flatMap { [($0, potencial), ($0, objetivo)] }
      pairs += [(objetivo, bases.first)]
      if let first = years.first { pairs += years.dropFirst().map { ($0, first) } }
    }
    return pairs.contains { part, whole in
      guard let part, let whole, whole.sign > 0,
        let share = try? part * Rational(whole: 100) / whole,
        let rest = try? (share - Rational(whole: 100)).magnitude()
      else { return false }
      // what is left, or what came on top
      return printed.contains(share) || printed.contains(rest)
    }
  }

  /// What years one after the other come to.
  private var sums: [Rational] {
    years.indices.flatMap { first in
      years[first...].dropFirst().reduce(into: [years[first]]) { sums, next in
        if let last = sums.last, let sum = try? last + next { sums.append(sum) }
      }.dropFirst()
    }
  }

  /// What the years come to on the average.
  private var means: [Rational] {
    var sum = Rational(whole: 0)
    for year in years {
      guard let next = try? sum + year else { return [] }
      sum = next
    }
    return (try? sum / Rational(whole: Int128(years.count))).map { [$0] } ?? []
  }

  private var differences: [Rational] {
    let all = populations + years + bases
    return all.flatMap { larger in
      all.compactMap { $0 < larger ? try? larger - $0 : nil }
    }
  }

  /// Who is left of a population after some coefficients, or taken away by one.
  private var parts: [Rational] {
    let lists =
      cells.formulas.prefix(Self.most).map { $0.coeficientes.map(\.value) } + [declared]
    return lists.flatMap { shares in
      (populations + bases).flatMap { whole in
        var parts: [Rational] = []
        var rest = whole
        for share in shares.prefix(Self.most) {
          guard let own = try? whole * share, let taken = try? whole - own,
            let next = try? rest * share
          else { break }
          parts += [own, taken, next]
          rest = next
        }
        return parts
      }
    }
  }

  private var declared: [Rational] {
    cells.coeficientes.compactMap { cells.number($0).map { Rational($0) } }
  }
}
