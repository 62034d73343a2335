import Constraints

/// A cell of a broken equation with everything that the form computed from its wrong figure.
///
/// If a figure was wrong before ratios and totals were computed from it, or was not updated before,
/// all of them are wrong and consistent with each other: it is one mistake.
struct FollowedChange {
  let root: CellID
  /// The root and what follows from it, in the order of the table.
  let cells: [CellID]

  /// The changes that could explain broken equations, each root once; without those that nothing
  /// follows from.
  static func all(of broken: [Int], in system: EquationSystem) -> [FollowedChange] {
    var known: Set<CellID> = []
    return broken.flatMap { system.cells[$0] }.filter { known.insert($0).inserted }
      .map { FollowedChange($0, in: system) }.filter { $0.cells.count > 1 }
  }

  init(_ root: CellID, in system: EquationSystem) {
    self.root = root
    var set = [root]
    var index = 0
    while index < set.count {
      for equation in system.intactEquations(of: set[index]) {
        if case .cell(let computed) = system.equations[equation].stated, !set.contains(computed),
          system.equations[equation].gives(computed),
          system.traits[computed.index].origin == .filledIn
        {
          set.append(computed)
        }
      }
      index += 1
    }
    cells = set.sorted { $0.index < $1.index }
  }

  /// Whether the root is itself a result that does not follow from its parts: a total that was not
  /// updated with them.
  func isOutdated(_ broken: [Int], in system: EquationSystem) -> Bool {
    system.traits[root.index].origin == .filledIn
      && broken.contains { system.equations[$0].gives(root) }
  }
}
