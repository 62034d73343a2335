import Constraints
import ExactNumbers
import TestSupport
import Testing

struct VerdictCase: Sendable, CustomTestStringConvertible {
  let stated: String
  var printing = Printing.nearest
  var relation = Relation.equal
  /// Figures with their precision: `=` exact, `~` printed, `?` as written; joined by the operation.
  let inputs: [(String, Precision)]
  let operation: @Sendable (Expression, Expression) -> Expression
  let verdict: Verdict
  var slack: String?
  let testDescription: String
}

@Suite("Verdicts of equations")
struct EquationTests {
  static let percentage: @Sendable (Expression, Expression) -> Expression = {
    .percentage($0, of: $1)
  }

  static let cases: [VerdictCase] = [
    VerdictCase(
      stated: "3,54", inputs: [("31.500", .exact), ("890.484", .exact)], operation: percentage,
      verdict: .rounding, slack: "0.0024", testDescription: "a ratio within its rounding"),
    VerdictCase(
      stated: "3,53", inputs: [("31.500", .exact), ("890.484", .exact)], operation: percentage,
      verdict: .truncation, testDescription: "a ratio that was cut off"),
    VerdictCase(
      stated: "3,55", inputs: [("31.500", .exact), ("890.484", .exact)], operation: percentage,
      verdict: .contradiction, testDescription: "a ratio one unit off"),
    VerdictCase(
      stated: "100,00", inputs: [("5", .exact), ("5", .exact)], operation: percentage,
      verdict: .exact, testDescription: "a ratio without remainder"),
    VerdictCase(
      stated: "2,5", inputs: [("5", .exact), ("0", .exact)], operation: percentage,
      verdict: .notChecked, testDescription: "a ratio to zero"),
    VerdictCase(
      stated: "10", inputs: [("2,5", .asWritten), ("4,1", .asWritten)],
      operation: { .product($0, $1) }, verdict: .rounding, slack: "0.2500",
      testDescription: "a product rounded to a whole number"),
    VerdictCase(
      stated: "11", inputs: [("2,5", .asWritten), ("4,1", .asWritten)],
      operation: { .product($0, $1) }, verdict: .inputRounding,
      testDescription: "a product that only rounded factors can give"),
    VerdictCase(
      stated: "11", inputs: [("2,5", .exact), ("4,1", .exact)], operation: { .product($0, $1) },
      verdict: .contradiction, testDescription: "exact factors are not widened"),
    VerdictCase(
      stated: "11", inputs: [("2,5", .printed), ("4,1", .printed)],
      operation: { .product($0, $1) }, verdict: .rounding,
      testDescription: "printed factors keep each its own precision"),
    VerdictCase(
      stated: "1.167.259", printing: .exact, inputs: [("1.134.000", .exact), ("33.259", .exact)],
      operation: { .sum($0, $1) }, verdict: .exact, testDescription: "a sum to the last peso"),
    VerdictCase(
      stated: "1.167.260", printing: .exact, inputs: [("1.134.000", .exact), ("33.259", .exact)],
      operation: { .sum($0, $1) }, verdict: .contradiction, testDescription: "a sum one off"),
    VerdictCase(
      stated: "5", printing: .exact, relation: .atMost, inputs: [("2", .exact), ("3", .exact)],
      operation: { .sum($0, $1) }, verdict: .exact, testDescription: "a bound that is reached"),
    VerdictCase(
      stated: "6", printing: .exact, relation: .atMost, inputs: [("2", .exact), ("3", .exact)],
      operation: { .sum($0, $1) }, verdict: .contradiction, testDescription: "a bound passed"),
    VerdictCase(
      stated: "NM", inputs: [("2", .exact), ("3", .exact)], operation: percentage,
      verdict: .notChecked, testDescription: "a figure that was not measured"),
  ]

  @Test("the verdict depends on the digits of the figures", arguments: cases)
  func checks(_ example: VerdictCase) throws {
    var (table, cells) = try tableOf(example)
    let stated = cells.removeFirst()
    let equation = Equation(
      stated: .cell(stated), printing: example.printing, relation: example.relation,
      computed: example.operation(.cell(cells[0]), .cell(cells[1])))
    let outcome = equation.check(in: table)
    #expect(outcome.verdict == example.verdict)
    #expect(
      try outcome.slack?.rounded(toScale: 4, by: .truncation).description == example.slack)
    #expect((outcome.reason != nil) == (example.verdict == .notChecked))
    table[stated].value = .absent(.missing)
    #expect(equation.check(in: table).verdict == .notChecked)
  }

  private func tableOf(_ example: VerdictCase) throws -> (CellTable, [CellID]) {
    var table = CellTable()
    let cells = try ([(example.stated, .printed)] + example.inputs).map { text, precision in
      let figure = try #require(try FigureParser.parse(text))
      let value = figure.number.map { Cell.Value.number($0) } ?? .absent(.notMeasured)
      return table.add(Cell(name: text, value: value, precision: precision))
    }
    return (table, cells)
  }

  @Test("two statements of one quantity to the same digit must be the same")
  func comparesRestatements() throws {
    var table = CellTable()
    func cell(_ text: String) throws -> Expression {
      let number = try #require(try FigureParser.parse(text)?.number)
      return .cell(table.add(Cell(name: text, value: .number(number), precision: .printed)))
    }
    let (first, neighbour, longer) = (try cell("3,54"), try cell("3,55"), try cell("3,535"))
    let neighbours = Equation(stated: first, printing: .nearest, computed: neighbour)
    #expect(neighbours.check(in: table).verdict == .contradiction)
    let refined = Equation(stated: first, printing: .nearest, computed: longer)
    #expect(refined.check(in: table).verdict == .rounding)
  }

  /// The shortest decimal that reads back as a double, as Python, JavaScript and Swift print it.
  @Test("a quotient that a program printed holds, and one that is a billionth off does not")
  func holdsBinaryQuotients() throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<10_000 {
      let amount = Int.random(in: 1...9_999_999, using: &generator)
      let people = Int.random(in: 2...999_999, using: &generator)
      for (quotient, hundredfold) in [
        (Double(amount) / Double(people), false), (100 * Double(amount) / Double(people), true),
        (Double(amount) / Double(people) * 100, true),
      ] {
        let isBroken = try verdict(quotient, amount, people, hundredfold).isBroken
        #expect(!isBroken, "\(amount) / \(people) = \(quotient)")
        let wrong = quotient * (1 + 1e-9)
        guard "\(wrong)".utf8.count > 15 else { continue }
        #expect(try verdict(wrong, amount, people, hundredfold) == .contradiction, "\(wrong)")
      }
    }
  }

  private func verdict(
    _ quotient: Double, _ amount: Int, _ people: Int, _ hundredfold: Bool
  ) throws -> Verdict {
    var table = CellTable()
    let token = try FigureParser.parse(jsonNumber: Array("\(quotient)".utf8).span)
    let cells = [token, ExactDecimal(amount), ExactDecimal(people)].map {
      Expression.cell(table.add(Cell(name: "c", value: .number($0), precision: .exact)))
    }
    return Equation(
      stated: cells[0], printing: .nearest,
      computed: hundredfold ? .percentage(cells[1], of: cells[2]) : .quotient(cells[1], cells[2])
    ).check(in: table).verdict
  }

  @Test("sums and products of what a program printed hold, though not to the last digit")
  func holdsBinaryInputs() throws {
    var table = CellTable()
    func cell(_ text: String, _ precision: Precision = .exact) throws -> Expression {
      let number = try #require(try FigureParser.parse(text, notation: .punto)?.number)
      return .cell(table.add(Cell(name: text, value: .number(number), precision: precision)))
    }
    let sum = Equation(
      stated: try cell("0.30000000000000004"), computed: .sum(try cell("0.1"), try cell("0.2")))
    #expect(sum.check(in: table).verdict == .rounding)
    let wrong = Equation(
      stated: try cell("0.30000000100000004"), computed: .sum(try cell("0.1"), try cell("0.2")))
    #expect(wrong.check(in: table).verdict == .contradiction)
    // a third of 300
    let product = Equation(
      stated: try cell("100"),
      computed: .product(try cell("300"), try cell("0.3333333333333333", .asWritten)))
    #expect(product.check(in: table).verdict == .rounding)
    let restated = Equation(
      stated: try cell("181.70833333333334"), printing: .nearest,
      computed: try cell("181.70833333333331", .printed))
    #expect(restated.check(in: table).verdict == .rounding)
  }

  @Test("the solutions of a cell are exactly the values with which the equation holds")
  func solves() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      var table = CellTable()
      let cells = (0..<4).map { _ in
        let number = ExactDecimal(
          coefficient: Int128.random(in: 1...9999, using: &generator),
          scale: Int.random(in: 0...2, using: &generator))
        return table.add(Cell(name: "c", value: .number(number), precision: .exact))
      }
      let equation = Equation(
        stated: .cell(cells[0]), printing: .nearest,
        computed: .quotient(
          .product(.sum(.cell(cells[1]), .cell(cells[2])), .constant(ExactDecimal(100))),
          .cell(cells[3])))
      for cell in cells.dropFirst() {
        let solutions = try #require(equation.solutions(for: cell, in: table))
        let lower = try #require(solutions.lower?.value)
        for offset in [-2, -1, 0, 1, 2] {
          let probe = try lower.rounded(toScale: 3)
          let value = ExactDecimal(coefficient: probe.coefficient + Int128(offset), scale: 3)
          var changed = table
          changed[cell].value = .number(value)
          let holds = [.exact, .rounding].contains(equation.check(in: changed).verdict)
          #expect(holds == solutions.contains(Rational(value)), "\(solutions) \(value)")
        }
      }
    }
  }

  @Test("the cells of a long table are listed from left to right, each once")
  func listsCells() {
    var table = CellTable()
    let ids = (0..<500).map { _ in
      table.add(Cell(name: "", value: .number(.zero), precision: .exact))
    }
    let twice = Expression.total((ids + ids.reversed()).map { .cell($0) })
    #expect(twice.cells == ids)
    let equation = Equation(stated: .total(ids[20...].map { .cell($0) }), computed: twice)
    #expect(equation.cells == Array(ids[20...]) + ids[..<20])
  }

  @Test("many factors do not create a deep expression", arguments: [0, 1, 2, 3, 7, 50_000])
  func multipliesManyFactors(_ count: Int) throws {
    var table = CellTable()
    let ids = (0..<count).map { _ in
      table.add(Cell(name: "", value: .number(ExactDecimal(1)), precision: .exact))
    }
    let product = Expression.product(ids.map { .cell($0) })
    let one = Interval(exactly: Rational(ExactDecimal(1)))
    #expect(try product.interval { (_) throws(EvaluationError) in one } == one)
    #expect(product.cells == ids)
  }
}
