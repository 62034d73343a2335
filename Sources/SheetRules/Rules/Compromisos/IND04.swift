import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// «Logro» stands where the goal was met, «brecha» where it was not.
enum IND04: Rule {
  static let description = RuleDescription(
    id: "IND04",
    title: LocalizedText(
      es:
        "el estado no es el que dan el resultado y la meta",
      en:
        "the state is not what result and goal give"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "«Logro» dice que la meta se cumplió y «brecha» que no: ambos siguen del resultado y de la meta, comparados como la meta dice. Un estado contrario es un error de uno de los tres.",
      en:
        "«Logro» says that the goal was met and «brecha» that it was not: both follow from result and goal, compared as the goal says. A state to the contrary is an error of one of the three."
    ),
    source: LocalizedText(
      es:
        "Actividad IV.1.1, descripción del desarrollo alcanzado: «Logro», «Brecha»",
      en:
        "Activity IV.1.1, description of what was reached: «Logro», «Brecha»"
    ),
    formula: LocalizedText(
      es:
        "logro ⇔ el resultado cumple la meta",
      en:
        "logro ⇔ the result meets the goal"
    ),
    remedy: LocalizedText(
      es:
        "revise el estado, el resultado y la meta",
      en:
        "check the state, the result and the goal"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores:
            - {meta: {comparacion: al menos, valor: 90}, resultado: 54, estado: brecha}
            - {meta: {comparacion: al menos, valor: 90}, resultado: 90, estado: logro}
            - {meta: {comparacion: igual, valor: 67%}, resultado: 2/3 = 67%, estado: logro}
            - {meta: {comparacion: al menos, valor: 67%}, resultado: 2/3 = 67%, estado: brecha}
            - {meta: {comparacion: igual, valor: 67%}, resultado: 2/3, estado: logro}
          """),
      .passing(
        compromisos: """
          # 15 puede ser la meta de los 15 o un 15 %
          indicadores: [{unidad: "%", meta: {comparacion: al menos, valor: 15}, resultado: 12/15 = 80%, estado: brecha}]
          """),
      .passing(
        compromisos: """
          # más que lo pedido puede ser cumplirlo
          indicadores: [{meta: {comparacion: igual, valor: 100%}, resultado: 101/100 = 101%, estado: logro}]
          """),
      .failing(
        compromisos: """
          indicadores: [{unidad: "%", meta: {comparacion: al menos, valor: 75%}, resultado: 12/15 = 80%, estado: ↓no cumplido}]
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: al menos, valor: 70}, resultado: 68, estado: ↓logro}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Arica y Parinacota, indicadores: [{meta: {comparacion: al menos, valor: 200}, resultado: 1.382, estado: ↓brecha}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let contents = sheet.cells.compromisos
    for indicator in contents.blocks.flatMap(\.indicators) {
      guard let state = indicator.row.estado, !indicator.goals.isEmpty,
        !indicator.results.isEmpty
      else { continue }
      let field = indicator.field.appending("estado")
      guard let pair = indicator.pair(of: contents.resultYear, sheet.cells) else {
        let reason = LocalizedText(
          es: "no se sabe cómo se compara el resultado con la meta",
          en: "it is not known how the result compares with the goal")
        results.add(description, fields: [field], notChecked: reason)
        continue
      }
      check(state, at: field, pair, sheet, into: &results)
    }
  }

  private static func check(
    _ state: String, at field: JSONPointer, _ pair: CommitmentIndicator.Pair,
    _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    let figures = pair.result.cells + pair.goal.cells
    let fields = [field] + figures.map { cells[$0].field }
    if pair.isBeyond(cells) {
      return results.add(description, fields: fields, notChecked: CommitmentIndicator.Pair.beyond)
    }
    guard let isMet = isMet(pair, cells), let isSaid = isAchievement(state) else {
      let reason = LocalizedText(
        es: "no se sabe si el resultado cumple la meta, o qué dice el estado",
        en: "it is not known whether the result meets the goal, or what the state says")
      return results.add(description, fields: fields, notChecked: reason)
    }
    if isMet != isSaid, pair.isRounding(cells) || isDecidedByPrinting(pair, isMet, cells) {
      return results.add(description, fields: fields, notChecked: CommitmentIndicator.Pair.rounding)
    }
    let verb = LocalizedText(
      es: isMet ? "cumple" : "no cumple", en: isMet ? "meets" : "does not meet")
    let message = LocalizedText(
      es: "dice «\(state)», pero el resultado \(verb.es) la meta",
      en: "it says «\(state)», but the result \(verb.en) the goal")
    results.add(
      description, fields: fields,
      finding: isMet == isSaid
        ? nil
        : description.finding(
          message, at: field, operands: figures.map { cells.operand($0, in: sheet) }))
  }

  /// Whether the figures as they are written meet the goal; nil where rounding decides.
  private static func isMet(_ pair: CommitmentIndicator.Pair, _ cells: SheetCells) -> Bool? {
    guard let result = cells.written(pair.result.value), let goal = cells.written(pair.goal.value)
    else { return nil }
    let isMet = pair.comparison.holds(result, goal)
    guard pair.result.percentage != nil, let exact = cells.written(pair.result.ratio),
      let printed = pair.result.percentage, let digits = cells.number(printed)?.scale
    else { return isMet }
    // the ratio behind a rightly printed percentage may be on the other side, which nobody means
    let isRightlyPrinted = (try? exact.rounded(toScale: digits)).map { Rational($0) } == result
    return isRightlyPrinted || pair.comparison.holds(exact, goal) == isMet ? isMet : nil
  }

  /// Whether the ratio behind a printed percentage compares otherwise with the goal.
  private static func isDecidedByPrinting(
    _ pair: CommitmentIndicator.Pair, _ isMet: Bool, _ cells: SheetCells
  ) -> Bool {
    guard pair.result.percentage != nil, let exact = cells.written(pair.result.ratio),
      let goal = cells.written(pair.goal.value)
    else { return false }
    return pair.comparison.holds(exact, goal) != isMet
  }

  private static func isAchievement(_ state: String) -> Bool? {
    let word = state.normalisedName
    return met.contains(word) ? true : missed.contains(word) ? false : nil
  }

  private static let met: Set = [
    "logro", "logrado", "lograda", "cumplido", "cumplida", "alcanzado",
  ]

  private static let missed: Set = [
    "brecha", "no logro", "no logrado", "no lograda", "no cumplido", "no cumplida", "incumplido",
    "no alcanzado",
  ]
}
