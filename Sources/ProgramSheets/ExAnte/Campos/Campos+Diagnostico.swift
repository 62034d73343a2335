extension Campos {
  /// Section 2.
  static let diagnostico = [Parte("2", problema), Parte("2", ods), Parte("2", causasYEfectos)]

  private static let problema = [
    Campo("/diagnostico", "Sección 2: Diagnóstico", .grupo, exigido: .todos),
    Campo(
      "/diagnostico/problema", "Principal problema público", .texto, exigido: .todos,
      limites: .todos(1000)),
    Campo(
      "/diagnostico/datos", "Datos cuantitativos del problema", .texto, exigido: .todos,
      limites: .todos(1500)),
    Campo(
      "/diagnostico/fuentes", "Fuente de dicha información", .texto, exigido: .todos,
      limites: .init(nuevo2019: 1000, nuevo2025: 1000)),
    Campo(
      "/diagnostico/mandatoLegal", "Mandato legal", .texto, en: .nuevo2025,
      exigido: .nuevo2025, limites: .init(nuevo2025: 1000)),
    Campo(
      "/diagnostico/gruposAfectados", "¿Afecta de modo particular a algún grupo de población?",
      .respuesta, en: .nuevo2025, exigido: .nuevo2025),
    Campo(
      "/diagnostico/descripcionGruposAfectados", "Grupos de población afectados", .texto,
      en: .nuevo2025, limites: .init(nuevo2025: 1000)),
    Campo(
      "/diagnostico/justificacion", "Por qué el Servicio debe participar en la solución", .texto,
      exigido: .todos, limites: .todos(1000)),
  ]

  private static let ods = [
    Campo(
      "/diagnostico/ods", "ODS con los que se vincula el programa", .filas, en: .nuevo2025,
      exigido: .nuevo2025),
    Campo(
      "/diagnostico/ods/*/numero", "Número del ODS", .conteo, en: .nuevo2025, exigido: .nuevo2025),
    Campo(
      "/diagnostico/ods/*/nombre", "Nombre del ODS", .palabra, en: .nuevo2025,
      lista: ListasOficiales.ods),
    Campo(
      "/diagnostico/ods/*/respuesta", "¿Se vincula?", .respuesta, en: .nuevo2025,
      exigido: .nuevo2025),
  ]

  private static let causasYEfectos = [
    Campo("/diagnostico/causas", "Principales causas del problema", .filas, exigido: .todos),
    Campo("/diagnostico/causas/*/causa", "Causa", .texto, exigido: .todos),
    Campo(
      "/diagnostico/causas/*/vinculo", "Vínculo con el problema y datos cuantitativos", .texto,
      exigido: .todos, limites: .init(nuevo2025: 500)),
    Campo("/diagnostico/efectos", "Principales efectos del problema", .filas, exigido: .todos),
    Campo("/diagnostico/efectos/*/efecto", "Efecto", .texto, exigido: .todos),
    Campo(
      "/diagnostico/efectos/*/datos", "Datos cuantitativos y relevancia del efecto", .texto,
      exigido: .todos),
  ]
}
