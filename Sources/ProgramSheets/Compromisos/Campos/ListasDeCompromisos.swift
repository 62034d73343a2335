/// The lists of words of the commitments, each with its source.
package enum ListasDeCompromisos {
  /// How a result must compare with its goal.
  package static let comparacion = ListaOficial(
    ["igual", "al menos", "a lo más", "más de"], fuente: "metas de los compromisos de gestión")

  /// Whether the goal was met.
  package static let estado = ListaOficial(
    ["logro", "brecha"], fuente: "informe de la etapa IV, actividad IV.1.1")

  /// The programmes of work.
  package static let programa = ListaOficial(
    ["diseño", "complementariedad", "información"], cerrada: false,
    fuente: "informe de la etapa IV, actividades IV.1.2 a IV.1.4")

  /// How far the agreement on information has come.
  package static let procedimiento = ListaOficial(
    ["acuerdo", "oferta", "pendiente"], cerrada: false,
    fuente: "informe de provisión de información, estado del procedimiento")

  /// Whether what was agreed was sent.
  package static let cumplimiento = ListaOficial(
    ["cumplido", "parcial", "no cumplido"], cerrada: false,
    fuente: "informe de provisión de información, estado de cumplimiento")

  /// What a text can say with a figure or of one.
  package static let dicho = ListaOficial(
    [
      "es", "meta", "sobre la meta", "representa", "superada en", "superada en más de", "más de",
      "mayor", "leve", "cercano",
    ], fuente: "informe de la etapa IV, logros y descripción del desarrollo alcanzado")

  /// The fifteen regions of 2009 and Ñuble, which is one since September 2018.
  package static let region = ListaOficial(
    [
      "Arica y Parinacota", "Tarapacá", "Antofagasta", "Atacama", "Coquimbo", "Valparaíso",
      "Metropolitana", "O'Higgins", "Maule", "Ñuble", "Biobío", "La Araucanía", "Los Ríos",
      "Los Lagos", "Aysén", "Magallanes",
    ], cerrada: false, fuente: "división regional del país; Ley 21.033 desde septiembre de 2018")
}
