import Constraints

/// Which factors of a formula agree with which coefficients of the criteria, each at most once.
///
/// Of two criteria that are alike, the one that stands where the factor does has it:
///
///     criteria  0,961   64 %   81 %   81 %
///     formula   0,961 × 0,64 × 0,58 × 0,81    the third is open, not the fourth
struct CoefficientMatch {
  private(set) var pairs: [(criterion: CellID, factor: FormulaFactor)] = []
  /// The criteria with which no factor agrees, also those without a coefficient.
  private(set) var openCriteria: [CellID] = []
  private(set) var openFactors: [FormulaFactor] = []

  init(_ factors: [FormulaFactor], _ cells: SheetCells) {
    func agree(_ criterion: CellID, _ factor: FormulaFactor) -> Bool {
      cells.number(criterion).map { factor.agrees(with: $0, cells.table) } ?? false
    }
    let criteria = cells.coeficientes
    var open: [CellID] = []
    if criteria.count == factors.count {
      for (criterion, factor) in zip(criteria, factors) {
        if agree(criterion, factor) {
          pairs.append((criterion, factor))
        } else {
          open.append(criterion)
          openFactors.append(factor)
        }
      }
    } else {
      (open, openFactors) = (criteria, factors)
    }
    for criterion in open {
      if let index = openFactors.firstIndex(where: { agree(criterion, $0) }) {
        pairs.append((criterion, openFactors.remove(at: index)))
      } else {
        openCriteria.append(criterion)
      }
    }
  }
}
