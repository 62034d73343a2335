import ExactNumbers

/// What the figures of an equation are taken to stand for.
package enum Reading: Sendable, Hashable {
  /// Every figure is the number that is written.
  case asWritten
  /// Stated figures were rounded to their digits.
  case rounded
  /// Stated figures were cut off at their digits.
  case truncated
  /// Stated figures were rounded, and so were the coefficients that count as written.
  case inputsRounded

  func interval(
    of id: CellID, in table: CellTable, isStated: Bool, printing: Printing
  ) throws(EvaluationError) -> Interval {
    switch table.value(id) {
    case .absent(let absence): throw .absent(id, absence)
    case .number(let decimal):
      let printing =
        isStated ? statedPrinting(printing) : inputPrinting(table.precision(id), decimal)
      guard let interval = try? Interval(printed: decimal, by: printing) else { throw .overflow }
      return interval
    }
  }

  private func statedPrinting(_ printing: Printing) -> Printing {
    if printing == .exact || self == .asWritten { return .exact }
    return self == .truncated ? .truncation : printing
  }

  private func inputPrinting(_ precision: Precision, _ decimal: ExactDecimal) -> Printing {
    switch precision {
    case .exact: .exact
    case .asWritten: self == .inputsRounded && !decimal.isWhole ? .nearest : .exact
    case .printed: self == .asWritten ? .exact : .nearest
    }
  }
}

extension Equation {
  func statedInterval(
    _ reading: Reading, in table: CellTable
  ) throws(EvaluationError) -> Interval {
    // only a figure that stands alone was printed as one; in a sum each keeps its own precision
    // and of a bound the figure is an input like those of the other side
    let isFigure = if case .cell = stated { relation == .equal } else { false }
    return try stated.interval { (id) throws(EvaluationError) in
      try reading.interval(of: id, in: table, isStated: isFigure, printing: printing)
    }
  }

  func computedInterval(
    _ reading: Reading, in table: CellTable
  ) throws(EvaluationError) -> Interval {
    try computed.interval { (id) throws(EvaluationError) in
      try reading.interval(of: id, in: table, isStated: false, printing: printing)
    }
  }
}
