import ExactNumbers

/// What stands behind a number and may only say something of it: `90.000 (Censo 2017)`, and the marks of
/// notes, `0,75¹` and `0,75(1)`.
extension FormulaSideParser {
  /// Whether a raised number refers to a note, which behind a share, behind a count of people or as a
  /// power of one it may.
  mutating func refersToNote(_ term: Term, _ exponent: Int) -> Bool {
    guard let plain = term.plain, case .number(let number) = operands[plain.operand] else {
      return false
    }
    let isRate =
      plain.exponent == 0 && number.value >= ExactDecimal(1) && number.value < ExactDecimal(1_000)
    if isRate, exponent > 1 { return false }
    return choices.takesOther(.mark, at: tokens[position].range)
  }

  /// Whether a bracket behind a number multiplies it and does not explain it.
  mutating func multiplies(
    _ inner: [FormulaToken.Kind], _ open: Int, _ close: Int
  ) -> Bool {
    let before = tokens[open - 1]
    let hasWords = inner.contains { $0 == .word || $0 == .of || $0 == .money }
    let isGlued = before.range.upperBound == tokens[open].range.lowerBound
    if isGlued, isMark(open..<(close + 1)) {
      return !choices.takesOther(.mark, at: place(open..<(close + 1)))
    }
    if before.kind.endsOperand, !hasWords, isGlued || inner.contains(where: \.isOperator),
      !mayExplainResult(inner, close)
    {
      return true
    }
    return choices.takesOther(.bracket, at: place(open..<(close + 1))) == hasWords
  }

  /// Whether a calculation in brackets ends the text behind the first number of its side, and may say what
  /// that is: `36.000 (90.000*0,4)`, `= 36.000 (24/7)`.
  private func mayExplainResult(_ inner: [FormulaToken.Kind], _ close: Int) -> Bool {
    close + 1 == tokens.count && operands.count == firstOperand + 1
      && inner.contains(where: \.isOperator)
  }

  /// Whether a bracket may refer to a note: `0,75(1)`.
  private func isMark(_ bracket: Range<Int>) -> Bool {
    guard bracket.count == 3, case .number(let number) = tokens[bracket.lowerBound + 1].kind else {
      return false
    }
    return number.value.scale == 0 && number.range.count <= 2
  }

  /// The next token and how many tokens it takes up; a bracket with nothing but a sign is that sign:
  /// `40 [%]`, `12 (miles de personas)`.
  var sign: (kind: FormulaToken.Kind, count: Int)? {
    guard let kind else { return nil }
    guard kind == .open, position + 2 < end else { return (kind, 1) }
    switch tokens[position + 1].kind {
    case .percent, .scale:
      let words = tokens[(position + 2)..<end].prefix { $0.kind == .word || $0.kind == .of }
      guard words.endIndex < end, tokens[words.endIndex].kind == .close else { return (kind, 1) }
      return (tokens[position + 1].kind, words.endIndex + 1 - position)
    default: return (kind, 1)
    }
  }
}
