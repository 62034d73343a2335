import Constraints
import Culprits
public import DocumentTree
public import ExactNumbers
public import SheetRules

/// What a cell would have to state for every equation to hold.
public struct SolvedCell: Sendable, Hashable {
  /// The figures that one equation allows for the cell.
  public struct Demand: Sendable, Hashable {
    /// The id of its rule.
    public let rule: String
    /// The equation in the form's words.
    public let formula: LocalizedText
    /// The figures with which it holds, or nil if there are none.
    public let values: Interval?
  }

  /// The cell.
  public let field: JSONPointer
  /// What the form calls it.
  public let name: LocalizedText
  /// What the sheet states; nil where nothing is stated.
  public let stated: ExactDecimal?
  /// What each equation asks; those that cannot be checked are left out.
  public let demands: [Demand]
  /// The figures with which all hold, or nil if there are none.
  public let values: Interval?
  /// The least figure of `values` to the decimals of the form; nil where there is none.
  public let least: ExactDecimal?
  /// The greatest figure of `values` to the decimals of the form; nil where there is none.
  public let greatest: ExactDecimal?

  /// The figures with the decimals of the form, which are more readable than the bounds of `values`.
  ///
  /// - Parameter figure: writes a figure.
  /// - Returns: "entre 16.780 y 16.905"
  package func figuresInWords(_ figure: (ExactDecimal) -> String) -> LocalizedText {
    guard let least, let greatest else { return valuesInWords }
    if least == greatest { return LocalizedText(figure(least)) }
    return LocalizedText(
      es: "entre \(figure(least)) y \(figure(greatest))",
      en: "between \(figure(least)) and \(figure(greatest))")
  }

  /// `values` in words; "ninguna cifra" where there is none.
  public var valuesInWords: LocalizedText {
    values?.inWords ?? LocalizedText(es: "ninguna cifra", en: "no figure")
  }
}

extension SheetCalculator {
  /// Returns the figures of one cell with which every equation that it stands in holds.
  ///
  /// The other cells are as stated or as given: it says which production makes the unit cost 5,76.
  ///
  /// - Parameters:
  ///   - field: the cell, in canonical form.
  ///   - assignments: figures of other cells to take instead of the stated ones; nothing else follows.
  /// - Returns: what each equation asks, and what all of them leave.
  /// - Throws: `CalculationError` where a field has no cell or a value is not a number.
  public func solve(
    _ field: JSONPointer, setting assignments: [Assignment] = []
  ) throws(CalculationError) -> SolvedCell {
    guard let cell = model.cell(field) else { throw .unknownField(field) }
    var table = model.cells.table
    _ = try model.assign(assignments, to: &table)
    let demands = model.demands(on: cell, in: table)
    var values: Interval? = model.traits[cell.index].domain
    for demand in demands { values = demand.values.flatMap { values?.intersection($0) } }
    let decimals = model.traits[cell.index].decimals ?? table.number(cell)?.scale ?? 0
    let least = values?.leastFigure(decimals: decimals)
    // an interval between two figures holds none
    let isEmpty = values?.lower != nil && least == nil
    return SolvedCell(
      field: field, name: model.cells[cell].name, stated: model.cells.table.number(cell),
      demands: demands, values: isEmpty ? nil : values, least: least,
      greatest: values?.greatestFigure(decimals: decimals))
  }
}

extension SheetModel {
  fileprivate func demands(on cell: CellID, in table: CellTable) -> [SolvedCell.Demand] {
    let system = system(table)
    return equations.indices.compactMap { index in
      let checked = equations[index]
      guard checked.isBinding, checked.stated.equation.cells.contains(cell) else { return nil }
      let values: Interval?
      switch system.figures(cell, in: index) {
      case .unknown: return nil
      case .none: values = nil
      case .values(let interval): values = interval
      }
      return SolvedCell.Demand(
        rule: checked.rule.id, formula: checked.stated.formula, values: values)
    }
  }
}
