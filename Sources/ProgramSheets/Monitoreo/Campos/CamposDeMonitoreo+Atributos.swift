extension CamposDeMonitoreo {
  /// Section IV.
  static let atributos = [
    Campo("/ods", "Objetivos de desarrollo sostenible, por número", .textos)
  ]

  /// Section V, of the years of the health emergency.
  static let contingencia = [
    Campo("/contingencia", "V. Contingencia sanitaria", .grupo, en: .deContingencia),
    Campo(
      "/contingencia/fet", "Ejecutó recursos del Fondo de Emergencia Transitorio", .respuesta,
      en: .deContingencia),
    Campo(
      "/contingencia/modificaciones", "Modificaciones de su implementación", .respuesta,
      en: .deContingencia),
  ]

  /// Section VI.
  static let observaciones = [
    Campo("/observaciones", "VI. Observaciones de la institución", .filas),
    Campo(
      "/observaciones/*/seccion", "De qué sección es", .palabra,
      lista: ListasDeMonitoreo.seccion),
    Campo("/observaciones/*/tipo", "Clase de observación", .texto),
    Campo("/observaciones/*/texto", "Observación", .texto),
  ]

  /// Section VII, and the notes below tables.
  static let notas = [
    Campo("/notas", "VII. Notas técnicas y notas al pie", .grupo),
    Campo(
      "/notas/coberturaNoMostrada", "Año cuya cobertura una nota dice no mostrar", .ejercicio,
      unidad: .ejercicio,
      nombre: .init(
        "el año de la cobertura que no se muestra", "the year whose coverage is not shown"),
      ejercicios: nil),
    Campo(
      "/notas/precios", "Año de los pesos que dice una nota técnica", .ejercicio,
      unidad: .ejercicio,
      nombre: .init(
        "el año de los precios que dice una nota técnica",
        "the price year that a technical note names"),
      ejercicios: nil),
    Campo("/notas/tecnicas", "Notas técnicas", .textos),
    Campo("/notas/alPie", "Notas al pie de las tablas", .filas),
    Campo("/notas/alPie/*/tabla", "Tabla", .palabra, lista: ListasDeMonitoreo.tabla),
    Campo("/notas/alPie/*/marca", "Marca: *, **", .codigo),
    Campo("/notas/alPie/*/texto", "Nota", .texto),
  ]
}
