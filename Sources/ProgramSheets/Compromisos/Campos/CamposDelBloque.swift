/// The fields that the national block and each regional one have alike.
struct CamposDelBloque {
  /// Where the block stands: empty, or "/bloques/*".
  let base: String
  /// What the names of its figures end with: " de *" for the title of the block.
  let es: String
  let en: String

  /// What says which block it is.
  var encabezado: [Campo] {
    [
      Campo("/bloques", "Bloques, por región o centro de responsabilidad", .filas),
      Campo("/bloques/*/region", "Región", .palabra, lista: ListasDeCompromisos.region),
      Campo("/bloques/*/centro", "Centro de responsabilidad, si no es una región", .texto),
    ]
  }

  /// Its indicators, the balance of its programmes and what both come to.
  var evaluacion: [Campo] { indicadores + cumplimiento + balance }

  private var indicadores: [Campo] {
    let row = base + "/indicadores/*"
    let words = [
      Campo(base + "/indicadores", "IV.1.1. Indicadores del plan", .filas),
      Campo(row + "/numero", "Número del objetivo, como se imprime", .codigo),
      Campo(row + "/objetivo", "Objetivo", .texto),
      Campo(row + "/indicador", "Indicador o fórmula", .texto),
      Campo(row + "/unidad", "Unidad del resultado y de la meta", .texto),
      Campo(row + "/sentido", "Sentido", .palabra, lista: ListasOficiales.sentido),
      Campo(
        row + "/porRegion", "Si el denominador son las regiones del documento", .respuesta),
    ]
    return words
      + medida(
        row + "/meta", "Meta, para todo el documento o por año", "la meta", "the goal", isGoal: true
      )
      + medida(
        row + "/resultado", "Resultado, en total o por año", "el resultado", "the result",
        isGoal: false)
      + [
        Campo(
          row + "/ponderacion", "Ponderación", .porcentaje, unidad: .porcentaje,
          nombre: .init("la ponderación del indicador *\(es)", "the weight of indicator *\(en)"),
          decimales: 2),
        Campo(row + "/estado", "Logro o brecha", .palabra, lista: ListasDeCompromisos.estado),
        Campo(row + "/desarrollo", "Descripción del desarrollo alcanzado", .texto),
        Campo(row + "/desafios", "Desafíos", .texto),
        Campo(row + "/recomendaciones", "Recomendaciones", .texto),
        Campo(row + "/nombrados", "Lo que el texto nombra uno a uno", .textos),
        Campo(
          row + "/cantidad", "Cuántos dice el texto que nombra", .conteo, unidad: .produccion,
          nombre: .init(
            "la cantidad que el texto nombra en el indicador *\(es)",
            "the count of what the text names in indicator *\(en)")),
      ] + Self.afirmaciones(row, " del indicador *\(es)", " of indicator *\(en)")
  }

  private var cumplimiento: [Campo] {
    [
      Campo(
        base + "/cumplimiento", "Cumplimiento ponderado de sus indicadores", .porcentaje,
        unidad: .porcentaje,
        nombre: .init("el cumplimiento ponderado\(es)", "the weighted fulfilment\(en)"),
        origen: .sistema, decimales: 2)
    ]
  }

  private var balance: [Campo] {
    let row = base + "/balance/*"
    return [
      Campo(base + "/balance", "IV.1.2 a IV.1.4. Balance de los programas de trabajo", .filas),
      Campo(
        row + "/programa", "Programa de trabajo", .palabra, lista: ListasDeCompromisos.programa),
      Campo(
        row + "/desempeno", "Desempeño final", .porcentaje, unidad: .porcentaje,
        nombre: .init("el desempeño de *\(es)", "the performance of *\(en)"), decimales: 2),
      Campo(row + "/logro", "Principal logro", .texto),
      Campo(row + "/brecha", "Brecha", .texto),
      Campo(row + "/dificultades", "Dificultades de la implementación", .texto),
      Campo(row + "/recomendaciones", "Recomendaciones", .texto),
    ] + Self.afirmaciones(row, " del balance de *\(es)", " of the balance of *\(en)")
  }

  /// The programme of follow-up.
  var seguimiento: [Campo] {
    let row = base + "/seguimiento/*"
    return [
      Campo(base + "/seguimiento", "IV.3.1. Programa de seguimiento", .filas),
      Campo(
        row + "/programa", "Programa de trabajo", .palabra, lista: ListasDeCompromisos.programa),
      Campo(row + "/recomendacion", "Recomendación de la evaluación", .texto),
      Campo(row + "/compromiso", "Compromiso", .texto),
      Campo(row + "/responsable", "Responsable", .texto),
      Campo(row + "/plazo", "Plazo", .codigo),
    ]
  }

  /// How the results are told to others.
  var difusion: [Campo] {
    let row = base + "/difusion/*"
    return [
      Campo(base + "/difusion", "IV.4.1. Difusión de los resultados", .filas),
      Campo(row + "/destinatario", "Destinatarios", .texto),
      Campo(row + "/actividad", "Actividades de difusión", .texto),
      Campo(row + "/fecha", "Fecha de realización", .codigo),
      Campo(row + "/responsable", "Responsable", .texto),
    ]
  }
}

// MARK: - Measured figures

extension CamposDelBloque {
  /// A goal or a result: itself, and the same by year.
  private func medida(
    _ pattern: String, _ etiqueta: String, _ es: String, _ en: String, isGoal: Bool
  ) -> [Campo] {
    let row = " del indicador *\(self.es)"
    let english = " of indicator *\(self.en)"
    return [Campo(pattern, etiqueta, .razon)]
      + partes(pattern, isGoal, es + row, en + english)
      + [Campo(pattern + "/*", etiqueta + ", en el año", .razon)]
      + partes(pattern + "/*", isGoal, es + " de *" + row, en + " of *" + english)
  }

  private func partes(
    _ pattern: String, _ isGoal: Bool, _ es: String, _ en: String
  ) -> [Campo] {
    let own = isGoal ? goal(pattern) : ratio(pattern, es.afterDe, en)
    return own + [
      Campo(
        pattern + "/valor", "La cifra", .conteo, unidad: .indicador, nombre: .init(es, en)),
      Campo(pattern + "/partes", "Las partes que suma", .filas),
      Campo(
        pattern + "/partes/*", "Una parte", .conteo, unidad: .indicador,
        nombre: .init("la parte * \(es.afterDe)", "part * of \(en)")),
    ]
  }

  private func goal(_ pattern: String) -> [Campo] {
    [
      Campo(
        pattern + "/comparacion", "Cómo se compara el resultado con la meta", .palabra,
        lista: ListasDeCompromisos.comparacion)
    ]
  }

  private func ratio(_ pattern: String, _ es: String, _ en: String) -> [Campo] {
    [
      Campo(
        pattern + "/numerador", "Numerador", .conteo, unidad: .indicador,
        nombre: .init("el numerador \(es)", "the numerator of \(en)"), decimales: 2),
      Campo(
        pattern + "/denominador", "Denominador", .conteo, unidad: .indicador,
        nombre: .init("el denominador \(es)", "the denominator of \(en)"), decimales: 2),
      Campo(
        pattern + "/porcentaje", "Porcentaje", .porcentaje, unidad: .indicador,
        nombre: .init("el porcentaje \(es)", "the percentage of \(en)"), origen: .sistema,
        decimales: 2),
    ]
  }

  /// What a text says in words or figures of an indicator.
  static func afirmaciones(_ row: String, _ es: String, _ en: String) -> [Campo] {
    [
      Campo(row + "/afirmaciones", "Lo que el texto afirma de un indicador", .filas),
      Campo(
        row + "/afirmaciones/*/dice", "Qué afirma", .palabra, lista: ListasDeCompromisos.dicho),
      Campo(
        row + "/afirmaciones/*/valor", "La cifra que da", .conteo, unidad: .indicador,
        nombre: .init("la cifra de *\(es)", "the figure of *\(en)"), decimales: 2),
      Campo(
        row + "/afirmaciones/*/resultado", "El resultado que el texto mismo da, si es otro",
        .conteo,
        unidad: .indicador,
        nombre: .init("el resultado que da *\(es)", "the result that *\(en) gives"), decimales: 2),
      Campo(
        row + "/afirmaciones/*/indicador", "Número del indicador, si no es el de la fila", .codigo),
      Campo(
        row + "/afirmaciones/*/fecha", "A qué fecha es la cifra, si no es la del documento", .codigo
      ),
    ]
  }
}
