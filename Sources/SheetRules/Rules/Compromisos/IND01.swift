import Constraints
import ExactNumbers
import ProgramSheets

/// p = 100 × n / d of each printed ratio.
enum IND01: EquationRule {
  static let description = RuleDescription(
    id: "IND01",
    title: LocalizedText(
      es:
        "el porcentaje no sale de su numerador y su denominador",
      en:
        "the percentage does not follow from its numerator and denominator"
    ),
    severity: .error, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Un resultado se imprime como «n/d = p %». El porcentaje es 100 × n / d, redondeado a los decimales que se imprimen, con el medio hacia arriba.",
      en:
        "A result is printed as «n/d = p %». The percentage is 100 × n / d, rounded to the decimals that are printed, halves up."
    ),
    source: .medicionAnual,
    formula: LocalizedText(
      es:
        "porcentaje = 100 × numerador / denominador",
      en:
        "percentage = 100 × numerator / denominator"
    ),
    remedy: LocalizedText(
      es:
        "revise el numerador, el denominador y el porcentaje",
      en:
        "check the numerator, the denominator and the percentage"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores: [{resultado: {2009: 3/15=20%, 2010: 10/6 = 167 %}}, {resultado: "488/100: 488%"}, {resultado: 43/43}]
          """),
      .passing(
        compromisos: """
          indicadores:
            - {unidad: "%", resultado: {numerador: 2, denominador: 3, valor: 67}}
            - {unidad: "%", resultado: {numerador: 2, denominador: 5, valor: "0,4"}}
            - {unidad: "‰", resultado: {numerador: 12, denominador: 4.000, porcentaje: 3}}
            - {unidad: nacidos por cada 1.000 habitantes, resultado: {numerador: 12, denominador: 4.000, porcentaje: 3}}
          """),
      .failing(
        compromisos: """
          indicadores: [{unidad: "%", resultado: {numerador: 2, denominador: 5, valor: ↓45}}]
          """),
      .passing(
        compromisos: """
          indicadores: [{unidad: "‰", resultado: 12/4.000 = 3 ‰}]
          """),
      .failing(
        compromisos: """
          indicadores: [{unidad: "‰", resultado: 12/4.000 = ↓5 ‰}]
          """),
      .failing(
        compromisos: """
          indicadores: [{resultado: 17/20 = ↓95%}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, indicadores: [{resultado: {2009: 10 / 6 (↓176%)}}]}]
          """),
      .failing(
        compromisos: """
          # 166,67: truncado, no redondeado
          indicadores: [{resultado: 10/6 = ↓166%}]
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.compromisos.blocks.flatMap(\.indicators).flatMap(\.figures).compactMap { result in
      guard let percentage = result.percentage ?? result.percentageValue(cells),
        let ratio = result.ratio
      else { return nil }
      let whole = result.isPerMille ? "1.000" : "100"
      return .ratio(
        percentage,
        LocalizedText(
          es: "\(whole) × numerador / denominador", en: "\(whole) × numerator / denominator"),
        ratio,
        printing: .halfUp)
    }
  }
}
