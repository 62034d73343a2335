public import Constraints
public import DocumentTree
public import ExactNumbers
import SheetRules

/// A figure of a sheet, with what the equation that gives it makes of the other figures.
public struct StatedFigure: Sendable, Hashable {
  /// The cell, in canonical form: `/gasto/total`.
  public let field: JSONPointer
  /// What is stated: a number, or why there is none.
  public let stated: Cell.Value
  /// Whether the figure was rounded when it was printed, so that it stands for an interval.
  public let isRounded: Bool
  /// How the equation that gives the figure came out; nil where it is given by none.
  public let outcome: Outcome?

  init(field: JSONPointer, stated: Cell.Value, isRounded: Bool, outcome: Outcome? = nil) {
    self.field = field
    self.stated = stated
    self.isRounded = isRounded
    self.outcome = outcome
  }

  /// Creates the figure of a cell.
  init(_ id: CellID, in cells: SheetCells, outcome: Outcome?) {
    self.init(
      field: cells[id].field, stated: cells.table.value(id),
      isRounded: cells.table.isRounded(id), outcome: outcome)
  }

  /// The number that is stated, or nil.
  public var number: ExactDecimal? {
    if case .number(let number) = stated { number } else { nil }
  }

  /// What follows from the other figures, or nil.
  public var computed: Rational? { outcome?.computed }

  /// Stated minus computed, or nil.
  public var difference: Rational? { outcome?.difference }

  /// The numbers that print as the stated figure; nil where it stands for itself alone.
  public var interval: Interval? {
    guard isRounded, let number else { return nil }
    return try? Interval(printed: number, by: .nearest)
  }
}

extension StatedFigure {
  /// What follows from the other figures, with the decimals that a finding gives it.
  public var computedDecimal: ExactDecimal? { computed.flatMap(decimal) }

  /// Stated minus computed, with the decimals that a finding gives it.
  public var differenceDecimal: ExactDecimal? { difference.flatMap(decimal) }

  private func decimal(_ value: Rational) -> ExactDecimal? {
    value.exactDecimal ?? (try? value.rounded(toScale: 6 + (number?.scale ?? 0)))
  }
}
