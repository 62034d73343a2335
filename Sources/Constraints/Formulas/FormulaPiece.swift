/// A part of a text that may hold one formula, and what stands before it.
struct FormulaPiece {
  private(set) var tokens: [FormulaToken] = []
  /// The last words before it, as in `Población objetivo: …`.
  var heading: [FormulaToken]
  private(set) var hasNumber = false
  private(set) var hasOperator = false
  private(set) var hasEquals = false
  /// Whether it ends with a result: there is a number after its last `=`.
  private(set) var isComplete = false

  init(_ tokens: some Sequence<FormulaToken> = [], heading: [FormulaToken] = []) {
    self.heading = heading
    for token in tokens { append(token) }
  }

  /// Whether it has neither a number nor a sign of a calculation.
  var isWords: Bool { !hasNumber && !hasOperator && !hasEquals }

  var range: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  mutating func append(_ token: FormulaToken) {
    tokens.append(token)
    if token.kind.isNumber || token.kind == .unreadableNumber {
      hasNumber = true
      isComplete = hasEquals
    } else if token.kind.isEquals {
      hasEquals = true
      isComplete = false
    } else if token.kind.isOperator {
      hasOperator = true
    }
  }
}
