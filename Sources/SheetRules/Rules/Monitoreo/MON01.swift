import Constraints
import DocumentTree
import ExactNumbers

/// Expenses per beneficiary = executed budget / beneficiaries, who are a whole number.
enum MON01: Rule {
  static let description = RuleDescription(
    id: "MON01",
    title: LocalizedText(
      es: "el gasto por beneficiario no corresponde a un número entero de beneficiarios",
      en: "the expenses per beneficiary do not fit a whole number of beneficiaries"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "La ficha imprime el gasto por beneficiario y no siempre la población beneficiada. Si la imprime, el gasto se recalcula; si no, el presupuesto ejecutado dividido por el gasto por beneficiario debe dar un número entero de beneficiarios. Donde el intervalo de la cifra impresa admite varios, no se comprueba.",
      en:
        "The sheet prints the expenses per beneficiary and not always the beneficiaries. Where it prints them, the expenses are computed again; where it does not, executed budget divided by expenses per beneficiary must be a whole number of beneficiaries. Where what the printed figure stands for leaves room for several, it is not checked."
    ),
    source: LocalizedText(
      es:
        "Sección III, población, nota al pie del gasto por beneficiario: presupuesto ejecutado del año / número de beneficiarios efectivos",
      en:
        "Section III, population, footnote on the expenses per beneficiary: executed budget of the year / number of beneficiaries reached"
    ),
    formula: LocalizedText(
      es: "gasto por beneficiario = presupuesto ejecutado / población beneficiada",
      en: "expenses per beneficiary = executed budget / beneficiaries"),
    remedy: LocalizedText(
      es:
        "revise el presupuesto ejecutado, el gasto por beneficiario y la población beneficiada del año",
      en:
        "check the executed budget, the expenses per beneficiary and the beneficiaries of the year"
    ),
    examples: [
      .passing(
        monitoreo: """
          presupuesto: {ejecutado: {2020: N/A, 2021: 266.350}}
          poblacion: {gastoPorBeneficiario: {2020: N/A, 2021: "33.293,8"}}
          """),
      .passing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 500}}
          poblacion: {beneficiaria: {2021: 8}, gastoPorBeneficiario: {2021: "62,5"}}
          """),
      .passing(
        monitoreo: """
          # 5.000 / 0,4 admite de 11.111 a 14.285 beneficiarios: no se comprueba
          presupuesto: {ejecutado: {2021: 5.000}}
          poblacion: {gastoPorBeneficiario: {2021: "0,4"}}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 266.350}}
          poblacion: {gastoPorBeneficiario: {2021: ↓"33.923,8"}}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 500}}
          poblacion: {beneficiaria: {2021: 9}, gastoPorBeneficiario: {2021: ↓"62,5"}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for each in cells.years(MonitoreoField.gastoPorBeneficiario) {
      guard let executed = cells.cell(MonitoreoField.ejecutado, year: each.ejercicio) else {
        addMissing(each, to: &results, cells)
        continue
      }
      if let people = cells.cell(MonitoreoField.beneficiaria, year: each.ejercicio),
        cells.number(people) != nil
      {
        let formula = LocalizedText(
          es: "presupuesto ejecutado / población beneficiada",
          en: "executed budget / beneficiaries")
        results.add(
          year: .ratio(
            each.cell, formula, .quotient(.cell(executed), .cell(people)), printing: .halfUp),
          of: description, in: sheet)
      } else if cells.isNonzero(each.cell) || cells.isNonzero(executed) {
        checkWhole(each.cell, executed, sheet, &results)
      }
    }
  }

  private static func addMissing(
    _ each: SheetCells.YearCell, to results: inout RuleResults, _ cells: SheetCells
  ) {
    guard cells.number(each.cell) != nil else { return }
    let year = each.said
    results.add(
      description, fields: [cells[each.cell].field],
      notChecked: .noFigure(
        "el presupuesto ejecutado de \(year.es)", "the executed budget of \(year.en)"))
  }

  /// The beneficiaries that both figures stand for must be a whole number.
  private static func checkWhole(
    _ each: CellID, _ executed: CellID, _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    let cells = sheet.cells
    let fields = [each, executed].map { cells[$0].field }
    if let reason = cells.absence(each) ?? cells.absence(executed) {
      return results.add(description, fields: fields, notChecked: reason)
    }
    let quotient = Expression.quotient(.cell(executed), .cell(each))
    guard let interval = cells.interval(quotient), let lower = interval.lower?.value,
      let upper = interval.upper?.value
    else {
      return results.add(description, fields: fields, notChecked: zero(cells[each].name))
    }
    if let width = try? upper - lower, width >= .one {
      return results.add(description, fields: fields, notChecked: open(lower, upper))
    }
    if !cells.isNonzero(executed) {
      return results.add(
        description, fields: fields, finding: withoutBudget(each, executed, sheet))
    }
    results.add(
      whole(each, executed, quotient, (lower, upper), cells), of: description, in: sheet)
  }

  /// Expenses per beneficiary = executed budget / what both figures give, rounded to a whole number.
  private static func whole(
    _ each: CellID, _ executed: CellID, _ quotient: Expression, _ ends: (Rational, Rational),
    _ cells: SheetCells
  ) -> StatedEquation {
    let (name, total) = (cells[each].name, cells[executed].name)
    let (lower, upper) = (ends.0.text(decimals: 3), ends.1.text(decimals: 3))
    let formula = LocalizedText(
      es: "presupuesto ejecutado / número entero de beneficiarios",
      en: "executed budget / whole number of beneficiaries")
    let equation = Equation(
      stated: .cell(each), printing: .halfUp,
      computed: .quotient(.cell(executed), .function(.rounded(0), [quotient])))
    let message =
      cut(each, equation, quotient, cells)
      ?? LocalizedText(
        es:
          "\(total.es) dividido por \(name.es) da entre \(lower) y \(upper) beneficiarios, y ninguno es un número entero",
        en:
          "\(total.en) divided by \(name.en) gives between \(lower) and \(upper) beneficiaries, none of which is a whole number"
      )
    return StatedEquation(
      equation: equation, subject: each, formula: formula,
      own: OwnTelling(
        message: message,
        formula: LocalizedText(
          es: "\(name.es) = \(formula.es)", en: "\(name.en) = \(formula.en)"),
        tellsWholeSide: false))
  }

  /// What is said of a figure that a whole number of beneficiaries gives, but cut off and not rounded.
  private static func cut(
    _ each: CellID, _ equation: Equation, _ quotient: Expression, _ cells: SheetCells
  ) -> LocalizedText? {
    let outcome = equation.check(in: cells.table)
    guard outcome.verdict == .truncation, let stated = cells.number(each),
      let rounded = try? outcome.computed?.rounded(toScale: stated.scale).description(in: .chilena),
      let count = try? quotient.value(in: cells.table)?.rounded(toScale: 0).description(
        in: .chilena)
    else { return nil }
    let name = cells[each].name
    let own = stated.description(in: .chilena)
    return LocalizedText(
      es:
        "\(name.es) dice \(own), cifra truncada: con \(count) beneficiarios, redondeada es \(rounded)",
      en:
        "\(name.en) says \(own), a figure cut off: with \(count) beneficiaries it rounds to \(rounded)"
    )
  }

  private static func zero(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(es: "división por cero: \(name.es) es 0", en: "division by zero: \(name.en) is 0")
  }

  private static func open(_ lower: Rational, _ upper: Rational) -> LocalizedText {
    let ends = [lower, upper].map { $0.text(decimals: 2) }
    return LocalizedText(
      es: "las cifras impresas admiten de \(ends[0]) a \(ends[1]) beneficiarios",
      en: "the printed figures leave room for \(ends[0]) to \(ends[1]) beneficiaries")
  }

  private static func withoutBudget(
    _ each: CellID, _ executed: CellID, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let (name, total) = (cells[each].name, cells[executed].name)
    let figure = sheet.written(cells[each].field) ?? "?"
    return description.finding(
      LocalizedText(
        es: "\(name.es) dice \(figure), pero \(total.es) es 0",
        en: "\(name.en) says \(figure), but \(total.en) is 0"),
      at: cells[each].field, operands: [each, executed].map { cells.operand($0, in: sheet) },
      reported: cells.value(each))
  }
}
