/// The fields of a sheet of commitments: its head, the national block and those of the regions or centres.
enum CamposDeCompromisos {
  static let partes = [
    Parte("", encabezado), Parte("IV.1", nacional.evaluacion), Parte("IV.2", listas),
    Parte("IV.3", nacional.seguimiento), Parte("IV.4", nacional.difusion),
    Parte("", regional.encabezado), Parte("IV.1", regional.evaluacion),
    Parte("IV.1.4", provision), Parte("IV.3", regional.seguimiento),
    Parte("IV.4", regional.difusion),
  ]

  /// The block of the whole service, or that of a region or centre.
  static let nacional = CamposDelBloque(base: "", es: "", en: "")
  static let regional = CamposDelBloque(base: "/bloques/*", es: " de *", en: " of *")

  private static let encabezado = [
    Campo("/encabezado", "Encabezado", .grupo, exigido: .todos),
    Campo("/encabezado/servicio", "Servicio", .texto, exigido: .todos),
    Campo("/encabezado/ministerio", "Ministerio", .texto),
    Campo("/encabezado/compromiso", "Compromiso o programa de gestión", .texto, exigido: .todos),
    Campo("/encabezado/codigo", "Código del compromiso", .codigo),
    Campo("/encabezado/etapa", "Etapa del informe", .codigo),
    Campo(
      "/encabezado/fecha", "Fecha del informe: ningún hecho es posterior", .codigo),
    Campo(
      "/encabezado/seguimiento", "Año en que caen los plazos del seguimiento", .ejercicio,
      unidad: .ejercicio, nombre: .init("el año de seguimiento", "the year of the follow-up"),
      ejercicios: 1...1),
    Campo(
      "/encabezado/bloques", "Cuántos bloques promete el documento", .conteo, unidad: .produccion,
      nombre: .init("el número de bloques", "the number of blocks")),
    Campo(
      "/encabezado/promedio", "Si el desempeño del servicio es el promedio de sus bloques",
      .respuesta),
  ]

  /// The numbered lists of the national report, with a row for each region.
  private static let listas =
    [
      Campo("/listas", "IV.2.1. Listas por región del informe ejecutivo", .filas),
      Campo(
        "/listas/*/programa", "Programa de trabajo", .palabra, lista: ListasDeCompromisos.programa),
      Campo("/listas/*/filas", "Filas", .filas),
      Campo("/listas/*/filas/*/numero", "Número, como se imprime", .codigo),
      Campo(
        "/listas/*/filas/*/region", "Región", .palabra, lista: ListasDeCompromisos.region),
      Campo("/listas/*/filas/*/texto", "Logro", .texto),
    ]
    + CamposDelBloque.afirmaciones(
      "/listas/*/filas/*", " de la fila * de la lista *", " of row * of the list *")

  /// What the report says of the information that the service provides to the regional government.
  private static let provision = [
    Campo("/bloques/*/provision", "Informe de provisión de información", .grupo),
    Campo(
      "/bloques/*/provision/procedimiento", "1. Estado del procedimiento", .palabra,
      lista: ListasDeCompromisos.procedimiento),
    Campo(
      "/bloques/*/provision/cumplimiento", "3. Estado de cumplimiento del envío", .palabra,
      lista: ListasDeCompromisos.cumplimiento),
    Campo(
      "/bloques/*/provision/otroCumplimiento", "Otro estado de cumplimiento que se marca a la vez",
      .palabra, lista: ListasDeCompromisos.cumplimiento),
    Campo("/bloques/*/provision/fecha", "Fecha del estado de cumplimiento", .codigo),
    Campo("/bloques/*/provision/matriz", "2. Matriz de información", .filas),
    Campo("/bloques/*/provision/matriz/*/numero", "Número, como se imprime", .codigo),
    Campo("/bloques/*/provision/matriz/*/informacion", "Información acordada", .texto),
    Campo("/bloques/*/provision/matriz/*/contenido", "Contenido específico", .texto),
    Campo("/bloques/*/provision/matriz/*/formato", "Formato de envío", .texto),
    Campo("/bloques/*/provision/matriz/*/periodicidad", "Periodicidad", .texto),
    Campo("/bloques/*/provision/matriz/*/responsable", "Responsable del servicio", .texto),
    Campo("/bloques/*/provision/hechos", "Hechos que se dan por ocurridos", .filas),
    Campo("/bloques/*/provision/hechos/*/hecho", "Hecho", .texto),
    Campo("/bloques/*/provision/hechos/*/fecha", "Su fecha", .codigo),
  ]
}
