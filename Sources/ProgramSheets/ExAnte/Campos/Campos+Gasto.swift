extension Campos {
  /// Section 6.
  static let gasto = [Parte("6.1", ejercicio), Parte("6.1", totales), Parte("6.1", promedios)]

  private static let ejercicio = [
    Campo("/gasto", "Sección 6: Uso de Recursos", .grupo, exigido: .todos),
    Campo(
      "/gasto/ejercicio", "Año del gasto", .ejercicio, unidad: .ejercicio, exigido: .todos,
      nombre: .init("el año del gasto", "the year of the expenses")),
  ]

  private static let totales = [
    Campo("/gasto/componentes", "Gasto de cada componente", .filas, exigido: .todos),
    Campo("/gasto/componentes/*/componente", "Componente", .texto, exigido: .todos),
    Campo("/gasto/componentes/*/subtitulos", "Gasto por subtítulo", .filas),
    Campo("/gasto/componentes/*/subtitulos/*/subtitulo", "Subtítulo", .codigo),
    Campo(
      "/gasto/componentes/*/subtitulos/*/monto", "Monto del subtítulo", .monto,
      unidad: .milesDePesos, nombre: .init("el subtítulo * de *", "subtitle * of *"),
      propio: "componente.subtitulos"),
    Campo(
      "/gasto/componentes/*/total", "Total Componente", .monto, unidad: .milesDePesos,
      exigido: .todos, nombre: .init("el gasto de *", "the expenses of *"),
      propio: "componente.gasto"),
    Campo(
      "/gasto/administrativo", "Gastos Administrativos", .monto, unidad: .milesDePesos,
      exigido: .todos, nombre: .init("el gasto administrativo", "the administrative expenses")),
    Campo(
      "/gasto/marcaAdministrativo", "Marca de nota al pie de «Gasto administrativo (*)»", .codigo,
      en: .nuevo2025),
    Campo(
      "/gasto/total", "Gasto total", .monto, unidad: .milesDePesos, exigido: .todos,
      nombre: .init("el gasto total", "the total expenses"), origen: .sistema),
  ]

  private static let promedios = [
    Campo(
      "/gasto/porBeneficiario", "Gasto por beneficiario", .cifra,
      unidad: .milesDePesosPorBeneficiario, exigido: .todos,
      nombre: .init("el gasto por beneficiario", "the expenses per beneficiary"), origen: .sistema,
      decimales: 2),
    Campo(
      "/gasto/porUnidad", "Gasto por unidad de producción de componente", .filas,
      exigido: .todos),
    Campo("/gasto/porUnidad/*/componente", "Componente", .texto, exigido: .todos),
    Campo(
      "/gasto/porUnidad/*/valor", "Gasto por unidad", .cifra, unidad: .milesDePesosPorUnidad,
      exigido: .todos, nombre: .init("el gasto por unidad de *", "the expenses per unit of *"),
      origen: .sistema, decimales: 2, propio: "componente.porUnidad"),
    Campo(
      "/gasto/porcentajeAdministrativo", "Porcentaje de gastos administrativos", .porcentaje,
      unidad: .porcentaje, exigido: .todos,
      nombre: .init(
        "el porcentaje de gasto administrativo", "the share of administrative expenses"),
      origen: .sistema, decimales: 2),
    Campo(
      "/gasto/detalleAdministrativo", "Qué incluyen los gastos administrativos", .texto,
      en: .nuevo2025, exigido: .nuevo2025, limites: .init(nuevo2025: 1000)),
  ]
}
