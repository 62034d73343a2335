extension KindCrossing {
  /// A design and a yearly follow-up of one programme.
  static let designAndFollowUp = KindCrossing(
    plan: .exAnte, actual: .monitoreo, identities: identities,
    end: End(
      has: "/objetivos/termino/tiene", year: "/objetivos/termino/ejercicio",
      actual: "/antecedentes/termino", permanent: "permanente"),
    figures: people + money,
    components: JoinedTable(
      plan: "/componentes", planTitle: "nombre", actual: "/componentes/filas",
      actualTitle: "nombre"),
    componentNumber: "numero", componentUnit: "unidad",
    production: MonitoreoField.produccion,
    indicators: Indicators(
      groups: IndicatorCells.fields, rows: "/indicadores", title: "nombre", formula: "formula",
      values: "valores"),
    evaluation: Evaluation(
      state: "/encabezado/estado", outcome: "/encabezado/calificacion",
      history: "/antecedentes/exAnte"),
    units: Units(
      plan: ["/poblacion/potencial/unidad", "/poblacion/potencial/precision"],
      actual: "/poblacion/objetivo/unidad", beneficiaries: "beneficiarios"),
    prices: MonitoreoField.precios,
    caps: Caps(
      texts: ["/estrategia/descripcion"], rowTexts: ["descripcion"],
      unitCost: MonitoreoField.gastoUnitario),
    subtitles: Subtitles(
      plan: "/antecedentes/identificacionPresupuestaria/subtitulo", table: "/subtitulos/filas",
      key: "subtitulo"))

  private static let identities = [
    Identity(
      key: "codigo", name: LocalizedText(es: "código", en: "code"),
      plan: ["/encabezado/codigo", "/antecedentes/codigo"], actual: "/encabezado/codigo",
      kind: .code),
    Identity(
      key: "programa", name: LocalizedText(es: "programa", en: "programme"),
      plan: ["/encabezado/programa", "/antecedentes/nombre"], actual: "/encabezado/programa",
      kind: .programme),
    Identity(
      key: "servicio", name: LocalizedText(es: "servicio", en: "service"),
      plan: ["/encabezado/servicio"], actual: "/encabezado/servicio", kind: .service),
    Identity(
      key: "servicioResponsable",
      name: LocalizedText(es: "servicio responsable", en: "responsible service"),
      plan: ["/antecedentes/responsable/servicio"], actual: "/encabezado/servicio",
      kind: .service, isBinding: false),
    Identity(
      key: "ministerio", name: LocalizedText(es: "ministerio", en: "ministry"),
      plan: ["/encabezado/ministerio"], actual: "/encabezado/ministerio", kind: .ministry),
    Identity(
      key: "proposito", name: LocalizedText(es: "propósito", en: "purpose"),
      plan: ["/objetivos/proposito"], actual: "/antecedentes/proposito"),
    Identity(
      key: "inicio", name: LocalizedText(es: "año de inicio", en: "first year"),
      plan: ["/antecedentes/inicio"], actual: MonitoreoField.inicio),
  ]

  private static let people = [
    Figure(
      key: "objetivo", name: LocalizedText(es: "población objetivo", en: "target population"),
      plan: "/poblacion/objetivo", actual: MonitoreoField.objetivo),
    Figure(
      key: "beneficiarios", name: LocalizedText(es: "beneficiarios", en: "beneficiaries"),
      plan: "/poblacion/beneficiaria/*", actual: MonitoreoField.beneficiaria,
      implied: (MonitoreoField.ejecutado, MonitoreoField.gastoPorBeneficiario)),
    Figure(
      key: "cobertura",
      name: LocalizedText(
        es: "cobertura de la población objetivo", en: "coverage of the target population"),
      plan: "/poblacion/cobertura/sobreObjetivo", year: "/poblacion/cobertura/ejercicio",
      actual: MonitoreoField.cobertura),
    Figure(
      key: "produccion", name: LocalizedText(es: "producción de *", en: "production of *"),
      plan: "/produccion/filas/*/cantidad", year: "/produccion/ejercicio",
      actual: MonitoreoField.produccion, rows: rows(of: "/produccion/filas")),
  ]

  private static let money = [
    Figure(
      key: "gastoComponente", name: LocalizedText(es: "gasto de *", en: "expenses of *"),
      plan: "/gasto/componentes/*/total", year: "/gasto/ejercicio", actual: MonitoreoField.gasto,
      rows: rows(of: "/gasto/componentes")),
    Figure(
      key: "gastoAdministrativo",
      name: LocalizedText(es: "gasto administrativo", en: "administrative expenses"),
      plan: "/gasto/administrativo", year: "/gasto/ejercicio",
      actual: MonitoreoField.administrativo),
    Figure(
      key: "gastoTotal", name: LocalizedText(es: "gasto total", en: "total expenses"),
      plan: "/gasto/total", year: "/gasto/ejercicio", actual: MonitoreoField.total),
    Figure(
      key: "gastoPorBeneficiario",
      name: LocalizedText(es: "gasto por beneficiario", en: "expenses per beneficiary"),
      plan: "/gasto/porBeneficiario", year: "/gasto/ejercicio",
      actual: MonitoreoField.gastoPorBeneficiario),
    Figure(
      key: "gastoPorUnidad",
      name: LocalizedText(es: "gasto por unidad de *", en: "expenses per unit of *"),
      plan: "/gasto/porUnidad/*/valor", year: "/gasto/ejercicio",
      actual: MonitoreoField.gastoUnitario, rows: rows(of: "/gasto/porUnidad")),
    Figure(
      key: "porcentajeAdministrativo",
      name: LocalizedText(
        es: "porcentaje de gasto administrativo", en: "share of administrative expenses"),
      plan: "/gasto/porcentajeAdministrativo", year: "/gasto/ejercicio",
      actual: MonitoreoField.porcentajeAdministrativo),
  ]

  private static func rows(of table: String) -> JoinedTable {
    JoinedTable(
      plan: table, planTitle: "componente", actual: "/componentes/filas", actualTitle: "nombre")
  }
}
