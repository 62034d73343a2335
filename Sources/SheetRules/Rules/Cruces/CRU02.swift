/// What was planned for a year, beside what came of it.
enum CRU02: PairRule {
  static let description = RuleDescription(
    id: "CRU02",
    title: LocalizedText(
      es: "lo que ocurrió no es lo que se planeó", en: "what happened is not what was planned"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "El diseño planea beneficiarios, cobertura, producción y gasto de un año; el seguimiento dice qué hubo. Que difieran no es un error de ninguna ficha, y se dice con la diferencia y la razón. Cifras con distintos decimales son iguales si se redondean igual; los montos se comparan solo en pesos de un mismo año.",
      en:
        "The design plans beneficiaries, coverage, production and expenses of a year; the follow-up says what there was. That they differ is a fault of neither sheet, and is told with the difference and the ratio. Figures with other decimals are the same where they round alike; amounts are compared only in pesos of one year."
    ),
    source: LocalizedText(
      es: "secciones 3, 5.3 y 6 de la ficha ex ante; sección III de la de monitoreo",
      en: "sections 3, 5.3 and 6 of the ex-ante sheet; section III of the monitoring sheet"),
    formula: LocalizedText(
      es: "diferencia = seguimiento − diseño; razón = seguimiento / diseño",
      en: "difference = follow-up − design; ratio = follow-up / design"),
    remedy: LocalizedText(
      es: "si la diferencia tiene una explicación, la ficha de seguimiento la dice",
      en: "if the difference has an explanation, the follow-up gives it"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion: {cobertura: {ejercicio: 2019, sobreObjetivo: "2,00 %"}}
        gasto: {ejercicio: 2019, total: 900}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        precios: 2022
        poblacion: {cobertura: {2019: 2%}}
        componentes: {total: {2019: 850}}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion: {beneficiaria: {2019: 200, 2021: 40}}
        produccion: {ejercicio: 2019, filas: [{componente: Cursos, cantidad: 20}]}
        gasto: {ejercicio: 2019, porcentajeAdministrativo: "6,90 %"}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        poblacion: {beneficiaria: {2019: ↓230}}
        componentes:
          filas: [{nombre: CURSOS, produccion: {2019: ↓15}}]
          porcentajeAdministrativo: {2019: ↓15%}
        """),
      .failing(
        """
        # sin la población beneficiada: 500 / 62,5 son 8
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion: {beneficiaria: {2021: 40}}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        presupuesto: {ejecutado: {2021: 500}}
        poblacion: {gastoPorBeneficiario: {2021: ↓"62,5"}}
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .followUp else { return }
    for (_, row) in pair.crossedFigures where row.rule == description.id {
      results.add(
        row, description, finding: row.relation == .different ? row.planAndActual : nil)
    }
  }
}
