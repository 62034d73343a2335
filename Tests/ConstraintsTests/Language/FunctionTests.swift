import ExactNumbers
import Testing

@testable import Constraints

@Suite("Functions of intervals")
struct FunctionTests {
  private func interval(_ lower: Int, _ upper: Int) -> Interval {
    Interval(from: .init(Rational(whole: Int128(lower))), to: .init(Rational(whole: Int128(upper))))
      ?? .everything
  }

  /// Every function against what it does with single members, one by one.
  @Test("a function of intervals contains its values for all members, and its bounds are attained")
  func holdsMembers() throws {
    let bounds = [(-3, -1), (-2, 2), (-1, 4), (0, 0), (1, 3), (2, 5)]
    for (first, second) in bounds.flatMap({ one in bounds.map { (one, $0) } }) {
      let sides = [interval(first.0, first.1), interval(second.0, second.1)]
      for (function, apply) in [
        (Function.least, { min($0, $1) }), (.greatest, { max($0, $1) }),
        (.magnitude, { first, _ in abs(first) }), (.rounded(0), { first, _ in first }),
      ] as [(Function, (Int, Int) -> Int)] {
        let results = (first.0...first.1).flatMap { left in
          (second.0...second.1).map { apply(left, $0) }
        }
        let whole = try function.interval(of: sides)
        #expect(whole == interval(results.min() ?? 0, results.max() ?? 0), "\(function)")
      }
    }
  }

  @Test("rounding goes to the nearest, a half away from zero")
  func rounds() throws {
    let figure = Interval(exactly: Rational(ExactDecimal(coefficient: 37_055, scale: 3)))
    let rounded = try Function.rounded(2).interval(of: [figure]).single
    #expect(rounded == Rational(ExactDecimal(coefficient: 3706, scale: 2)))
  }

  @Test("an equation is not solved for a cell that may have either sign")
  func isNotSolved() {
    var table = CellTable()
    let total = table.add(Cell(name: "a", value: .number(ExactDecimal(5)), precision: .exact))
    let part = table.add(Cell(name: "b", value: .number(ExactDecimal(4)), precision: .exact))
    let equation = Equation(
      stated: .cell(total), computed: .function(.magnitude, [.cell(part)]))
    #expect(equation.solution(for: part, in: table) == .unknown)
    #expect(equation.check(in: table).verdict == .contradiction)
  }
}
