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
    var equations: [CellID: [CheckedEquation]] = [:]
    for equation in checked where rules.contains(equation.rule.id) {
      for cell in equation.stated.equation.cells { equations[cell, default: []].append(equation) }
    }
    var table = cells.table
    let slips = amounts.flatMap { amount in
      [3, -3].compactMap { ScaleSlip(amount, powerOfTen: $0, equations[amount] ?? [], &table) }
    }
    return slips.count == 1 ? slips[0] : nil
  }

  private static func isBroken(_ checked: CheckedEquation) -> Bool {
    checked.outcome.verdict == .contradiction && rules.contains(checked.rule.id)
  }

  private init?(
    _ cell: CellID, powerOfTen exponent: Int, _ equations: [CheckedEquation],
    _ table: inout CellTable
  ) {
    guard let number = table.number(cell), number > .zero,
      let meant = try? number.scaled(byPowerOfTen: exponent), meant.isWhole
    else { return nil }
    let mended = equations.filter(Self.isBroken).map(\.stated)
    if mended.isEmpty { return nil }
    let stated = table[cell].value
    table[cell].value = .number(meant.reduced)
    defer { table[cell].value = stated }
    if equations.contains(where: { $0.stated.isBroken(in: table) }) { return nil }
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
