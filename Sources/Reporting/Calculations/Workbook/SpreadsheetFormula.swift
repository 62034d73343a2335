import Constraints
import ExactNumbers
import SheetRules

/// Translates expressions into formulas of a spreadsheet, in the notation of its file.
struct SpreadsheetFormula {
  /// The most characters of a formula, with room for the functions put around it.
  static let longest = 6_000
  /// The most arguments of a function.
  private static let mostArguments = 250

  /// One side of an interval.
  enum Side {
    case lower, upper

    var opposite: Side { self == .lower ? .upper : .lower }
  }

  /// The sheet and the column of the figures: `Cifras!C`.
  let column: String
  /// The number of the row of a cell, 1-based.
  let row: (CellID) -> Int
  /// Half a unit of the last digit of a cell that stands for an interval, as a formula; nil of the others.
  let halfUnit: (CellID) -> String?
  /// Whether everything that a cell stands for is zero or more.
  let isNonnegative: (CellID) -> Bool

  func reference(_ cell: CellID) -> String { "\(column)\(row(cell))" }

  // MARK: Values

  /// The value of an expression; an error of the spreadsheet where a divisor is zero.
  func value(_ expression: Expression) -> String {
    switch expression {
    case .cell(let cell): return reference(cell)
    case .constant(let number): return Self.literal(number)
    case .sum(let left, let right):
      if let ranges = addedRanges(expression) { return "SUM(\(ranges))" }
      return value(left) + "+" + value(right)
    case .difference(let left, let right):
      return value(left) + "-" + bracketed(right, right.isSum)
    case .product(let left, let right):
      return bracketed(left, left.isSum) + "*" + bracketed(right, right.isSum)
    case .quotient(let left, let right):
      return bracketed(left, left.isSum) + "/" + bracketed(right, !right.isLeaf)
    case .function(let function, let values):
      return Self.call(function, values.map { value($0) })
    }
  }

  private func bracketed(_ expression: Expression, _ isNeeded: Bool) -> String {
    isNeeded ? "(\(value(expression)))" : value(expression)
  }

  private static func literal(_ number: ExactDecimal) -> String {
    number.isNegative ? "(\(number.description))" : number.description
  }

  private static func call(_ function: Function, _ values: [String]) -> String {
    let list = values.joined(separator: ",")
    return switch function {
    case .least: "MIN(\(list))"
    case .greatest: "MAX(\(list))"
    case .magnitude: "ABS(\(list))"
    case .rounded(let scale): "ROUND(\(list),\(scale))"
    }
  }

  // MARK: Several cells

  /// The ranges of a long sum of cells and of nothing else; nil of another expression.
  private func addedRanges(_ expression: Expression) -> String? {
    guard expression.isOnlyAdded else { return nil }
    var cells: [CellID] = []
    expression.forEachCell { cells.append($0) }
    let ranges = ranges(of: cells.map(row), column)
    return cells.count > 3 && ranges.count <= Self.mostArguments
      ? ranges.joined(separator: ",") : nil
  }

  /// The ranges of rows in a column; a row that comes twice is in two of them.
  private func ranges(of rows: [Int], _ column: String) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for row in rows.sorted() {
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
    }
    let letter = column.split(separator: "!").last ?? ""
    return ranges.map {
      $0.count == 1
        ? "\(column)\($0.lowerBound)" : "\(column)\($0.lowerBound):\(letter)\($0.upperBound)"
    }
  }

  /// A condition that holds if every cell has a number, so a blank one fails it; nil if there are
  /// too many.
  func areNumbers(_ cells: [CellID]) -> String? {
    let ranges = ranges(of: cells.map(row), column)
    guard ranges.count <= Self.mostArguments else { return nil }
    return cells.isEmpty ? "TRUE" : "COUNT(\(ranges.joined(separator: ",")))=\(cells.count)"
  }

  /// Conditions of which one holds if a cell differs from the one beside it in another column; they are
  /// compared as texts, since a blank cell is equal to zero otherwise.
  func differ(_ cells: [CellID], from other: String) -> [String] {
    zip(ranges(of: cells.map(row), column), ranges(of: cells.map(row), other)).map { new, old in
      new.contains(":") ? "SUMPRODUCT(--(\(new)&\"\"<>\(old)&\"\"))>0" : "\(new)&\"\"<>\(old)&\"\""
    }
  }

  // MARK: Intervals

  /// Whether the expression is one number, and no interval.
  func isPoint(_ expression: Expression) -> Bool {
    expression.cells.allSatisfy { halfUnit($0) == nil }
  }

  /// The cells that were taken for zero or more.
  func nonnegativeCells(_ expression: Expression) -> [CellID] {
    expression.cells.filter(isNonnegative)
  }

  /// One side of what the expression can be, given the digits of its cells.
  func bound(_ expression: Expression, _ side: Side) -> String {
    if isPoint(expression) {
      return expression.isLeaf ? value(expression) : "(\(value(expression)))"
    }
    switch expression {
    case .cell(let cell):
      guard let half = halfUnit(cell) else { return reference(cell) }
      return "(\(reference(cell))\(side == .lower ? "-" : "+")\(half))"
    case .constant(let number): return Self.literal(number)
    case .sum(let left, let right): return "(\(bound(left, side))+\(bound(right, side)))"
    case .difference(let left, let right):
      return "(\(bound(left, side))-\(bound(right, side.opposite)))"
    case .product(let left, let right):
      if isNonnegative(left), isNonnegative(right) {
        return "(\(bound(left, side))*\(bound(right, side)))"
      }
      return extreme(left, right, "*", side)
    case .quotient(let left, let right):
      if isNonnegative(left), isNonnegative(right) {
        return "(\(bound(left, side))/\(bound(right, side.opposite)))"
      }
      return extreme(left, right, "/", side)
    case .function(let function, let values): return bound(function, values, side)
    }
  }

  private func bound(_ function: Function, _ values: [Expression], _ side: Side) -> String {
    guard function == .magnitude, let value = values.first else {
      return Self.call(function, values.map { bound($0, side) })
    }
    let (lower, upper) = (bound(value, .lower), bound(value, .upper))
    return side == .lower ? "MAX(0,\(lower),-\(upper))" : "MAX(-\(lower),\(upper))"
  }

  /// The least or the greatest of what the ends give.
  private func extreme(
    _ left: Expression, _ right: Expression, _ sign: String, _ side: Side
  ) -> String {
    var results: [String] = []
    let ends = { (part: Expression) -> [String] in
      isPoint(part) ? [bound(part, .lower)] : [bound(part, .lower), bound(part, .upper)]
    }
    let rights = ends(right)
    for first in ends(left) {
      // a formula that is too long is not used
      if first.utf8.count > Self.longest { return first }
      for second in rights { results.append("\(first)\(sign)\(second)") }
    }
    return "\(side == .lower ? "MIN" : "MAX")(\(results.joined(separator: ",")))"
  }

  private func isNonnegative(_ expression: Expression) -> Bool {
    switch expression {
    case .cell(let cell): isNonnegative(cell)
    case .constant(let number): !number.isNegative
    case .sum(let left, let right), .product(let left, let right), .quotient(let left, let right):
      isNonnegative(left) && isNonnegative(right)
    case .difference: false
    case .function(.least, let values), .function(.rounded, let values):
      values.allSatisfy { isNonnegative($0) }
    case .function(.greatest, let values): values.contains { isNonnegative($0) }
    case .function(.magnitude, _): true
    }
  }
}

extension Expression {
  fileprivate var isSum: Bool {
    switch self {
    case .sum, .difference: true
    default: false
    }
  }

  fileprivate var isLeaf: Bool {
    switch self {
    case .cell, .constant, .function: true
    default: false
    }
  }
}
