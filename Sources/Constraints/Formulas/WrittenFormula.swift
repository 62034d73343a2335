public import ExactNumbers

/// A calculation written in a text in one reading, such as `890.493*0,74*0,90*0,461 = 273.401`.
public struct WrittenFormula: Sendable, Hashable {
  /// An operand of a formula.
  public enum Operand: Sendable, Hashable {
    /// A number as written.
    case number(NumberInText)
    /// The name of a cell, and its range in the UTF-8 bytes of the text.
    case name(String, Range<Int>)
  }

  /// A number by itself, with what multiplies it: `48 mil`, `3,75 %`.
  public struct Plain: Sendable, Hashable {
    /// The index of the number among the operands.
    public let operand: Int
    /// The power of ten that it is multiplied by: 3 for `mil`, -2 for `%`.
    public let exponent: Int
  }

  /// What the number of a side counts.
  public enum Unit: Sendable, Hashable {
    case none
    case percent
    /// Pesos, M$, UF, …
    case money
    /// A word, by its range in the UTF-8 bytes of the text.
    case word(Range<Int>)
  }

  /// What stands before, between or behind equals signs.
  public struct Side: Sendable, Hashable {
    /// The calculation; its cells are indices into `operands`.
    public let expression: Expression
    /// The number, if there is nothing to calculate.
    public let plain: Plain?
    /// The first number of a side that only adds numbers, as `13.871 empresas + 2.922 cooperativas`.
    let firstTerm: Plain?
    /// The first number of the side.
    let firstNumber: Plain?
    /// What the number of a plain side counts.
    public let unit: Unit
    /// Whether the sign before it says that it is approximate.
    let isApproximate: Bool
    /// Whether it has the factor 100 of a percentage.
    let hasHundred: Bool
    /// Whether the number may be part of a label: words stand before it, or it is small.
    let isLabelled: Bool
  }

  /// The numbers and names, from left to right.
  public let operands: [Operand]
  /// The sides that have numbers, from left to right.
  public let sides: [Side]
  /// Whether its words speak of a percentage, which may stand without a sign.
  let speaksOfPercentage: Bool
  /// What can be read in more than one way; empty if the reading is sure.
  public internal(set) var doubts: [FormulaDoubt]
  /// The range from its first token to its last, in the UTF-8 bytes of the text.
  public let range: Range<Int>
}

/// A part of a text that holds a formula, in all the readings that it has.
public struct FormulaStatement: Sendable, Hashable {
  /// The readings, the most likely first; none if it cannot be read.
  public let readings: [WrittenFormula]
  /// Why it cannot be read; nil if it can.
  public let problem: FormulaProblem?
  /// Whether it speaks of a population: the name that comes first in its words.
  public let population: String?
  /// Its range in the UTF-8 bytes of the text.
  public let range: Range<Int>
  /// Whether there is an operation; otherwise it is only figures among words.
  public let isCalculation: Bool
  /// How many tokens were looked at to read it.
  package let work: Int

  /// Returns every formula of the text, in order, and in an answer that holds nothing but formulas
  /// (`isFormulaField`) also what has figures or operators and cannot be read.
  ///
  /// `names` are the lower-case names of cells that a formula may use. The running time is
  /// proportional to the length of the text.
  public static func all(
    in text: [UInt8], notation: Notation, names: [String] = [], isFormulaField: Bool = false
  ) -> [FormulaStatement] {
    guard isFormulaField || text.contains(where: \.canBeEquals) else { return [] }
    let tokens = FormulaTokenizer.tokens(of: text, notation: notation)
    return FormulaSplitter.pieces(of: text, tokens).compactMap { piece in
      FormulaReadings(text, piece, names: names, isFormulaField: isFormulaField).statement
    }
  }
}

extension WrittenFormula {
  /// Of each operand, how exact its digits are where it is calculated with.
  package var precisions: [Precision] {
    var precisions = [Precision](repeating: .asWritten, count: operands.count)
    for side in sides {
      side.expression.forEachPercentage { precisions[$0.index] = .percentage }
    }
    return precisions
  }
}

extension UInt8 {
  /// Whether it is an equals sign, or may be the first byte of one.
  fileprivate var canBeEquals: Bool {
    self == UInt8(ascii: "=") || self == UInt8(ascii: "~") || self == UInt8(ascii: ">")
      || self == UInt8(ascii: "\\") || self == 0xE2
  }
}

extension Expression {
  /// Returns the expression with other cells in place of its own.
  package func renamed(_ rename: (CellID) -> CellID) -> Expression {
    replacingCells { .cell(rename($0)) }
  }

  /// Returns the expression with other expressions in place of its cells.
  package func replacingCells(_ replacement: (CellID) -> Expression) -> Expression {
    switch self {
    case .cell(let id): replacement(id)
    case .constant: self
    case .sum(let left, let right):
      .sum(left.replacingCells(replacement), right.replacingCells(replacement))
    case .difference(let left, let right):
      .difference(left.replacingCells(replacement), right.replacingCells(replacement))
    case .product(let left, let right):
      .product(left.replacingCells(replacement), right.replacingCells(replacement))
    case .quotient(let left, let right):
      .quotient(left.replacingCells(replacement), right.replacingCells(replacement))
    case .function(let function, let values):
      .function(function, values.map { $0.replacingCells(replacement) })
    }
  }

  /// Visits the cells that stand for a percentage: `40 %`.
  fileprivate func forEachPercentage(_ visit: (CellID) -> Void) {
    switch self {
    case .cell, .constant: break
    case .quotient(.cell(let id), .constant(let divisor)):
      if divisor == ExactDecimal(100) { visit(id) }
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.forEachPercentage(visit)
      right.forEachPercentage(visit)
    case .function(_, let values): for value in values { value.forEachPercentage(visit) }
    }
  }

  /// Returns the expression times a power of ten.
  package func scaled(byPowerOfTen exponent: Int) -> Expression {
    let step = min(abs(exponent), ExactDecimal.largestScale)
    guard step > 0, let power = try? ExactDecimal(1).scaled(byPowerOfTen: step) else { return self }
    let factor = Expression.constant(power)
    return exponent > 0
      ? Expression.product(self, factor).scaled(byPowerOfTen: exponent - step)
      : Expression.quotient(self, factor).scaled(byPowerOfTen: exponent + step)
  }
}
