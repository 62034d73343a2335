import Constraints
import ExactNumbers

/// A year of beneficiaria more than three times its neighbours, or less than a third of them.
enum POB24: Rule {
  static let description = RuleDescription(
    id: "POB24",
    title: LocalizedText(
      es: "la población beneficiaria de un año es muy distinta de la de sus vecinos",
      en: "the beneficiaries of a year are far from those of the years beside it"),
    severity: .note, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Los años después del primero no entran en ninguna cuenta de la ficha, de modo que un dígito de más o de menos pasa sin que nada lo note. Una cifra de más del triple de la de los años que están a su lado, o de menos de un tercio, suele ser eso. El crecimiento de un año a otro que los siguientes mantienen no se señala.",
      en:
        "The years after the first enter no computation of the sheet, so that a digit too many or too few goes unnoticed. A figure of more than three times those of the years beside it, or of less than a third, is usually that. A growth from one year to the next that the following ones keep up is not reported."
    ),
    source: LocalizedText(
      es: "Sección 3.1, población beneficiaria de los próximos cuatro años (implícita)",
      en: "Section 3.1, beneficiaries of the next four years (implied)"),
    formula: LocalizedText(
      es: "un tercio ≤ beneficiaria del año / beneficiaria de un año vecino ≤ 3",
      en: "a third ≤ beneficiaries of the year / those of a year beside it ≤ 3"),
    remedy: LocalizedText(
      es: "revise si a la cifra le sobra o le falta un dígito",
      en: "see whether the figure has a digit too many or too few"),
    examples: [
      .passing("poblacion: {beneficiaria: {2019: 31500, 2020: 70000, 2021: 80000, 2022: 91901}}"),
      .passing(
        """
        # un año piloto, y después en régimen
        poblacion: {beneficiaria: {2019: 100, 2020: 1.000, 2021: 1.100, 2022: 1.200}}
        """),
      .failing(
        "poblacion: {beneficiaria: {2019: 6000, 2020: ↓630, 2021: 6750, 2022: 7200}}"),
      .failing(
        "poblacion: {beneficiaria: {2019: 6000, 2020: 6300, 2021: 6750, 2022: ↓72000}}"),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let years = sheet.cells.beneficiaria
    let figures = years.map { sheet.cells.number($0.cell) }
    // a year that breaks an equation is told as that
    let broken = results.equations.filter { $0.outcome.verdict == .contradiction }
      .flatMap(\.stated.equation.cells)
    // the first year is seen by the coverage
    for index in years.indices.dropFirst() {
      guard let figure = figures[index], figure > .zero, let before = figures[index - 1],
        before > .zero, !broken.contains(years[index].cell)
      else { continue }
      let after =
        index + 1 < years.count ? figures[index + 1].flatMap { $0 > .zero ? $0 : nil } : nil
      let isOdd =
        if let after {
          isFar(figure, above: before) && isFar(figure, above: after)
            || isFar(before, above: figure) && isFar(after, above: figure)
        } else {
          isLastOdd(figure, before, figures, index)
        }
      let finding = isOdd ? finding(years, index, sheet) : nil
      results.add(description, fields: [sheet.cells[years[index].cell].field], finding: finding)
    }
  }

  /// The last year has one neighbour; where that year rose or fell as much itself, it is a course.
  private static func isLastOdd(
    _ figure: ExactDecimal, _ before: ExactDecimal, _ figures: [ExactDecimal?], _ index: Int
  ) -> Bool {
    guard index + 1 == figures.count, index >= 2, let earlier = figures[index - 2] else {
      return false
    }
    let isSteady = !isFar(before, above: earlier) && !isFar(earlier, above: before)
    return isSteady && (isFar(figure, above: before) || isFar(before, above: figure))
  }

  /// Whether a figure is more than three times another.
  private static func isFar(_ figure: ExactDecimal, above other: ExactDecimal) -> Bool {
    guard let triple = try? Rational(other) * Rational(ExactDecimal(3)) else { return false }
    return Rational(figure) > triple
  }

  private static func finding(
    _ years: [SheetCells.YearCell], _ index: Int, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let odd = cells.operand(years[index].cell, in: sheet)
    let beside = [index - 1, index + 1].filter { years.indices.contains($0) }
      .map { cells.operand(years[$0].cell, in: sheet) }
    let values = LocalizedText.list(beside.map { LocalizedText($0.value) })
    let hasOne = beside.count == 1
    return description.finding(
      LocalizedText(
        es:
          "\(odd.name.es) es \(odd.value) y la \(hasOne ? "del año de al lado" : "de los años de al lado") es \(values.es)",
        en:
          "\(odd.name.en) are \(odd.value), and those of the \(hasOne ? "year" : "years") beside it \(values.en)"
      ),
      at: odd.field, operands: [odd] + beside, reported: cells.value(years[index].cell))
  }
}
