import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Each focalización criterion has its coefficient in the formula, or the sheet says that it takes
/// nobody away.
enum POB19: Rule {
  static let description = RuleDescription(
    id: "POB19",
    title: LocalizedText(
      es: "hay más o menos criterios de focalización que factores en la fórmula",
      en: "there are more or fewer targeting criteria than factors in the formula"),
    severity: .note, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La población objetivo es la potencial por la parte que cumple cada criterio, de modo que a cada criterio le corresponde un factor. Un criterio que no quita a nadie se dice: con un coeficiente de 100 % o con palabras («no descuenta población»). La regla cuenta los factores de una fórmula que es un solo producto.",
      en:
        "The target population is the potential one times the share that meets each criterion, so that each criterion has a factor. A criterion that takes nobody away is said to: with a coefficient of 100 % or in words («no descuenta población»). The factors of a formula that is a single product are counted."
    ),
    source: LocalizedText(
      es:
        "Sección 3.1, criterios de focalización y cómo se estimó la población objetivo (implícita)",
      en: "Section 3.1, targeting criteria and how the target population was estimated (implied)"),
    formula: LocalizedText(
      es: "número de criterios = número de factores de la fórmula",
      en: "number of criteria = number of factors of the formula"),
    remedy: LocalizedText(
      es: "agregue a la fórmula el factor que falta, o diga qué criterio no quita a nadie",
      en: "add the missing factor to the formula, or say which criterion takes nobody away"),
    examples: [
      .passing(
        """
        poblacion:
          potencial: {numero: 1.000}
          focalizacion: [{variable: Rubro}, {variable: Deudas}, {variable: Edad, criterio: Mayor de edad; no descuenta población}]
          objetivo: {numero: 666, calculo: "1.000 * 0,74 * 0,90 = 666"}
        """),
      .passing(
        """
        poblacion:
          potencial: {numero: 1.000}
          focalizacion: [{variable: Rubro}, {variable: Deudas}, {variable: Edad, coeficiente: 100 %}]
          objetivo: {numero: 666, calculo: "1.000 * 0,74 * 0,90 = 666"}
        """),
      .passing(
        """
        poblacion:
          potencial: {numero: 1.000}
          focalizacion: [{variable: Rubro}, {variable: Deudas}, {variable: , criterio: , medioDeVerificacion: }]
          objetivo: {numero: 666, calculo: "1.000 * 0,74 * 0,90 = 666"}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 1.000}
          ↓focalizacion: [{variable: Rubro}, {variable: Deudas}, {variable: Edad}]
          objetivo: {numero: 666, calculo: "1.000 * 0,74 * 0,90 = 666"}
        """),
      .passing(
        """
        # un factor puede ser el producto de todos los criterios
        poblacion:
          potencial: {numero: 1.000}
          focalizacion: [{variable: Rubro, coeficiente: 75 %}, {variable: Edad, coeficiente: 80 %}]
          objetivo: {numero: 600, calculo: "1.000 * 0,60 = 600"}
        """),
      .failing(
        """
        # con los coeficientes anotados se sabe a qué criterio le falta el suyo
        poblacion:
          potencial: {numero: 1.000}
          focalizacion:
            - {variable: Rubro, coeficiente: 74 %}
            - {variable: ↓Edad}
            - {variable: Deudas, coeficiente: 90 %}
          objetivo: {numero: 666, calculo: "1.000 * 0,74 * 0,90 = 666"}
        """),
      .passing(
        """
        # lo que no quita a nadie no cuenta, ni como criterio ni como factor
        poblacion:
          potencial: {numero: 1.000}
          focalizacion: [{variable: Rubro, coeficiente: 100 %}, {variable: Edad, coeficiente: 100 %}]
          objetivo: {numero: 1.000, calculo: "1.000 * 1 = 1.000"}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 1.000}
          ↓focalizacion: [{variable: Rubro, coeficiente: 100 %}, {variable: Edad, coeficiente: 100 %}]
          objetivo: {numero: 740, calculo: "1.000 * 0,74 = 740"}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 1.000}
          ↓focalizacion: [{variable: Rubro}]
          objetivo: {numero: 666, calculo: "1.000 * 0,74 * 0,90 = 666"}
        """),
    ])

  private static let table = JSONPointer("/poblacion/focalizacion")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let formulas = cells.formulas.filter { $0.target == .objetivo && $0.isResult }
    guard let criteria = sheet.ficha.poblacion?.focalizacion, !criteria.isEmpty,
      formulas.count == 1,
      let formula = formulas.first, formula.isSure, formula.expression.isProduct,
      !formula.coeficientes.isEmpty
    else { return }
    let factors = counted(formula).count
    // a row with nothing in it is no criterion
    let all = criteria.indices.filter { !criteria[$0].isBlank }
    if all.isEmpty { return }
    // what the criteria say matters only where they are more than the factors
    let counted = all.count > factors ? all.filter { !criteria[$0].takesNobodyAway } : all
    // more factors than criteria may come before the potential population
    let isEqual =
      counted.count == factors || (counted.count < factors && !startsWithPotential(formula, cells))
    // one factor may be the product of all the criteria
    if !isEqual, isProduct(formula, counted.count, cells) { return }
    // a divisor is no factor of a criterion
    if !isEqual, formula.coeficientes.contains(where: { $0.cell == nil }) { return }
    results.add(
      description, fields: [table, formula.field],
      finding: isEqual
        ? nil : finding(criteria, counted, isPart: counted.count < all.count, formula, sheet))
  }

  /// The factors that stand for a criterion: a factor of one takes nobody away.
  private static func counted(_ formula: FormulaCells) -> [FormulaFactor] {
    formula.coeficientes.filter { $0.value != .one }
  }

  /// Whether the only factor is what the coefficients beside the criteria come to.
  private static func isProduct(_ formula: FormulaCells, _ count: Int, _ cells: SheetCells) -> Bool
  {
    let shares = cells.coeficientes.filter { cells.number($0) != nil }
    guard shares.count == count, formula.coeficientes.count == 1 else { return false }
    return cells.product(of: shares).map { formula.coeficientes[0].states($0, cells.table) }
      ?? false
  }

  /// Whether what the coefficients multiply is the potential population.
  private static func startsWithPotential(_ formula: FormulaCells, _ cells: SheetCells) -> Bool {
    let shares = formula.coeficientes.compactMap(\.cell)
    let bases = formula.expression.cells.filter { !shares.contains($0) }
    guard bases.count == 1, let base = bases.first else { return false }
    return base == cells.potencial || cells.number(base) == cells.number(cells.potencial)
  }

  private static func finding(
    _ criteria: [CriterioDeFocalizacion], _ counted: [Int], isPart: Bool, _ formula: FormulaCells,
    _ sheet: SheetContext
  ) -> Finding {
    let stated = Self.counted(formula)
    let operands = stated.compactMap(\.cell).map { sheet.cells.operand($0, in: sheet) }
    let list = stated.isEmpty ? "" : " (\(sheet.cells.written(stated, in: sheet)))"
    let (count, factors) = (counted.count, stated.count)
    let without = counted.filter { criteria[$0].coeficiente?.decimal == nil }
    // where every factor stands beside a criterion, the others have none
    let named = count - without.count == factors && count > factors ? without : []
    let names = LocalizedText.list(
      named.map { LocalizedText("«\(criteria[$0].variable ?? String($0 + 1))»") })
    let missing =
      named.isEmpty
      ? LocalizedText("")
      : LocalizedText(
        es: "; sin coeficiente: \(names.es)", en: "; without coefficient: \(names.en)")
    let isOne = factors == 1
    let criteria = told(count, isPart: isPart)
    let field = named.first.map { table.appending($0).appending("variable") } ?? table
    return description.finding(
      LocalizedText(
        es:
          "\(criteria.es) y la fórmula de la población objetivo tiene \(factors) \(isOne ? "factor" : "factores")\(list)\(missing.es)",
        en:
          "\(criteria.en) and the formula of the target population has \(factors) \(isOne ? "factor" : "factors")\(list)\(missing.en)"
      ),
      at: field, range: named.isEmpty ? sheet.keyRange(nearest: table) : nil, operands: operands)
  }

  /// How many criteria there are, or how many of them take somebody away.
  private static func told(_ count: Int, isPart: Bool) -> LocalizedText {
    let isOne = count == 1
    if isPart, count == 0 {
      return LocalizedText(
        es: "ningún criterio descuenta población", en: "no criterion takes anybody away")
    }
    return LocalizedText(
      es:
        "hay \(count) \(isOne ? "criterio" : "criterios")\(isPart ? " que \(isOne ? "descuenta" : "descuentan") población" : "")",
      en:
        "there \(isOne ? "is" : "are") \(count) \(isOne ? "criterion" : "criteria")\(isPart ? " that \(isOne ? "takes" : "take") somebody away" : "")"
    )
  }
}
