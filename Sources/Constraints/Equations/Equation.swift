public import ExactNumbers

/// How the stated and the computed side of an equation are related.
public enum Relation: String, Sendable, Hashable {
  case equal = "="
  case atMost = "≤"
  case atLeast = "≥"
  case below = "<"
  case above = ">"
  case unequal = "≠"
}

/// An equation of a form: the stated side must follow from other cells.
///
/// `cobertura = 100 × beneficiaria / potencial`, printed to two decimals, is
/// `Equation(stated: cobertura, printing: .nearest, computed: …)`; `total = Σ componentes` is the same
/// with printing `.exact`.
public struct Equation: Sendable, Hashable {
  /// The stated side, usually a single cell.
  public let stated: Expression
  /// How the stated figure was derived from the underlying number.
  public let printing: Printing
  /// How the two sides are related.
  public let relation: Relation
  /// The required value of the stated side.
  public let computed: Expression

  /// Creates an equation or a comparison.
  public init(
    stated: Expression, printing: Printing = .exact, relation: Relation = .equal,
    computed: Expression
  ) {
    self.stated = stated
    self.printing = printing
    self.relation = relation
    self.computed = computed
  }

  /// Whether a cell is stated to be exactly the sum of others, each of which counts once.
  package var isSumOfCells: Bool {
    guard case .cell = stated, printing == .exact, relation == .equal, computed.addsUpCells else {
      return false
    }
    var count = 1
    computed.forEachCell { _ in count += 1 }
    return cells.count == count
  }

  /// Every distinct cell of both sides, stated side first.
  public var cells: [CellID] {
    var distinct = DistinctCells()
    stated.forEachCell { distinct.add($0) }
    computed.forEachCell { distinct.add($0) }
    return distinct.cells
  }
}
