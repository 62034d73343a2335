import Constraints
import Culprits
import ExactNumbers
import TestSupport
import Testing

/// A small system in plain integers, so that every set of figures can be tried one by one.
private struct SmallSystem {
  /// Each says that the first is the sum of the others.
  static let sums = [[0, 1, 2], [3, 4, 5], [6, 0, 3]]
  static let cells = 7
  static let largest = 70

  var values: [Int]

  init(_ generator: inout SeededGenerator, mistakes: Int) {
    values = (0..<Self.cells).map { _ in Int.random(in: 0...12, using: &generator) }
    for sum in Self.sums { values[sum[0]] = values[sum[1]] + values[sum[2]] }
    for _ in 0..<mistakes {
      let cell = Int.random(in: 0..<Self.cells, using: &generator)
      values[cell] = Int.random(in: 0...25, using: &generator)
    }
  }

  var system: EquationSystem {
    var table = CellTable()
    let cells = values.map {
      table.add(Cell(name: "c", value: .number(ExactDecimal($0)), precision: .exact))
    }
    let equations = Self.sums.map { sum in
      Equation(
        stated: .cell(cells[sum[0]]), computed: .total(sum.dropFirst().map { .cell(cells[$0]) }))
    }
    return EquationSystem(
      table: table, equations: equations,
      traits: values.map { _ in CellTraits(quantity: .count, decimals: 0) })
  }

  static func holds(_ values: [Int]) -> Bool {
    sums.allSatisfy { values[$0[0]] == values[$0[1]] + values[$0[2]] }
  }

  /// The sets of so many cells of which some figures make everything hold, by trying them all.
  func mendingSets(of size: Int) -> Set<[Int]> {
    var found: Set<[Int]> = []
    func tryAll(_ set: [Int], _ values: [Int], _ rest: ArraySlice<Int>) -> Bool {
      guard let cell = rest.first else { return Self.holds(values) }
      return (0...Self.largest).contains { value in
        var changed = values
        changed[cell] = value
        return tryAll(set, changed, rest.dropFirst())
      }
    }
    for set in Self.subsets(of: size) where tryAll(set, values, set[...]) { found.insert(set) }
    return found
  }

  private static func subsets(of size: Int) -> [[Int]] {
    if size == 0 { return [[]] }
    return subsets(of: size - 1).flatMap { set in
      ((set.last ?? -1) + 1..<cells).map { set + [$0] }
    }
  }
}

@Suite("The smallest sets of cells that satisfy every equation")
struct BlameTests {
  @Test("the sets are exactly those found by trying every figure")
  func findsAllSets() throws {
    var generator = SeededGenerator(seed: 5)
    var sizes: [Int: Int] = [:]
    for _ in 0..<120 {
      let small = SmallSystem(&generator, mistakes: Int.random(in: 1...2, using: &generator))
      let system = small.system
      if system.broken.isEmpty { continue }
      let groups = Blame().groups(in: system)
      // groups that are apart are sets that can be combined
      guard groups.count == 1, let group = groups.first else { continue }
      let size = try #require(group.hypotheses.map(\.mends.count).min())
      #expect((0..<size).allSatisfy { small.mendingSets(of: $0).isEmpty })
      let found = Set(
        group.hypotheses.filter { $0.mends.count == size }
          .map { $0.mends.map(\.cell.index).sorted() })
      #expect(found == small.mendingSets(of: size), "\(small.values)")
      sizes[size, default: 0] += 1
    }
    #expect((sizes[1] ?? 0) > 20 && (sizes[2] ?? 0) > 3)
  }

  @Test("the interval of a candidate contains exactly the figures that satisfy every equation")
  func givesIntervals() throws {
    var generator = SeededGenerator(seed: 8)
    var tried = 0
    for _ in 0..<60 {
      let system = try ratioSystem(&generator)
      for group in Blame().groups(in: system) {
        for hypothesis in group.hypotheses where hypothesis.mends.count == 1 {
          let mend = hypothesis.mends[0]
          for offset in -30...30 {
            let figure = ExactDecimal(
              coefficient: mend.reported.coefficient + Int128(offset), scale: mend.reported.scale)
            var table = system.table
            table[mend.cell].value = .number(figure)
            let holds = system.equations.allSatisfy { !$0.check(in: table).verdict.isBroken }
            let isMember = !figure.isNegative && mend.values.contains(Rational(figure))
            #expect(holds == isMember || figure.isNegative, "\(mend) \(figure)")
            tried += 1
          }
        }
      }
    }
    #expect(tried > 1_000)
  }

  /// total = a + b, and r = total / n to two decimals, with one figure changed a little.
  private func ratioSystem(_ generator: inout SeededGenerator) throws -> EquationSystem {
    let parts = (0..<3).map { _ in Int.random(in: 10...400, using: &generator) }
    let ratio = try Rational(Int128(parts[0] + parts[1]), over: Int128(parts[2]))
    var values = [
      ExactDecimal(parts[0] + parts[1]), ExactDecimal(parts[0]), ExactDecimal(parts[1]),
      ExactDecimal(parts[2]), try ratio.rounded(toScale: 2),
    ]
    let wrong = Int.random(in: 0..<5, using: &generator)
    values[wrong] = ExactDecimal(
      coefficient: values[wrong].coefficient + Int128.random(in: 1...20, using: &generator),
      scale: values[wrong].scale)
    var table = CellTable()
    let cells = values.enumerated().map {
      table.add(
        Cell(
          name: "c", value: .number($0.element), precision: $0.offset == 4 ? .printed : .exact))
    }
    let equations = [
      Equation(stated: .cell(cells[0]), computed: .sum(.cell(cells[1]), .cell(cells[2]))),
      Equation(
        stated: .cell(cells[4]), printing: .nearest,
        computed: .quotient(.cell(cells[0]), .cell(cells[3]))),
    ]
    let traits = values.map { CellTraits(quantity: .count, decimals: $0.scale) }
    return EquationSystem(table: table, equations: equations, traits: traits)
  }

  @Test("a search that reaches its limit says so")
  func reportsBound() {
    var table = CellTable()
    let cells = (0..<40).map {
      table.add(Cell(name: "c", value: .number(ExactDecimal($0 % 7 + 1)), precision: .exact))
    }
    let equations = (0..<36).map { index in
      Equation(
        stated: .cell(cells[index]),
        computed: .total(cells[(index + 1)...(index + 3)].map { .cell($0) }))
    }
    let traits = cells.map { _ in CellTraits(quantity: .count, decimals: 0) }
    var blame = Blame()
    blame.mostSteps = 300
    let groups = blame.groups(
      in: EquationSystem(table: table, equations: equations, traits: traits))
    #expect(groups.contains { $0.bound != nil })
    #expect(groups.allSatisfy { !$0.isUnique })
  }
}
