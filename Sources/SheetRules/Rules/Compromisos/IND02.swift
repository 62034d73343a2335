import Constraints
import ProgramSheets

/// Each result is held to the goal of its year.
enum IND02: Rule {
  static let description = RuleDescription(
    id: "IND02",
    title: LocalizedText(
      es:
        "el resultado no alcanza la meta",
      en:
        "the result does not meet the goal"
    ),
    severity: .note, category: .rango,
    rationale: LocalizedText(
      es:
        "Cada indicador tiene una meta para el año, y el resultado se compara con ella como la meta dice: igual, al menos, a lo más o más de; si no lo dice, según el sentido del indicador. No cumplirla no es un error de la ficha. Una meta sin año vale para el único resultado; entre varios años no se adivina.",
      en:
        "Each indicator has a goal for the year, and the result is compared with it as the goal says: igual, al menos, a lo más or más de; where it does not, by the direction of the indicator. A missed goal is no error of the sheet. A goal without a year is that of the only result; among several years nothing is guessed."
    ),
    source: .medicionAnual,
    formula: LocalizedText(
      es:
        "resultado = meta, ≥ meta, ≤ meta o > meta",
      en:
        "result = goal, ≥ goal, ≤ goal or > goal"
    ),
    remedy: LocalizedText(
      es:
        "explique la brecha, o revise el resultado y la meta",
      en:
        "explain the gap, or check the result and the goal"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores:
            - {meta: {comparacion: igual, valor: 100%}, resultado: 15/15 = 100%}
            - {meta: {comparacion: al menos, valor: 250}, resultado: {valor: 399, partes: [213, 186]}}
            - {meta: {comparacion: más de, valor: 2}, resultado: 3}
            - {meta: {valor: 30}, resultado: 30, sentido: Descendente}
          """),
      .passing(
        compromisos: """
          # más que lo pedido puede ser cumplirlo
          indicadores: [{meta: {comparacion: igual, valor: 100%}, resultado: 101%}]
          """),
      .passing(
        compromisos: """
          # la comparación también con otras palabras, o con su signo
          indicadores:
            - {meta: {comparacion: mayor o igual, valor: 30}, resultado: 30}
            - {meta: {comparacion: "≤", valor: 30}, resultado: 29}
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: "≥", valor: 30}, resultado: ↓29}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: igual, valor: 10}, resultado: ↓11, sentido: Descendente}]
          """),
      .passing(
        compromisos: """
          # la meta no dice de qué año es: sin comprobar
          indicadores: [{meta: {comparacion: igual, valor: 100%}, resultado: {2009: 3/15 = 20%, 2010: 12/15 = 80%}}]
          """),
      .passing(
        compromisos: """
          # 66,67 se imprime 67
          indicadores: [{meta: {comparacion: al menos, valor: 67%}, resultado: 2/3}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, indicadores: [{meta: {comparacion: al menos, valor: 70}, resultado: ↓68}]}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {2009: {comparacion: al menos, valor: 90%}}, resultado: {2009: 17/20 = ↓85%}}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: al menos, valor: ↓200}, resultado: {partes: [132, 32]}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for indicator in sheet.cells.compromisos.blocks.flatMap(\.indicators) {
      for (result, pairing) in indicator.pairings(sheet.cells) {
        switch pairing {
        case .open(let reason):
          results.add(description, fields: [result.field], notChecked: reason)
        case .pair(let pair) where pair.isRounding(sheet.cells):
          results.add(
            description, fields: [result.field], notChecked: CommitmentIndicator.Pair.rounding)
        case .pair(let pair) where pair.isBeyond(sheet.cells):
          results.add(
            description, fields: [result.field], notChecked: CommitmentIndicator.Pair.beyond)
        case .pair(let pair):
          for relation in pair.comparison.relations {
            guard let stated = equation(pair, relation) else { continue }
            results.add(stated, of: description, in: sheet)
          }
        }
      }
    }
  }

  /// The result against the goal; the other way round where no cell states the result.
  private static func equation(
    _ pair: CommitmentIndicator.Pair, _ relation: Relation
  ) -> StatedEquation? {
    let (result, goal) = (pair.result, pair.goal)
    guard let value = result.value, let wanted = goal.value else { return nil }
    guard result.stated == nil, let subject = goal.stated else {
      guard let subject = result.stated ?? result.cells.first else { return nil }
      let name =
        goal.stated == nil
        ? LocalizedText(
          es: "la suma de las partes de la meta", en: "the sum of the parts of the goal")
        : LocalizedText(es: "la meta", en: "the goal")
      return StatedEquation(
        equation: Equation(stated: value, relation: relation, computed: wanted),
        subject: subject, formula: name)
    }
    return StatedEquation(
      equation: Equation(stated: .cell(subject), relation: relation.mirrored, computed: value),
      subject: subject, formula: result.formula)
  }
}
