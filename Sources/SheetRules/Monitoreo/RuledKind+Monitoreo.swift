import ProgramSheets

extension RuledKind {
  /// Monitoring sheets, with the rules in the order of their numbers.
  public static let monitoreo = RuledKind(
    .monitoreo, MonitoreoContents.self, families: [.monitoreo, .rango],
    rules: common + figures + words,
    bands: [
      NamedBand("ejecucionInicial", 85...110), NamedBand("ejecucionFinal", 90...110),
      NamedBand("gastoPorBeneficiario", 80...120),
    ], tables: [execution, components], scopes: scopes)

  private static let componente = RowScope(
    "componente", plural: "componentes", rows: "/componentes/filas", title: "nombre")

  private static let scopes = [
    componente,
    RowScope("subtitulo", plural: "subtitulos", rows: "/subtitulos/filas", title: "subtitulo"),
    RowScope("region", plural: "regiones", rows: "/regiones/filas", title: "region"),
    RowScope("indicador", plural: "indicadores", rows: "/indicadores", title: "nombre"),
    RowScope(
      "evaluacion", plural: "evaluaciones", rows: "/antecedentes/exPost", title: "institucion"),
    RowScope("observacion", plural: "observaciones", rows: "/observaciones", title: "tipo"),
  ]

  private static let execution = KindTable(
    "ejecucion",
    [
      .init(
        "ejecucionInicial", "Ejecución inicial (%)", "Of initial budget (%)",
        MonitoreoField.ejecucionInicial),
      .init(
        "ejecucionFinal", "Ejecución final (%)", "Of final budget (%)",
        MonitoreoField.ejecucionFinal),
      .init(
        "ejecutado", "Ejecutado (M$)", "Executed (M$)", MonitoreoField.ejecutado, total: .sum),
      .init(
        "extrapresupuestarios", "Extrapresupuestarios (M$)", "Beyond the budget (M$)",
        "/presupuesto/extrapresupuestarios/*", total: .sum),
      .init("cobertura", "Cobertura (%)", "Coverage (%)", MonitoreoField.cobertura),
      .init(
        "gastoPorBeneficiario", "Por beneficiario (M$)", "Per beneficiary (M$)",
        MonitoreoField.gastoPorBeneficiario),
      .init(
        "administrativo", "Administrativo (M$)", "Administrative (M$)",
        MonitoreoField.administrativo, total: .sum),
      .init("total", "Gasto total (M$)", "Total (M$)", MonitoreoField.total, total: .sum),
      .init(
        "porcentajeAdministrativo", "Administrativo (%)", "Administrative (%)",
        MonitoreoField.porcentajeAdministrativo,
        total: .ratio(of: "administrativo", over: "total", percent: true)),
    ])

  /// Components have different units of production, so only their expenses are totalled.
  private static let components = KindTable(
    "seguimiento", of: componente,
    [
      .init("unidad", "Unidad", "Unit", "/componentes/filas/*/unidad"),
      .init("gasto", "Gasto (M$)", "Expenses (M$)", MonitoreoField.gasto, total: .sum),
      .init("produccion", "Producción", "Production", MonitoreoField.produccion),
      .init(
        "gastoUnitario", "Gasto unitario (M$)", "Unit cost (M$)", MonitoreoField.gastoUnitario),
    ])

  /// The rules of every form.
  private static let common: [any Rule.Type] = [ANT06.self, TXT02.self, TXT05.self]

  private static let figures: [any Rule.Type] = [
    MON01.self, MON02.self, MON03.self, MON04.self, MON05.self, MON06.self, MON07.self,
    MON08.self, MON09.self, MON10.self, MON11.self, MON12.self, MON13.self, MON14.self,
    MON15.self, MON16.self, MON17.self, MON18.self, MON19.self,
  ]

  private static let words: [any Rule.Type] = [
    MON20.self, MON21.self, MON22.self, MON23.self, MON24.self, MON25.self, MON26.self,
  ]
}

extension Category {
  /// The yearly follow-up.
  public static let monitoreo = Category("monitoreo", es: "monitoreo", en: "monitoring")
  /// Performance outside of its official band, with figures that agree.
  public static let rango = Category(
    "rango", es: "desempeño fuera de rango", en: "performance out of range")
}
