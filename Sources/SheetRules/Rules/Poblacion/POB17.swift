import Constraints
import ExactNumbers

/// Coefficients declared beside the criteria are those of the formula, each once.
enum POB17: Rule {
  static let description = RuleDescription(
    id: "POB17",
    title: LocalizedText(
      es: "los coeficientes de los criterios no son los de la fórmula",
      en: "the coefficients of the criteria are not those of the formula"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Cada coeficiente que se anota junto a un criterio es un factor de la fórmula de la población objetivo, y cada uno aparece una vez.",
      en:
        "Each coefficient that stands beside a criterion is a factor of the formula of the target population, and each appears once."
    ),
    source: LocalizedText(
      es: "Sección 3.1, criterios de focalización y cómo se estimó la población objetivo",
      en: "Section 3.1, targeting criteria and how the target population was estimated"),
    formula: LocalizedText(
      es: "coeficientes de los criterios = coeficientes de la fórmula",
      en: "coefficients of the criteria = coefficients of the formula"),
    remedy: LocalizedText(
      es: "deje los mismos coeficientes junto a los criterios y en la fórmula",
      en: "leave the same coefficients beside the criteria and in the formula"),
    examples: [
      .passing(
        """
        poblacion:
          potencial: 48.000
          focalizacion: [{coeficiente: 75 %}, {coeficiente: 80 %}]
          objetivo: {numero: 28.800, calculo: "48.000*0,6 = 28.800"}
        """),
      .passing(
        """
        poblacion:
          focalizacion: [{coeficiente: 74 %}, {coeficiente: "0,9"}, {variable: Otra}]
          objetivo: {numero: 11.184, calculo: 16793*0.90*0.74= 11184}
        """),
      .passing(
        """
        poblacion:
          focalizacion: [{coeficiente: 74 %}]
          objetivo: {numero: 11.184, calculo: 16793*0.74*90 %= 11184}
        """),
      .passing(
        """
        # de otra manera se llega a lo mismo
        poblacion:
          focalizacion: [{coeficiente: 75 %}, {coeficiente: 80 %}]
          objetivo: {numero: 28.800, calculo: "48.000*0,75*0,80 = 28.800 (120.000*0,24 = 28.800)"}
        """),
      .passing(
        """
        # 100 % no quita a nadie
        poblacion:
          potencial: 48.000
          focalizacion: [{coeficiente: 75 %}, {coeficiente: 100 %}, {coeficiente: 100 %}]
          objetivo: {numero: 36.000, calculo: "48.000*0,75*1 = 36.000"}
        """),
      .failing(
        """
        poblacion:
          focalizacion: [{coeficiente: ↓75 %}, {coeficiente: 80 %}]
          objetivo: {numero: 28.800, calculo: "48.000*0,60*0,80 = 23.040; 120.000*0,24 = 28.800"}
        """),
      .failing(
        """
        # ambos están escritos con dos decimales
        poblacion:
          potencial: 48.000
          focalizacion: [{coeficiente: 75 %}, {coeficiente: ↓80 %}]
          objetivo: {numero: 28.800, calculo: "48.000*0,75*0,81 = 28.800"}
        """),
      .failing(
        """
        poblacion:
          focalizacion: [{coeficiente: 74 %}, {coeficiente: ↓95 %}]
          objetivo: {numero: 11.184, calculo: 16793*0.74*0.90= 11184}
        """),
      .failing(
        """
        poblacion:
          focalizacion: [{coeficiente: ↓90 %}, {coeficiente: 90 %}]
          objetivo: {numero: 11.184, calculo: 16793*0.74*0.90= 11184}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    // where the steps do not follow from one another, those of all steps count
    let loose = cells.formulas.filter { $0.target == .objetivo && $0.isLoose }
      .flatMap(\.coeficientes)
    let stating = cells.formulas.filter {
      $0.target == .objetivo && $0.isResult && $0.isSure && !$0.coeficientes.isEmpty
    }
    let missing = stating.map { Self.missing(in: $0.coeficientes + loose, cells) }
    // what arrives at the population in another way besides, and holds, says nothing against them
    let isStated = missing.contains([])
    // of criteria with one coefficient any may be the one that should be another
    let alike = Dictionary(
      grouping: missing.allSatisfy(\.isEmpty) ? [] : cells.coeficientes, by: cells.number)
    for (formula, missing) in zip(stating, missing) {
      let factors = formula.coeficientes + loose
      let missing = isStated && formula.holds(in: cells.table) ? [] : missing
      for declared in cells.coeficientes where cells.number(declared) != nil {
        let finding =
          missing.contains(declared) ? Self.finding(declared, alike, factors, sheet) : nil
        results.add(
          description, fields: [cells[declared].field, formula.field], finding: finding)
      }
    }
  }

  /// The coefficients that are none of the factors, each of which counts once; none where one factor is
  /// the product of all of them.
  private static func missing(in factors: [FormulaFactor], _ cells: SheetCells) -> [CellID] {
    let match = CoefficientMatch(factors, cells)
    // what takes nobody away need not be in the formula
    let missing = match.openCriteria.filter {
      cells.number($0).map { $0 != ExactDecimal(1) } ?? false
    }
    let isProduct = cells.product(of: missing).map { product in
      match.openFactors.contains { $0.states(product, cells.table) }
    }
    return missing.count > 1 && isProduct == true ? [] : missing
  }

  private static func finding(
    _ declared: CellID, _ alike: [ExactDecimal?: [CellID]], _ factors: [FormulaFactor],
    _ sheet: SheetContext
  ) -> Finding {
    let operand = sheet.cells.operand(declared, in: sheet)
    let alike = alike[sheet.cells.number(declared), default: []].lazy.filter { $0 != declared }
      .prefix(Operand.mostAlike).map { sheet.cells.operand($0, in: sheet) }
    let stated = factors.compactMap(\.cell).map { sheet.cells.operand($0, in: sheet) }
    let list = sheet.cells.written(factors, in: sheet)
    return description.finding(
      LocalizedText(
        es:
          "\(operand.name.es) es \(operand.value), que no está (o ya está contado) entre los de la fórmula: \(list)",
        en:
          "\(operand.name.en) is \(operand.value), which is not (or already counted) among those of the formula: \(list)"
      ),
      at: operand.field, operands: [operand] + alike + stated,
      reported: sheet.cells.value(declared))
  }
}
