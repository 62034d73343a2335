import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Words of comparison agree with the figures.
enum IND17: Rule {
  static let description = RuleDescription(
    id: "IND17",
    title: LocalizedText(
      es:
        "una palabra de comparación no es lo que dan las cifras",
      en:
        "a word of comparison is not what the figures give"
    ),
    severity: .note, category: .compromisos,
    rationale: LocalizedText(
      es:
        "«Mayor» dice que el resultado supera la meta; «cercano», que está dentro de un 10 % de ella, o del rango «cercano» de la configuración; «leve», que la supera, pero por no más que eso; «más de n», que es más que n. No se busca en los textos: alguien anota la palabra en «afirmaciones».",
      en:
        "«Mayor» says that the result exceeds the goal; «cercano», that it is within 10 % of it, or within the band «cercano» of the configuration; «leve», that it exceeds it, but by no more than that; «más de n», that it is more than n. Texts are not searched: somebody writes the word down in «afirmaciones»."
    ),
    source: .logros,
    formula: LocalizedText(
      es:
        "mayor: resultado > meta; cercano: 90 % a 110 % de la meta; leve: más que la meta, hasta 110 %; más de n: resultado > n",
      en:
        "mayor: result > goal; cercano: 90 % to 110 % of the goal; leve: more than the goal, up to 110 %; más de n: result > n"
    ),
    remedy: LocalizedText(
      es:
        "revise la palabra, el resultado y la meta",
      en:
        "check the word, the result and the goal"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores:
            - {meta: {comparacion: al menos, valor: 70}, resultado: 68, afirmaciones: [{dice: cercano}]}
            - {meta: {comparacion: al menos, valor: 15}, resultado: 16, afirmaciones: [{dice: mayor}, {dice: leve}, {dice: más de, valor: 15}]}
          """),
      .failing(
        compromisos: """
          indicadores: [{meta: {comparacion: al menos, valor: 160}, resultado: 617, afirmaciones: [{dice: ↓cercano}, {dice: ↓leve}]}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, indicadores: [{meta: {comparacion: al menos, valor: 2}, resultado: 2, afirmaciones: [{dice: ↓mayor}, {dice: ↓más de, valor: 2}]}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    // what a list repeats of a block is held to that by IND09
    for located in sheet.cells.compromisos.claims where located.twin == nil {
      switch located.claim.word {
      case .moreThan: checkMoreThan(located, sheet, into: &results)
      case .greater, .slight, .near: checkAgainstGoal(located, sheet, into: &results)
      default: break
      }
    }
  }

  /// That it is no less is said by IND09.
  private static func checkMoreThan(
    _ located: LocatedClaim, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    guard let figure = located.claim.figure, let measured = located.measured(sheet.cells),
      measured.isPercent == located.claim.isPercent,
      let value = sheet.cells.written(measured.value),
      let said = sheet.cells.number(figure).map({ Rational($0) }), value >= said
    else { return }
    add(located, value > said, value, said, figure, sheet, into: &results)
  }

  private static func checkAgainstGoal(
    _ located: LocatedClaim, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    guard let sides = located.sides(cells), let value = cells.written(sides.result),
      let goal = cells.written(sides.goal.value), goal > .zero,
      let percent = try? value / goal * Rational(whole: 100)
    else {
      let reason = LocalizedText(
        es: "no se sabe de qué resultado y meta habla",
        en: "it is not known which result and goal it speaks of")
      return results.add(description, fields: [located.claim.field], notChecked: reason)
    }
    let band = sheet.profile.bands[name] ?? PercentageBand(whole: 90...110)
    let isMore = value > goal
    let holds =
      switch located.claim.word {
      case .slight: isMore && percent <= Rational(band.upper)
      case .near: percent >= Rational(band.lower) && percent <= Rational(band.upper)
      default: isMore
      }
    add(located, holds, value, goal, sides.goal.cells.first, sheet, into: &results)
  }

  /// The name of its band in a configuration.
  static let name = "cercano"

  private static func add(
    _ located: LocatedClaim, _ holds: Bool, _ value: Rational, _ other: Rational,
    _ operand: CellID?, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let field = located.claim.field.appending("dice")
    let word = located.claim.row.dice ?? ""
    let result = value.text(decimals: 2)
    let isGoal = located.claim.word != .moreThan
    let told = other.text(decimals: 2)
    let figures = [operand].compactMap(\.self) + (located.indicator?.results.flatMap(\.cells) ?? [])
    results.add(
      description, fields: [field] + figures.map { sheet.cells[$0].field },
      finding: holds
        ? nil
        : description.finding(
          LocalizedText(
            es: "dice «\(word)»\(isGoal ? "" : " \(told)"), y el resultado es \(result)"
              + (isGoal ? ", con una meta de \(told)" : ""),
            en: "it says «\(word)»\(isGoal ? "" : " \(told)"), and the result is \(result)"
              + (isGoal ? ", with a goal of \(told)" : "")),
          at: field, operands: figures.map { sheet.cells.operand($0, in: sheet) }))
  }
}
