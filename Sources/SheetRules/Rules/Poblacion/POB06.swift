import Constraints
import ExactNumbers
import ProgramSheets

/// Objetivo = potencial × its criteria.
enum POB06: Rule {
  static let description = RuleDescription(
    id: "POB06",
    title: LocalizedText(
      es: "la población objetivo no es la potencial por sus criterios",
      en: "the target population is not the potential one times its criteria"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La población objetivo se obtiene de la potencial por la parte que cumple cada criterio. La fórmula escrita da su resultado, el resultado es la cifra declarada, y los coeficientes anotados junto a los criterios llevan a la misma cifra. Donde la ficha dice que no aplican criterios, la objetivo es toda la potencial; esto se desprende de las definiciones y es una advertencia.",
      en:
        "The target population follows from the potential one by the share that meets each criterion. The written formula gives its result, the result is the declared figure, and the coefficients beside the criteria lead to the same figure. Where the sheet says that no criteria apply, the target population is all of the potential one; this follows from the definitions and is a warning."
    ),
    source: LocalizedText(
      es: "Sección 3.1, población objetivo y cómo se estimó",
      en: "Section 3.1, target population and how it was estimated"),
    formula: LocalizedText(
      es: "población objetivo = población potencial × cada coeficiente",
      en: "target population = potential population × each coefficient"),
    remedy: LocalizedText(
      es: "revise la población potencial, los coeficientes y la población objetivo",
      en: "check the potential population, the coefficients and the target population"),
    examples: [
      .passing(
        """
        poblacion:
          potencial:
            numero: 16.793
            estimacion: "Población objetivo: (16793*0.74*0.90)= 11184 empresas y cooperativas"
          objetivo: {numero: 11.184}
        """),
      .passing(
        """
        # la coma de miles se reconoce porque es la población potencial
        poblacion:
          potencial: {numero: 677.207}
          objetivo: {numero: 302.888, calculo: "677,207 * 0,88 * 0,535 * 0,95 = 302888"}
        """),
      .passing(
        """
        poblacion:
          potencial: {numero: 207.035}
          focalizacion: [{coeficiente: 74 %}, {coeficiente: "0,90"}, {coeficiente: "79,5 %"}]
          objetivo: {numero: 109.619}
        """),
      .passing(
        """
        # un factor de la fórmula no está junto a ningún criterio: cuenta como está escrito
        poblacion:
          potencial: {numero: 16.793}
          focalizacion: [{coeficiente: 90 %}]
          objetivo: {numero: 11.184, calculo: 16793*0.74*0.90= 11184}
        """),
      .passing(
        """
        # lo que la fórmula resta cuenta también junto a los criterios
        poblacion:
          potencial: {numero: 52.400}
          focalizacion: [{coeficiente: 75 %}, {coeficiente: "0,60"}]
          objetivo: {numero: 22.330, calculo: "52.400 x 0,75 x 60 % - 1.250 = 22.330"}
        """),
      .passing(
        """
        # sin criterios se busca atender a todos los que tienen el problema
        ficha: ex-ante
        formulario: 2025-nuevo
        poblacion:
          potencial: {numero: 523.335}
          aplicaFocalizacion: No
          objetivo: {numero: 523.335}
        """),
      .passing(
        """
        ficha: ex-ante
        formulario: 2025-nuevo
        poblacion:
          potencial: {numero: 523.335}
          aplicaFocalizacion: No
          objetivo: {numero: 261.668, calculo: "523.335 * 0,5 = 261.668"}
        """),
      .failing(
        """
        # la fórmula da 273.404,5: solo con coeficientes redondeados llega a 273.401
        poblacion:
          potencial: {numero: 890.493}
          objetivo: {numero: 273.401, calculo: "890.493*0,74*0,90*0,461= ↓273.401"}
        """),
      .failing(
        """
        # el signo de la fórmula está mal, y los criterios dan la población
        poblacion:
          potencial: {numero: 48.000}
          focalizacion: [{coeficiente: 75 %}, {coeficiente: 80 %}]
          objetivo: {numero: 28.800, calculo: "48.000*0,75+0,80 = ↓28.800"}
        """),
      .failing(
        """
        # 273.401,74 se redondea a 273.402: es la cifra truncada
        poblacion:
          potencial: {numero: 890.484}
          focalizacion: [{coeficiente: 74 %}, {coeficiente: 90 %}, {coeficiente: "46,1 %"}]
          objetivo: {numero: ↓273.401}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 207.035}
          focalizacion: [{coeficiente: 74 %}, {coeficiente: 90 %}, {coeficiente: "79,5 %"}]
          objetivo: {numero: ↓106.919}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2025-nuevo
        poblacion:
          potencial: {numero: 523.365}
          aplicaFocalizacion: No
          objetivo: {numero: ↓523.335}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    WrittenFormulaEquations.check(
      .objetivo, declared: sheet.cells.objetivo, of: description, in: sheet, into: &results)
    CriteriaEquation(sheet)?.check(description, sheet, into: &results)
    checkWholePopulation(sheet, into: &results)
  }

  /// Where the sheet says that no criteria apply, whoever has the problem is meant to be reached,
  /// unless a formula tells how the target population was found.
  private static func checkWholePopulation(
    _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let population = sheet.ficha.poblacion
    guard population?.aplicaFocalizacion?.esAfirmativa == false,
      population?.focalizacion?.isEmpty ?? true,
      !sheet.cells.formulas.contains(where: { $0.target == .objetivo }),
      !sheet.cells.unreadFormulas.contains(where: { $0.target == .objetivo })
    else { return }
    var equation = StatedEquation.sum(
      sheet.cells.objetivo,
      LocalizedText(
        es: "población potencial (no aplican criterios)",
        en: "potential population (no criteria apply)"), [sheet.cells.potencial])
    // it follows from the definition; no sentence of the form says it
    equation.severity = .warning
    results.add(equation, of: description, in: sheet)
  }
}
