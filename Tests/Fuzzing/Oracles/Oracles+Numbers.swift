import Constraints
import ExactNumbers

extension Oracles {
  /// The number reader: what is printed of a figure reads back as the same figure.
  public static func checkNumber(_ bytes: [UInt8]) {
    for notation in [Notation.chilena, .punto] {
      guard let figure = try? FigureParser.parse(bytes.span, notation: notation) else { continue }
      guard let number = figure.number else { continue }
      checkPrinting(number, notation)
      if let other = figure.otherReading { demand(other != number, "two readings that are one") }
    }
    if let number = try? FigureParser.parse(jsonNumber: bytes.span) {
      checkPrinting(number, .chilena)
      checkPrinting(number, .punto)
    }
  }

  private static func checkPrinting(_ number: ExactDecimal, _ notation: Notation) {
    let text = number.description(in: notation)
    let again = (try? FigureParser.parse(text, notation: notation))?.number
    demand(again == number, "\(text) is read as another number")
  }

  /// The formula reader: every piece stands in the text, and numbers are where they say.
  public static func checkFormula(_ bytes: [UInt8]) {
    for notation in [Notation.chilena, .punto] {
      for isFormulaField in [false, true] {
        let statements = FormulaStatement.all(
          in: bytes, notation: notation, names: ["potencial"], isFormulaField: isFormulaField)
        for statement in statements { check(statement, in: bytes, notation) }
      }
      for number in NumberInText.all(in: bytes, notation: notation) {
        check(number, in: bytes, notation)
      }
    }
  }

  private static func check(
    _ statement: FormulaStatement, in bytes: [UInt8], _ notation: Notation
  ) {
    demand(statement.range.upperBound <= bytes.count, "a range")
    demand(statement.readings.isEmpty || statement.problem == nil, "a reading and a problem")
    for formula in statement.readings {
      demand(!formula.range.isEmpty && !formula.sides.isEmpty, "a formula of nothing")
      let claims = formula.claims
      demand(claims.allSatisfy { !$0.equations.isEmpty }, "a claim of nothing")
      for case .number(let number) in formula.operands { check(number, in: bytes, notation) }
      checkEquations(claims.flatMap(\.equations), over: formula.operands)
    }
  }

  /// What cannot be calculated says why.
  private static func checkEquations(
    _ equations: [Equation], over operands: [WrittenFormula.Operand]
  ) {
    var table = CellTable()
    for operand in operands {
      var value = ExactDecimal(90_000)
      if case .number(let number) = operand { value = number.value }
      _ = table.add(Cell(name: "n", value: .number(value), precision: .asWritten))
    }
    for outcome in equations.map({ $0.check(in: table) }) {
      demand(outcome.verdict != .notChecked || outcome.reason != nil, "a verdict without a reason")
    }
  }

  private static func check(_ number: NumberInText, in bytes: [UInt8], _ notation: Notation) {
    demand(number.range.upperBound <= bytes.count && !number.range.isEmpty, "a number's range")
    checkPrinting(number.value, notation)
  }
}
