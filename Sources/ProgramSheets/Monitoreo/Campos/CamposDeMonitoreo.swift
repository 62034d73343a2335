/// The fields of a monitoring sheet, a part for each section of its form.
enum CamposDeMonitoreo {
  static let partes =
    [Parte("", archivo), Parte("I", antecedentes), Parte("II", analisis)]
    + desempeno
    + [
      Parte("IV", atributos), Parte("V", contingencia), Parte("VI", observaciones),
      Parte("VII", notas),
    ]

  private static let archivo = [
    Campo(
      "/precios", "Año de los pesos en que están los montos, el de «(M$ …)»", .ejercicio,
      unidad: .ejercicio, exigido: .todos, nombre: .init("el año de los precios", "the price year"),
      ejercicios: 1...1),
    Campo("/encabezado", "Encabezado", .grupo, exigido: .todos),
    Campo("/encabezado/programa", "Nombre del programa", .texto, exigido: .todos),
    Campo("/encabezado/servicio", "Servicio", .texto, exigido: .todos),
    Campo("/encabezado/ministerio", "Ministerio", .texto, exigido: .todos),
    Campo(
      "/encabezado/codigo", "Código del programa; la ficha no lo imprime, sirve para cruzarla",
      .codigo),
  ]

  /// The rows of a table of years: the row itself and the figure of any of its years.
  ///
  /// - Parameters:
  ///   - pattern: where the row stands.
  ///   - etiqueta: its heading.
  ///   - tipo: what each figure is.
  ///   - unidad: the unit of each figure.
  ///   - isDemanded: whether the form demands the row.
  ///   - nombre: what sentences call a figure, with `*` for the year and for the row that it is of.
  ///   - isComputed: whether the official system fills the row in.
  ///   - decimales: the decimals that the form prints.
  /// - Returns: both fields.
  static func anual(
    _ pattern: String, _ etiqueta: String, _ tipo: Campo.Tipo, _ unidad: Campo.Unidad,
    exigido isDemanded: Bool = true, _ nombre: Campo.Nombre, calculado isComputed: Bool = false,
    decimales: Int? = nil
  ) -> [Campo] {
    [
      Campo(
        pattern, etiqueta, .porEjercicio, exigido: isDemanded ? .todos : .ninguno,
        ejercicios: -2...0),
      Campo(
        pattern + "/*", etiqueta + ", en el año", tipo, unidad: unidad, nombre: nombre,
        origen: isComputed ? .sistema : .persona, decimales: decimales),
    ]
  }

  /// The price year that the heading of a table prints, where it does so.
  static func precios(_ table: String, _ es: String, _ en: String) -> Campo {
    Campo(
      "/\(table)/precios", "Año de los pesos en el título de la tabla", .ejercicio,
      unidad: .ejercicio,
      nombre: .init("el año de los precios \(es)", "the price year of \(en)"), ejercicios: 1...1)
  }
}
