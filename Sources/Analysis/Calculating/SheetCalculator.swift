import Constraints
import Culprits
import ExactNumbers
import SheetRules

/// Calculates with the equations of a sheet: what follows, what is missing, what if, what would have to
/// be.
public struct SheetCalculator: Sendable {
  let model: SheetModel

  /// Creates a calculator for a sheet, or nil if the file has no readable sheet.
  ///
  /// - Parameter sheet: the sheet as it was checked.
  public init?(_ sheet: CheckedSheet) {
    guard let model = SheetModel(sheet) else { return nil }
    self.model = model
  }

  /// Every cell that the form computes from the stated ones, once for each equation that gives it, in
  /// the order of the catalogue; stated or missing.
  public var derivedCells: [DerivedCell] {
    let table = model.cells.table
    return model.equations.compactMap { model.derived($0, in: table) }
  }

  /// The cells without a figure that the others lead to, in the order in which they can be filled in.
  ///
  /// What one of them gives may lead to the next. A cell that says `NM`, `N/A` or `S/I` says something
  /// and is left alone, as is one that several figures would fit.
  public var missingCells: [DerivedCell] { model.filled(.missing).cells.map(\.derived) }

  /// The cells whose figure cannot be read that the others lead to, in the same order; none where
  /// as many equations contradict a result as agree with it.
  public var unreadCells: [DerivedCell] {
    let (cells, table) = model.filled(.unreadable)
    return cells.filter { model.speaks(for: $0.cell, in: table) }.map(\.derived)
  }
}

extension SheetModel {
  /// Fills in the cells without a figure for this reason, one after the other.
  fileprivate func filled(
    _ absence: Absence
  ) -> (cells: [(cell: CellID, derived: DerivedCell)], table: CellTable) {
    var table = cells.table
    var filled: [(cell: CellID, derived: DerivedCell)] = []
    while let (cell, derived) = first(absence, in: table) {
      table[cell].value = .number(derived.computed)
      filled.append((cell, derived))
    }
    return (filled, table)
  }

  /// Whether more of the equations that have a cell hold with its figure than are broken.
  fileprivate func speaks(for cell: CellID, in table: CellTable) -> Bool {
    let verdicts = equations.map(\.stated.equation).filter { $0.cells.contains(cell) }
      .map { $0.check(in: table).verdict }
    return verdicts.count(where: \.isStrict) > verdicts.count(where: \.isBroken)
  }

  private func only(
    _ absence: Absence, in table: CellTable, _ equation: CheckedEquation
  ) -> CellID? {
    let absent = equation.stated.equation.cells.filter { table.number($0) == nil }
    guard absent.count == 1, table[absent[0]].value == .absent(absence) else { return nil }
    return absent[0]
  }

  /// The first cell without a figure that one equation gives, and what it gives.
  func first(_ absence: Absence, in table: CellTable) -> (CellID, DerivedCell)? {
    for equation in equations where equation.stated.equation.relation == .equal {
      guard let cell = only(absence, in: table, equation) else { continue }
      if let derived = derived(equation, in: table) ?? solved(cell, equation, in: table) {
        return (cell, derived)
      }
    }
    return nil
  }

  /// The stated cell of the equation as the computed side gives it; nil where that cannot be computed,
  /// or the equation gives no single cell.
  func derived(_ checked: CheckedEquation, in table: CellTable) -> DerivedCell? {
    let equation = checked.stated.equation
    guard equation.relation == .equal, case .cell(let cell) = equation.stated,
      let exact = equation.value(in: table),
      let figure = try? exact.rounded(toScale: decimals(of: cell, giving: exact))
    else { return nil }
    let expression = equation.computed.text {
      table.number($0)?.description(in: .chilena) ?? "?"
    }
    let value = exact.text(decimals: figure.scale + 4)
    return DerivedCell(
      field: cells[cell].field, name: cells[cell].name, rule: checked.rule.id, kind: .computed,
      isFilledIn: traits[cell.index].origin == .filledIn,
      isPercentage: traits[cell.index].quantity == .percentage,
      stated: table.number(cell), words: words(behind: cell), computed: figure,
      formula: checked.stated.formula,
      working: expression == value ? value : "\(expression) = \(value)",
      verdict: table.number(cell) == nil ? nil : equation.check(in: table).verdict)
  }

  /// The missing cell of the equation where only one figure makes it hold.
  private func solved(
    _ cell: CellID, _ checked: CheckedEquation, in table: CellTable
  ) -> DerivedCell? {
    let decimals = traits[cell.index].decimals ?? 0
    guard let values = checked.stated.equation.solutions(for: cell, in: table),
      let figure = values.onlyFigure(decimals: decimals)
    else { return nil }
    let subject = cells[checked.stated.subject].name
    return DerivedCell(
      field: cells[cell].field, name: cells[cell].name, rule: checked.rule.id, kind: .solved,
      isFilledIn: traits[cell.index].origin == .filledIn,
      isPercentage: traits[cell.index].quantity == .percentage,
      stated: nil, words: "", computed: figure,
      formula: LocalizedText(
        es: "\(subject.es) = \(checked.stated.formula.es)",
        en: "\(subject.en) = \(checked.stated.formula.en)"),
      working: values.inWords.es, verdict: nil)
  }

  private func words(behind cell: CellID) -> String {
    cells[cell].range.map(sheet.document.words) ?? ""
  }

  /// The decimals that the form prints; an exact sum keeps those it has.
  private func decimals(of cell: CellID, giving exact: Rational) -> Int {
    if let number = cells.table.number(cell), number.scale > 0 { return number.scale }
    return traits[cell.index].decimals ?? exact.exactDecimal?.scale ?? 2
  }
}

extension Equation {
  /// The computed side with its figures as written; nil where it cannot be computed.
  func value(in table: CellTable) -> Rational? {
    let interval = try? computed.interval { (id) throws(EvaluationError) in
      switch table[id].value {
      case .number(let decimal): Interval(exactly: Rational(decimal))
      case .absent(let absence): throw .absent(id, absence)
      }
    }
    return interval?.single
  }
}
