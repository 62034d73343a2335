extension CamposDeMonitoreo {
  /// Section III.
  static let desempeno = [
    Parte("III", presupuesto), Parte("III", subtitulos), Parte("III", regiones),
    Parte("III", poblacion), Parte("III", componentes), Parte("III", indicadores),
  ]

  private static let presupuesto =
    [
      Campo("/presupuesto", "Presupuesto y ejecución", .grupo, exigido: .todos),
      precios("presupuesto", "del presupuesto", "the budget"),
    ]
    + anual(
      "/presupuesto/ejecucionInicial", "Ejecución presupuestaria inicial *", .porcentaje,
      .porcentaje,
      .init("la ejecución inicial de *", "the execution of the initial budget of *"),
      calculado: true, decimales: 0)
    + anual(
      "/presupuesto/ejecucionFinal", "Ejecución presupuestaria final **", .porcentaje, .porcentaje,
      .init("la ejecución final de *", "the execution of the final budget of *"),
      calculado: true, decimales: 0)
    + anual(
      "/presupuesto/ejecutado", "Presupuesto ejecutado ***", .monto, .milesDePesos,
      .init("el presupuesto ejecutado de *", "the executed budget of *"))
    + anual(
      "/presupuesto/extrapresupuestarios", "Recursos extrapresupuestarios ****", .monto,
      .milesDePesos,
      .init("los recursos extrapresupuestarios de *", "the resources beyond the budget of *"))
    + anual(
      "/presupuesto/inicial", "Presupuesto inicial; la ficha no lo imprime", .monto, .milesDePesos,
      exigido: false, .init("el presupuesto inicial de *", "the initial budget of *"))
    + anual(
      "/presupuesto/final", "Presupuesto final; la ficha no lo imprime", .monto, .milesDePesos,
      exigido: false, .init("el presupuesto final de *", "the final budget of *"))

  private static let subtitulos = [
    Campo("/subtitulos", "Gasto por subtítulos", .grupo, exigido: .todos),
    precios("subtitulos", "del gasto por subtítulos", "the expenses by subtitle"),
    Campo("/subtitulos/filas", "Subtítulos *", .filas, exigido: .todos),
    Campo("/subtitulos/filas/*/subtitulo", "Subtítulo", .codigo, exigido: .todos),
    Campo("/subtitulos/filas/*/nombre", "Nombre del subtítulo", .texto),
    Campo(
      "/subtitulos/filas/*/monto", "Total ejecutado", .monto, unidad: .milesDePesos,
      exigido: .todos, nombre: .init("el gasto del subtítulo *", "the expenses of subtitle *"),
      propio: "subtitulo.monto"),
    Campo(
      "/subtitulos/total", "Gasto total ejecutado", .monto, unidad: .milesDePesos,
      exigido: .todos,
      nombre: .init("el gasto total de los subtítulos", "the total expenses of the subtitles"),
      origen: .sistema),
  ]

  private static let regiones = [
    Campo("/regiones", "Gasto de los componentes por región", .grupo, exigido: .todos),
    precios("regiones", "del gasto por región", "the expenses by region"),
    Campo("/regiones/filas", "Regiones *", .filas, exigido: .todos),
    Campo(
      "/regiones/filas/*/region", "Región", .palabra, exigido: .todos,
      lista: ListasDeMonitoreo.region),
    Campo(
      "/regiones/filas/*/monto", "Total ejecutado", .monto, unidad: .milesDePesos,
      exigido: .todos, nombre: .init("el gasto en *", "the expenses in *"), propio: "region.monto"),
    Campo(
      "/regiones/total", "Gasto total ejecutado componentes", .monto, unidad: .milesDePesos,
      exigido: .todos,
      nombre: .init("el gasto total de las regiones", "the total expenses of the regions"),
      origen: .sistema),
  ]

  private static let poblacion =
    [
      Campo("/poblacion", "Población", .grupo, exigido: .todos),
      precios("poblacion", "del gasto por beneficiario", "the expenses per beneficiary"),
      Campo(
        "/poblacion/objetivo", "Población objetivo", .conteo, unidad: .poblacion, exigido: .todos,
        nombre: .init("la población objetivo", "the target population")),
      Campo("/poblacion/objetivo/unidad", "Unidad", .texto, exigido: .todos),
    ]
    + anual(
      "/poblacion/beneficiaria", "Población beneficiada", .conteo, .poblacion, exigido: false,
      .init("la población beneficiada de *", "the beneficiaries of *"))
    + anual(
      "/poblacion/cobertura", "Cobertura por año *", .porcentaje, .porcentaje,
      .init("la cobertura de *", "the coverage of *"), calculado: true, decimales: 0)
    + anual(
      "/poblacion/gastoPorBeneficiario", "Gasto por beneficiario **", .cifra,
      .milesDePesosPorBeneficiario,
      .init("el gasto por beneficiario de *", "the expenses per beneficiary of *"),
      calculado: true, decimales: 1)
    + [Campo("/beneficiarios", "Beneficiarios efectivos, por grupo", .grupo)]
    + grupo("region", "Por región", "la región", "region")
    + grupo("territorio", "Por territorio", "el territorio", "territory")
    + grupo("tamano", "Por tamaño de empresa", "el tamaño", "size")
    + grupo("sexo", "Por sexo", "el sexo", "sex")

  /// A breakdown of the beneficiaries: how many of each part, and the total.
  private static func grupo(
    _ clave: String, _ etiqueta: String, _ es: String, _ en: String
  ) -> [Campo] {
    [
      Campo("/beneficiarios/\(clave)", etiqueta, .grupo),
      Campo("/beneficiarios/\(clave)/filas", "Cuántos hay en cada parte", .porNombre),
      Campo(
        "/beneficiarios/\(clave)/filas/*", "Beneficiarios", .conteo, unidad: .poblacion,
        nombre: .init("los beneficiarios \(es.afterDe) *", "the beneficiaries of \(en) *")),
      Campo(
        "/beneficiarios/\(clave)/total", "Total", .conteo, unidad: .poblacion,
        nombre: .init(
          "el total de beneficiarios por \(es.dropFirst(3))", "the total of beneficiaries by \(en)"),
        origen: .sistema),
    ]
  }

  private static let componentes =
    [
      Campo("/componentes", "Gasto y producción de componentes", .grupo, exigido: .todos),
      precios("componentes", "de los componentes", "the components"),
      Campo("/componentes/filas", "Componentes *", .filas, exigido: .todos),
      Campo("/componentes/filas/*/nombre", "Componente", .texto, exigido: .todos),
      Campo("/componentes/filas/*/unidad", "Unidad de producción", .texto, exigido: .todos),
    ]
    + anual(
      "/componentes/filas/*/gasto", "Gasto ejecutado", .monto, .milesDePesos,
      .init("el gasto de * de *", "the expenses of * of *"))
    + anual(
      "/componentes/filas/*/produccion", "Producción", .conteo, .produccion,
      .init("la producción de * de *", "the production of * of *"))
    + anual(
      "/componentes/filas/*/gastoUnitario", "Gasto unitario", .cifra, .milesDePesosPorUnidad,
      .init("el gasto unitario de * de *", "the unit cost of * of *"), calculado: true,
      decimales: 1)
    + anual(
      "/componentes/administrativo", "Gasto administrativo", .monto, .milesDePesos,
      .init("el gasto administrativo de *", "the administrative expenses of *"))
    + anual(
      "/componentes/total", "Total", .monto, .milesDePesos,
      .init("el gasto total de *", "the total expenses of *"), calculado: true)
    + anual(
      "/componentes/porcentajeAdministrativo", "Porcentaje gasto administrativo", .porcentaje,
      .porcentaje,
      .init(
        "el porcentaje de gasto administrativo de *", "the share of administrative expenses of *"),
      calculado: true, decimales: 0)

  private static let indicadores =
    [
      Campo("/indicadores", "Indicadores de propósito", .filas, exigido: .todos),
      Campo("/indicadores/*/nombre", "Indicador", .texto, exigido: .todos),
      Campo("/indicadores/*/clase", "De propósito o complementario", .palabra),
      Campo("/indicadores/*/formula", "Fórmula de cálculo", .texto, exigido: .todos),
    ]
    + anual(
      "/indicadores/*/valores", "Efectivo", .cifra, .indicador,
      .init("el valor de * de *", "the value of * of *"))
    + anual(
      "/indicadores/*/numerador", "Numerador; la ficha no lo imprime", .conteo, .produccion,
      exigido: false, .init("el numerador de * de *", "the numerator of * of *"))
    + anual(
      "/indicadores/*/denominador", "Denominador; la ficha no lo imprime", .conteo, .produccion,
      exigido: false, .init("el denominador de * de *", "the denominator of * of *"))
}
