import ExactNumbers

/// Finds the calculations in the tokens of a text.
///
/// Most of a text is prose, so a calculation may start at any number, name or bracket, and counts
/// only if an `=` and a number follow it.
struct FormulaParser {
  let text: [UInt8]
  let tokens: [FormulaToken]
  let names: [String]

  /// Deeper nesting than in any form; anything deeper is not a formula.
  private static let deepest = 32
  /// More words than any unit has.
  private static let mostUnitWords = 8
  /// More terms than in any form; keeps the work linear in the length of the text.
  private static let mostOperands = 64

  func formulas() -> [WrittenFormula] {
    var formulas: [WrittenFormula] = []
    var index = 0
    while index < tokens.count {
      let found = chain(from: index)
      formulas.append(contentsOf: found.formulas)
      index = max(found.end, index + 1)
    }
    return formulas
  }

  /// Parses `expression = expression = result + addend`: every expression has the one result.
  private func chain(from start: Int) -> (formulas: [WrittenFormula], end: Int) {
    var index = start
    var calculations: [Calculation] = []
    while let calculation = calculation(from: index), calculation.hasOperator {
      guard kind(calculation.end) == .equals else { break }
      calculations.append(calculation)
      index = calculation.end + 1
    }
    guard !calculations.isEmpty, let sum = resultSum(from: index) else { return ([], start) }
    let end = tokens[sum.end - 1].range.upperBound
    let formulas = calculations.map { calculation in
      WrittenFormula(
        expression: calculation.expression, operands: calculation.operands, result: sum.result,
        addends: sum.addends, range: tokens[calculation.start].range.lowerBound..<end)
    }
    return (formulas, sum.end)
  }

  private func resultSum(
    from start: Int
  ) -> (result: NumberInText, addends: [WrittenFormula.Addend], end: Int)? {
    guard case .number(let result)? = kind(start) else { return nil }
    var addends: [WrittenFormula.Addend] = []
    var end = start + 1
    while true {
      let sign = afterUnit(end)
      guard kind(sign) == .plus || kind(sign) == .minus,
        case .number(let number)? = kind(sign + 1), addends.count < Self.mostOperands
      else { break }
      addends.append(.init(number: number, isSubtracted: kind(sign) == .minus))
      end = sign + 2
    }
    return (result, addends, end)
  }

  private func kind(_ index: Int) -> FormulaToken.Kind? {
    index < tokens.count ? tokens[index].kind : nil
  }

  private func afterUnit(_ start: Int) -> Int {
    var index = start
    while kind(index) == .word, index - start < Self.mostUnitWords { index += 1 }
    return index
  }
}

extension FormulaParser {
  /// A partially parsed expression.
  private struct Calculation {
    let start: Int
    var end: Int
    var operands: [WrittenFormula.Operand] = []
    var expression = Expression.constant(.zero)
    var hasOperator = false
  }

  private func calculation(from start: Int) -> Calculation? {
    var calculation = Calculation(start: start, end: start)
    guard let expression = sum(&calculation, depth: 0) else { return nil }
    calculation.expression = expression
    return calculation
  }

  private func sum(_ state: inout Calculation, depth: Int) -> Expression? {
    guard var left = product(&state, depth: depth) else { return nil }
    while let sign = kind(state.end), sign == .plus || sign == .minus {
      state.end += 1
      guard let right = product(&state, depth: depth) else { return nil }
      left = sign == .plus ? .sum(left, right) : .difference(left, right)
      state.hasOperator = true
    }
    return left
  }

  private func product(_ state: inout Calculation, depth: Int) -> Expression? {
    guard var left = factor(&state, depth: depth) else { return nil }
    while let sign = kind(state.end), sign == .times || sign == .over {
      state.end += 1
      guard let right = factor(&state, depth: depth) else { return nil }
      left = sign == .times ? .product(left, right) : .quotient(left, right)
      state.hasOperator = true
    }
    return left
  }

  private func factor(_ state: inout Calculation, depth: Int) -> Expression? {
    guard var expression = primary(&state, depth: depth) else { return nil }
    if kind(state.end) == .percent {
      state.end += 1
      expression = .quotient(expression, .constant(ExactDecimal(100)))
    }
    let next = afterUnit(state.end)
    // a unit after a figure, not the start of a sentence
    if [.times, .plus, .equals, .close].contains(kind(next)) { state.end = next }
    return expression
  }

  private func primary(_ state: inout Calculation, depth: Int) -> Expression? {
    guard depth < Self.deepest, state.operands.count < Self.mostOperands else { return nil }
    switch kind(state.end) {
    case .number(let number): return operand(.number(number), &state)
    case .word:
      let range = tokens[state.end].range
      let name = String(decoding: text[range], as: UTF8.self).lowercased()
      return names.contains(name) ? operand(.name(name, range), &state) : nil
    case .open:
      state.end += 1
      guard let inner = sum(&state, depth: depth + 1), kind(state.end) == .close else {
        return nil
      }
      state.end += 1
      return inner
    default: return nil
    }
  }

  private func operand(_ operand: WrittenFormula.Operand, _ state: inout Calculation) -> Expression
  {
    state.operands.append(operand)
    state.end += 1
    return .cell(CellID(index: state.operands.count - 1))
  }
}
