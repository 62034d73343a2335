extension Campos {
  /// Section 6.
  static let gasto = [Parte("6.1", ejercicio), Parte("6.1", totales), Parte("6.1", promedios)]

  private static let ejercicio = [
    Campo("/gasto", "Sección 6: Uso de Recursos", .grupo, exigido: .todos),
    Campo(
      "/gasto/ejercicio", "Año del gasto", .ejercicio, unidad: .ejercicio, exigido: .todos),
  ]

  private static let totales = [
    Campo("/gasto/componentes", "Gasto de cada componente", .filas, exigido: .todos),
    Campo("/gasto/componentes/*/componente", "Componente", .texto, exigido: .todos),
    Campo("/gasto/componentes/*/subtitulos", "Gasto por subtítulo", .filas),
    Campo("/gasto/componentes/*/subtitulos/*/subtitulo", "Subtítulo", .codigo),
    Campo(
      "/gasto/componentes/*/subtitulos/*/monto", "Monto del subtítulo", .monto,
      unidad: .milesDePesos),
    Campo(
      "/gasto/componentes/*/total", "Total Componente", .monto, unidad: .milesDePesos,
      exigido: .todos),
    Campo(
      "/gasto/administrativo", "Gastos Administrativos", .monto, unidad: .milesDePesos,
      exigido: .todos),
    Campo("/gasto/total", "Gasto total", .monto, unidad: .milesDePesos, exigido: .todos),
  ]

  private static let promedios = [
    Campo(
      "/gasto/porBeneficiario", "Gasto por beneficiario", .cifra,
      unidad: .milesDePesosPorBeneficiario, exigido: .todos),
    Campo(
      "/gasto/porUnidad", "Gasto por unidad de producción de componente", .filas,
      exigido: .todos),
    Campo("/gasto/porUnidad/*/componente", "Componente", .texto, exigido: .todos),
    Campo(
      "/gasto/porUnidad/*/valor", "Gasto por unidad", .cifra, unidad: .milesDePesosPorUnidad,
      exigido: .todos),
    Campo(
      "/gasto/porcentajeAdministrativo", "Porcentaje de gastos administrativos", .porcentaje,
      unidad: .porcentaje, exigido: .todos),
    Campo(
      "/gasto/detalleAdministrativo", "Qué incluyen los gastos administrativos", .texto,
      en: .nuevo2025, exigido: .nuevo2025, limites: .init(nuevo2025: 1000)),
  ]
}
