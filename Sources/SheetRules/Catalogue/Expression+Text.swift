package import Constraints
package import ExactNumbers

extension Expression {
  /// Prints the expression with a text for each cell and as few brackets as it needs.
  package func text(_ cell: (CellID) -> String) -> String {
    switch self {
    case .cell(let id): cell(id)
    case .constant(let decimal): decimal.description(in: .chilena)
    case .sum(let left, let right): left.text(cell) + " + " + right.text(cell)
    case .difference(let left, let right):
      left.text(cell) + " − " + right.bracketed(right.isSum, cell)
    case .product(let left, let right):
      left.bracketed(left.isSum, cell) + " × " + right.bracketed(right.isSum, cell)
    case .quotient(let left, let right):
      left.bracketed(left.isSum, cell) + " / " + right.bracketed(!right.isLeaf, cell)
    case .function(let function, let values): function.text(values.map { $0.text(cell) })
    }
  }

  /// Whether the expression is a sum of cells, and of nothing else.
  package var isOnlyAdded: Bool {
    guard case .sum(let left, let right) = self else { return false }
    return [left, right].allSatisfy { part in
      if case .cell = part { true } else { part.isOnlyAdded }
    }
  }

  private func bracketed(_ isNeeded: Bool, _ cell: (CellID) -> String) -> String {
    isNeeded ? "(" + text(cell) + ")" : text(cell)
  }

  private var isSum: Bool {
    switch self {
    case .sum, .difference: true
    default: false
    }
  }

  private var isLeaf: Bool {
    switch self {
    case .cell, .constant, .function: true
    default: false
    }
  }
}

extension Function {
  /// Prints the function with its values as the language of own rules writes it.
  fileprivate func text(_ values: [String]) -> String {
    var values = values
    if case .rounded(let scale) = self { values.append("\(scale)") }
    return name + "(" + values.joined(separator: "; ") + ")"
  }

  private var name: String {
    switch self {
    case .least: "min"
    case .greatest: "max"
    case .magnitude: "abs"
    case .rounded: "redondea"
    }
  }
}

extension Rational {
  /// Prints the number for people with at most so many decimals, and an ellipsis where there are
  /// more.
  package func text(decimals: Int) -> String {
    if let exact = exactDecimal, exact.scale <= decimals {
      return exact.description(in: .chilena)
    }
    guard let cut = try? rounded(toScale: decimals, by: .truncation) else {
      return "\(numerator)/\(denominator)"
    }
    return cut.description(in: .chilena) + "…"
  }
}

extension Interval {
  /// The member that is nearest to the number, or an end where the end itself is left out.
  func nearest(to number: Rational) -> Rational? {
    if contains(number) { return number }
    if let lower, number <= lower.value { return lower.value }
    return upper?.value
  }
}
