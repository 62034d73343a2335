/// The labels of the yearly monitoring sheet.
enum MonitoringPrompts {
  static let all = antecedentes + analisis + desempeno + otros

  private static let antecedentes = [
    Prompt(.title("monitoreo"), "MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021"),
    Prompt(.heading, "I. ANTECEDENTES DEL PROGRAMA"),
    Prompt(.alone("/antecedentes/descripcion"), "DESCRIPCIÓN"),
    Prompt(.alone("/antecedentes/proposito"), "PROPÓSITO"),
    Prompt(.nothing, "HISTORIAL EVALUATIVO DEL PROGRAMA"),
    Prompt(.year("/antecedentes/inicio"), "Año de inicio:", needsColon: true),
    Prompt(.word("/antecedentes/termino"), "Año de término:", needsColon: true),
    Prompt(
      .evaluations("/antecedentes/exAnte"), "Evaluaciones Ex-Ante:", "Evaluación Ex-Ante:",
      needsColon: true),
    Prompt(
      .evaluations("/antecedentes/exPost"), "Evaluación Ex-Post:", "Evaluaciones Ex-Post:",
      needsColon: true),
    Prompt(.text("/antecedentes/otrasEvaluaciones"), "Otras evaluaciones:", needsColon: true),
  ]

  private static let analisis = [
    Prompt(.heading, "II. ANÁLISIS DE DESEMPEÑO"),
    Prompt(.nothing, "RESULTADOS ANALISIS DEL DESEMPEÑO DEL PROGRAMA:"),
    Prompt(.nothing, "DIMENSIÓN RESULTADOS OBSERVACIONES EVALUADOR(ES)"),
    Prompt(.dimension("focalizacion"), "Focalización"),
    Prompt(.dimension("eficiencia"), "Eficiencia y ejecución presupuestaria"),
    Prompt(.dimension("eficacia"), "Eficacia"),
  ]

  private static let desempeno = [
    Prompt(.heading, "III. DESEMPEÑO 2021 DEL PROGRAMA"),
    Prompt(.nothing, "PRESUPUESTO Y EJECUCIÓN"),
    Prompt(
      .prices("/presupuesto"), "Ejecución Presupuestaria por año (M$ 2022) Presupuesto (M$ 2022)",
      "Ejecución Presupuestaria por año (M$ 2022)"),
    Prompt(.yearRow("/presupuesto/ejecucionInicial"), "Ejecución presupuestaria inicial"),
    Prompt(.yearRow("/presupuesto/ejecucionFinal"), "Ejecución presupuestaria final"),
    Prompt(.yearRow("/presupuesto/ejecutado"), "Presupuesto Ejecutado"),
    Prompt(.yearRow("/presupuesto/extrapresupuestarios"), "Recursos extrapresupuestarios"),
    Prompt(.prices("/subtitulos"), "GASTO POR SUBTÍTULOS (M$2022)"),
    Prompt(.amounts("/subtitulos", name: "nombre"), "Subtítulo * Total ejecutado"),
    Prompt(.prices("/regiones"), "GASTO COMPONENTES (M$2022)"),
    Prompt(.nothing, "DESAGREGACIÓN REGIONAL *"),
    Prompt(.amounts("/regiones", name: "region"), "Región Total ejecutado"),
    Prompt(.nothing, "POBLACIÓN"),
    Prompt(
      .number("/poblacion/objetivo", unit: "/poblacion/objetivo/unidad"), "Población objetivo"),
    Prompt(
      .twoRows("/poblacion/cobertura", "/poblacion/gastoPorBeneficiario"),
      "COBERTURA POR AÑO* EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2022)**"),
    Prompt(.nothing, "COMPONENTES"),
    Prompt(.prices("/componentes"), "GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)"),
    Prompt(
      .componentRows,
      "Componentes (Unidad de producción) * Gasto ejecutado Miles de $(2022) Producción (unidad) Gasto unitario Miles de $(2022)",
      "Componentes (Unidad de producción) *"
    ),
    Prompt(.heading, "INDICADORES"),
    Prompt(.nothing, "INDICADORES DE PROPÓSITO"),
    Prompt(
      .indicatorRows, "Indicador Fórmula de cálculo Efectivo 2019 Efectivo 2020 Efectivo 2021"),
  ]

  private static let otros = [
    Prompt(.heading, "IV. OTROS ATRIBUTOS DEL PROGRAMA"),
    Prompt(
      .listOfNumbers("/ods"),
      "CONTRIBUCIÓN A LOS OBJETIVOS DE DESARROLLO SOSTENIBLE (ODS)"),
    Prompt(.heading, "V. CONTINGENCIA SANITARIA"),
    Prompt(
      .negatable("/contingencia/fet"), "Fondo de Emergencia Transitorio (FET):", needsColon: true),
    Prompt(
      .negatable("/contingencia/modificaciones"), "Modificaciones implementación:", needsColon: true
    ),
    Prompt(.remarks(""), "VI. OBSERVACIONES DE LA INSTITUCIÓN"),
    Prompt(.remarks("diseño"), "DISEÑO:", needsColon: true),
    Prompt(.remarks("población"), "POBLACIÓN:", needsColon: true),
    Prompt(.remarks("indicadores"), "INDICADORES:", needsColon: true),
    Prompt(.remarks("presupuesto"), "PRESUPUESTO:", needsColon: true),
    Prompt(.remarks("componentes"), "COMPONENTES:", needsColon: true),
    Prompt(.remarks("generales"), "OBSERVACIONES GENERALES:", needsColon: true),
    Prompt(.notes, "VII. NOTAS TÉCNICAS"),
  ]
}
