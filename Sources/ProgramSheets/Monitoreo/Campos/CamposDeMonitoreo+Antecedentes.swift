extension CamposDeMonitoreo {
  /// Section I.
  static let antecedentes = [
    Campo("/antecedentes", "I. Antecedentes del programa", .grupo, exigido: .todos),
    Campo("/antecedentes/descripcion", "Descripción", .texto, exigido: .todos),
    Campo(
      "/antecedentes/regiones", "Regiones en que se encuentran los beneficiarios efectivos",
      .textos, lista: ListasDeMonitoreo.region),
    Campo("/antecedentes/proposito", "Propósito", .texto, exigido: .todos),
    Campo(
      "/antecedentes/inicio", "Año de inicio", .ejercicio, unidad: .ejercicio, exigido: .todos,
      nombre: .init("el año de inicio", "the first year"), ejercicios: nil),
    Campo(
      "/antecedentes/termino", "Año de término, o Permanente", .palabra, exigido: .todos,
      lista: ListasDeMonitoreo.termino),
    Campo(
      "/antecedentes/exAnte", "Evaluaciones ex-ante, por año", .porEjercicio, ejercicios: 0...0),
    Campo(
      "/antecedentes/exAnte/*", "Calificación", .palabra, lista: ListasDeMonitoreo.calificacion),
    Campo("/antecedentes/exPost", "Evaluaciones ex-post", .filas),
    Campo(
      "/antecedentes/exPost/*/ejercicio", "Año de la evaluación", .ejercicio, unidad: .ejercicio,
      nombre: .init("el año de la evaluación de *", "the year of the evaluation by *"),
      propio: "evaluacion.ejercicio"),
    Campo("/antecedentes/exPost/*/institucion", "Institución", .texto),
    Campo("/antecedentes/exPost/*/evaluacion", "Clase de evaluación", .texto),
    Campo("/antecedentes/exPost/*/resultado", "Resultado", .texto),
    Campo(
      "/antecedentes/otrasEvaluaciones", "Otras evaluaciones: Sí, No o cuáles", .texto,
      lista: ListasDeMonitoreo.siONo),
  ]

  /// Section II.
  static let analisis =
    [
      Campo("/analisis", "II. Análisis de desempeño", .grupo, exigido: .todos),
      Campo("/analisis/focalizacion", "Focalización", .grupo, exigido: .todos),
      Campo(
        "/analisis/focalizacion/resultado", "Resultado", .palabra,
        lista: ListasDeMonitoreo.focalizacion),
      Campo("/analisis/focalizacion/texto", "La frase del resultado, como se imprime", .texto),
      Campo("/analisis/focalizacion/observaciones", "Observaciones de quien evalúa", .texto),
    ]
    + veredicto(
      "ejecucionInicial", "Ejecución presupuestaria inicial del año", ListasDeMonitoreo.rango)
    + veredicto("ejecucionFinal", "Ejecución presupuestaria final del año", ListasDeMonitoreo.rango)
    + veredicto(
      "persistencia", "Persistencia de la subejecución presupuestaria", ListasDeMonitoreo.siONo)
    + veredicto(
      "gastoPorBeneficiario",
      "Gasto por beneficiario frente al promedio de los dos años anteriores",
      ListasDeMonitoreo.rango)
    + veredicto(
      "gastoAdministrativo", "Gasto administrativo", ListasDeMonitoreo.gastoAdministrativo)
    + [
      Campo(
        "/analisis/observacionesEficiencia", "Observaciones sobre eficiencia y ejecución", .textos)
    ] + veredicto("indicador", "Eficacia: indicador de propósito", ListasDeMonitoreo.indicador)
    + [Campo("/analisis/observacionesEficacia", "Observaciones sobre eficacia", .texto)]

  /// A result of the analysis: a word, or a mapping with the word and the sentence that it stands for.
  private static func veredicto(
    _ clave: String, _ etiqueta: String, _ lista: ListaOficial
  ) -> [Campo] {
    [
      Campo("/analisis/\(clave)", etiqueta, .palabra, exigido: .todos, lista: lista),
      Campo("/analisis/\(clave)/resultado", etiqueta, .palabra, lista: lista),
      Campo("/analisis/\(clave)/texto", "La frase del resultado, como se imprime", .texto),
    ]
  }
}
