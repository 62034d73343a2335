public import Constraints
import ExactNumbers

extension EquationSystem {
  /// Returns the figures that the cell can state so that the equation holds, all others being as stated.
  public func figures(_ cell: CellID, in equation: Int) -> Solution {
    let solution = equations[equation].solution(for: cell, in: table)
    guard case .values(let interval) = solution else { return solution }
    return .values(figures(meaning: interval, of: cell, in: equation))
  }

  /// Returns the figures that can stand for a member of the interval: half a unit of the last digit
  /// more on either side where the equation reads the figure as a rounded one.
  func figures(meaning interval: Interval, of cell: CellID, in equation: Int) -> Interval {
    let isRounded: Bool
    if equations[equation].stated == .cell(cell) {
      isRounded = equations[equation].printing != .exact
    } else {
      isRounded = table.precision(cell) == .printed
    }
    return isRounded ? widened(interval, of: cell) : interval
  }

  /// Returns what the figures of an interval stand for as inputs.
  func meaning(of cell: CellID, _ figures: Interval?) -> Interval {
    let figures = figures ?? traits[cell.index].domain
    return table.precision(cell) == .printed ? widened(figures, of: cell) : figures
  }

  private func widened(_ interval: Interval, of cell: CellID) -> Interval {
    let figure = ExactDecimal(coefficient: 0, scale: decimals(of: cell))
    guard let half = try? Interval(printed: figure, by: .nearest),
      let widened = try? interval + half
    else { return interval }
    return widened
  }
}
