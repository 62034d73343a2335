public import ExactNumbers

/// A calculation that stands in a text with its result, as `890.493*0,74*0,90*0,461 = 273.401` does.
///
/// The result is the number right after the last `=`. What is added to it there belongs to the total:
/// in `(625.483*0,42)= 13871 empresas + 2922 cooperativas` the product is 13.871 and the total 16.793.
public struct WrittenFormula: Sendable, Hashable {
  /// What a formula calculates with.
  public enum Operand: Sendable, Hashable {
    /// A number as written.
    case number(NumberInText)
    /// The name of a cell, and the bytes of the text that it takes up.
    case name(String, Range<Int>)
  }

  /// What the formula calculates; the cells are indices into `operands`.
  public let expression: Expression
  /// The numbers and names of the expression, from left to right.
  public let operands: [Operand]
  /// What the text says the expression amounts to.
  public let result: NumberInText
  /// The numbers that the text adds to the result (or takes away), in order.
  public let addends: [Addend]
  /// The UTF-8 bytes of the text from the first operand to the last addend.
  public let range: Range<Int>

  /// A number that is added to a result.
  public struct Addend: Sendable, Hashable {
    /// The number as written.
    public let number: NumberInText
    /// Whether it is taken away instead.
    public let isSubtracted: Bool
  }

  /// Returns every formula of the text, in order.
  ///
  /// `names` are the names of cells that a formula may use, lower case; the time it takes grows with the
  /// length of the text alone.
  public static func all(
    in text: [UInt8], notation: Notation, names: [String] = []
  ) -> [WrittenFormula] {
    guard text.contains(UInt8(ascii: "=")) else { return [] }
    let parser = FormulaParser(
      text: text, tokens: FormulaTokenizer.tokens(of: text, notation: notation), names: names)
    return parser.formulas()
  }

  /// Returns the expression over the cells that stand for its operands.
  public func expression(over cells: [CellID]) -> Expression {
    expression.renamed { cells[$0.index] }
  }
}

extension Expression {
  func renamed(_ rename: (CellID) -> CellID) -> Expression {
    switch self {
    case .cell(let id): .cell(rename(id))
    case .constant: self
    case .sum(let left, let right): .sum(left.renamed(rename), right.renamed(rename))
    case .difference(let left, let right):
      .difference(left.renamed(rename), right.renamed(rename))
    case .product(let left, let right): .product(left.renamed(rename), right.renamed(rename))
    case .quotient(let left, let right): .quotient(left.renamed(rename), right.renamed(rename))
    case .function(let function, let values):
      .function(function, values.map { $0.renamed(rename) })
    }
  }
}
