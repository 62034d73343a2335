import Constraints
import ExactNumbers
import ProgramSheets

/// The weighted fulfilment follows from weights, results and goals.
enum IND06: Rule {
  static let description = RuleDescription(
    id: "IND06",
    title: LocalizedText(
      es:
        "el cumplimiento ponderado no sale de sus indicadores",
      en:
        "the weighted fulfilment does not follow from its indicators"
    ),
    severity: .error, category: .compromisos,
    rationale: LocalizedText(
      es:
        "El cumplimiento de un bloque es la suma de cada ponderación por la parte de la meta que se alcanzó, que no cuenta por encima del tope (100 % si no se fija otro). Un cumplimiento menor que el umbral (90 % si no se fija otro) es una nota. Si falta una ponderación y las demás no llegan a 100, queda sin comprobar. Tope y umbral son los extremos del rango «cumplimiento» de la configuración.",
      en:
        "The fulfilment of a block is the sum of each weight times the part of the goal that was reached, which does not count beyond the cap (100 % unless another is set). A fulfilment below the threshold (90 % unless another is set) is a note. Where a weight is missing and the others are below 100, it is not checked. Cap and threshold are the ends of the band «cumplimiento» of the configuration."
    ),
    source: LocalizedText(
      es:
        "Convenio o programa de gestión, cumplimiento de los indicadores",
      en:
        "Agreement or programme of management, fulfilment of the indicators"
    ),
    formula: LocalizedText(
      es:
        "cumplimiento = Σ ponderación × mín(resultado / meta, tope)",
      en:
        "fulfilment = Σ weight × min(result / goal, cap)"
    ),
    remedy: LocalizedText(
      es:
        "revise el cumplimiento, las ponderaciones, los resultados y las metas",
      en:
        "check the fulfilment, the weights, the results and the goals"
    ),
    examples: [
      .passing(
        compromisos: """
          cumplimiento: "97,5%"
          indicadores:
            - {ponderacion: 50%, meta: {comparacion: al menos, valor: 20}, resultado: 19}
            - {ponderacion: 50%, meta: {comparacion: igual, valor: 100%}, resultado: 15/15 = 100%}
          """),
      .passing(
        compromisos: """
          # con todo al doble de la meta no hay más que el tope
          cumplimiento: 100%
          indicadores: [{ponderacion: 100%, meta: {comparacion: al menos, valor: 20}, resultado: 40}]
          """),
      .passing(
        compromisos: """
          # la que falta no es cero
          cumplimiento: 98%
          indicadores:
            - {ponderacion: 60%, meta: {comparacion: al menos, valor: 20}, resultado: 20}
            - {ponderacion: S/I, meta: {comparacion: al menos, valor: 40}, resultado: 38}
          """),
      .passing(
        compromisos: """
          cumplimiento: "97,5%"
          indicadores:
            - {ponderacion: "0,5", meta: {comparacion: al menos, valor: 20}, resultado: 19}
            - {ponderacion: "0,5", meta: {comparacion: al menos, valor: 10}, resultado: 12}
          """),
      .failing(
        compromisos: """
          cumplimiento: ↓100%
          indicadores:
            - {ponderacion: 50%, meta: {comparacion: al menos, valor: 20}, resultado: 19}
            - {ponderacion: 50%, meta: {comparacion: al menos, valor: 10}, resultado: 12}
          """),
      .failing(
        compromisos: """
          # 100 % es 2/2 y no un redondeo: 97 no es 98 truncado
          cumplimiento: ↓97%
          indicadores:
            - {ponderacion: 60%, unidad: "%", meta: {comparacion: igual, valor: 100%}, resultado: 2/2 = 100%}
            - {ponderacion: 40%, meta: {comparacion: al menos, valor: 40}, resultado: 38}
          """),
      .failing(
        compromisos: """
          # el cálculo es ese, y no llega al umbral
          bloques: [{region: Maule, cumplimiento: ↓80%, indicadores: [{ponderacion: 100%, meta: {comparacion: a lo más, valor: 20}, resultado: 25}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let whole = sheet.wholeWeight
    for block in cells.compromisos.blocks {
      guard let fulfilment = block.fulfilment, !cells.isBlank(fulfilment) else { continue }
      let field = cells[fulfilment].field
      let weighted = block.indicators.filter { cells.number($0.weight) != nil }
      let terms = weighted.map { term($0, of: whole, sheet) }
      let sum = Expression.total(terms.compactMap(\.self))
      if weighted.isEmpty || terms.contains(nil) || block.weights.lackOne(of: whole, in: cells) {
        let reason = LocalizedText(
          es: "no se conocen la ponderación, el resultado y la meta de cada indicador",
          en: "the weight, the result and the goal of each indicator are not known")
        results.add(description, fields: [field], notChecked: reason)
      } else {
        results.add(
          .ratio(
            fulfilment,
            LocalizedText(
              es: "Σ ponderación × mín(resultado / meta, tope)",
              en: "Σ weight × min(result / goal, cap)"), sum, printing: .halfUp),
          of: description, in: sheet)
      }
      results.add(threshold(fulfilment, sheet), of: description, in: sheet)
    }
  }

  private static func band(_ sheet: SheetContext) -> PercentageBand {
    sheet.profile.bands[name] ?? PercentageBand(whole: 90...100)
  }

  /// The name of its band in a configuration.
  static let name = "cumplimiento"

  private static func term(
    _ indicator: CommitmentIndicator, of whole: Int, _ sheet: SheetContext
  ) -> Expression? {
    guard let weight = indicator.weight,
      let pair = indicator.pair(of: sheet.cells.compromisos.resultYear, sheet.cells),
      let stated = pair.result.value, let goal = pair.goal.value
    else { return nil }
    // a percentage that its parts come to was not rounded: 100 % of 2/2
    let ratio = pair.result.ratio
    let isExact =
      pair.result.stated == pair.result.percentage
      && sheet.cells.written(ratio).map { $0 == sheet.cells.written(stated) } ?? false
    let result = (isExact ? ratio : nil) ?? stated
    let cap = Expression.quotient(
      .constant(band(sheet).upper), .constant(ExactDecimal(100)))
    let part: Expression =
      pair.comparison == .atMost ? .quotient(goal, result) : .quotient(result, goal)
    let share = Expression.product(.cell(weight), .function(.least, [part, cap]))
    return whole == 1 ? .product(.constant(ExactDecimal(100)), share) : share
  }

  private static func threshold(_ fulfilment: CellID, _ sheet: SheetContext) -> StatedEquation {
    let least = band(sheet).lower
    return StatedEquation(
      equation: Equation(
        stated: .cell(fulfilment), relation: .atLeast, computed: .constant(least)),
      subject: fulfilment,
      formula: LocalizedText(es: "el umbral", en: "the threshold"), severity: .note,
      advice: LocalizedText(
        es: "el umbral es el mínimo del rango «cumplimiento»; revise si es el de este compromiso",
        en:
          "the threshold is the least of the band «cumplimiento»; check whether it is that of this commitment"
      ))
  }
}
