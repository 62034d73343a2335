import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Without re-entry, the four years together ≤ objetivo.
enum POB10: Rule {
  static let description = RuleDescription(
    id: "POB10",
    title: LocalizedText(
      es: "los cuatro años atienden a más que la población objetivo",
      en: "the four years serve more than the target population"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Si nadie puede entrar dos veces y se egresa en un año o menos, los beneficiarios de cada año son otros, y juntos no pueden ser más que la población objetivo. Se sigue de las definiciones; ninguna frase del formulario lo dice.",
      en:
        "If nobody can enter twice and people leave within a year, each year's beneficiaries are others, and together they cannot be more than the target population. It follows from the definitions; no sentence of the form says so."
    ),
    source: LocalizedText(
      es: "Sección 3.1, población beneficiaria, egreso y reingreso (implícita)",
      en: "Section 3.1, beneficiaries, egress and re-entry (implied)"),
    formula: LocalizedText(
      es: "suma de la población beneficiaria de los años ≤ población objetivo",
      en: "sum of the beneficiaries of the years ≤ target population"),
    remedy: LocalizedText(
      es: "revise las cifras por año, el tiempo de egreso o la respuesta sobre el reingreso",
      en: "check the yearly figures, the time of egress or the answer on re-entry"),
    examples: [
      .passing(
        """
        poblacion:
          objetivo: {numero: 1.000}
          beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}
          egreso: {tiempo: "1,00", unidad: AÑOS}
          reingreso: No
        """),
      .passing(
        """
        # con reingreso, o con un egreso de más de un año, la regla no se aplica
        poblacion:
          objetivo: {numero: 1.000}
          beneficiaria: {2019: 900, 2020: 900, 2021: 900, 2022: 900}
          egreso: {tiempo: "2,00", unidad: AÑOS}
          reingreso: No
        """),
      .failing(
        """
        poblacion:
          objetivo: {numero: ↓1.000}
          beneficiaria: {2019: 300, 2020: 300, 2021: 300, 2022: 300}
          egreso: {tiempo: "10,00", unidad: MESES}
          reingreso: No
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard sheet.ficha.poblacion?.reingreso?.esAfirmativa == false, egressWithinAYear(sheet),
      !sheet.cells.beneficiaria.isEmpty
    else { return }
    let cells = sheet.cells
    let years = Expression.total(cells.beneficiaria.map { .cell($0.cell) })
    let equation = StatedEquation(
      equation: Equation(
        stated: .cell(cells.objetivo), relation: .atLeast, computed: years),
      subject: cells.objetivo,
      formula: LocalizedText(
        es: "la suma de la población beneficiaria de los años",
        en: "the sum of the beneficiaries of the years"))
    results.add(equation, of: description, in: sheet)
  }

  private static func egressWithinAYear(_ sheet: SheetContext) -> Bool {
    guard let egreso = sheet.ficha.poblacion?.egreso,
      let time = sheet.cells.number(sheet.cells.egreso),
      let unit = egreso.unidad?.normalisedName
    else { return false }
    return time <= ExactDecimal(unit.hasPrefix("mes") ? 12 : 1)
  }
}
