public import ExactNumbers

/// A calculation written in a text with its result, such as `890.493*0,74*0,90*0,461 = 273.401`.
///
/// The result is the number right after the last `=`. Anything added to it there belongs to the
/// total: in `(625.483*0,42)= 13871 empresas + 2922 cooperativas` the product is 13.871 and the
/// total 16.793.
public struct WrittenFormula: Sendable, Hashable {
  /// An operand of a formula.
  public enum Operand: Sendable, Hashable {
    /// A number as written.
    case number(NumberInText)
    /// The name of a cell, and its range in the UTF-8 bytes of the text.
    case name(String, Range<Int>)
  }

  /// The expression; its cells are indices into `operands`.
  public let expression: Expression
  /// The numbers and names of the expression, from left to right.
  public let operands: [Operand]
  /// The result stated in the text.
  public let result: NumberInText
  /// The numbers that the text adds to the result or subtracts from it, in order.
  public let addends: [Addend]
  /// The range from the first operand to the last addend, in the UTF-8 bytes of the text.
  public let range: Range<Int>

  /// A number that is added to a result.
  public struct Addend: Sendable, Hashable {
    /// The number as written.
    public let number: NumberInText
    /// Whether it is subtracted instead.
    public let isSubtracted: Bool
  }

  /// Returns every formula of the text, in order.
  ///
  /// `names` are the lower-case names of cells that a formula may use. The running time depends
  /// only on the length of the text.
  public static func all(
    in text: [UInt8], notation: Notation, names: [String] = []
  ) -> [WrittenFormula] {
    guard text.contains(UInt8(ascii: "=")) else { return [] }
    let parser = FormulaParser(
      text: text, tokens: FormulaTokenizer.tokens(of: text, notation: notation), names: names)
    return parser.formulas()
  }

  /// Returns the expression with `cells` in place of its operands.
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
