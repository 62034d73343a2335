extension Equation {
  /// Returns the types of two values in the equation that cannot be added or compared, or nil if
  /// all match.
  ///
  /// A constant of the equation matches any unit, including percent.
  ///
  /// - Parameter type: returns the type of the figures of a cell.
  /// - Returns: the first mismatch, inner ones first.
  public func misfit(type: (CellID) -> ValueType) -> (ValueType, ValueType)? {
    do {
      let stated = try stated.type(type)
      let computed = try computed.type(type)
      _ = try Misfit.join(stated, computed)
      return nil
    } catch {
      return (error.left, error.right)
    }
  }
}

private struct Misfit: Error {
  let left: ValueType
  let right: ValueType

  static func join(_ left: ValueType, _ right: ValueType) throws(Misfit) -> ValueType {
    switch (left, right) {
    case (.number, let type), (let type, .number): return type
    default: break
    }
    guard let type = left.joined(with: right) else { throw Misfit(left: left, right: right) }
    return type
  }
}

extension Expression {
  fileprivate func type(_ cell: (CellID) -> ValueType) throws(Misfit) -> ValueType {
    switch self {
    case .cell(let id): return cell(id)
    case .constant: return .number
    case .sum(let left, let right), .difference(let left, let right):
      return try Misfit.join(try left.type(cell), try right.type(cell))
    case .product(let left, let right):
      return try left.type(cell).multiplied(by: try right.type(cell))
    case .quotient(let left, let right):
      return try left.type(cell).divided(by: try right.type(cell))
    case .function(_, let values):
      var whole = ValueType.number
      for value in values { whole = try Misfit.join(whole, try value.type(cell)) }
      return whole
    }
  }
}
