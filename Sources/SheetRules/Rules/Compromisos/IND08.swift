import Constraints
import ExactNumbers
import ProgramSheets

/// What a text says of result and goal recomputes.
enum IND08: Rule {
  static let description = RuleDescription(
    id: "IND08",
    title: LocalizedText(
      es:
        "lo que se dice del resultado frente a la meta no se recalcula",
      en:
        "what is said of the result against the goal does not recompute"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "«n sobre la meta» es el resultado menos la meta; «representa p %» es 100 × resultado / meta; «superada en p %» es eso menos 100, y «superada en más de p %» dice que es más. Vale el resultado que el texto mismo da, si da otro (IND09 los compara).",
      en:
        "«n sobre la meta» is the result less the goal; «representa p %» is 100 × result / goal; «superada en p %» is that less 100, and «superada en más de p %» says that it is more. The result that the text itself gives counts, where it gives another (IND09 compares them)."
    ),
    source: .logros,
    formula: LocalizedText(
      es:
        "n = resultado − meta; p = 100 × resultado / meta; p = 100 × (resultado / meta − 1)",
      en:
        "n = result − goal; p = 100 × result / goal; p = 100 × (result / goal − 1)"
    ),
    remedy: LocalizedText(
      es:
        "revise la frase, el resultado y la meta",
      en:
        "check the sentence, the result and the goal"
    ),
    examples: [
      .passing(
        compromisos: """
          bloques:
            - region: Antofagasta
              indicadores:
                - {numero: 1, meta: {comparacion: al menos, valor: 86}, resultado: 91, afirmaciones: [{dice: sobre la meta, valor: 5}]}
                - {numero: 2, meta: {comparacion: al menos, valor: 15}, resultado: 120}
              balance: [{programa: diseño, afirmaciones: [{dice: superada en más de, valor: 100%, indicador: 2}, {dice: representa, valor: 800%, indicador: 2}]}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: al menos, valor: 50}, resultado: {partes: [97, 367]}, afirmaciones: [{dice: superada en más de, valor: ↓1.000%}]}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: al menos, valor: 40}, resultado: 44, afirmaciones: [{dice: representa, valor: ↓310%}, {dice: sobre la meta, valor: ↓5}, {dice: superada en, valor: ↓110%}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    // what a list repeats of a block is held to that by IND09
    for located in sheet.cells.compromisos.claims where located.twin == nil {
      switch located.claim.word {
      case .beyondGoal, .represents, .exceededBy, .exceededByMore:
        check(located, sheet, into: &results)
      default: break
      }
    }
  }

  private static func check(
    _ located: LocatedClaim, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let claim = located.claim
    let isShare = claim.word != .beyondGoal
    guard let figure = claim.figure, claim.isPercent == isShare,
      let sides = located.sides(sheet.cells), let goal = sides.goal.value
    else {
      let reason = LocalizedText(
        es: "no se sabe de qué resultado y meta habla, o si la cifra es un porcentaje",
        en:
          "it is not known which result and goal it speaks of, or whether the figure is a percentage"
      )
      return results.add(description, fields: [claim.field], notChecked: reason)
    }
    results.add(equation(claim, figure, sides.result, goal), of: description, in: sheet)
  }

  private static func equation(
    _ claim: CommitmentClaim, _ figure: CellID, _ result: Expression, _ goal: Expression
  ) -> StatedEquation {
    let share = Expression.percentage(result, of: goal)
    let excess = Expression.difference(share, .constant(ExactDecimal(100)))
    let ofShare = LocalizedText(es: "100 × resultado / meta", en: "100 × result / goal")
    let ofExcess = LocalizedText(
      es: "100 × (resultado / meta − 1)", en: "100 × (result / goal − 1)")
    switch claim.word {
    case .represents: return .ratio(figure, ofShare, share, printing: .halfUp)
    case .exceededBy: return .ratio(figure, ofExcess, excess, printing: .halfUp)
    case .exceededByMore:
      return StatedEquation(
        equation: Equation(stated: .cell(figure), relation: .below, computed: excess),
        subject: figure, formula: ofExcess)
    default:
      return StatedEquation(
        equation: Equation(stated: .cell(figure), computed: .difference(result, goal)),
        subject: figure, formula: LocalizedText(es: "resultado − meta", en: "result − goal"))
    }
  }
}
