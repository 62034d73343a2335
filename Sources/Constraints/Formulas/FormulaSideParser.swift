import ExactNumbers

/// Parses the tokens between two equals signs into an expression.
struct FormulaSideParser {
  let text: [UInt8]
  let tokens: [FormulaToken]
  let names: [String]
  var choices: FormulaChoices
  var operands: [WrittenFormula.Operand] = []
  var position = 0
  var end = 0
  var problem: FormulaProblem?
  /// How many powers there are, none of which may stand in another.
  var powers = 0
  /// How many tokens were looked at.
  var work = 0
  /// How many operands the sides before this one have.
  var firstOperand = 0

  /// Deeper nesting than in any form; anything deeper is not a formula.
  private static let deepest = 32
  /// More numbers than in any form; keeps the work linear in the length of the text.
  private static let mostOperands = 64

  enum Outcome {
    /// Words, with their range if they have operators.
    case verbal(Range<Int>?)
    case side(WrittenFormula.Side)
    case problem(FormulaProblem)
  }

  /// A parsed part of an expression.
  struct Term {
    var expression: Expression
    /// The number, if it is one by itself.
    var plain: WrittenFormula.Plain?
    /// The first number of a sum of numbers.
    var firstTerm: WrittenFormula.Plain?
    var unit = WrittenFormula.Unit.none
    var isPercent = false
    /// Whether a raised number made a power of it, which behind a result is a footnote.
    var base: Expression?
    /// Whether words stand before it.
    var isLabelled = false

    /// What is counted by a calculation that ends with it.
    var calculatedUnit: WrittenFormula.Unit { unit == .percent ? .none : unit }
  }

  /// Parses a side.
  mutating func side(_ range: Range<Int>, isApproximate: Bool) -> Outcome {
    let range = withoutLabel(range)
    guard !range.isEmpty else { return .verbal(nil) }
    let kinds = tokens[range].map(\.kind)
    guard kinds.contains(where: \.isOperand) else {
      if kinds.contains(.unreadableNumber) { return .problem(problem(.number, range)) }
      let isCalculation = kinds.contains { $0.isOperator }
      return .verbal(isCalculation ? place(range) : nil)
    }
    firstOperand = operands.count
    (position, end, problem) = (range.lowerBound, range.upperBound, nil)
    dropFootnoteStar()
    let term = sum(depth: 0)
    if let problem { return .problem(problem) }
    guard let term else { return .problem(problem(.missingOperand, range)) }
    if position < end { return .problem(problem(.unknown, position..<end)) }
    return .side(side(term, isApproximate: isApproximate))
  }

  private func side(_ term: Term, isApproximate: Bool) -> WrittenFormula.Side {
    let own = operands[firstOperand...]
    let hasHundred = own.contains {
      if case .number(let number) = $0 { number.value == ExactDecimal(100) } else { false }
    }
    let isFootnote = term.base != nil && term.plain == nil && own.count == 1
    let plain = isFootnote ? WrittenFormula.Plain(operand: firstOperand, exponent: 0) : term.plain
    return WrittenFormula.Side(
      expression: isFootnote ? term.base ?? term.expression : term.expression, plain: plain,
      firstTerm: plain == nil ? term.firstTerm : nil,
      firstNumber: own.isEmpty ? nil : .init(operand: firstOperand, exponent: 0),
      unit: term.unit, isApproximate: isApproximate, hasHundred: hasHundred,
      isLabelled: term.isLabelled)
  }

  /// Leaves out what stands before a colon that ends a label.
  private mutating func withoutLabel(_ range: Range<Int>) -> Range<Int> {
    guard let cut = tokens[range].lastIndex(where: { $0.kind == .cut }) else { return range }
    let label = range.lowerBound..<cut
    if tokens[label].contains(where: { $0.kind.isOperand }) {
      choices.note(.rest, at: place(label))
    }
    return (cut + 1)..<range.upperBound
  }

  /// A star behind the last number refers to a note.
  private mutating func dropFootnoteStar() {
    if end - position == 2, tokens[end - 1].kind == .times { end -= 1 }
  }

  // MARK: Sums and products

  mutating func sum(depth: Int) -> Term? {
    let isNegated = kind == .minus
    if isNegated || kind == .plus { position += 1 }
    guard var left = product(depth: depth) else { return nil }
    if isNegated {
      left = Term(expression: .difference(.constant(.zero), left.expression))
    }
    left.firstTerm = left.plain
    while let sign = kind, sign == .plus || sign == .minus {
      position += 1
      guard let right = product(depth: depth) else { return nil }
      left = joined(left, sign, right)
    }
    return left
  }

  private mutating func joined(_ left: Term, _ sign: FormulaToken.Kind, _ right: Term) -> Term {
    var expression: Expression =
      sign == .plus
      ? .sum(left.expression, right.expression) : .difference(left.expression, right.expression)
    if right.isPercent, !left.isPercent, !isShare(left),
      let place = place(of: right), choices.takesOther(.relativePercentage, at: place)
    {
      let one = Expression.constant(ExactDecimal(1))
      let share: Expression =
        sign == .plus ? .sum(one, right.expression) : .difference(one, right.expression)
      expression = .product(left.expression, share)
    }
    return Term(
      expression: expression, firstTerm: right.plain == nil ? nil : left.firstTerm,
      unit: unit(of: left, and: right))
  }

  /// What a sum counts: nothing known where its parts are called by different names.
  private func unit(of left: Term, and right: Term) -> WrittenFormula.Unit {
    switch (left.unit, right.unit) {
    case (.word(let first), .word(let second)):
      text[first].elementsEqual(text[second]) ? left.unit : .none
    case (.word, .none): left.unit
    default: right.calculatedUnit
    }
  }

  /// Whether it is one, or less, of which a percentage is taken away as it is.
  private func isShare(_ term: Term) -> Bool {
    guard let plain = term.plain, case .number(let number) = operands[plain.operand] else {
      return false
    }
    return number.value <= ExactDecimal(1)
  }

  private func place(of term: Term) -> Range<Int>? {
    guard let plain = term.plain, case .number(let number) = operands[plain.operand] else {
      return nil
    }
    return number.range
  }

  private mutating func product(depth: Int) -> Term? {
    guard var left = piece(depth: depth) else { return nil }
    while let sign = kind, sign == .times || sign == .over {
      position += 1
      guard let right = piece(depth: depth) else { return nil }
      let expression: Expression =
        sign == .times
        ? .product(left.expression, right.expression) : .quotient(left.expression, right.expression)
      left = Term(expression: expression, unit: right.calculatedUnit)
    }
    return left
  }

  // MARK: Help

  var kind: FormulaToken.Kind? { position < end ? tokens[position].kind : nil }

  func place(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place =
        tokens.isEmpty ? 0 : tokens[min(range.lowerBound, tokens.count - 1)].range.lowerBound
      return place..<place
    }
    return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  func problem(_ kind: FormulaProblem.Kind, _ range: Range<Int>) -> FormulaProblem {
    FormulaProblem(kind: kind, range: place(range))
  }

  /// Notes the first problem and returns nil.
  mutating func fail(_ kind: FormulaProblem.Kind, _ range: Range<Int>) -> Term? {
    if problem == nil { problem = problem(kind, range) }
    return nil
  }

  mutating func add(_ operand: WrittenFormula.Operand) -> Expression {
    operands.append(operand)
    return .cell(CellID(index: operands.count - 1))
  }

  func isTooLarge(depth: Int) -> Bool {
    depth >= Self.deepest || operands.count >= Self.mostOperands
  }
}

extension FormulaToken.Kind {
  /// Whether it is a number to calculate with.
  var isOperand: Bool {
    switch self {
    case .number, .share: true
    default: false
    }
  }
}
