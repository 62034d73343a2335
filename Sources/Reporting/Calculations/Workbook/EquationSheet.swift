import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// The sheet of the equations: what each side is, and whether they agree.
struct EquationSheet {
  let network: FigureNetwork
  let formulas: NetworkFormulas
  let language: Language

  var sheet: WorkbookSheet {
    CalculationSheet(name: CalculationWorkbook.equations, frozenColumns: 2, language: language)
      .sheet(of: network.links.indices, cell)
  }

  private func cell(_ column: EquationColumn, _ index: Int) -> WorkbookCell {
    let link = network.links[index]
    switch column {
    case .rule: return .text(link.rule.id)
    case .name: return .text(subject(link)?.name[language], CellStyle(isWrapped: true))
    case .formula: return .text(link.stated.formula[language], CellStyle(isWrapped: true))
    case .relation: return .text(link.stated.equation.relation.rawValue)
    case .key: return .text(subject(link)?.field.description)
    case .stated:
      return number(formulas.stated(index), link.outcome.stated ?? statedNumber(link), link)
    case .computed: return number(formulas.computed(index), link.computed, link)
    case .lower:
      return bound(
        formulas.computedBound(index, .lower, isGenerous: false), link.computedInterval, .lower,
        link)
    case .upper:
      return bound(
        formulas.computedBound(index, .upper, isGenerous: false), link.computedInterval, .upper,
        link)
    case .generousLower:
      return bound(
        formulas.computedBound(index, .lower, isGenerous: true), link.generous.computed, .lower,
        link)
    case .generousUpper:
      return bound(
        formulas.computedBound(index, .upper, isGenerous: true), link.generous.computed, .upper,
        link)
    case .statedLower:
      return bound(
        formulas.statedBound(index, .lower, isGenerous: false), link.statedInterval, .lower, link)
    case .statedUpper:
      return bound(
        formulas.statedBound(index, .upper, isGenerous: false), link.statedInterval, .upper, link)
    case .generousStatedLower:
      return bound(
        formulas.statedBound(index, .lower, isGenerous: true), link.generous.stated, .lower, link)
    case .generousStatedUpper:
      return bound(
        formulas.statedBound(index, .upper, isGenerous: true), link.generous.stated, .upper, link)
    case .verdict:
      let words = link.outcome.verdict.inWords[language]
      return formulas.verdict(index).map { WorkbookCell(.formula($0, result: .text(words))) }
        ?? .text(words)
    case .isRedone:
      guard isSource(index), let formula = formulas.isRedone(index) else { return .blank }
      return WorkbookCell(.formula(formula, result: .truth(false)))
    }
  }

  private func subject(_ link: FigureNetwork.Link) -> FigureNetwork.Figure? {
    network.places[link.stated.subject].map { network.figures[$0] }
  }

  private func isSource(_ index: Int) -> Bool {
    guard case .cell(let cell) = network.links[index].stated.equation.stated,
      let place = network.places[cell]
    else { return false }
    return network.figures[place].sources.contains(index)
  }

  private func statedNumber(_ link: FigureNetwork.Link) -> Rational? {
    guard case .cell(let cell) = link.stated.equation.stated,
      let number = network.places[cell].flatMap({ network.figures[$0].number })
    else { return nil }
    return Rational(number)
  }

  /// A cell with a formula and its exact result; the result alone where no formula can be written.
  private func number(
    _ formula: String?, _ value: Rational?, _ link: FigureNetwork.Link
  ) -> WorkbookCell {
    let decimals = subject(link)?.decimals ?? 2
    let exact = value.flatMap { $0.exactDecimal ?? (try? $0.rounded(toScale: decimals + 12)) }
    let style = CellStyle(.figure(decimals: shownDecimals(exact, decimals)))
    guard let formula else {
      return exact.map { WorkbookCell(.number($0), style) } ?? .blank
    }
    return WorkbookCell(
      .formula(formula, result: exact.map { .number($0) } ?? .text("")), style)
  }

  /// A few decimals more than the figure has, where there are any.
  private func shownDecimals(_ number: ExactDecimal?, _ decimals: Int) -> Int {
    min(number?.reduced.scale ?? decimals, decimals + 4)
  }

  private func bound(
    _ formula: String?, _ interval: Interval?, _ side: SpreadsheetFormula.Side,
    _ link: FigureNetwork.Link
  ) -> WorkbookCell {
    let bound = side == .lower ? interval?.lower?.value : interval?.upper?.value
    return number(formula, bound, link)
  }
}
