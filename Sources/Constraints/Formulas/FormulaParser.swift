import ExactNumbers

/// Parses the tokens of one piece into the sides of a formula.
struct FormulaParser {
  let text: [UInt8]
  let piece: FormulaPiece
  let names: [String]
  let isFormulaField: Bool

  /// More sides than any formula has.
  private static let mostSides = 32

  /// What came of one way of reading.
  struct Reading {
    var formula: WrittenFormula?
    var problem: FormulaProblem?
    var doubts: [FormulaDoubt]
    var isCalculation: Bool
    /// How many tokens were looked at.
    var work = 0
  }

  func read(_ choices: FormulaChoices) -> Reading {
    let refined = FormulaRefiner(
      text, piece.tokens, isFormulaField: isFormulaField, choices)
    var choices = refined.choices
    if headingHasScale { choices.note(.rest, at: piece.range) }
    var state = FormulaSideParser(text: text, tokens: refined.out, names: names, choices: choices)
    var sides: [WrittenFormula.Side] = []
    var problem: FormulaProblem?
    var verbal: FormulaProblem?
    let parts = parts(of: refined.out)
    for part in parts.prefix(Self.mostSides) {
      switch state.side(part.range, isApproximate: part.isApproximate) {
      case .verbal(let range):
        if verbal == nil { verbal = range.map { FormulaProblem(kind: .noFigures, range: $0) } }
      case .side(let side): sides.append(side)
      case .problem(let found): problem = problem ?? found
      }
    }
    if parts.count > Self.mostSides { problem = FormulaProblem(kind: .size, range: piece.range) }
    dropLabel(&sides, parts, &state.choices)
    if isNames(refined.out, sides, state.operands) { state.choices.note(.name, at: piece.range) }
    var reading = reading(sides, problem, verbal, state)
    reading.work = piece.tokens.count + refined.out.count + state.work
    return reading
  }

  private func reading(
    _ sides: [WrittenFormula.Side], _ problem: FormulaProblem?, _ verbal: FormulaProblem?,
    _ state: FormulaSideParser
  ) -> Reading {
    let doubts = state.choices.met
    if let problem {
      return Reading(formula: nil, problem: problem, doubts: doubts, isCalculation: true)
    }
    if sides.isEmpty {
      return Reading(formula: nil, problem: verbal, doubts: doubts, isCalculation: verbal != nil)
    }
    if sides.allSatisfy({ $0.plain != nil }) {
      let problem = FormulaProblem(kind: .noOperation, range: piece.range)
      return Reading(formula: nil, problem: problem, doubts: doubts, isCalculation: false)
    }
    let formula = WrittenFormula(
      operands: state.operands, sides: sides, speaksOfPercentage: speaksOfPercentage,
      doubts: doubts, range: piece.range)
    return Reading(formula: formula, problem: nil, doubts: doubts, isCalculation: true)
  }

  /// A number before the first `=` is the result, unless it is part of a label: `Grupo 2 = …`.
  private func dropLabel(
    _ sides: inout [WrittenFormula.Side], _ parts: [(range: Range<Int>, isApproximate: Bool)],
    _ choices: inout FormulaChoices
  ) {
    guard sides.count > 2, sides[0].plain != nil, sides[0].isLabelled,
      sides[1...].contains(where: { $0.plain != nil }),
      choices.takesOther(.label, at: piece.range)
    else { return }
    sides.removeFirst()
  }

  /// Whether the numbers number what the words name: `Convenio 50-50 = 48.000`, `Nivel 1 + nivel 2`.
  ///
  /// They are small, a word stands before the first, and the result has more digits than anything that
  /// can be calculated with them.
  private func isNames(
    _ tokens: [FormulaToken], _ sides: [WrittenFormula.Side], _ operands: [WrittenFormula.Operand]
  ) -> Bool {
    guard sides.count == 2, let result = sides.compactMap(\.plain).last else { return false }
    var (digits, resultDigits, first) = (0, 0, Int?.none)
    for (index, operand) in operands.enumerated() {
      guard case .number(let number) = operand else { return false }
      if index == result.operand {
        let written = text[number.range].count(where: \.isDigit)
        resultDigits = written - number.value.scale + result.exponent
      } else {
        guard number.value.scale == 0, number.range.count <= 2 else { return false }
        digits += number.range.count
        first = first ?? number.range.lowerBound
      }
    }
    guard resultDigits > digits, let first,
      let place = tokens.firstIndex(where: { $0.range.lowerBound == first }), place > 0
    else { return false }
    return tokens[place - 1].kind == .word
  }

  /// The tokens between equals signs.
  private func parts(of tokens: [FormulaToken]) -> [(range: Range<Int>, isApproximate: Bool)] {
    var parts: [(range: Range<Int>, isApproximate: Bool)] = []
    var (start, depth, isApproximate) = (0, 0, false)
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .equals(let approximate) where depth == 0:
        parts.append((start..<index, isApproximate))
        (start, isApproximate) = (index + 1, approximate)
      default: break
      }
    }
    parts.append((start..<tokens.count, isApproximate))
    return parts
  }

  private var headingHasScale: Bool {
    piece.heading.contains { token in
      guard token.kind == .word, case .scale = FormulaWord(text[token.range]) else { return false }
      return true
    }
  }

  private var speaksOfPercentage: Bool {
    (piece.heading + piece.tokens).contains { token in
      token.kind == .word && FormulaWord(text[token.range]) == .percentage
    }
  }

  /// The population that the words before the first number name first.
  var population: String? {
    let tokens = piece.heading + piece.tokens.prefix { !$0.kind.isNumber }
    for token in tokens where token.kind == .word {
      let word = FormulaWord.folded(text[token.range])
      if word.hasSuffix("objetivo") || word == "objetiva" { return "objetivo" }
      if word.hasSuffix("potencial") { return "potencial" }
    }
    return nil
  }
}
