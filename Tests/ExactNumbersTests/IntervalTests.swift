import ExactNumbers
import TestSupport
import Testing

@Suite("Intervals of printed figures")
struct IntervalTests {
  enum Operation: CaseIterable, Sendable {
    case sum, difference, product, quotient

    func combine(_ first: Rational, _ second: Rational) throws -> Rational {
      switch self {
      case .sum: try first + second
      case .difference: try first - second
      case .product: try first * second
      case .quotient: try first / second
      }
    }

    func combine(_ first: Interval, _ second: Interval) throws -> Interval {
      switch self {
      case .sum: try first + second
      case .difference: try first - second
      case .product: try first * second
      case .quotient: try first / second
      }
    }
  }

  @Test("the interval of a result holds every result of members", arguments: Operation.allCases)
  func contains(_ operation: Operation) throws {
    var generator = SeededGenerator(seed: 6)
    var combined = 0
    for _ in 0..<4000 {
      let (first, second) = (generator.interval(), generator.interval())
      if operation == .quotient, second.contains(.zero) {
        #expect(throws: ArithmeticError.divisionByZero) { try operation.combine(first, second) }
        continue
      }
      let result = try operation.combine(first, second)
      for _ in 0..<4 {
        let members = (try generator.member(of: first), try generator.member(of: second))
        let value = try operation.combine(members.0, members.1)
        #expect(result.contains(value), "\(first) \(operation) \(second): \(result) \(value)")
        combined += 1
      }
    }
    #expect(combined > 4000)
  }

  @Test("the interval of a result is no wider than it must be", arguments: Operation.allCases)
  func isTight(_ operation: Operation) throws {
    var generator = SeededGenerator(seed: 7)
    var compared = 0
    for _ in 0..<2000 {
      let (first, second) = (generator.interval(), generator.interval())
      guard let result = try? operation.combine(first, second),
        let ends = Ends(first), let others = Ends(second)
      else { continue }
      let corners = try ends.values.flatMap { end in
        try others.values.filter { operation != .quotient || $0.sign != 0 }
          .map { try operation.combine(end, $0) }
      }
      if let lower = result.lower { #expect(corners.contains(lower.value)) }
      if let upper = result.upper { #expect(corners.contains(upper.value)) }
      compared += 1
    }
    #expect(compared > 500)
  }

  private struct Ends {
    let values: [Rational]

    init?(_ interval: Interval) {
      guard let lower = interval.lower, let upper = interval.upper else { return nil }
      values = [lower.value, upper.value]
    }
  }

  @Test(
    "a printed figure stands for what prints so",
    arguments: [
      ("3.54", Printing.nearest, "[3.535; 3.545]"), ("3.54", .halfUp, "[3.535; 3.545)"),
      ("3.54", .truncation, "[3.54; 3.55)"), ("3.54", .exact, "[3.54; 3.54]"),
      ("-3.54", .halfUp, "(-3.545; -3.535]"), ("-3.54", .truncation, "(-3.55; -3.54]"),
      ("0.0", .halfUp, "(-0.05; 0.05)"), ("0.0", .truncation, "(-0.1; 0.1)"),
      ("27", .nearest, "[26.5; 27.5]"),
      // out of a binary computation: half a unit, and what four operations can be off
      ("0.30000000000000004", .nearest, "[0.299999999999999765; 0.300000000000000315]"),
      ("181.708333333333", .nearest, "[181.708333333332; 181.708333333334]"),
      ("0.30000000000000004", .exact, "[0.30000000000000004; 0.30000000000000004]"),
      // fourteen digits, and a whole number, are what they say
      ("181.70833333333", .nearest, "[181.708333333325; 181.708333333335]"),
      ("900719925474099", .nearest, "[900719925474098.5; 900719925474099.5]"),
    ])
  func opensFigures(_ text: String, _ printing: Printing, _ interval: String) throws {
    let figure = try #require(try FigureParser.parse(text, notation: .punto)?.number)
    #expect(try Interval(printed: figure, by: printing).description == interval)
  }

  @Test("two intervals overlap exactly if a number belongs to both")
  func meets() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<3000 {
      let (first, second) = (generator.interval(), generator.interval())
      #expect(first.meets(second) == second.meets(first))
      if let common = first.intersection(second) {
        let member = try generator.member(of: common)
        #expect(first.contains(member) && second.contains(member))
        #expect(common.isContained(in: first) && common.isContained(in: second))
      } else {
        for _ in 0..<3 { #expect(!second.contains(try generator.member(of: first))) }
      }
      let union = first.union(second)
      #expect(first.isContained(in: union) && second.isContained(in: union))
    }
  }

  @Test("adjacent intervals overlap only if both bounds are inclusive")
  func touches() throws {
    let two = Rational(whole: 2)
    let below = try #require(Interval(from: .init(.zero), to: .init(two)))
    let belowOpen = try #require(Interval(from: .init(.zero), to: .init(two, isClosed: false)))
    let above = try #require(Interval(from: .init(two), to: nil))
    #expect(below.meets(above))
    #expect(!belowOpen.meets(above))
    #expect(Interval(from: .init(two, isClosed: false), to: .init(two)) == nil)
    #expect(Interval(from: .init(two), to: .init(.zero)) == nil)
  }
}
