/// The lists of words of the monitoring sheet, each with its source.
package enum ListasDeMonitoreo {
  /// The regions, as the sheets name them.
  package static let region = ListaOficial(
    [
      "Arica y Parinacota", "Tarapacá", "Antofagasta", "Atacama", "Coquimbo", "Valparaíso",
      "Metropolitana", "O'Higgins", "Maule", "Ñuble", "Biobío", "La Araucanía", "Los Ríos",
      "Los Lagos", "Aysén", "Magallanes", nivelCentral,
    ], cerrada: false, fuente: "ficha de monitoreo, secciones I y III")

  /// What spending in no region is called.
  package static let nivelCentral = "Nivel central"

  /// Outcomes as the history of a sheet writes them, in lower case.
  static let calificacion = ListaOficial(
    ["Recomendado favorablemente", "Objetado técnicamente", "Falta información"], cerrada: false,
    fuente: "ficha de monitoreo, sección I, evaluaciones ex-ante")

  static let termino = ListaOficial(
    ["Permanente"], cerrada: false, fuente: "ficha de monitoreo, sección I, año de término")

  static let siONo = ListaOficial(
    ["Sí", "No"], cerrada: false, fuente: "ficha de monitoreo, secciones I y II")

  static let focalizacion = ListaOficial(
    ["sin deficiencias", "con deficiencias"], cerrada: false,
    fuente: "ficha de monitoreo, sección II, focalización")

  /// Whether a figure is inside of its band, and on which side of it.
  package static let rango = ListaOficial(
    ["dentro", "fuera", "fuera-superior", "fuera-inferior"],
    fuente: "ficha de monitoreo, sección II, eficiencia y ejecución presupuestaria")

  static let gastoAdministrativo = ListaOficial(
    ["correcto", "incorrecto"], cerrada: false,
    fuente: "ficha de monitoreo, sección II, gasto administrativo")

  static let indicador = ListaOficial(
    ["permite medir", "no permite medir"], cerrada: false,
    fuente: "ficha de monitoreo, sección II, eficacia")

  static let seccion = ListaOficial(
    ["diseño", "población", "indicadores", "presupuesto", "generales"],
    fuente: "ficha de monitoreo, sección VI")

  /// The tables that have footnotes or figures with marks.
  static let tabla = ListaOficial(
    ["presupuesto", "subtitulos", "regiones", "poblacion", "componentes", "indicadores"],
    fuente: "ficha de monitoreo, sección III")
}
