import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// The formulas of a network of figures, each in the row of its figure or equation.
///
/// A formula is nil where a spreadsheet cannot hold it.
struct NetworkFormulas {
  let network: FigureNetwork
  let language: Language

  /// The number of the row of a figure or an equation; the first is the heading.
  static func row(_ index: Int) -> Int { index + 2 }

  private var figureSheet: String { CalculationWorkbook.figures[language] }
  private var equationSheet: String { CalculationWorkbook.equations[language] }

  /// The cell of an equation, for formulas of the other sheet.
  func cell(_ column: EquationColumn, of link: Int) -> String {
    "\(equationSheet)!\(column.letter)\(Self.row(link))"
  }

  private func cell(_ column: FigureColumn, _ figure: Int) -> String {
    "\(figureSheet)!\(column.letter)\(Self.row(figure))"
  }

  // MARK: Expressions

  private func translator(isGenerous: Bool = false) -> SpreadsheetFormula {
    SpreadsheetFormula(
      column: "\(figureSheet)!\(FigureColumn.value.letter)",
      row: { Self.row(network.places[$0] ?? 0) },
      halfUnit: { halfUnit(of: $0, isGenerous: isGenerous) },
      isNonnegative: { cell in
        guard let figure = figure(cell), let number = figure.number else { return true }
        guard halfUnit(of: cell, isGenerous: isGenerous) != nil else { return !number.isNegative }
        return (figure.interval?.lower?.value.sign ?? -1) >= 0
      })
  }

  private func figure(_ cell: CellID) -> FigureNetwork.Figure? {
    network.places[cell].map { network.figures[$0] }
  }

  /// Half a unit of the last digit where a figure is an input that stands for an interval.
  private func halfUnit(of cell: CellID, isGenerous: Bool) -> String? {
    guard let place = network.places[cell] else { return nil }
    let figure = network.figures[place]
    let isBinary = figure.number?.isBinary ?? false
    switch figure.precision {
    case .exact: return isBinary ? unit(of: place) : nil
    case .asWritten, .percentage:
      let isRounded = isGenerous && (figure.number.map(figure.precision.mayBeRounded) ?? false)
      return isBinary || isRounded ? unit(of: place) : nil
    case .printed: return unit(of: place)
    case .converted: return "IF(\(self.cell(.value, place))=0,0,\(unit(of: place)))"
    }
  }

  /// Half a unit of the last digit of a figure as it is stated, or as it is computed anew.
  func unit(of place: Int) -> String {
    let figure = network.figures[place]
    let computed = FigureNetwork.Figure.halfUnit(decimals: figure.decimals).description
    guard let stated = figure.halfUnit?.description else { return computed }
    if stated == computed || figure.sources.isEmpty { return stated }
    return "IF(\(cell(.value, place))=\(cell(.stated, place)),\(stated),\(computed))"
  }

  /// A formula that is blank where a cell has no number or a divisor is zero.
  private func guarded(_ formula: String, _ cells: [CellID], _ text: SpreadsheetFormula) -> String?
  {
    guard let condition = text.areNumbers(cells) else { return nil }
    return Self.short("IF(\(condition),IFERROR(\(formula),\"\"),\"\")")
  }

  private static func short(_ formula: String) -> String? {
    formula.utf8.count <= SpreadsheetFormula.longest ? formula : nil
  }

  // MARK: Equations

  func stated(_ link: Int) -> String? { value(of: network.links[link].stated.equation.stated) }

  func computed(_ link: Int) -> String? { value(of: network.links[link].stated.equation.computed) }

  private func value(of expression: Expression) -> String? {
    let text = translator()
    return guarded(text.value(expression), expression.cells, text)
  }

  func computedBound(_ link: Int, _ side: SpreadsheetFormula.Side, isGenerous: Bool) -> String? {
    bound(
      of: network.links[link].stated.equation.computed, side, isGenerous,
      value: "\(EquationColumn.computed.letter)\(Self.row(link))")
  }

  func statedBound(_ link: Int, _ side: SpreadsheetFormula.Side, isGenerous: Bool) -> String? {
    let equation = network.links[link].stated.equation
    let value = "\(EquationColumn.stated.letter)\(Self.row(link))"
    guard let half = statedHalfUnit(link) else {
      return equation.isOfFigure
        ? value : bound(of: equation.stated, side, isGenerous, value: value)
    }
    return "IF(ISNUMBER(\(value)),\(value)\(side == .lower ? "-" : "+")\(half),\"\")"
  }

  /// Half a unit of the last digit of the stated figure where it was printed; nil where it is exact, or
  /// no figure of its own.
  private func statedHalfUnit(_ link: Int) -> String? {
    let equation = network.links[link].stated.equation
    guard equation.isOfFigure, case .cell(let cell) = equation.stated,
      let place = network.places[cell]
    else { return nil }
    let isBinary = network.figures[place].number?.isBinary ?? false
    return equation.printing == .exact && !isBinary ? nil : unit(of: place)
  }

  private func bound(
    of expression: Expression, _ side: SpreadsheetFormula.Side, _ isGenerous: Bool, value: String
  ) -> String? {
    let text = translator(isGenerous: isGenerous)
    if text.isPoint(expression) { return value }
    let known = text.nonnegativeCells(expression).map(text.reference)
    let bound = "IFERROR(\(text.bound(expression, side)),\"\")"
    // the formula assumes figures of zero or more
    let condition =
      known.isEmpty
      ? "ISNUMBER(\(value))" : "AND(ISNUMBER(\(value)),MIN(\(known.joined(separator: ",")))>=0)"
    return known.count > 250 ? nil : Self.short("IF(\(condition),\(bound),\"\")")
  }

  /// Whether a coefficient of the equation may be rounded.
  private func hasCoefficients(_ equation: Equation) -> Bool {
    equation.cells.contains {
      halfUnit(of: $0, isGenerous: true) != halfUnit(of: $0, isGenerous: false)
    }
  }

  private func check(_ link: Int) -> VerdictFormula {
    let equation = network.links[link].stated.equation
    return VerdictFormula(
      equation: equation, halfUnit: statedHalfUnit(link), isRestatement: isRestatement(equation),
      language: language)
  }

  private func isRestatement(_ equation: Equation) -> Bool {
    guard equation.relation == .equal, case .cell(let first) = equation.stated,
      case .cell(let second) = equation.computed, let stated = figure(first)?.number,
      let other = figure(second)?.number
    else { return false }
    return stated.scale == other.scale && !stated.isBinary
  }

  func verdict(_ link: Int) -> String? {
    func side(_ columns: [EquationColumn]) -> VerdictFormula.Side {
      let cells = columns.map { "\($0.letter)\(Self.row(link))" }
      return VerdictFormula.Side(value: cells[0], lower: cells[1], upper: cells[2])
    }
    let equation = network.links[link].stated.equation
    let generous = (
      stated: side([.stated, .generousStatedLower, .generousStatedUpper]),
      computed: side([.computed, .generousLower, .generousUpper])
    )
    return Self.short(
      check(link).verdict(
        of: side([.stated, .statedLower, .statedUpper]),
        computed: side([.computed, .lower, .upper]),
        generous: hasCoefficients(equation) ? generous : nil))
  }

  /// Whether a figure that the equation is computed from is another than in the sheet.
  func isRedone(_ link: Int) -> String? {
    let inputs = network.links[link].stated.equation.computed.cells
    let column = "\(figureSheet)!\(FigureColumn.stated.letter)"
    var conditions = translator().differ(inputs, from: column)
    for place in inputs.compactMap({ network.places[$0] }) {
      let column = EquationColumn.isRedone.letter
      conditions += network.figures[place].sources.map { "\(column)\(Self.row($0))" }
    }
    guard conditions.count <= 250, !conditions.isEmpty else { return nil }
    let value = "\(EquationColumn.computed.letter)\(Self.row(link))"
    return Self.short("IF(ISNUMBER(\(value)),OR(\(conditions.joined(separator: ","))),FALSE)")
  }

  // MARK: Figures

  /// What the official system fills in: the stated figure as long as no input is another, or it agrees
  /// with what follows.
  func value(_ place: Int) -> String? {
    let figure = network.figures[place]
    let stated = "\(FigureColumn.stated.letter)\(Self.row(place))"
    let isBlank = figure.value == .absent(.missing)
    var formula = isBlank ? "\"\"" : stated
    for link in figure.sources.reversed() {
      let computed = cell(.computed, of: link)
      var new = "ROUND(\(computed),\(figure.decimals))"
      if let number = figure.number {
        let half = statedUnit(link, number).map { ($0, $0) }
        let side = VerdictFormula.Side(
          value: stated, lower: half.map { "\(stated)-\($0.0)" } ?? stated,
          upper: half.map { "\(stated)+\($0.1)" } ?? stated)
        let other = VerdictFormula.Side(
          value: computed, lower: cell(.lower, of: link), upper: cell(.upper, of: link))
        new = "IF(\(check(link).holds(side, other)),\(stated),\(new))"
      }
      formula = "IF(\(cell(.isRedone, of: link)),\(new),\(formula))"
    }
    return Self.short(formula)
  }

  private func statedUnit(_ link: Int, _ number: ExactDecimal) -> String? {
    let printing = network.links[link].stated.equation.printing
    if printing == .exact, !number.isBinary { return nil }
    return FigureNetwork.Figure.halfUnit(around: number)?.description
  }
}

extension Equation {
  /// Whether the stated side is a figure that was printed as one.
  fileprivate var isOfFigure: Bool {
    if case .cell = stated { relation == .equal } else { false }
  }
}

extension FigureNetwork.Figure {
  var number: ExactDecimal? {
    if case .number(let number) = value { number } else { nil }
  }

  /// What the figure stands for if it was printed.
  var interval: Interval? { number.flatMap { try? Interval(printed: $0, by: .nearest) } }

  /// Half a unit of the last digit as it is stated.
  var halfUnit: ExactDecimal? { number.flatMap { Self.halfUnit(around: $0) } }

  static func halfUnit(around number: ExactDecimal) -> ExactDecimal? {
    guard let upper = try? Interval(printed: number, by: .nearest).upper?.value else { return nil }
    return (try? upper - Rational(number))?.exactDecimal
  }

  static func halfUnit(decimals: Int) -> ExactDecimal {
    ExactDecimal(coefficient: 5, scale: min(decimals + 1, ExactDecimal.largestScale))
  }
}
