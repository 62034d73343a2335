import Constraints
import Culprits
public import DocumentTree
public import ExactNumbers
public import SheetRules

/// A figure to try in a cell, to see what follows.
public struct Assignment: Sendable, Hashable {
  /// The cell, in canonical form: `/gasto/total`.
  public let field: JSONPointer
  /// The figure as the sheet would write it: `1.250.000`, `74 %`.
  public let value: String

  /// Creates an assignment.
  public init(field: JSONPointer, value: String) {
    self.field = field
    self.value = value
  }

  /// Reads `gasto.total=1.250.000` or `/gasto/total=1.250.000`; nil where there is no `=` or no field.
  public init?(_ text: String) {
    guard let mark = text.firstIndex(of: "=") else { return nil }
    guard let field = JSONPointer(cell: String(text[..<mark])) else { return nil }
    self.init(field: field, value: String(text[text.index(after: mark)...]))
  }
}

/// What follows from figures that a person put in.
public struct WhatIf: Sendable, Hashable {
  /// A cell with another figure than the sheet states.
  public struct Change: Sendable, Hashable {
    /// The cell.
    public let field: JSONPointer
    /// What the form calls it.
    public let name: LocalizedText
    /// What the sheet states; nil where nothing is stated.
    public let before: ExactDecimal?
    /// What it would be.
    public let after: ExactDecimal
    /// By which formula it follows; nil for a figure that was put in.
    public let formula: LocalizedText?
  }

  /// An equation with another outcome than in the sheet as it is.
  public struct Effect: Sendable, Hashable {
    /// The id of its rule.
    public let rule: String
    /// The cell that its finding points at.
    public let field: JSONPointer
    /// What would be found, or what is found now, in one sentence.
    public let message: LocalizedText
  }

  /// The figures that were put in, and then everything that the system would compute anew, in order.
  public let changes: [Change]
  /// The equations that would break.
  public let breaks: [Effect]
  /// The equations that are broken now and would hold.
  public let mends: [Effect]
}

extension SheetCalculator {
  /// Returns what follows where the cells have the given figures: the ratios and totals that the system
  /// fills in are computed anew; figures that a person types stay as they are stated.
  ///
  /// - Parameter assignments: the figures; a later one of the same cell counts.
  /// - Returns: what changes, what would break and what would be mended.
  /// - Throws: `CalculationError` where a field has no cell or a value is not a number.
  public func whatIf(_ assignments: [Assignment]) throws(CalculationError) -> WhatIf {
    var table = model.cells.table
    let set = try model.assign(assignments, to: &table)
    var changes = set.map { model.change(of: $0, in: table, by: nil) }
    var settled = Set(set)
    var isOpen = true
    // every pass settles at least one cell, so it ends
    while isOpen {
      isOpen = false
      for equation in model.equations {
        guard let cell = model.follower(in: equation, after: settled), !settled.contains(cell),
          !model.isWaiting(equation, for: settled),
          let derived = model.derived(equation, in: table)
        else { continue }
        settled.insert(cell)
        isOpen = true
        if derived.computed == table.number(cell) { continue }
        if equation.stated.equation.check(in: table).verdict.holdsAsPrinted { continue }
        table[cell].value = .number(derived.computed)
        changes.append(model.change(of: cell, in: table, by: equation.stated.formula))
      }
    }
    let effects = model.effects(of: table)
    return WhatIf(changes: changes, breaks: effects.breaks, mends: effects.mends)
  }
}

extension Verdict {
  fileprivate var holdsAsPrinted: Bool { self == .exact || self == .rounding }
}

extension SheetModel {
  /// Puts the figures into the table and returns their cells.
  func assign(
    _ assignments: [Assignment], to table: inout CellTable
  ) throws(CalculationError) -> [CellID] {
    var set: [CellID] = []
    for assignment in assignments {
      guard let cell = cell(assignment.field) else { throw .unknownField(assignment.field) }
      table[cell].value = .number(try value(assignment.value, in: cell))
      if !set.contains(cell) { set.append(cell) }
    }
    return set
  }

  fileprivate func change(
    of cell: CellID, in table: CellTable, by formula: LocalizedText?
  ) -> WhatIf.Change {
    WhatIf.Change(
      field: cells[cell].field, name: cells[cell].name, before: cells.table.number(cell),
      after: table.number(cell) ?? .zero, formula: formula)
  }

  /// The cell that the system fills in with the equation; nil where it gives none.
  func filledCell(of equation: Equation) -> CellID? {
    guard equation.relation == .equal, case .cell(let cell) = equation.stated,
      traits[cell.index].origin == .filledIn
    else { return nil }
    return cell
  }

  /// The cell that the system computes anew with the equation, where one of its inputs is settled.
  fileprivate func follower(in checked: CheckedEquation, after settled: Set<CellID>) -> CellID? {
    guard let cell = filledCell(of: checked.stated.equation),
      checked.stated.equation.computed.cells.contains(where: settled.contains)
    else { return nil }
    return cell
  }

  /// Whether an input of the equation has to be computed anew first.
  fileprivate func isWaiting(_ checked: CheckedEquation, for settled: Set<CellID>) -> Bool {
    let inputs = checked.stated.equation.computed.cells.filter { !settled.contains($0) }
    return equations.contains { other in
      follower(in: other, after: settled).map(inputs.contains) ?? false
    }
  }

  /// The equations that have another outcome with the figures of the table.
  fileprivate func effects(
    of table: CellTable
  ) -> (breaks: [WhatIf.Effect], mends: [WhatIf.Effect]) {
    let changed = sheet.setting(table)
    var breaks: [WhatIf.Effect] = []
    var mends: [WhatIf.Effect] = []
    for checked in equations {
      let outcome = checked.stated.equation.check(in: table)
      if outcome.verdict.isBroken, !checked.outcome.verdict.isBroken {
        breaks += effect(checked, outcome, in: changed)
      } else if checked.outcome.verdict.isBroken, !outcome.verdict.isBroken {
        mends += effect(checked, checked.outcome, in: sheet)
      }
    }
    return (breaks, mends)
  }

  private func effect(
    _ checked: CheckedEquation, _ outcome: Outcome, in sheet: SheetContext
  ) -> [WhatIf.Effect] {
    let telling = EquationTelling(
      stated: checked.stated, outcome: outcome, rule: checked.rule, sheet: sheet)
    return telling.finding.map {
      [WhatIf.Effect(rule: $0.rule, field: $0.field, message: $0.message)]
    } ?? []
  }
}
