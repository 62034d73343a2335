import Constraints
import Culprits
import DocumentTree
import ExactNumbers
import SheetRules

/// Determines which changes every equation of a sheet would notice.
struct Auditor {
  private let model: SheetModel
  private let system: EquationSystem
  /// The same, with as many decimals in each figure as are stated.
  private let printed: EquationSystem
  /// The equations that hold, by their position in the model.
  private let guards: [Int]
  /// The same for each cell that stands in them, in the order of the table.
  private let guardsOfCell: [[Int]]

  init(model: SheetModel) {
    self.model = model
    let system = model.system
    var printed = system
    for cell in model.cells.table.ids {
      if let stated = model.cells.number(cell) { printed.print(cell, decimals: stated.scale) }
    }
    self.system = system
    self.printed = printed
    let verdicts = system.verdicts
    guards = model.equations.indices.filter {
      model.equations[$0].isBinding && (verdicts[$0] == .exact || verdicts[$0] == .rounding)
    }
    var guardsOfCell = [[Int]](repeating: [], count: model.cells.table.cells.count)
    for index in guards {
      for cell in model.equations[index].stated.equation.cells {
        guardsOfCell[cell.index].append(index)
      }
    }
    self.guardsOfCell = guardsOfCell
  }

  private var cells: SheetCells { model.cells }

  var figures: [AuditedFigure] {
    cells.table.ids.compactMap { cell in
      cells[cell].isYear ? nil : cells.number(cell).map { figure(cell, $0) }
    }
  }

  private func figure(_ cell: CellID, _ stated: ExactDecimal) -> AuditedFigure {
    let covering = guardsOfCell[cell.index]
    var unseen: Interval? = model.traits[cell.index].domain
    for equation in covering {
      // the figures with the decimals of the stated one that the equation accepts
      if case .values(let values) = printed.figures(cell, in: equation) {
        unseen = unseen?.intersection(values)
      }
    }
    if covering.isEmpty { unseen = nil }
    return AuditedFigure(
      field: cells[cell].field, range: cells[cell].range, name: cells[cell].name, stated: stated,
      rules: rules(covering), unseen: unseen,
      least: unseen?.leastFigure(decimals: stated.scale),
      greatest: unseen?.greatestFigure(decimals: stated.scale))
  }

  private func rules(_ equations: [Int]) -> [String] {
    var ids: [String] = []
    for equation in equations where !ids.contains(model.equations[equation].rule.id) {
      ids.append(model.equations[equation].rule.id)
    }
    return ids
  }
}

// MARK: - Checks that cannot fail

extension Auditor {
  var idleChecks: [IdleCheck] {
    guards.filter(isIdle).map { index in
      let checked = model.equations[index]
      let place = cells[checked.stated.subject]
      return IdleCheck(
        rule: checked.rule.id, field: place.field, name: place.name,
        formula: checked.stated.formula)
    }
  }

  /// Whether every input could be half or twice what it is.
  private func isIdle(_ index: Int) -> Bool {
    let equation = model.equations[index].stated.equation
    guard equation.relation == .equal else { return false }
    let inputs = equation.computed.cells.filter { cells.number($0)?.coefficient != 0 }
    return !inputs.isEmpty
      && inputs.allSatisfy { input in
        guard let number = cells.number(input),
          case .values(let values) = system.figures(input, in: index),
          let half = try? Rational(number) / Rational(whole: 2),
          let double = try? Rational(number) * Rational(whole: 2)
        else { return false }
        return values.contains(half) && values.contains(double)
      }
  }
}
