/// The labels and tables of the reports on management commitments.
enum CommitmentPrompts {
  static let all = front + evaluation + lists + provision + rest

  private static let front = [
    Prompt(.commitments(.front), "INFORME ETAPA IV"),
    Prompt(
      .heading,
      "OBJETIVO 1: EL SERVICIO EVALÚA LOS RESULTADOS DEL PLAN Y LA EJECUCIÓN DE LOS PROGRAMAS DE TRABAJO"
    ),
    Prompt(
      .heading,
      "OBJETIVO 2: EL SERVICIO ELABORA UN INFORME EJECUTIVO DE LOS RESULTADOS Y RECOMENDACIONES DE LA EVALUACIÓN"
    ),
    Prompt(
      .commitments(.apart),
      "OBJETIVO 3: EL SERVICIO ELABORA UN PROGRAMA DE SEGUIMIENTO DE LA EVALUACIÓN 2009 A IMPLEMENTARSE EL AÑO 2010"
    ),
    Prompt(
      .commitments(.apart),
      "OBJETIVO 4: EL SERVICIO DIFUNDE SUS RESULTADOS A SUS CLIENTES/ USUARIOS/ BENEFICIARIOS Y FUNCIONARIOS"
    ),
    Prompt(.commitments(.institution), "INSTITUCIÓN:", needsColon: true),
    Prompt(.commitments(.region), "REGIÓN:", needsColon: true),
  ]

  private static let evaluation = [
    Prompt(
      .commitments(.plan),
      "Actividad IV. 1.1. BALANCE DE LOS RESULTADOS DEL PLAN PLURIANUAL (LOGROS, BRECHAS Y DESAFÍOS) - EJERCICIO 2009"
    ),
    Prompt(
      .commitments(.balance("diseño")),
      "Actividad IV. 1.2. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE TRABAJO DE DISEÑO/ DISTRIBUCIÓN/ ACCESO 2009"
    ),
    Prompt(
      .commitments(.balance("complementariedad")),
      "Actividad IV. 1.3. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE COMPLEMENTARIEDAD TERRITORIAL 2009"
    ),
    Prompt(
      .commitments(.balance("información")),
      "Actividad IV. 1.4. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE MEJORAS A LOS SISTEMAS DE INFORMACIÓN INSTITUCIONAL Y DE PROVISIÓN DE INFORMACIÓN DE INTERÉS REGIONAL A LOS GORES 2009"
    ),
  ]

  private static let lists = [
    Prompt(.commitments(.apart), "ACTIVIDAD IV. 2.1. INFORME EJECUTIVO NACIONAL:"),
    Prompt(.commitments(.apart), "1. PRINCIPALES LOGROS OBTENIDOS EN EL EJERCICIO 2009:"),
    Prompt(
      .commitments(.list("diseño")),
      "1.1. En el Programa de diseño, acceso y/o distribución de los productos estratégicos (Por Regiones y Nivel Central)",
      "1.1. En el Programa de diseño, acceso y/o distribución de los productos estratégicos (Por Región y Nivel Central)"
    ),
    Prompt(
      .commitments(.list("complementariedad")),
      "1.2. En el Programa de complementariedad territorial (Por Región y Nivel Central)",
      "1.2. En el Programa de complementariedad territorial (Por Regiones y Nivel Central)"),
    Prompt(
      .commitments(.list("información")),
      "1.3. En el Programa de mejoras al sistema de información institucional (Por Región y Nivel Central)",
      "1.3. En el Programa de mejoras al sistema de información institucional (Por Regiones y Nivel Central)"
    ),
    Prompt(.commitments(.apart), "2. BALANCE DE LOGROS DE LOS EJERCICIOS 2006-2009:"),
  ]

  private static let provision = [
    Prompt(
      .commitments(.provision),
      "INFORME DE PROVISIÓN DE INFORMACIÓN DE INTERÉS REGIONAL AL GOBIERNO REGIONAL (Adjuntar al informe de evaluación – etapa 4 – Actividad IV. 1.4.)",
      "INFORME DE PROVISIÓN DE INFORMACIÓN DE INTERÉS REGIONAL AL GOBIERNO REGIONAL"),
    Prompt(.commitments(.institution), "Servicio:", needsColon: true),
    Prompt(
      .commitments(.procedure), "1. Estado del Procedimiento de Provisión de Información"),
    Prompt(
      .commitments(.matrix),
      "2- Matriz consolidada de información (definida en el procedimiento)"),
    Prompt(
      .commitments(.fulfilment),
      "3. Estado de cumplimiento del envío de matriz acordada (al 30 de octubre)",
      "3. Estado de cumplimiento del envío de matriz acordada"),
  ]

  private static let rest = [
    Prompt(
      .commitments(.followUp), "Actividad IV. 3.1. PROGRAMA DE SEGUIMIENTO DE LA EVALUACIÓN"),
    Prompt(.commitments(.spread), "Actividad IV. 4.1. DIFUSIÓN DE LOS RESULTADOS"),
  ]

  static let heads = [
    TableHead(
      field: "indicadores",
      columns: [
        .init("objetivo", "Objetivo general y específicos"),
        .init("indicador", "Resultado de la medición anual del indicador"),
        .init("desarrollo", "Descripción del desarrollo alcanzado"),
        .init("desafios", "Desafíos 2010"),
        .init("recomendaciones", "Recomendaciones al Plan plurianual 2010"),
      ]),
    TableHead(
      field: "balance",
      columns: [
        .init("desempeno", "Desempeño final del programa de trabajo (en %)"),
        .init("logro", "Principal logro del programa de trabajo"),
        .init(
          "dificultades",
          "Dificultades de la implementación (actividades o medidas no cumplidas)"),
        .init("recomendaciones", "Recomendaciones 2010"),
      ]),
    TableHead(
      field: "provision/matriz",
      columns: [
        .init("informacion", "Información acordada"), .init("contenido", "Contenido específico"),
        .init("formato", "Formato de envío"), .init("periodicidad", "Periodicidad"),
        .init("responsable", "Responsable del servicio"),
      ]),
    TableHead(
      field: "seguimiento",
      columns: [
        .init("programa", "Programa"), .init("recomendacion", "Recomendación de la evaluación"),
        .init("compromiso", "Compromiso"), .init("responsable", "Responsable"),
        .init("plazo", "Plazo"),
      ]),
    TableHead(
      field: "difusion",
      columns: [
        .init("destinatario", "Destinatarios"), .init("actividad", "Actividades de difusión"),
        .init("fecha", "Fecha de realización"),
        .init("responsable", "Responsable de la información de verificación"),
      ]),
  ]
}
