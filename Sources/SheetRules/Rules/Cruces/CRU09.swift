/// Amounts of two price years are not divided by each other.
enum CRU09: PairRule {
  static let description = RuleDescription(
    id: "CRU09",
    title: LocalizedText(
      es: "dos montos están en pesos de distintos años",
      en: "two amounts are in pesos of different years"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "Un monto del diseño está en pesos de su año, y los del seguimiento en los del año que dice su título. Sin saber cuánto valen unos en los otros no se comparan, y se nombran. Con los factores de comparacion.precios se comparan (CRU02). Porcentajes, conteos y razones se comparan siempre. La regla no hace hallazgos.",
      en:
        "An amount of the design is in pesos of its year, those of the follow-up in pesos of the year that its heading says. Without knowing what the ones are worth in the others they are not compared, and are named. With the factors of comparacion.precios they are (CRU02). Percentages, counts and ratios are always compared. The rule makes no findings."
    ),
    source: LocalizedText(
      es: "sección 6 de la ficha ex ante; sección III de la de monitoreo, «(M$ …)»",
      en: "section 6 of the ex-ante sheet; section III of the monitoring sheet, «(M$ …)»"),
    formula: LocalizedText(
      es: "monto × factor de su año, en las dos fichas",
      en: "amount × factor of its year, in both sheets"),
    remedy: LocalizedText(
      es: "dé en la configuración el factor de cada año (comparacion.precios, docs/comparar.md)",
      en:
        "give the factor of each year in the configuration (comparacion.precios, docs/comparar.md)"
    ),
    examples: [
      .passing(
        """
        # no se comparan, y se dice
        ficha: ex-ante
        formulario: 2019-nuevo
        gasto: {ejercicio: 2019, total: 900}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        precios: 2022
        componentes: {total: {2019: 850}}
        """)
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    switch pair.mode {
    case .followUp:
      for (_, row) in pair.crossedFigures where row.rule == description.id { results.add(row) }
      for row in pair.crossing.map({ SubsidyCaps($0, pair).rows }) ?? [] { results.add(row) }
    case .sameKind:
      for row in SheetAlignment(pair).figureRows where row.rule == description.id {
        results.add(row)
      }
    case .versions, .unrelated: break
    }
  }
}
