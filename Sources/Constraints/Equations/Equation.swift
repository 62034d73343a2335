public import ExactNumbers

/// How the stated side and the computed side of an equation hang together.
public enum Relation: String, Sendable, Hashable {
  case equal = "="
  case atMost = "≤"
  case atLeast = "≥"
  case below = "<"
  case above = ">"
  case unequal = "≠"
}

/// A promise of a form: what is stated is what follows from other cells.
///
/// `cobertura = 100 × beneficiaria / potencial`, printed to two decimals, is
/// `Equation(stated: cobertura, printing: .nearest, computed: …)`; `total = Σ componentes` is the same
/// with printing `.exact`.
public struct Equation: Sendable, Hashable {
  /// The stated side, most often one cell.
  public let stated: Expression
  /// How the stated figure came from the number behind it.
  public let printing: Printing
  /// How the two sides hang together.
  public let relation: Relation
  /// What the stated side has to be.
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

  /// Every cell of both sides, the stated side first, each once.
  public var cells: [CellID] {
    var distinct = DistinctCells()
    stated.forEachCell { distinct.add($0) }
    computed.forEachCell { distinct.add($0) }
    return distinct.cells
  }
}
