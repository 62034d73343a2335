public import Constraints
import ExactNumbers

extension EquationSystem {
  /// Returns the figures of the cell with which the equation holds, given the other figures as
  /// stated.
  public func figures(_ cell: CellID, in equation: Int) -> Solution {
    let solution = solution(for: cell, in: equation)
    guard case .values(let interval) = solution else { return solution }
    return .values(figures(meaning: interval, of: cell, in: equation))
  }

  /// Returns the figures that can represent a member of the interval: if the equation treats the
  /// figure as rounded, half a unit of the last digit more on either side.
  func figures(meaning interval: Interval, of cell: CellID, in equation: Int) -> Interval {
    let figures: Interval
    if equations[equation].stated == .cell(cell) {
      switch equations[equation].printing {
      case .exact: figures = interval
      case .halfUp: figures = widened(interval, of: cell).halvesUp
      case .nearest, .truncation: figures = widened(interval, of: cell)
      }
    } else {
      figures =
        table.isRounded(cell)
        ? widened(interval, of: cell)
        : roundedInputs.contains(equation) ? asCoefficients(interval, of: cell) : interval
    }
    guard leftCut.contains(equation), equations[equation].stated == .cell(cell) else {
      return figures
    }
    return cutFigures(meaning: interval, rounded: figures, of: cell)
  }

  /// Returns the values that the figures of an interval represent when used as inputs.
  func meaning(of cell: CellID, _ figures: Interval?) -> Interval {
    let figures = figures ?? traits[cell.index].domain
    return table.isRounded(cell) ? widened(figures, of: cell) : figures
  }

  /// The coefficients that may have been rounded from a member of the interval, to as many decimals as the
  /// stated one.
  private func asCoefficients(_ interval: Interval, of cell: CellID) -> Interval {
    guard let number = table.number(cell),
      table.precision(cell).mayBeRounded(number),
      let half = try? Interval(
        printed: ExactDecimal(coefficient: 0, scale: number.scale), by: .nearest)
    else { return interval }
    return (try? interval + half) ?? interval
  }

  private func widened(_ interval: Interval, of cell: CellID) -> Interval {
    let figure = ExactDecimal(coefficient: 0, scale: decimals(of: cell))
    guard let half = try? Interval(printed: figure, by: .nearest),
      let widened = try? interval + half
    else { return interval }
    return widened
  }
}

extension Interval {
  /// The figures of which a half in between rounds away from zero, so that the one nearer to zero is not
  /// printed.
  fileprivate var halvesUp: Interval {
    let least = lower.map { Bound($0.value, isClosed: $0.isClosed && $0.value.sign < 0) }
    let most = upper.map { Bound($0.value, isClosed: $0.isClosed && $0.value.sign > 0) }
    return Interval(from: least, to: most) ?? self
  }
}
