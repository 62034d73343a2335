/// Sheets of one service and year use the same coefficients for the same thing.
enum CRU07: PairRule {
  static let description = RuleDescription(
    id: "CRU07",
    title: LocalizedText(
      es: "dos fichas de un servicio y un año usan otro coeficiente para lo mismo",
      en: "two sheets of one service and year use another coefficient for the same thing"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "Los programas de un servicio suelen estimar sus poblaciones con los mismos coeficientes. Se ponen lado a lado los que ambas fichas dan para la misma variable, sin más: cada programa puede tener los suyos, y por eso la regla no hace hallazgos. De los números que solo están en el texto de una estimación no se sabe qué miden, y no se comparan.",
      en:
        "The programmes of a service often estimate their populations with the same coefficients. Those that both sheets give for the same variable are set side by side, no more: each programme may have its own, so that the rule makes no findings. What the numbers that stand only in the text of an estimate measure is not known, and they are not compared."
    ),
    source: LocalizedText(
      es: "sección 3 de la ficha ex ante, variables y criterios de focalización",
      en: "section 3 of the ex-ante sheet, variables and criteria"),
    formula: LocalizedText(
      es: "el coeficiente de una variable, en las dos fichas",
      en: "the coefficient of a variable, in both sheets"),
    remedy: LocalizedText(
      es: "si difieren, revise que cada uno tenga su fuente",
      en: "if they differ, check that each has its source"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {programa: Riego, servicio: Sercotec}
        poblacion: {focalizacion: [{variable: Deudas, coeficiente: "0,90"}]}
        """,
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {programa: Praderas, servicio: Servicio de Cooperación Técnica}
        poblacion: {focalizacion: [{variable: Deudas, coeficiente: "0,85"}]}
        """)
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .sameKind else { return }
    for row in SheetAlignment(pair).figureRows where row.rule == description.id {
      results.add(row)
    }
  }
}
