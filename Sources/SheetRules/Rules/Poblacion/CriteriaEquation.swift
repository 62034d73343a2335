import Constraints
import ExactNumbers
import ProgramSheets

/// That the coefficients of the criteria lead from the potential population to the target one.
///
/// What the written formula has besides, a constant or a factor of no criterion, counts as written.
struct CriteriaEquation {
  private enum Content {
    case equation(Expression)
    case notChecked(LocalizedText)
  }

  private let content: Content
  private let product: Expression

  /// Nil where no criterion states a coefficient.
  init?(_ sheet: SheetContext) {
    let cells = sheet.cells
    if cells.coeficientes.isEmpty { return nil }
    product = Expression.product(
      [.cell(cells.potencial)] + cells.coeficientes.map { .cell($0) })
    content = Self.content(
      cells, product, isComplete: cells.coeficientes.count == Self.criteria(of: sheet).count)
  }

  /// What to do where a criterion has no coefficient, and with one the product can be the target
  /// population.
  private func adviceOnBlank(_ sheet: SheetContext) -> LocalizedText? {
    let criteria = sheet.ficha.poblacion?.focalizacion ?? []
    let open = criteria.first { criterion in
      criterion.coeficiente?.decimal == nil && !criterion.isBlank
        && !criterion.takesNobodyAway
    }
    guard let name = open?.variable else { return nil }
    func verdict(_ relation: Relation) -> Verdict {
      Equation(stated: .cell(sheet.cells.objetivo), relation: relation, computed: product)
        .check(in: sheet.cells.table).verdict
    }
    guard verdict(.equal) == .contradiction, verdict(.below) != .contradiction else { return nil }
    return LocalizedText(
      es: "el criterio «\(name)» no tiene coeficiente: complételo si descuenta población; si no, "
        + "revise la población potencial, los coeficientes y la población objetivo",
      en: "the criterion «\(name)» has no coefficient: state it if it takes somebody away; if not, "
        + "check the potential population, the coefficients and the target population")
  }

  /// The criteria that may take somebody away.
  private static func criteria(of sheet: SheetContext) -> [CriterioDeFocalizacion] {
    (sheet.ficha.poblacion?.focalizacion ?? []).filter { !$0.isBlank && !$0.takesNobodyAway }
  }

  private static func content(
    _ cells: SheetCells, _ product: Expression, isComplete: Bool
  ) -> Content {
    let holds = Equation(stated: .cell(cells.objetivo), printing: .nearest, computed: product)
      .check(in: cells.table).verdict.isStrict
    let formulas = cells.formulas.filter { $0.target == .objetivo && $0.isResult }
    guard let formula = formulas.first(where: \.isSure) else {
      // an answer on the potential population may hold the formula of both
      let isUnread =
        !formulas.isEmpty
        || cells.unreadFormulas.contains {
          $0.target == .objetivo || $0.reason == .unreadAnswer || !isComplete
        }
      return isUnread && !holds ? .notChecked(.unreadFormula) : .equation(product)
    }
    let loose = cells.formulas.filter { $0.target == .objetivo && $0.isLoose }
    if !holds, loose.contains(where: { $0.hasMore(than: cells) }) {
      return .notChecked(.looseSteps)
    }
    let match = CriteriaMatch(formula, cells)
    // steps that were rounded lead to another last digit than the product
    let isPlain =
      formula.expression.isProduct && match.openFactors.isEmpty
      && (formula.expression.isArithmetic || holds)
    // where a formula does not hold that the criteria confirm, its signs may be what is wrong
    let isDoubtful = holds && !formula.holds(in: cells.table)
    if isPlain || isDoubtful || cells.number(cells.potencial) == nil { return .equation(product) }
    // a formula that begins elsewhere says nothing of the potential population
    if !match.hasBase { return holds ? .equation(product) : .notChecked(.undeclaredCoefficients) }
    if !match.openCriteria.isEmpty {
      let isShorter = formula.expression.isProduct && match.factors <= cells.coeficientes.count
      return isShorter ? .equation(product) : .notChecked(.undeclaredCoefficients)
    }
    return .equation(match.expression)
  }

  func check(_ rule: RuleDescription, _ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    switch content {
    case .notChecked(let reason):
      results.add(
        rule, fields: ([cells.objetivo] + product.cells).map { cells[$0].field },
        notChecked: reason)
    case .equation(let expression):
      var equation = StatedEquation.ratio(
        cells.objetivo,
        expression == product ? .criteria : .criteriaAndFormula, expression)
      if expression == product { equation.advice = adviceOnBlank(sheet) }
      results.add(equation, of: rule, in: sheet)
    }
  }
}

/// Which factors of a formula are the coefficients of the criteria.
private struct CriteriaMatch {
  /// How many factors the formula has.
  let factors: Int
  /// The factors that no criterion states.
  private(set) var openFactors: [FormulaFactor]
  /// The criteria that the formula does not have.
  private(set) var openCriteria: [CellID]
  /// Whether the potential population is in the formula.
  private(set) var hasBase = false
  /// The formula with the coefficients of the criteria and the potential population in it.
  private(set) var expression: Expression

  init(_ formula: FormulaCells, _ cells: SheetCells) {
    factors = formula.coeficientes.count
    let match = CoefficientMatch(formula.coeficientes, cells)
    openFactors = match.openFactors
    openCriteria = match.openCriteria
    expression = formula.shares
    for (criterion, factor) in match.pairs { replace(factor.expression, by: criterion) }
    matchOthers(cells)
    replaceBase(cells)
  }

  /// Matches the coefficients that differ: the one that is left, or the one that comes near.
  private mutating func matchOthers(_ cells: SheetCells) {
    if openCriteria.count == 1, openFactors.count == 1 {
      replace(openFactors.removeLast().expression, by: openCriteria.removeLast())
      return
    }
    let criteria = openCriteria
    openCriteria = []
    for criterion in criteria {
      let ratios = openFactors.indices.compactMap { index -> (index: Int, ratio: Rational)? in
        ratio(openFactors[index], to: cells.number(criterion)).map { (index, $0) }
      }
      if let nearest = ratios.min(by: { $0.ratio < $1.ratio }), nearest.ratio < Self.near {
        replace(openFactors.remove(at: nearest.index).expression, by: criterion)
      } else {
        openCriteria.append(criterion)
      }
    }
  }

  /// The larger of a factor and a coefficient in parts of the smaller.
  private func ratio(_ factor: FormulaFactor, to number: ExactDecimal?) -> Rational? {
    guard let number, number > .zero, factor.value.sign > 0 else { return nil }
    let coefficient = Rational(number)
    return try? factor.value > coefficient
      ? factor.value / coefficient : coefficient / factor.value
  }

  private static let near = (try? Rational(5, over: 4)) ?? .one

  private mutating func replace(_ part: Expression, by cell: CellID) {
    var done = false
    expression = expression.replacing(part, by: .cell(cell), done: &done)
  }

  /// Puts the potential population in place of the number that restates it.
  private mutating func replaceBase(_ cells: SheetCells) {
    if expression.cells.contains(cells.potencial) {
      hasBase = true
      return
    }
    guard let potencial = cells.number(cells.potencial),
      let base = expression.cells.first(where: { cell in
        guard cells[cell].figure == nil, let number = cells.number(cell) else { return false }
        return number == potencial || NearMiss(potencial, number) != nil
      })
    else { return }
    replace(.cell(base), by: cells.potencial)
    hasBase = true
  }
}

extension FormulaCells {
  /// Whether it calculates with something that no criterion states.
  fileprivate func hasMore(than cells: SheetCells) -> Bool {
    let declared = cells.coeficientes.compactMap(cells.number)
    return !expression.isProduct
      || !coeficientes.allSatisfy { factor in
        declared.contains { factor.agrees(with: $0, cells.table) }
      }
  }
}

extension LocalizedText {
  fileprivate static let looseSteps = LocalizedText(
    es: "los pasos de la fórmula no siguen unos de otros y pueden tener más que los criterios",
    en:
      "the steps of the formula do not follow from one another and may have more than the criteria")
  fileprivate static let criteria = LocalizedText(
    es: "población potencial × coeficientes de los criterios",
    en: "potential population × coefficients of the criteria")
  fileprivate static let criteriaAndFormula = LocalizedText(
    es: "la fórmula escrita con los coeficientes de los criterios",
    en: "the written formula with the coefficients of the criteria")
  fileprivate static let undeclaredCoefficients = LocalizedText(
    es: "la fórmula tiene coeficientes que ningún criterio declara",
    en: "the formula has coefficients that no criterion declares")
  fileprivate static let unreadFormula = LocalizedText(
    es: "la fórmula de la población objetivo no se pudo leer y puede tener más que los criterios",
    en: "the formula of the target population could not be read and may have more than the criteria"
  )
}
