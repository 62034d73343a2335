extension ExAntePrompts {
  static let poblacion = [
    Prompt(.heading, "Sección 3: Población del Programa"),
    Prompt(.heading, "3.1 Caracterización de la población"),
    Prompt(
      .text("/poblacion/potencial/caracterizacion"),
      "Caracterice la población potencial que corresponde a la población que presenta el problema público identificado en el diagnóstico"
    ),
    Prompt(
      .number("/poblacion/potencial", unit: "/poblacion/potencial/unidad"),
      "Cuantifique la población potencial, que corresponde a la población que presenta el problema público identificado en el diagnóstico",
      "Estime la población potencial, que corresponde a la población que presenta el problema público identificado en el diagnóstico y su unidad de medida"
    ),
    Prompt(
      .text("/poblacion/potencial/precision"),
      "Si la unidad de medida corresponde a \"unidades\", precise a qué se refiere con ello"),
    Prompt(
      .text("/poblacion/potencial/estimacion"),
      "Señale cómo se estimó y qué fuentes de datos se utilizó para cuantificar la población potencial",
      "Señale cómo se estimó (metodología) y qué fuentes de datos se utilizó para cuantificar la población potencial"
    ),
    Prompt(
      .answer("/poblacion/aplicaFocalizacion", text: "/poblacion/justificacionFocalizacion"),
      "De acuerdo con la naturaleza del programa, señale si aplican criterios de focalización para identificar a la población objetivo, en caso de que no apliquen, justifique"
    ),
    Prompt(
      .rows("/poblacion/focalizacion", keys: ["variable", "criterio", "medioDeVerificacion"]),
      "Defina la o las variables y criterios de focalización, teniendo presente que al menos uno de estos criterios de focalización debe permitir discriminar si la población objetivo efectivamente presenta el problema identificado en el diagnóstico",
      "Defina la o las variables y criterios de focalización utilizados para identificar la población objetivo, teniendo presente que al menos uno de estos criterios de debe permitir discriminar si la población efectivamente presenta el problema principal identificado en el diagnóstico"
    ),
    Prompt(
      .rows("/poblacion/focalizacion", keys: ["variable", "criterio", "medioDeVerificacion"]),
      "Variable Criterio Medio de verificación"),
    Prompt(
      .text("/poblacion/objetivo/caracterizacion"),
      "Caracterice la población objetivo que corresponde a aquella parte de la población potencial que cumple los criterios de focalización"
    ),
    Prompt(
      .number("/poblacion/objetivo", unit: nil),
      "Cuantifique la población objetivo, que corresponde a aquella parte de la población potencial que cumple los criterios de focalización",
      "Estime la población objetivo (aquella parte de la población potencial que cumple los criterios de focalización definidos anteriormente)"
    ),
    Prompt(
      .text("/poblacion/objetivo/estimacion"),
      "Señale cómo se estimó (metodología) y qué fuentes de datos se utilizó para cuantificar la población objetivo",
      "Señale cómo se estimó y qué fuentes de datos se utilizó para cuantificar la población objetivo"
    ),
    Prompt(
      .attention,
      "En 2019 ¿el Programa atenderá a toda la población objetivo identificada anteriormente o sólo a una parte?",
      "El próximo año, ¿el Programa atenderá a toda la población objetivo cuantificada anteriormente o sólo a una parte de ella?"
    ),
    Prompt(
      .text("/poblacion/priorizacion"),
      "Señale los criterios de priorización, esto es aquellos criterios que permiten ordenar el flujo de beneficiarios dentro de un plazo plurianual, determinando en forma no arbitraria a quiénes se atiende antes y a quiénes después"
    ),
    Prompt(
      .years("/poblacion/beneficiaria"),
      "Cuantifique la población beneficiaria, que corresponde a aquella parte de la población objetivo que el programa planifica atender en los próximos 4 años",
      "Cuantifique la población beneficiaria, que corresponde a aquella parte de la población objetivo que el programa atenderá en los próximos 4 años",
      "(Sólo si marcó que la entrega de beneficios será gradual en los años). Cuantifique la población beneficiaria, que corresponde a aquella parte de la población objetivo que cumple los criterios de priorización y que el programa planifica atender en los próximos 4 años",
      "Cuantifique la población beneficiaria, que corresponde a aquella parte de la población objetivo que cumple los criterios de priorización y que el programa planifica atender en los próximos 4 años"
    ),
    Prompt(
      .text("/poblacion/egreso/criterios"),
      "Explique los criterios de egreso en base a los cuales se determinará que un beneficiario se encuentra egresado del Programa",
      "Explique los criterios de egreso en base a los cuales se determinará que un benificiario se encuentra egresado del Programa",
      "Criterios de egreso: Explique los criterios en base a los cuales se determinará que un beneficiario se encuentra egresado del Programa"
    ),
    Prompt(
      .egress, "Indique en cuántos meses/años promedio egresarán los beneficiarios del Programa"),
    Prompt(
      .answer("/poblacion/reingreso", text: nil),
      "¿Pueden los beneficiarios acceder más de una vez a los beneficios que entrega el Programa?"),
    Prompt(
      .text("/poblacion/razonesReingreso"),
      "En caso de respuesta afirmativa, explique las razones por las cuales un beneficiario puede acceder más de una vez al Programa",
      "En caso de respuesta afirmativa, explique las razones por las cuales un beneficiario puede acceder más de una vez a los beneficios que entrega el Programa"
    ),
    Prompt(
      .nothing, "En virtud de los antecedentes provistos, se presenta las coberturas del Programa:",
      "En virtud de los antecedentes provistos, se presenta la cobertura del Programa. (auto-llenado)",
      "En virtud de los antecedentes provistos, se presenta la cobertura del Programa"),
    Prompt(.coverage, "Cobertura 2019"),
    Prompt(
      .figure("/poblacion/cobertura/sobrePotencial"),
      "Sobre población potencial (población beneficiaria / población potencial)"),
    Prompt(
      .figure("/poblacion/cobertura/sobreObjetivo"),
      "Sobre población objetivo (población beneficiaria / población objetivo)"),
  ]

  static let seleccion = [
    Prompt(
      .heading, "3.2 Describa cómo se sistemiza el proceso de selección de beneficiarios",
      "3.2 Describa cómo se sistematiza el proceso de selección de beneficiarios",
      "3.2 Sistematización del proceso de selección de beneficiarios"),
    Prompt(
      .text("/poblacion/seleccion/postulacion"),
      "Señale si el programa cuenta con un proceso de postulación para seleccionar a los beneficiarios"
    ),
    Prompt(
      .text("/poblacion/seleccion/documentacion"),
      "Señale qué documentación debe presentar el postulante para acceder a ser beneficiado por el programa"
    ),
    Prompt(
      .text("/poblacion/seleccion/ruta"),
      "Describa brevemente cuál es la ruta del usuario para acceder al programa, desde su postulación hasta la entrega del beneficio"
    ),
    Prompt(
      .answer(
        "/poblacion/seleccion/registroBeneficiarios",
        text: "/poblacion/seleccion/descripcionRegistroBeneficiarios"),
      "¿El Servicio cuenta con sistemas de registros que permitan identificar agregadamente a los beneficiarios (RUT, RBD, Datos de Contacto, etc.). Si su respuesta es afirmativa, descríbalos. Además, señale si el Programa tiene una glosa presupuestaria, que le obligue a remitir información de resultados al H. Congreso Nacional o a DIPRES. Indique subtítulo, ítem, asignación y número de glosa",
      "¿El Servicio cuenta con sistemas de registros que permitan identificar agregadamente a los beneficiarios (RUT, RBD, Datos de Contacto, etc.)? Si su respuesta es afirmativa, descríbalos"
    ),
    Prompt(
      .answer(
        "/poblacion/seleccion/registroPostulantes",
        text: "/poblacion/seleccion/descripcionRegistroPostulantes"),
      "Si existe un proceso de postulación a los beneficios del Programa ¿el Servicio cuenta con sistemas de registros que permitan identificar a los postulantes (RUT, RBD, Datos de Contacto, etc.)? Si su respuesta es afirmativa, descríbalos"
    ),
    Prompt(
      .text("/poblacion/seleccion/otraInformacion"),
      "¿Con qué otra información de caracterización de postulantes y beneficiarios cuenta el Programa? (por ejemplo: demográfica, geográfica, económicas, sociales, laborales, etc.). Describa y mencione si esta información se encuentra centralizada y accesible",
      "¿Con qué otra información de caracterización de postulantes y beneficiarios cuenta el Programa? (Por ejemplo: sexo, edad, Región, categoría ocupacional, nivel socioeconómico, etc.)"
    ),
    Prompt(
      .answer("/poblacion/seleccion/registroSocialDeHogares", text: nil),
      "¿El Programa usa o utilizará el Registro Social de Hogares para caracterizar o seleccionar a sus beneficiarios?"
    ),
    Prompt(
      .answer("/poblacion/seleccion/ris", text: nil),
      "¿El Programa cuenta con información de beneficiarios en el Registro de Información Social RIS?"
    ),
  ]
}
