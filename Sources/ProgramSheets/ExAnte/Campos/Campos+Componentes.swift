extension Campos {
  /// Section 5.
  static let componentes = [
    Parte("5.1", estrategia), Parte("5.2", filasDeComponentes), Parte("5.3", produccion),
  ]

  private static let estrategia = [
    Campo("/estrategia", "Estrategia de intervención del Programa", .grupo, exigido: .todos),
    Campo(
      "/estrategia/descripcion", "En qué consiste la estrategia", .texto, exigido: .todos,
      limites: .de2019(2500, nuevo2025: 3000)),
    Campo(
      "/estrategia/evidencia", "Evidencia de experiencias exitosas", .texto, en: .nuevo2025,
      limites: .init(nuevo2025: 1500)),
    Campo(
      "/estrategia/articulaciones", "Articulaciones necesarias con otros programas", .texto,
      limites: .init(nuevo2019: 1000, revision2019: 500, nuevo2025: 1500)),
    Campo(
      "/estrategia/complementariedad", "Programas vigentes con los que se complementa", .texto,
      en: .nuevo2025, exigido: .nuevo2025, limites: .init(nuevo2025: 1500)),
    Campo(
      "/estrategia/objetivoDeGenero", "¿Su objetivo principal es la igualdad de género?",
      .respuesta, en: .nuevo2025, exigido: .nuevo2025),
    Campo(
      "/estrategia/actividadesDeGenero", "¿Tiene actividades con impacto en la igualdad de género?",
      .respuesta, en: .nuevo2025, exigido: .nuevo2025),
  ]

  private static let filasDeComponentes = [
    Campo("/componentes", "Componentes", .filas, exigido: .todos),
    Campo("/componentes/*/numero", "Número del componente", .conteo, exigido: .todos),
    Campo(
      "/componentes/*/nombre", "Nombre del componente", .texto, exigido: .todos,
      limites: .init(nuevo2025: 200)),
    Campo(
      "/componentes/*/unidad", "Unidad de medida de producción", .texto, exigido: .todos,
      limites: .init(nuevo2025: 100)),
    Campo(
      "/componentes/*/tipoDeBeneficio", "Tipo de beneficio", .palabra, en: .nuevo2025,
      exigido: .nuevo2025, lista: ListasOficiales.tipoDeBeneficio),
    Campo(
      "/componentes/*/beneficioEspecifico", "Beneficio específico", .palabra, en: .nuevo2025,
      exigido: .nuevo2025, lista: ListasOficiales.beneficioEspecifico),
    Campo(
      "/componentes/*/descripcion", "Bien o servicio que se provee", .texto, exigido: .todos,
      limites: .de2019(400, nuevo2025: 500)),
    Campo(
      "/componentes/*/modalidad", "Modalidad de producción", .texto, exigido: .todos,
      limites: .de2019(400, nuevo2025: 500)),
    Campo(
      "/componentes/*/actores", "Actores relevantes y rendición de cuentas", .texto,
      exigido: .todos, limites: .todos(400)),
  ]

  private static let produccion = [
    Campo("/produccion", "Nivel de producción", .grupo, exigido: .todos),
    Campo(
      "/produccion/ejercicio", "Año de la producción", .ejercicio, unidad: .ejercicio,
      exigido: .todos, nombre: .init("el año de la producción", "the year of the production")),
    Campo(
      "/produccion/ejercicioPoblacion", "Año de la población beneficiaria que nombra la tabla",
      .ejercicio, unidad: .ejercicio, en: .nuevo2025,
      nombre: .init(
        "el año que nombra la tabla de producción", "the year named by the production table")),
    Campo("/produccion/filas", "Producción de cada componente", .filas, exigido: .todos),
    Campo("/produccion/filas/*/componente", "Componente", .texto, exigido: .todos),
    Campo("/produccion/filas/*/unidad", "Unidad de medida de producción", .texto, exigido: .todos),
    Campo(
      "/produccion/filas/*/cantidad", "Producción del año", .conteo, unidad: .produccion,
      exigido: .todos, nombre: .init("la producción de *", "the production of *"),
      propio: "componente.produccion"),
  ]
}
