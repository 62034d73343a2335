import Constraints
import ProgramSheets

/// A figure with parts is their sum.
enum IND07: EquationRule {
  static let description = RuleDescription(
    id: "IND07",
    title: LocalizedText(
      es:
        "las partes no suman el resultado",
      en:
        "the parts do not add up to the result"
    ),
    severity: .error, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Donde un resultado se imprime con sus partes, como «399 (213 y 186)», es exactamente su suma. Lo mismo vale para una meta.",
      en:
        "Where a result is printed with its parts, as «399 (213 y 186)», it is exactly their sum. The same holds for a goal."
    ),
    source: .medicionAnual,
    formula: LocalizedText(
      es:
        "valor = Σ partes",
      en:
        "value = Σ parts"
    ),
    remedy: LocalizedText(
      es:
        "revise el valor y sus partes",
      en:
        "check the value and its parts"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores: [{resultado: {valor: 1.186, partes: [186, 1.000]}}, {resultado: {partes: [132, 32]}}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Biobío, indicadores: [{resultado: {valor: ↓399, partes: [213, 168]}}]}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: al menos, valor: ↓40, partes: [15, 15]}}]
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.compromisos.blocks.flatMap(\.indicators).flatMap { $0.goals + $0.figures }
      .compactMap { figure in
        guard let whole = figure.whole, !figure.parts.isEmpty, !cells.isBlank(whole) else {
          return nil
        }
        return .sum(
          whole, LocalizedText(es: "la suma de las partes", en: "the sum of the parts"),
          figure.parts)
      }
  }
}
