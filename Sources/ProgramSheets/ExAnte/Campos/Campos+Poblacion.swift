extension Campos {
  /// Section 3.
  static let poblacion = [
    Parte("3", titulo), Parte("3.1", potencial), Parte("3.1", focalizacion),
    Parte("3.1", objetivo), Parte("3.1", atencion), Parte("3.1", egreso), Parte("3.1", cobertura),
    Parte("3.2", seleccion),
  ]

  private static let titulo = [
    Campo("/poblacion", "Sección 3: Población del Programa", .grupo, exigido: .todos)
  ]

  private static let potencial = [
    Campo(
      "/poblacion/potencial", "Población potencial", .conteo, unidad: .poblacion,
      exigido: .todos, nombre: .init("la población potencial", "the potential population")),
    Campo(
      "/poblacion/potencial/caracterizacion", "Caracterización de la población potencial", .texto,
      en: .nuevo2025, exigido: .nuevo2025, limites: .init(nuevo2025: 1500)),
    Campo("/poblacion/potencial/unidad", "Unidad", .texto, exigido: .todos),
    Campo(
      "/poblacion/potencial/precision", "Si la unidad es «unidades», a qué se refiere", .texto,
      limites: .init(nuevo2019: 50, nuevo2025: 50)),
    Campo(
      "/poblacion/potencial/estimacion", "Cómo se estimó y qué fuentes de datos se utilizó", .texto,
      exigido: .todos, limites: .init(nuevo2019: 500, nuevo2025: 500)),
    Campo("/poblacion/potencial/calculo", "Fórmula de la estimación", .texto),
    Campo("/poblacion/potencial/fuente", "Fuente", .texto),
  ]

  private static let focalizacion = [
    Campo(
      "/poblacion/aplicaFocalizacion", "¿Aplican criterios de focalización?", .respuesta,
      en: .nuevo2025, exigido: .nuevo2025),
    Campo(
      "/poblacion/justificacionFocalizacion", "Por qué no aplican criterios de focalización",
      .texto, en: .nuevo2025),
    Campo("/poblacion/focalizacion", "Variables y criterios de focalización", .filas),
    Campo("/poblacion/focalizacion/*/variable", "Variable", .texto),
    Campo("/poblacion/focalizacion/*/criterio", "Criterio", .texto),
    Campo("/poblacion/focalizacion/*/medioDeVerificacion", "Medio de verificación", .texto),
    Campo(
      "/poblacion/focalizacion/*/coeficiente", "Parte de la población que cumple el criterio",
      .cifra, unidad: .proporcion,
      nombre: .init("el coeficiente del criterio *", "the coefficient of the criterion *"),
      decimales: 4, propio: "criterio.coeficiente"),
  ]

  private static let objetivo = [
    Campo(
      "/poblacion/objetivo", "Población objetivo", .conteo, unidad: .poblacion, exigido: .todos,
      nombre: .init("la población objetivo", "the target population")),
    Campo(
      "/poblacion/objetivo/caracterizacion", "Caracterización de la población objetivo", .texto,
      en: .nuevo2025, exigido: .nuevo2025, limites: .init(nuevo2025: 1500)),
    Campo("/poblacion/objetivo/unidad", "Unidad", .texto),
    Campo(
      "/poblacion/objetivo/precision", "Si la unidad es «unidades», a qué se refiere", .texto),
    Campo(
      "/poblacion/objetivo/estimacion", "Cómo se estimó y qué fuentes de datos se utilizó", .texto,
      exigido: .nuevo2025, limites: .init(nuevo2025: 500)),
    Campo("/poblacion/objetivo/calculo", "Fórmula de la estimación", .texto),
    Campo("/poblacion/objetivo/fuente", "Fuente", .texto),
  ]

  private static let atencion = [
    Campo(
      "/poblacion/atencion", "¿Se atenderá a toda la población objetivo o a una parte?", .palabra,
      exigido: .todos, lista: ListasOficiales.atencion),
    Campo(
      "/poblacion/atencionEjercicio", "Año que nombra esa respuesta", .ejercicio,
      unidad: .ejercicio, nombre: .init("el año de la atención", "the year of service")),
    Campo(
      "/poblacion/priorizacion", "Criterios de priorización", .texto,
      limites: .init(nuevo2025: 1000)),
    Campo(
      "/poblacion/beneficiaria", "Población beneficiaria de los próximos 4 años", .porEjercicio,
      exigido: .todos, ejercicios: 0...3, ejercicioEn: "/poblacion/cobertura/ejercicio"),
    Campo(
      "/poblacion/beneficiaria/*", "Población beneficiaria del año", .conteo, unidad: .poblacion,
      nombre: .init("la población beneficiaria de *", "the beneficiaries of *")),
  ]

  private static let egreso = [
    Campo("/poblacion/egreso", "Egreso", .grupo, exigido: .todos),
    Campo(
      "/poblacion/egreso/criterios", "Criterios de egreso", .texto, exigido: .todos,
      limites: .init(nuevo2025: 1000)),
    Campo(
      "/poblacion/egreso/tiempo", "En cuántos meses/años promedio egresarán", .cifra,
      unidad: .tiempo, exigido: .todos,
      nombre: .init("el tiempo de egreso", "the time until egress"),
      propio: "poblacion.egreso.meses"),
    Campo(
      "/poblacion/egreso/unidad", "Meses o años", .palabra, exigido: .todos,
      lista: ListasOficiales.unidadDeEgreso),
    Campo(
      "/poblacion/reingreso", "¿Pueden acceder más de una vez a los beneficios?", .respuesta,
      exigido: .todos),
    Campo(
      "/poblacion/razonesReingreso", "Razones por las que se puede acceder más de una vez", .texto,
      limites: .init(nuevo2025: 1000)),
  ]

  private static let cobertura = [
    Campo("/poblacion/cobertura", "Cobertura", .grupo, exigido: .todos),
    Campo(
      "/poblacion/cobertura/ejercicio", "Año de la cobertura", .ejercicio, unidad: .ejercicio,
      exigido: .todos, nombre: .init("el año de la cobertura", "the year of the coverage")),
    Campo(
      "/poblacion/cobertura/sobrePotencial", "Sobre población potencial", .porcentaje,
      unidad: .porcentaje, exigido: .todos,
      nombre: .init(
        "la cobertura sobre la población potencial", "the coverage of the potential population"),
      origen: .sistema, decimales: 2),
    Campo(
      "/poblacion/cobertura/sobreObjetivo", "Sobre población objetivo", .porcentaje,
      unidad: .porcentaje, exigido: .todos,
      nombre: .init(
        "la cobertura sobre la población objetivo", "the coverage of the target population"),
      origen: .sistema, decimales: 2),
  ]

  private static let seleccion = [
    Campo("/poblacion/seleccion", "Proceso de selección de beneficiarios", .grupo),
    Campo(
      "/poblacion/seleccion/postulacion", "Proceso de postulación", .texto, en: .nuevo2025,
      exigido: .nuevo2025, limites: .init(nuevo2025: 500)),
    Campo(
      "/poblacion/seleccion/documentacion", "Documentación que se debe presentar", .texto,
      en: .nuevo2025, exigido: .nuevo2025, limites: .init(nuevo2025: 1000)),
    Campo(
      "/poblacion/seleccion/ruta", "Ruta del usuario", .texto, en: .nuevo2025,
      exigido: .nuevo2025, limites: .init(nuevo2025: 3000)),
    Campo(
      "/poblacion/seleccion/registroBeneficiarios", "¿Hay registros de los beneficiarios?",
      .respuesta, exigido: [.revision2019, .nuevo2025]),
    Campo(
      "/poblacion/seleccion/descripcionRegistroBeneficiarios", "Registros de los beneficiarios",
      .texto, limites: .init(nuevo2025: 500)),
    Campo(
      "/poblacion/seleccion/glosa", "Glosa presupuestaria que obliga a informar resultados", .grupo,
      en: .de2019),
    Campo(
      "/poblacion/seleccion/glosa/tiene", "¿El Programa tiene una glosa presupuestaria?",
      .respuesta,
      en: .de2019),
    Campo("/poblacion/seleccion/glosa/subtitulo", "Subtítulo", .codigo, en: .de2019),
    Campo("/poblacion/seleccion/glosa/item", "Ítem", .codigo, en: .de2019),
    Campo("/poblacion/seleccion/glosa/asignacion", "Asignación", .codigo, en: .de2019),
    Campo("/poblacion/seleccion/glosa/numero", "Número de glosa", .codigo, en: .de2019),
    Campo(
      "/poblacion/seleccion/registroPostulantes", "¿Hay registros de los postulantes?", .respuesta),
    Campo(
      "/poblacion/seleccion/descripcionRegistroPostulantes", "Registros de los postulantes", .texto,
      limites: .init(nuevo2019: 500, nuevo2025: 1000)),
    Campo(
      "/poblacion/seleccion/otraInformacion", "Otra información de caracterización", .texto,
      exigido: .todos, limites: .init(nuevo2019: 500, nuevo2025: 500)),
    Campo(
      "/poblacion/seleccion/registroSocialDeHogares", "¿Usa el Registro Social de Hogares?",
      .respuesta, en: .nuevo2025, exigido: .nuevo2025),
    Campo(
      "/poblacion/seleccion/ris", "¿Hay información en el Registro de Información Social RIS?",
      .respuesta, en: .nuevo2025, exigido: .nuevo2025),
  ]
}
