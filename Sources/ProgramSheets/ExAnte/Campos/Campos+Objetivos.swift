extension Campos {
  /// Section 4.
  static let objetivos =
    [Parte("4", titulo), Parte("4.1", fines)]
    + indicador("4.1", "/objetivos/indicador", "Indicador de propósito", esExigido: true)
    + [Parte("4.1", termino)]
    + indicador(
      "4.2", "/objetivos/indicadorComplementario", "Indicador adicional", esExigido: false)
    + [Parte("4.2", informacion)]

  private static let titulo = [
    Campo("/objetivos", "Sección 4: Objetivos y Seguimiento", .grupo, exigido: .todos)
  ]

  private static let fines = [
    Campo("/objetivos/fin", "Fin del Programa", .texto, exigido: .todos, limites: .todos(250)),
    Campo(
      "/objetivos/proposito", "Propósito del Programa", .texto, exigido: .todos,
      limites: .todos(250)),
  ]

  /// The fields of an indicator; only the main one is demanded.
  private static func indicador(
    _ seccion: String, _ base: String, _ etiqueta: String, esExigido: Bool
  ) -> [Parte] {
    let exigido: Formularios = esExigido ? .todos : .ninguno
    let formula = [
      Campo(base, etiqueta, .grupo, exigido: exigido),
      Campo("\(base)/nombre", "Indicador", .texto, exigido: exigido),
      Campo(
        "\(base)/formula", "Fórmula de cálculo (numerador/denominador)", .texto, exigido: exigido),
      Campo("\(base)/unidad", "Unidad de medida", .texto, exigido: exigido),
    ]
    let valores = [
      Campo(
        "\(base)/valores", "Valor actual y esperado", .porEjercicio, exigido: exigido,
        ejercicios: -2...0),
      Campo(
        "\(base)/valores/*", "Valor del año", .cifra, unidad: .indicador,
        nombre: .init("el valor del indicador de *", "the indicator's value of *")),
      Campo(
        "\(base)/metodologia", "Metodología", .texto, exigido: exigido,
        limites: .de2019(1000, nuevo2025: esExigido ? 1500 : 1000)),
    ]
    let nuevo: Formularios = esExigido ? .nuevo2025 : .ninguno
    return [
      Parte(seccion, formula), Parte(seccion, caracter(base, exigido: nuevo)),
      Parte(seccion, valores), Parte(seccion, medicion(base, exigido: nuevo)),
    ]
  }

  private static func caracter(_ base: String, exigido: Formularios) -> [Campo] {
    [
      Campo(
        "\(base)/dimension", "Dimensión", .palabra, en: .nuevo2025, exigido: exigido,
        lista: ListasOficiales.dimension),
      Campo(
        "\(base)/periodicidad", "Periodicidad", .palabra, en: .nuevo2025, exigido: exigido,
        lista: ListasOficiales.periodicidad),
      Campo(
        "\(base)/sentido", "Sentido de la medición", .palabra, en: .nuevo2025, exigido: exigido,
        lista: ListasOficiales.sentido),
      Campo(
        "\(base)/ambito", "Ámbito de control", .palabra, en: .nuevo2025, exigido: exigido,
        lista: ListasOficiales.ambitoDeControl),
    ]
  }

  private static func medicion(_ base: String, exigido: Formularios) -> [Campo] {
    [
      Campo(
        "\(base)/fuentesDeInformacion", "Fuentes de información del indicador", .texto,
        en: .nuevo2025, exigido: exigido, limites: .init(nuevo2025: 500)),
      Campo(
        "\(base)/medios", "¿Cuenta con los medios para capturar la información?", .respuesta,
        en: .nuevo2025, exigido: exigido),
      Campo(
        "\(base)/descripcionMedios", "Medios, o acciones para contar con ellos", .texto,
        en: .nuevo2025, limites: .init(nuevo2025: 500)),
      Campo(
        "\(base)/desagregacion", "Categorías en que se puede desagregar", .textos,
        en: .nuevo2025, lista: ListasOficiales.desagregacion),
      Campo(
        "\(base)/evidencia", "Evidencia de la situación proyectada", .texto, en: .nuevo2025,
        exigido: exigido, limites: .init(nuevo2025: 1000)),
    ]
  }

  private static let termino = [
    Campo("/objetivos/termino", "Término del Programa", .grupo, exigido: .todos),
    Campo(
      "/objetivos/termino/tiene", "¿El Programa tiene año de término?", .respuesta,
      exigido: .todos),
    Campo(
      "/objetivos/termino/ejercicio", "Año de término proyectado; 0 si no tiene", .ejercicio,
      unidad: .ejercicio, nombre: .init("el año de término", "the last year")),
    Campo(
      "/objetivos/termino/justificacion", "Justificación de la fecha de término", .texto,
      exigido: .todos, limites: .init(nuevo2025: 1200)),
    Campo(
      "/objetivos/plenaImplementacion", "Año de plena implementación (régimen)", .ejercicio,
      unidad: .ejercicio, exigido: .de2019,
      nombre: .init(
        "el año de plena implementación", "the year in which the programme runs in full")),
  ]

  private static let informacion = [
    Campo(
      "/objetivos/fuentesDeInformacion", "Fuentes de información del indicador de propósito",
      .texto, en: .de2019, exigido: .de2019),
    Campo(
      "/objetivos/informacionCentralizada", "¿Está centralizada y accesible oportunamente?",
      .respuesta, en: .de2019, exigido: .de2019),
    Campo(
      "/objetivos/accionesInformacion", "Acciones para contar con dicha información", .texto,
      en: .de2019),
    Campo(
      "/objetivos/accionesInformacionEjercicio", "Año que nombra esa pregunta", .ejercicio,
      unidad: .ejercicio, en: .de2019,
      nombre: .init(
        "el año que nombra la pregunta por las acciones",
        "the year named by the question on actions")),
  ]
}
