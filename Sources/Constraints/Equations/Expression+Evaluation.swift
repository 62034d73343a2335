public import ExactNumbers

/// Why an expression cannot be evaluated.
public enum EvaluationError: Error, Sendable, Hashable {
  /// The cell has no number.
  case absent(CellID, Absence)
  /// A divisor is zero or its interval contains zero; the cells it is computed from.
  case divisionByZero([CellID])
  /// A number has too many digits to be stored exactly.
  case overflow
}

extension Expression {
  /// Returns the interval of the possible values of the expression, where `reading` decides what
  /// each figure represents.
  public func interval(
    reading: (CellID) throws(EvaluationError) -> Interval
  ) throws(EvaluationError) -> Interval {
    switch self {
    case .cell(let id): return try reading(id)
    case .constant(let decimal): return Interval(exactly: Rational(decimal))
    case .sum(let left, let right):
      let (first, second) = (
        try left.interval(reading: reading), try right.interval(reading: reading)
      )
      return try right.evaluating { () throws(ArithmeticError) in try first + second }
    case .difference(let left, let right):
      let (first, second) = (
        try left.interval(reading: reading), try right.interval(reading: reading)
      )
      return try right.evaluating { () throws(ArithmeticError) in try first - second }
    case .product(let left, let right):
      let (first, second) = (
        try left.interval(reading: reading), try right.interval(reading: reading)
      )
      return try right.evaluating { () throws(ArithmeticError) in try first * second }
    case .quotient(let left, let right):
      let (first, second) = (
        try left.interval(reading: reading), try right.interval(reading: reading)
      )
      return try right.evaluating { () throws(ArithmeticError) in try first / second }
    case .function(let function, let values):
      var intervals: [Interval] = []
      for value in values { intervals.append(try value.interval(reading: reading)) }
      return try evaluating { () throws(ArithmeticError) in try function.interval(of: intervals) }
    }
  }

  /// Reports, for a failed operation, the cells of its right side, the divisor.
  func evaluating(
    _ operation: () throws(ArithmeticError) -> Interval
  ) throws(EvaluationError) -> Interval {
    do {
      return try operation()
    } catch {
      throw error == .overflow ? .overflow : .divisionByZero(cells)
    }
  }
}
