import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Reads the calculations of the estimation answers into cells.
struct FormulaReader {
  let document: Document
  let notation: Notation
  let potencial: CellID
  let objetivo: CellID

  /// The answers that hold estimations, in the order of the form.
  static let answers = answersOfPotencial + answersOfObjetivo

  private static let answersOfPotencial = [
    JSONPointer("/poblacion/potencial/estimacion"), JSONPointer("/poblacion/potencial/calculo"),
  ]

  private static let answersOfObjetivo = [
    JSONPointer("/poblacion/objetivo/estimacion"), JSONPointer("/poblacion/objetivo/calculo"),
  ]

  private static let result = LocalizedText(
    es: "el resultado de la fórmula", en: "the result of the formula")

  private static let names = [
    "potencial", "objetivo", "poblacion.potencial", "poblacion.objetivo",
  ]

  func formulas(into cells: inout SheetCells) -> [FormulaCells] {
    var formulas: [FormulaCells] = []
    var known: Set<String> = []
    for answer in Self.answers {
      guard let text = AnswerText(answer, in: document) else { continue }
      let owner: FormulaCells.Target =
        Self.answersOfPotencial.contains(answer) ? .potencial : .objetivo
      for written in WrittenFormula.all(in: text.content, notation: notation, names: Self.names) {
        // often the one formula stands in the explanation and beside it
        let letters = text.content[written.range].filter { $0 > 0x20 }
        guard known.insert(String(decoding: letters, as: UTF8.self)).inserted else { continue }
        formulas.append(formula(written, in: text, owner: owner, &cells))
      }
    }
    return formulas
  }

  private func formula(
    _ written: WrittenFormula, in text: AnswerText, owner: FormulaCells.Target,
    _ cells: inout SheetCells
  ) -> FormulaCells {
    let operands = written.operands.map { operand in
      switch operand {
      case .name(let name, _): name.hasSuffix("objetivo") ? objetivo : potencial
      case .number(let number):
        cell(of: number, in: text, named: .factor(text.piece(number.range)), .asWritten, &cells)
      }
    }
    let result = cell(
      of: written.result, in: text, named: .form(Self.result), .exact, &cells)
    let expression = written.expression(over: operands)
    var total = Expression.cell(result)
    var computed = expression
    for addend in written.addends {
      let name = CellName.factor(text.piece(addend.number.range))
      let cell = Expression.cell(
        cell(of: addend.number, in: text, named: name, .exact, &cells))
      total = addend.isSubtracted ? .difference(total, cell) : .sum(total, cell)
      computed = addend.isSubtracted ? .difference(computed, cell) : .sum(computed, cell)
    }
    var coeficientes: [FormulaCells.Share] = []
    expression.addShares(in: cells.table, to: &coeficientes)
    return FormulaCells(
      target: target(of: total, computed, owner: owner, in: cells.table),
      expression: expression, result: result, total: total, coeficientes: coeficientes)
  }

  private func cell(
    of number: NumberInText, in text: AnswerText, named name: CellName,
    _ precision: Precision, _ cells: inout SheetCells
  ) -> CellID {
    let value = reading(of: number, in: cells.table)
    let place = CellPlace(
      field: text.field, label: name, range: text.sourceRange(of: number.range))
    return cells.add(place, value, precision)
  }

  /// The number by the rule of the notation, unless only its other reading is a population that the
  /// sheet states: `677,207` beside 677.207 is a thousands mark of another country.
  private func reading(of number: NumberInText, in table: CellTable) -> ExactDecimal {
    guard let other = number.otherReading, isStated(other, in: table),
      !isStated(number.value, in: table)
    else { return number.value }
    return other
  }

  private func isStated(_ number: ExactDecimal, in table: CellTable) -> Bool {
    number == table.number(potencial) || number == table.number(objetivo)
  }

  /// The population whose figure the formula states or gives, or comes nearest to; that of the answer
  /// where figures are missing.
  private func target(
    of stated: Expression, _ computed: Expression, owner: FormulaCells.Target, in table: CellTable
  ) -> FormulaCells.Target {
    guard let potencial = table.number(potencial), let objetivo = table.number(objetivo),
      potencial != objetivo
    else { return owner }
    let (stated, computed) = (value(of: stated, in: table), value(of: computed, in: table))
    func distance(to population: ExactDecimal) -> Rational? {
      let population = Rational(population)
      let fromStated = stated?.distance(to: population)
      let fromComputed = computed?.distance(to: population)
      guard let fromStated, let fromComputed else { return fromStated ?? fromComputed }
      return min(fromStated, fromComputed)
    }
    guard let toPotencial = distance(to: potencial), let toObjetivo = distance(to: objetivo) else {
      return owner
    }
    return toPotencial == toObjetivo ? owner : (toPotencial < toObjetivo ? .potencial : .objetivo)
  }

  private func value(of expression: Expression, in table: CellTable) -> Rational? {
    try? expression.interval(reading: { (id) throws(EvaluationError) in
      Interval(exactly: Rational(table.number(id) ?? .zero))
    }).single
  }
}

extension Rational {
  /// The larger number in parts of the smaller, 1 or more; nil where one is not above zero.
  fileprivate func distance(to other: Rational) -> Rational? {
    guard sign > 0, other.sign > 0 else { return nil }
    return try? self > other ? self / other : other / self
  }
}
