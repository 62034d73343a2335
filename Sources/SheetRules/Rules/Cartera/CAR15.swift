import Constraints
import ProgramSheets

/// Words of order hold.
enum CAR15: EquationRule {
  static let description = RuleDescription(
    id: "CAR15",
    title: LocalizedText(
      es:
        "el orden que dice el texto no es el de las cifras",
      en:
        "the order that the text tells is not that of the figures"),
    severity: .note, category: .cartera,
    rationale: LocalizedText(
      es:
        "«Tercera, detrás de A y B» dice que las cifras de A y de B son mayores, y la de A la mayor. Una persona anota la cifra en 'de' y las que la superan en 'orden'.",
      en:
        "«Third, behind A and B» says that the figures of A and B are larger, and that of A the largest. A person notes the figure in 'de' and those above it in 'orden'."
    ),
    source: .textoDeLaTabla,
    formula: LocalizedText(
      es:
        "cifra ≤ … ≤ segunda ≤ primera",
      en:
        "figure ≤ … ≤ second ≤ first"),
    remedy: LocalizedText(
      es:
        "revise la frase y las cifras",
      en:
        "check the sentence and the figures"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 30], [Pozos, 24], [Canales, 20]]
          texto: [{dice: "tercero, detrás de Riego y Pozos", de: Canales.gasto, orden: [Riego.gasto, Pozos.gasto]}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 30], [Pozos, 24], [Canales, ↓26]]
          texto: [{dice: "tercero, detrás de Riego y Pozos", de: Canales.gasto, orden: [Riego.gasto, Pozos.gasto]}]
          """),
    ])

  static func unchecked(_ cells: SheetCells) -> [Unchecked] {
    cells.cartera.quotes.filter { quote in
      let names = quote.entry.orden.map { [quote.entry.de] + $0.map(Optional.some) } ?? []
      return names.contains { cells.figure(named: $0) == nil }
    }.map { quote in
      Unchecked(
        field: quote.field,
        reason: LocalizedText(
          es: "no se encuentra una de las cifras de 'de' u 'orden'",
          en: "one of the figures of 'de' or 'orden' is not found"))
    }
  }

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.cartera.quotes.flatMap { quote -> [StatedEquation] in
      let names = [quote.entry.de] + (quote.entry.orden ?? []).reversed()
      let figures = names.map { cells.figure(named: $0) }
      guard quote.entry.orden != nil, !figures.contains(nil) else { return [] }
      let known = figures.compactMap { $0 }
      return zip(known, known.dropFirst()).map { .bound($0, atMost: .cell($1), cells[$1].name) }
    }
  }
}
