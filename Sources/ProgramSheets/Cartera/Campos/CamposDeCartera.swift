/// The fields of a portfolio table; those of its rows and totals are the columns that many tables have, which
/// those that a sheet declares take the place of.
enum CamposDeCartera {
  static let partes = [
    Parte("", encabezado), Parte("", columnas), Parte("", filas), Parte("", total),
    Parte("", relaciones),
  ]

  private static let encabezado = [
    Campo("/encabezado", "Encabezado", .grupo, exigido: .todos),
    Campo("/encabezado/titulo", "Título de la tabla", .texto, exigido: .todos),
    Campo(
      "/encabezado/desde", "Primer año de la tabla", .ejercicio, unidad: .ejercicio,
      exigido: .todos, nombre: .init("el primer año", "the first year"), ejercicios: nil),
    Campo(
      "/encabezado/hasta", "Último año de la tabla", .ejercicio, unidad: .ejercicio,
      exigido: .todos, nombre: .init("el último año", "the last year"), ejercicios: nil),
    Campo("/encabezado/fuente", "Fuente", .texto, exigido: .todos),
    Campo("/encabezado/servicio", "Servicio", .texto),
    Campo("/encabezado/ministerio", "Ministerio", .texto),
    Campo("/encabezado/codigo", "Código de la cartera", .codigo),
  ]

  private static let columnas = [
    Campo("/columnas", "Columnas de la tabla, en su orden", .filas, exigido: .todos),
    Campo("/columnas/*/clave", "Clave, como programa o presupuesto", .codigo, exigido: .todos),
    Campo("/columnas/*/tipo", "Tipo de sus valores", .palabra, lista: ListasDeCartera.tipo),
    Campo("/columnas/*/nombre", "Cómo la llama la tabla", .texto),
    Campo("/columnas/*/unidad", "Unidad, como M$ o beneficiarios", .texto),
    Campo(
      "/columnas/*/total", "suma, si la tabla imprime su total", .palabra,
      lista: ListasDeCartera.total),
    Campo(
      "/columnas/*/razon", "Numerador, denominador y decimales: [gasto, cobertura, 0]", .textos),
    Campo(
      "/columnas/*/cambio", "Dos monedas a una misma tasa: [escudos, dolares]", .textos),
    Campo("/columnas/*/parteDe", "Columna de la que esta es una parte", .codigo),
    Campo("/columnas/*/entre", "Columnas con su mínimo y su máximo: [menor, mayor]", .textos),
    Campo(
      "/cuenta", "Cuántas filas dice el texto que hay", .conteo, unidad: .fila,
      nombre: .init("la cuenta del texto", "the count of the text")),
  ]

  private static let filas = [
    Campo("/filas", "Filas, o el archivo CSV en que están", .filas, exigido: .todos),
    Campo("/filas/*/codigo", "Código", .codigo),
    Campo("/filas/*/programa", "Programa", .texto),
    Campo("/filas/*/servicio", "Servicio", .texto),
    Campo("/filas/*/ministerio", "Ministerio", .texto),
    Campo("/filas/*/ejercicio", "Año, o años: 2019-2020", .codigo),
    Campo("/filas/*/region", "Región, o Nacional", .palabra, lista: ListasDeCartera.region),
    figura("presupuesto", "Presupuesto", .monto, .milesDePesos, "budget"),
    figura("gasto", "Gasto", .monto, .milesDePesos, "expenses"),
    figura("cobertura", "Cobertura", .conteo, .poblacion, "coverage"),
    Campo("/filas/*/unidad", "Unidad de la cobertura", .texto),
    figura("gastoPorUnidad", "Gasto por unidad", .cifra, .milesDePesosPorUnidad, "unit cost"),
    Campo("/filas/*/calificacion", "Calificación", .texto),
    figura("ejecucion", "Ejecución", .porcentaje, .porcentaje, "execution"),
  ]

  private static let total = [
    Campo("/total", "Totales de la tabla", .grupo),
    totalDe("presupuesto", .monto, .milesDePesos, "budget"),
    totalDe("gasto", .monto, .milesDePesos, "expenses"),
    totalDe("cobertura", .conteo, .poblacion, "coverage"),
    totalDe("gastoPorUnidad", .cifra, .milesDePesosPorUnidad, "unit cost"),
    totalDe("ejecucion", .porcentaje, .porcentaje, "execution"),
  ]

  private static func figura(
    _ clave: String, _ etiqueta: String, _ tipo: Campo.Tipo, _ unidad: Campo.Unidad, _ en: String
  ) -> Campo {
    Campo(
      "/filas/*/\(clave)", etiqueta, tipo, unidad: unidad,
      nombre: .init("\(clave) de *", "\(en) of *"), propio: "fila.\(clave)")
  }

  private static func totalDe(
    _ clave: String, _ tipo: Campo.Tipo, _ unidad: Campo.Unidad, _ en: String
  ) -> Campo {
    Campo(
      "/total/\(clave)", "Total de \(clave)", tipo, unidad: unidad,
      nombre: .init("el total de \(clave)", "the total of \(en)"), origen: .sistema)
  }

  private static let relaciones = [
    Campo("/relaciones", "Filas que salen de otras, donde los años son columnas", .filas),
    Campo("/relaciones/*/fila", "Nombre de la fila", .texto, exigido: .todos),
    Campo("/relaciones/*/razon", "Numerador, denominador y decimales", .textos),
    Campo("/relaciones/*/parteDe", "Fila de la que es una parte", .texto),
    Campo("/totales", "Sumas de una parte de la tabla que da otra frase u otra tabla", .filas),
    Campo("/totales/*/columna", "Columna que se suma", .codigo, exigido: .todos),
    Campo("/totales/*/ejercicio", "Año de las filas que se suman", .codigo),
    Campo("/totales/*/region", "Región de las filas que se suman", .palabra),
    Campo(
      "/totales/*/total", "Lo que dice la otra frase u otra tabla", .cifra, unidad: .fila,
      exigido: .todos,
      nombre: .init("la suma de *", "the sum of *"), propio: "suma.total"),
    Campo("/texto", "Lo que el texto repite de la tabla", .filas),
    Campo("/texto/*/dice", "Las palabras del texto", .texto, exigido: .todos),
    Campo(
      "/texto/*/de", "La cifra de que habla: total.presupuesto o FILA.columna", .texto,
      exigido: .ninguno),
    Campo("/texto/*/sobre", "La cifra de la que es un porcentaje", .texto),
    Campo("/texto/*/desde", "La cifra de la que creció o bajó", .texto),
    Campo("/texto/*/orden", "Las cifras que la superan, en su orden", .textos),
    Campo("/texto/*/fecha", "El año de la cronología que repite", .codigo),
    Campo("/texto/*/porUnidad", "El monto del que es lo que toca a cada unidad", .texto),
    Campo("/texto/*/unidades", "La cifra de cuántas unidades son", .texto),
  ]
}
