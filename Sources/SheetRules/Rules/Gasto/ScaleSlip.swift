import Constraints
import ExactNumbers

/// An amount that was written 1.000 times too large or too small.
struct ScaleSlip {
  let cell: CellID
  /// The amount in M$.
  let meant: ExactDecimal
  let isTooLarge: Bool
  /// The stated cells whose equations are broken with the amount and hold with the one that was meant.
  let mended: [CellID]

  /// The rules whose equations an amount of section 6 stands in.
  private static let rules: Set<String> = ["GAS01", "GAS02", "GAS03", "GAS04", "GAS07"]

  /// Finds the one amount that, 1.000 times larger or smaller, mends every broken equation that it
  /// stands in and breaks none; nil where there is none, or more than one.
  ///
  /// - Parameters:
  ///   - amounts: the amounts of section 6.
  ///   - checked: the equations that were checked before, those of other rules too.
  ///   - cells: the cells of the sheet.
  /// - Returns: the slip.
  static func only(
    among amounts: [CellID], after checked: [CheckedEquation], in cells: SheetCells
  ) -> ScaleSlip? {
    // a sheet whose expenses hold, as most do, costs no more than this look
    guard checked.contains(where: isBroken) else { return nil }
    var table = cells.table
    var demands: [CellID: [Demand]] = [:]
    for equation in checked where rules.contains(equation.rule.id) {
      let demand = Demand(equation: equation, gap: gap(of: equation, in: table))
      for cell in equation.stated.equation.cells { demands[cell, default: []].append(demand) }
    }
    var found: ScaleSlip?
    for amount in amounts {
      for exponent in [3, -3] {
        guard
          let slip = ScaleSlip(amount, powerOfTen: exponent, demands[amount] ?? [], &table)
        else { continue }
        if found != nil { return nil }
        found = slip
      }
    }
    return found
  }

  /// An equation that an amount stands in.
  private struct Demand {
    let equation: CheckedEquation
    /// The one change of an amount that makes a broken sum hold, without its sign.
    let gap: Rational?

    var isBroken: Bool { ScaleSlip.isBroken(equation) }
  }

  /// What is missing in a broken sum of exact amounts; nil for all other equations.
  ///
  /// A sum has as many cells as the sheet has rows, so that it is not to be added up for each of them.
  private static func gap(of checked: CheckedEquation, in table: CellTable) -> Rational? {
    let equation = checked.stated.equation
    guard isBroken(checked), equation.isSumOfCells,
      equation.cells.allSatisfy({
        table.precision($0) == .exact && table.number($0)?.isBinary == false
      })
    else { return nil }
    return try? checked.outcome.difference?.magnitude()
  }

  private static func isBroken(_ checked: CheckedEquation) -> Bool {
    checked.outcome.verdict == .contradiction && rules.contains(checked.rule.id)
  }

  private init?(
    _ cell: CellID, powerOfTen exponent: Int, _ demands: [Demand],
    _ table: inout CellTable
  ) {
    guard let number = table.number(cell), number > .zero,
      let meant = try? number.scaled(byPowerOfTen: exponent), meant.isWhole
    else { return nil }
    let mended = demands.filter(\.isBroken).map(\.equation.stated)
    if mended.isEmpty { return nil }
    let change = try? (Rational(meant) - Rational(number)).magnitude()
    if demands.contains(where: { $0.gap != nil && $0.gap != change }) { return nil }
    let stated = table[cell].value
    table[cell].value = .number(meant.reduced)
    defer { table[cell].value = stated }
    if demands.contains(where: { $0.equation.stated.isBroken(in: table) }) { return nil }
    self.cell = cell
    self.meant = meant.reduced
    isTooLarge = exponent < 0
    self.mended = mended.map(\.subject)
  }
}

extension StatedEquation {
  fileprivate func isBroken(in table: CellTable) -> Bool {
    equation.check(in: table).verdict == .contradiction
  }
}
