/// The labels of the forms for a programme's design, in the order of the forms.
///
/// Where the forms differ, the wording of 2019 comes first.
enum ExAntePrompts {
  static let all =
    antecedentes + diagnostico + poblacion + seleccion + objetivos + componentes + gasto

  private static let antecedentes = [
    Prompt(.title("nuevo"), "PROGRAMA NUEVO", "PROGRAMA NUEVO 2025"),
    Prompt(
      .title("revision-de-diseno"), "PROGRAMA REVISIÓN DE DISEÑO",
      "PROGRAMA REVISIÓN DE DISEÑO 2019"),
    Prompt(.heading, "Sección 1: Antecedentes"),
    Prompt(.word("/antecedentes/codigo"), "Código Sistema"),
    Prompt(.text("/antecedentes/nombre"), "Nombre del Programa"),
    Prompt(.text("/antecedentes/descripcion"), "Descripción del Programa"),
    Prompt(
      .year("/antecedentes/inicio"), "Año de inicio del Programa",
      "Año de inicio de ejecución del diseño"),
    Prompt(.budget, "Identificación presupuestaria"),
    Prompt(
      .group("/antecedentes/responsable"), "Unidad responsable de la formulación del Programa"),
    Prompt(.contact("servicio"), "Servicio:", needsColon: true),
    Prompt(
      .contact("nombre"), "Nombre responsable de la formulación del Programa:", needsColon: true),
    Prompt(.contact("nombre"), "Nombre:", needsColon: true),
    Prompt(.contact("cargo"), "Cargo:", needsColon: true),
    Prompt(.contact("telefono"), "Teléfono del contacto:", needsColon: true),
    Prompt(.contact("email"), "Email de contacto:", needsColon: true),
    Prompt(
      .group("/antecedentes/contraparteOperativa"),
      "Información contraparte operativa de la formulación del Programa",
      "Información contraparte operativa de la formulación del Program"),
    Prompt(.group("/antecedentes/contraparteDipres"), "Información contraparte DIPRES"),
    Prompt(.word("/antecedentes/eje"), "Eje de acción del programa"),
    Prompt(.word("/antecedentes/ambito"), "Ámbito de acción del Programa"),
    Prompt(
      .list("/antecedentes/objetivosInstitucionales"),
      "Asociar el programa con los objetivos institucionales (A1)",
      "Asociar el programa con los objetivos institucionales (A1). Descripción"),
  ]

  private static let diagnostico = [
    Prompt(.heading, "Sección 2: Diagnóstico"),
    Prompt(
      .text("/diagnostico/problema"),
      "Describa el principal problema público que el Programa aborda, identificando la población afectada",
      "Describa el principal problema público que el Programa abordará, identificando la población afectada"
    ),
    Prompt(
      .text("/diagnostico/datos"),
      "Presente datos cuantitativos que evidencien que el problema señalado anteriormente está vigente y que dimensionen la brecha generada por dicho problema"
    ),
    Prompt(
      .text("/diagnostico/fuentes"),
      "Señale la fuente de dicha información (encuestas, referencias bibliográficas, etc.) entregando el respectivo link para acceder a ésta",
      "Señale la fuentes de dicha información (encuestas, referencias bibliográficas, etc.) entregando el respectivo link para acceder a ésta",
      "Señale las fuentes de dicha información (encuestas, referencias bibliográficas, etc.) entregando el respectivo link para acceder a ésta"
    ),
    Prompt(
      .text("/diagnostico/mandatoLegal"),
      "Indique si el programa responde a un mandato legal (Ley, Decreto, Reglamento) y si en dicho mandato legal se establecen beneficios obligatorios, montos mínimos o coberturas mínimas de beneficios"
    ),
    Prompt(
      .answer("/diagnostico/gruposAfectados", text: "/diagnostico/descripcionGruposAfectados"),
      "¿El problema afecta de modo particular a alguno de los siguientes grupos de población: mujeres, pueblos indígenas, personas en situación de discapacidad, personas en situación de dependencia o condición migratoria?"
    ),
    Prompt(
      .text("/diagnostico/justificacion"),
      "Explique por qué el Estado a través de este Servicio debe participar en la solución de este problema (mandato legal, prioridad gubernamental, justificación de política pública, etc.)",
      "Más allá del mandato legal, explique por qué, desde el punto de vista de las políticas públicas, el Servicio debe participar en la solución de este problema (prioridad gubernamental, justificación de política pública, etc.)"
    ),
    Prompt(
      .goals,
      "Seleccione los ODS con los que se vincula el programa actualmente. OBJETIVOS DE DESARROLLO SOSTENIBLE DE LA AGENDA 2030 (ODS): Conjunto de objetivos globales adoptados por las Naciones Unidas en el año 2015 como un llamado universal para erradicar la pobreza, proteger el planeta y asegurar la prosperidad como parte de una nueva agenda de desarrollo sostenible (ONU, 2022)",
      "Seleccione los ODS con los que se vincula el programa actualmente"),
    Prompt(
      .rows("/diagnostico/causas", keys: ["causa", "vinculo"]),
      "Identifique las principales causas del problema, explicando brevemente las razones que llevan a concluir la existencia de un vínculo con el problema principal. Presente datos cuantitativos que avalen la existencia de este vínculo",
      "Identifique las principales causas del problema, explicando brevemente las razones que llevan a concluir la existencia de un vínculo con el problema principal. Presente datos cuantitativos que avalen la existencia de este vínculo, identificando la fuente",
      "Identifique las principales causas del problema. Presente datos cuantitativos que avalen la relevancia y el vínculo con el problema, indicando la fuente"
    ),
    Prompt(
      .rows("/diagnostico/causas", keys: ["causa", "vinculo"]),
      "Causa Vínculo y datos cuantitativos que avalen la relación con el problema",
      "Causa Vínculo con el problema y datos cuantitativos que avalen la relación con el mismo"),
    Prompt(
      .rows("/diagnostico/efectos", keys: ["efecto", "datos"]),
      "Mencione los principales efectos del problema en la población afectada. Presente datos cuantitativos que avalen la relevancia del efecto descrito, indicando la fuente",
      "Mencione los principales efectos del problema en la población afectada. Presente datos cuantitativos que avalen la relevancia del efecto descrito, identificando la fuente"
    ),
    Prompt(
      .rows("/diagnostico/efectos", keys: ["efecto", "datos"]),
      "Efecto Datos cuantitativos y relevancia del efecto",
      "Efecto Datos cuantitativos que permitan dimensionar la relevancia del efecto"),
  ]

  private static let objetivos = [
    Prompt(.heading, "Sección 4: Objetivos y Seguimiento"),
    Prompt(.heading, "4.1 Resultados esperados del Programa"),
    Prompt(
      .text("/objetivos/fin"),
      "Indique el fin del Programa, entendido como el objetivo de política pública al que contribuye el Programa"
    ),
    Prompt(
      .text("/objetivos/proposito"),
      "Indique el propósito del Programa, entendido como el resultado directo que el Programa espera obtener en los beneficiarios",
      "Indique el propósito del Programa, entendido como el resultado directo que el Programa espera obtener en los beneficiarios, una vez ejecutado"
    ),
    Prompt(
      .nothing,
      "Señale indicador a través del cual se medirá el logro del propósito (entendido como un indicador asociado a la variable de resultado señalada en el propósito)",
      "Señale el indicador a través del cual se medirá el logro del propósito (entendido como un indicador asociado a la variable de resultado señalada en el propósito)"
    ),
    Prompt(.indicator(.text("nombre")), "Indicador:", needsColon: true),
    Prompt(
      .indicator(.text("formula")), "Fórmula de Cálculo (Numerador/denominador):", needsColon: true),
    Prompt(.indicator(.word("unidad")), "Unidad de Medida:", needsColon: true),
    Prompt(.indicator(.word("dimension")), "Dimensión: (eficiencia/economía/eficacia/calidad):"),
    Prompt(.indicator(.word("periodicidad")), "Periodicidad: (anual/semestral/trimestral)"),
    Prompt(.indicator(.word("sentido")), "Sentido de la medición: (Ascendente/Descendente)"),
    Prompt(
      .indicator(.word("ambito")),
      "Ámbito de control: (proceso/producto/resultado intermedio/resultado final)"),
    Prompt(
      .indicator(.years("valores")), "Señale el valor actual y esperado del indicador",
      "Señale el valor actual y esperado del indicador. Situación Actual sin Programa Situación Proyectada con Programa",
      "Señale el valor actual y del indicador",
      "Señale el valor actual y del indicador Situación Actual sin Programa Situación Proyectada con Programa",
      "Señale el valor actual y esperado (proyectado y corregido por el efecto de la reformulación) del indicador anterior",
      "Señale el valor actual y esperado (proyectado y corregido por el efecto de la reformulación) del indicador anterior Situación actual Situación esperada",
      "Señale el valor actual y esperado del indicador adicional",
      "Señale el valor actual y esperado del indicador adicional. Situación actual Situación esperada"
    ),
    Prompt(
      .indicator(.text("metodologia")),
      "Señale la metodología o evidencia, que permite definir la situación actual y proyectada",
      "Describa la metodología utilizada para obtener los valores del numerador y denominador del indicador, tanto para sus valores actuales como esperados"
    ),
    Prompt(
      .indicator(.text("fuentesDeInformacion")),
      "Indique la o las fuentes de información desde donde se obtendrán los datos de las variables (numerador y denominador) que conforman el indicador de propósito y del indicador adicional, si corresponde"
    ),
    Prompt(
      .indicator(.answer("medios", text: "descripcionMedios")),
      "Respecto de las fuentes de información mencionadas anteriormente ¿El Servicio cuenta con los medios que le permitan capturar la información necesaria para el (los) indicador (s) de propósito, en forma sistemática y oportuna? En caso de respuesta afirmativa, describa brevemente esos medios (encuestas, plataformas, recolección de datos en terreno, bases de datos, etc.) (500 caracteres). En caso de respuesta negativa, describa las acciones concretas, planificadas o en ejecución, para contar con dichos medios a partir del próximo año",
      "Respecto de las fuentes de información mencionadas anteriormente ¿El Servicio cuenta con los medios que le permitan capturar la información necesaria para el (los) indicador (s) de propósito, en forma sistemática y oportuna? En caso de respuesta afirmativa, describa brevemente esos medios (encuestas, plataformas, recolección de datos en terreno, bases de datos, etc.) (500 caracteres). En caso de respuesta negativa, describa las acciones concretas, planificadas o en ejecución, para contar con dicha información a partir del próximo año"
    ),
    Prompt(
      .indicator(.list("desagregacion")),
      "Señale si los resultados de este indicador se pueden desagregar según las siguientes categorías"
    ),
    Prompt(
      .indicator(.text("evidencia")),
      "Señale la evidencia que le permitió definir la situación proyectada de los indicadores, detallando la forma en que se determinaron los valores entregados (información histórica o de programas existentes, metas institucionales, etc.)"
    ),
    Prompt(.answer("/objetivos/termino/tiene", text: nil), "¿El Programa tiene año de término?"),
    Prompt(
      .figure("/objetivos/termino/ejercicio"),
      "Indique el año de término proyectado para el Programa",
      "(Sólo si marcó que el programa tiene año de término) Indique el año de término proyectado para el programa"
    ),
    Prompt(
      .text("/objetivos/termino/justificacion"),
      "Justifique la fecha de término del Programa, ya sea definida o indefinida",
      "Justifique la fecha de término del Programa, sea que se señaló un año de término o que se marcó como programa de duración indefinida"
    ),
    Prompt(
      .figure("/objetivos/plenaImplementacion"),
      "Señale el año en el cual el Programa logrará su plena implementación (régimen) y puede cuantificar resultados relevantes, y por ello someterse una evaluación de continuidad",
      "Señale el año en el cual el Programa logrará su plena implementación (régimen) y puede cuantificar resultados relevantes, y por ello someterse a una evaluación de continuidad",
      "(Sólo si marcó que el Programa tiene duración indefinida) Señale el año en el que el Programa logrará su plena implementación (estará en régimen) y, por lo tanto, podrá cuantificar sus resultados relevantes y ser sometido a una evaluación de continuidad"
    ),
    Prompt(
      .additionalIndicator,
      "Si corresponde, detalle el indicador adicional que permita complementar la medición de resultados",
      "Si corresponde, señale un indicador adicional que permita complementar la medición del propósito"
    ),
    Prompt(.heading, "4.2 Información de Resultados Esperados"),
    Prompt(.additionalIndicator, "4.2 Resultados complementarios del Programa"),
    Prompt(
      .text("/objetivos/fuentesDeInformacion"),
      "Indique la o las fuentes de información (institucionales u otras) de donde se obtendrán las variables que conforman el indicador de propósito identificado en la sección de resultados"
    ),
    Prompt(
      .answer("/objetivos/informacionCentralizada", text: nil),
      "¿Esta información se encuentra centralizada y accesible oportunamente?",
      "¿Esta información se encuentra centralizada y accesible oportunamente?. Detalle"),
    Prompt(
      .text("/objetivos/accionesInformacion"),
      "En caso de respuesta negativa, describa las acciones concretas, planificadas o en ejecución, para contar con dicha información a partir de 2019",
      "En caso de respuesta negativa, describa las acciones concretas, planificadas o actualmente en ejecución, que permitirán contar con dicha información a partir de 2018"
    ),
  ]
}
