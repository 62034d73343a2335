/// A list of words that a form prints or that published sheets use for one field.
public struct ListaOficial: Sendable, Hashable {
  /// The words, as the form writes them.
  public let palabras: [String]
  /// Whether the form allows these words alone; an open list holds only what has been seen.
  public let esCerrada: Bool
  /// Where the words come from: form, section and field.
  public let fuente: String

  init(_ palabras: [String], cerrada: Bool = true, fuente: String) {
    self.palabras = palabras
    self.esCerrada = cerrada
    self.fuente = fuente
  }
}

/// The official lists of words of the forms, each with its source.
public enum ListasOficiales {
  /// Kinds of application.
  public static let tipo = ListaOficial(
    ["Nuevo", "Nuevo con recursos previos", "Revisión Diseño"], cerrada: false,
    fuente: "encabezado de las fichas publicadas de 2019 y 2025")

  /// States of an evaluation.
  public static let estado = ListaOficial(
    ["EN EVALUACIÓN", "CALIFICADO"],
    fuente: "encabezado de las fichas publicadas de 2019 y 2025")

  /// Outcomes of an evaluation.
  public static let calificacion = ListaOficial(
    ["Recomendado Favorablemente", "Objetado Técnicamente", "Falta Información"],
    fuente: "calificaciones de la evaluación ex-ante; encabezado del formulario 2025")

  /// Lines of government action.
  public static let eje = ListaOficial(
    ["Crecimiento"], cerrada: false, fuente: "sección 1 de las fichas publicadas")

  /// Fields of action.
  public static let ambito = ListaOficial(
    ["Fomento productivo", "Emprendimiento"], cerrada: false,
    fuente: "sección 1 de las fichas publicadas")

  /// Answers to whether the whole target population is served.
  public static let atencion = ListaOficial(
    ["toda", "parte"], fuente: "sección 3.1: a toda la población objetivo o sólo a una parte")

  /// Units of the time until a beneficiary leaves.
  public static let unidadDeEgreso = ListaOficial(
    ["MESES", "AÑOS"], fuente: "sección 3.1: en cuántos meses/años promedio egresarán")

  /// Dimensions of an indicator.
  public static let dimension = ListaOficial(
    ["Eficiencia", "Economía", "Eficacia", "Calidad"], fuente: "formulario 2025, sección 4.1")

  /// How often an indicator is measured.
  public static let periodicidad = ListaOficial(
    ["Anual", "Semestral", "Trimestral"], fuente: "formulario 2025, sección 4.1")

  /// Which way an indicator should go.
  public static let sentido = ListaOficial(
    ["Ascendente", "Descendente"], fuente: "formulario 2025, sección 4.1")

  /// What an indicator controls.
  public static let ambitoDeControl = ListaOficial(
    ["Proceso", "Producto", "Resultado Intermedio", "Resultado Final"],
    fuente: "formulario 2025, sección 4.1")

  /// Categories that an indicator can be broken down by.
  public static let desagregacion = ListaOficial(
    ["Territorio"], cerrada: false, fuente: "sección 4.1 de la ficha publicada de 2025")

  /// Kinds of benefit of a component.
  public static let tipoDeBeneficio = ListaOficial(
    ["Capacitaciones / Cursos / Charlas", "Asesorías Técnicas"], cerrada: false,
    fuente: "sección 5.2 de la ficha publicada de 2025")

  /// Specific benefits of a component.
  public static let beneficioEspecifico = ListaOficial(
    ["Capacitación General", "Asesoría en Fomento Productivo"], cerrada: false,
    fuente: "sección 5.2 de la ficha publicada de 2025")

  /// The seventeen Sustainable Development Goals; the first has number 1.
  public static let ods = ListaOficial(
    [
      "Fin de la pobreza", "Hambre cero", "Salud y bienestar", "Educación de calidad",
      "Igualdad de género", "Agua limpia y saneamiento", "Energía asequible y no contaminante",
      "Trabajo decente y crecimiento económico", "Industria, innovación e infraestructura",
      "Reducción de las desigualdades", "Ciudades y comunidades sostenibles",
      "Producción y consumo responsables", "Acción por el clima", "Vida submarina",
      "Vida de ecosistemas terrestres", "Paz, justicia e instituciones sólidas",
      "Alianzas para lograr los objetivos",
    ], fuente: "formulario 2025, sección 2, Agenda 2030")
}
