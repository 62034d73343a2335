package import ExactNumbers

/// How the figures of an equation are interpreted.
package enum Reading: Sendable, Hashable {
  /// Every figure is exactly the number written.
  case asWritten
  /// Stated figures were rounded.
  case rounded
  /// Stated figures were truncated.
  case truncated
  /// Stated figures were rounded, and so were the coefficients that are otherwise taken as written.
  case inputsRounded

  func interval(
    of id: CellID, in table: CellTable, isStated: Bool, printing: Printing
  ) throws(EvaluationError) -> Interval {
    switch table.value(id) {
    case .absent(let absence): throw .absent(id, absence)
    case .number(let decimal):
      let printing =
        isStated ? statedPrinting(printing, decimal) : inputPrinting(table.precision(id), decimal)
      guard let interval = try? Interval(printed: decimal, by: printing) else { throw .overflow }
      return interval
    }
  }

  private func statedPrinting(_ printing: Printing, _ decimal: ExactDecimal) -> Printing {
    if self == .asWritten { return .exact }
    if printing == .exact { return decimal.isBinary ? .nearest : .exact }
    return self == .truncated ? .truncation : printing
  }

  private func inputPrinting(_ precision: Precision, _ decimal: ExactDecimal) -> Printing {
    if self == .asWritten { return .exact }
    return switch precision {
    case .exact: decimal.isBinary ? .nearest : .exact
    case .asWritten, .percentage:
      decimal.isBinary || self == .inputsRounded && precision.mayBeRounded(decimal)
        ? .nearest : .exact
    case .printed: .nearest
    case .converted: decimal.coefficient == 0 ? .exact : .nearest
    }
  }
}

extension Equation {
  /// What the stated side can be where its figures are read in a way.
  package func statedInterval(
    _ reading: Reading, in table: CellTable
  ) throws(EvaluationError) -> Interval {
    // only a standalone figure was printed as one; in a sum each keeps its own precision, and in a
    // comparison it is an input like those of the other side
    let isFigure = if case .cell = stated { relation == .equal } else { false }
    return try stated.interval { (id) throws(EvaluationError) in
      try reading.interval(of: id, in: table, isStated: isFigure, printing: printing)
    }
  }

  /// What the computed side can be where its figures are read in a way.
  package func computedInterval(
    _ reading: Reading, in table: CellTable
  ) throws(EvaluationError) -> Interval {
    try computed.interval { (id) throws(EvaluationError) in
      try reading.interval(of: id, in: table, isStated: false, printing: printing)
    }
  }
}
