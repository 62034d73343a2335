extension ExAntePrompts {
  static let componentes = [
    Prompt(.heading, "Sección 5: Estrategia y Componentes"),
    Prompt(.heading, "5.1 Estrategia de intervención del Programa"),
    Prompt(
      .text("/estrategia/descripcion"),
      "Explique brevemente en qué consiste la estrategia de intervención del Programa, esto es cómo la provisión de los bienes y/o servicios a la población beneficiada permite el logro del propósito",
      "Explique brevemente en qué consiste la estrategia de intervención del Programa, describiendo brevemente la hipótesis y relaciones de causalidad que determinarían que los componentes propuestos son suficientes para lograr el propósito. Señale si la estrategia de implementación contempla una etapa inicial como piloto. Adicionalmente, identifique si para la implementación del Programa se requiere la tramitación de un convenio de transferencia, reglamento, bases de licitación o concurso"
    ),
    Prompt(
      .text("/estrategia/evidencia"),
      "(Sí corresponde) Proporcione evidencia de experiencias nacionales o internacionales exitosas que avalen la pertinencia de esta estrategia para la solución del problema principal identificado en el diagnóstico"
    ),
    Prompt(
      .text("/estrategia/articulaciones"),
      "Mencione las articulaciones necesarias con otros programas (de la institución o de otras instituciones públicas o privadas), si corresponde. Indique cómo se operativizan (coordinan y controlan) dichas articulaciones y qué rol cumple cada institución y Programa",
      "Mencione las articulaciones necesarias con otros programas (de la institución o de otras instituciones públicas o privadas), si corresponde. Indique cómo se operativizan (coordinan y controlan) dichas articulaciones y qué rol cumple cada institución y programa. Además, señale si el Programa apalanca recursos financieros de fuentes externas (públicas o privadas)",
      "Mencione las articulaciones necesarias con otros programas (de la institución o de otras instituciones públicas o privadas), si corresponde. Indique cómo se operativizan (coordinan y controlan) dichas articulaciones y qué rol cumple cada institución y Programa. Además, señale si el Programa apalancará recursos financieros de fuentes externas (públicas o privadas)"
    ),
    Prompt(
      .text("/estrategia/complementariedad"),
      "Identifique los programas de la Oferta Pública de programas vigentes con los que se complementa el programa en diseño (Oferta Pública global de todos los Ministerios y/o Organizaciones)"
    ),
    Prompt(
      .answer("/estrategia/objetivoDeGenero", text: nil),
      "En relación con el diseño del Programa presentado, ¿este tiene como objetivo principal (objetivo primario) avanzar en la igualdad de género y los derechos de mujeres y niñas?"
    ),
    Prompt(
      .answer("/estrategia/actividadesDeGenero", text: nil),
      "¿El programa incorpora en su implementación la ejecución de actividades que tengan un impacto positivo en la igualdad de género de mujeres y niñas, promoviendo sus derechos y reduciendo la discriminación o las inequidades (propósito indirecto)?"
    ),
    Prompt(.heading, "5.2 Componentes"),
    Prompt(
      .component(.text("nombre")), "Nombre del componente",
      "Nombre del componente, identificando claramente el bien o servicio que se entrega"),
    Prompt(.component(.text("unidad")), "Unidad de medida de producción"),
    Prompt(.component(.word("tipoDeBeneficio")), "Tipo de beneficio"),
    Prompt(.component(.word("beneficioEspecifico")), "Beneficio específico"),
    Prompt(
      .component(.text("descripcion")),
      "Describa brevemente el componente, identificando cuál es el bien o servicio provisto al usuario final (ej.: becas, asesorías, subsidios, capacitación, etc.)",
      "Describa brevemente el bien y/o servicio que se provee a través del componente (ej.: becas, asesorías, subsidios, capacitación, etc.), señalando características técnicas, tiempo de duración o ejecución, y montos máximos o mínimos, si corresponde"
    ),
    Prompt(
      .component(.text("modalidad")),
      "Precise la modalidad de producción (ej.: fondo concursable, asignación directa, subsidio a la demanda, etc.)",
      "Describa brevemente la modalidad de producción del componente (ej.: fondo concursable, asignación directa, subsidio a la demanda, etc.)"
    ),
    Prompt(
      .component(.text("actores")),
      "Señale los actores relevantes que participan en el proceso de provisión (agentes operadores intermediarios, centros profesionales, consultores, etc.), identificando si corresponde mecanismos de rendición de cuenta",
      "Señale los actores relevantes que participan en el proceso de provisión del componente (agentes operadores intermediarios, ONGs, consultores, municipios, etc.), identificando, si corresponde, mecanismos de rendición de cuentas"
    ),
    Prompt(.heading, "5.3 Nivel de producción"),
    Prompt(
      .production,
      "5.3 Nivel de producción: Señale el nivel de producción de cada componente, dato que debe ser consistente con la población beneficiaria 2023 y con las estimaciones de gasto"
    ),
    Prompt(
      .production, "Componentes Unidad de medida de Producción 2019",
      "Componentes Unidad de medida de producción Año 2025",
      "Componentes Unidad de medida de producción Producción 2019"),
  ]

  static let gasto = [
    Prompt(.heading, "Sección 6: Uso de Recursos"),
    Prompt(.heading, "6.1 Estimación de gastos"),
    Prompt(.nothing, "Señale los gastos totales del Programa"),
    Prompt(.expenses, "Componentes 2019 (miles de $)", "Componentes Año 2019 (miles de $)"),
    Prompt(.nothing, "Gastos por beneficiario", "Gasto por beneficiario"),
    Prompt(
      .figure("/gasto/porBeneficiario"), "Indicador Programa Año 2019 (miles de $ / beneficiario)"),
    Prompt(
      .nothing, "Gastos por unidad de producción de componente",
      "Gastos promedio por unidad de producción de componente"),
    Prompt(.averages, "Componentes Año 2019 (miles de $ / unidad de componente)"),
    Prompt(
      .nothing,
      "Porcentaje de gastos administrativos o no asociados a componentes del Programa",
      "Porcentaje de gastos administrativos o no asociados directamente a la provisión de los componentes del Programa"
    ),
    Prompt(
      .figure("/gasto/porcentajeAdministrativo"), "Indicador gasto Año 2019",
      "Indicador gasto administrativo Año 2025 (Estimado)",
      "Indicador gasto administrativo Año 2025"),
    Prompt(
      .text("/gasto/detalleAdministrativo"),
      "Detalle qué incluyen los gastos administrativos del Programa estimados"),
  ]
}
