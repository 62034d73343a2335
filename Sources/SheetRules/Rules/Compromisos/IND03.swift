import Constraints
import ExactNumbers
import ProgramSheets

/// A denominator is above zero, and nothing that is counted below it.
enum IND03: Rule {
  static let description = RuleDescription(
    id: "IND03",
    title: LocalizedText(
      es:
        "el denominador es cero, o una parte es negativa",
      en:
        "the denominator is zero, or a part is negative"
    ),
    severity: .error, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Con denominador cero no hay porcentaje, y lo que se cuenta no es negativo. Lo que no es una cifra lo dice LEC03.",
      en:
        "With a denominator of zero there is no percentage, and what is counted is not negative. LEC03 says what is not a figure."
    ),
    source: .medicionAnual,
    formula: LocalizedText(
      es:
        "denominador > 0; numerador y partes ≥ 0",
      en:
        "denominator > 0; numerator and parts ≥ 0"
    ),
    remedy: LocalizedText(
      es:
        "escriba la cifra que corresponde",
      en:
        "write the right figure"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores: [{resultado: 0/15 = 0%}, {resultado: {valor: 0, partes: [0, 0]}}]
          """),
      .failing(
        compromisos: """
          indicadores: [{resultado: 0/↓0 = 100%}]
          """),
      .failing(
        compromisos: """
          indicadores: [{resultado: {2009: ↓-3/15 = -20%}}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, indicadores: [{resultado: {valor: 10, partes: [12, ↓-2]}}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for figure in cells.compromisos.blocks.flatMap(\.indicators).flatMap(\.figures) {
      if let denominator = figure.denominator, let number = cells.number(denominator) {
        let isPositive = number > .zero
        add(denominator, isPositive, "mayor que cero", "more than zero", sheet, into: &results)
      }
      for part in [figure.numerator].compactMap(\.self) + figure.parts {
        guard let number = cells.number(part) else { continue }
        add(part, number >= .zero, "cero o más", "zero or more", sheet, into: &results)
      }
    }
  }

  private static func add(
    _ cell: CellID, _ isRight: Bool, _ es: String, _ en: String, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let place = sheet.cells[cell]
    let says = sheet.cells.printed(cell)
    results.add(
      description, fields: [place.field],
      finding: isRight
        ? nil
        : description.finding(
          LocalizedText(
            es: "\(place.name.es) dice \(says) y debe ser \(es)",
            en: "\(place.name.en) is \(says) and must be \(en)"),
          at: place.field, range: place.range, reported: sheet.cells.value(cell)))
  }
}
