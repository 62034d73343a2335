import Constraints
import Culprits
import ExactNumbers
import TestSupport
import Testing

/// Two equations over a few cells, with sums, quotients, minima, maxima, rounded and repeated parts.
private struct MixedSystem {
  let system: EquationSystem

  init(_ generator: inout SeededGenerator) {
    var table = CellTable()
    var traits: [CellTraits] = []
    for _ in 0..<7 {
      let scale = Int.random(in: 0...2, using: &generator)
      let figure = ExactDecimal(
        coefficient: Int128.random(in: 1...400, using: &generator), scale: scale)
      let precision: Precision = Bool.random(using: &generator) ? .exact : .printed
      _ = table.add(Cell(name: "c", value: .number(figure), precision: precision))
      traits.append(CellTraits(quantity: .operand, decimals: scale))
    }
    let cells = table.ids.map { $0 }
    let printings: [Printing] = [.exact, .nearest, .halfUp]
    let equations = [(cells[0], cells[2...4]), (cells[1], cells[4...6])].map { stated, inputs in
      var leaves = inputs.map { Expression.cell($0) }
      if Int.random(in: 0..<5, using: &generator) == 0 { leaves.append(leaves[0]) }
      return Equation(
        stated: .cell(stated),
        printing: printings[Int.random(in: 0..<printings.count, using: &generator)],
        computed: Self.expression(leaves, &generator))
    }
    system = EquationSystem(table: table, equations: equations, traits: traits)
  }

  private static func expression(
    _ leaves: [Expression], _ generator: inout SeededGenerator
  ) -> Expression {
    if leaves.count == 1 { return leaves[0] }
    let half = Int.random(in: 1..<leaves.count, using: &generator)
    let left = expression(Array(leaves[..<half]), &generator)
    let right = expression(Array(leaves[half...]), &generator)
    let cap = Expression.constant(ExactDecimal(Int.random(in: 1...20, using: &generator)))
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return .sum(left, right)
    case 1: return .difference(left, right)
    case 2: return .product(left, right)
    case 3: return .quotient(left, right)
    case 4: return .function(.least, [left, right])
    case 5: return .function(.greatest, [left, cap, right])
    case 6: return .sum(left, .function(.least, [.quotient(right, cap), cap]))
    case 7: return .sum(.function(.rounded(1), [left]), right)
    default: return .sum(.function(.magnitude, [.difference(left, cap)]), right)
    }
  }
}

@Suite("What is offered for a figure")
struct OfferedFigureTests {
  /// The ends of what is offered, and figures in between.
  private func members(_ mend: Mend, _ generator: inout SeededGenerator) -> [ExactDecimal] {
    let decimals = mend.reported.scale
    let least = mend.values.leastFigure(decimals: decimals)
    let greatest = mend.values.greatestFigure(decimals: decimals)
    var tried = [least, greatest, mend.proposed].compactMap(\.self)
    if let least {
      let most = greatest.map { $0.coefficient } ?? least.coefficient + 1_000
      if least.coefficient < most {
        tried += (0..<6).map { _ in
          ExactDecimal(
            coefficient: Int128.random(in: least.coefficient...most, using: &generator),
            scale: decimals)
        }
      }
    }
    return tried
  }

  @Test("every figure that is offered makes all equations of its cell hold")
  func mends() {
    var generator = SeededGenerator(seed: 26)
    var sure = 0
    var unsure = 0
    for _ in 0..<500 {
      let system = MixedSystem(&generator).system
      // what is said of a part depends on what mends the others
      let groups = Blame().groups(in: system).filter { !$0.isPart }
      for hypothesis in groups.flatMap(\.hypotheses) where hypothesis.mends.count == 1 {
        let mend = hypothesis.mends[0]
        if !mend.areValuesSure { unsure += 1 }
        let offered =
          mend.areValuesSure
          ? members(mend, &generator) : [mend.proposed].compactMap(\.self)
        for figure in offered {
          var table = system.table
          table[mend.cell].value = .number(figure)
          for index in mend.mends + mend.bounds {
            let verdict = system.equations[index].check(in: table).verdict
            #expect(
              verdict == .exact || verdict == .rounding,
              "\(figure) of \(mend) in \(system.equations[index])")
          }
          sure += 1
        }
      }
    }
    #expect(sure > 150 && unsure > 5, "\(sure) \(unsure)")
  }

  /// weight × min(result / goal, 1) + 60 = 98, with a result above its goal.
  @Test("a goal that counts up to a cap is offered beyond the cap, not below")
  func mendsBeyondCap() throws {
    var table = CellTable()
    let figures = [98, 40, 41, 40]
    let cells = figures.map {
      table.add(Cell(name: "c", value: .number(ExactDecimal($0)), precision: .exact))
    }
    let part = Expression.function(
      .least, [.quotient(.cell(cells[2]), .cell(cells[3])), .constant(ExactDecimal(1))])
    let equation = Equation(
      stated: .cell(cells[0]), printing: .halfUp,
      computed: .sum(.product(.cell(cells[1]), part), .constant(ExactDecimal(60))))
    let system = EquationSystem(
      table: table, equations: [equation],
      traits: figures.map { _ in CellTraits(quantity: .count, decimals: 0) })
    let group = try #require(Blame().groups(in: system).first)
    let offered = group.hypotheses.flatMap(\.mends)
    let goal = try #require(offered.first { $0.cell == cells[3] })
    #expect(goal.onlyFigure == ExactDecimal(43))
    let result = try #require(offered.first { $0.cell == cells[2] })
    #expect(result.onlyFigure == ExactDecimal(38))
  }
}
