/// The lists of words of portfolio tables, each with its source.
package enum ListasDeCartera {
  /// What the values of a column are.
  package static let tipo = ListaOficial(
    ["texto", "codigo", "año", "region", "entero", "monto", "porcentaje", "cifra", "razon"],
    fuente: "docs/formato-cartera.md")

  static let total = ListaOficial(["suma"], fuente: "docs/formato-cartera.md")

  /// The regions, and what is of all of them.
  package static let region = ListaOficial(
    [nacional] + ListasDeMonitoreo.region.palabras, cerrada: false,
    fuente: "división político-administrativa de Chile: 16 regiones")

  /// What is of the whole country.
  package static let nacional = "Nacional"

  /// Other names that published tables have for a region, without accents and in lower case.
  package static let otrosNombres: [String: String] = [
    "rm": "Metropolitana", "metropolitana de santiago": "Metropolitana",
    "santiago": "Metropolitana",
    "libertador general bernardo o'higgins": "O'Higgins",
    "libertador bernardo o'higgins": "O'Higgins", "libertador": "O'Higgins",
    "ohiggins": "O'Higgins",
    "bio bio": "Biobío", "bio-bio": "Biobío", "del biobio": "Biobío", "araucania": "La Araucanía",
    "aisen": "Aysén", "aysen del general carlos ibanez del campo": "Aysén",
    "magallanes y de la antartica chilena": "Magallanes",
    "magallanes y la antartica chilena": "Magallanes", "del maule": "Maule", "de nuble": "Ñuble",
  ]
}
