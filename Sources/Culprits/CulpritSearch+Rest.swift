import Constraints
import ExactNumbers

extension CulpritSearch {
  /// The domains of the cells given the figures of the others, or nil if one is empty.
  mutating func domains(of cells: [CellID]) -> Domains? {
    var domains = Domains()
    var joint: [Int] = []
    for cell in cells {
      guard case .open(let domain) = domain(of: cell, in: cells, &joint) else { return nil }
      domains[cell] = domain
    }
    for equation in joint {
      if narrow(&domains, by: equation, in: cells) != nil { return nil }
    }
    return domains
  }

  /// The domain of a rounded figure without zero, if a divisor could be zero with it; otherwise nil.
  func withoutZero(_ domain: Interval, of cell: CellID, in equations: [Int]) -> Interval? {
    guard system.table.isRounded(cell), let lower = domain.lower, lower.value.sign == 0 else {
      return nil
    }
    let zero = ExactDecimal(coefficient: 0, scale: system.decimals(of: cell))
    let table = system.setting([(cell, zero)]).table
    let isDivisor = equations.contains {
      system.equations[$0].check(in: table).verdict == .notChecked
    }
    guard isDivisor else { return nil }
    return Interval(from: .init(.zero, isClosed: false), to: domain.upper)
  }
}
