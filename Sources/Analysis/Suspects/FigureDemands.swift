import Constraints
import Culprits
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// Turns findings about figures that come from no equation into equations, so that the search for
/// culprits covers them as well.
///
///     POB07  the text says 890.493, the field 890.484    «890.493» = potencial
///     POB08  2022 where 2021 belongs                     «2022» = 2021
///     COM06  the component spends, its production is 0   producción > 0
///     POB17  0,70 is not in the formula                  0,70 + 0,75 + … ≠ what they are
struct FigureDemands {
  private(set) var cells: SheetCells
  /// The cells sorted by field and range, to look up the operands of each finding.
  private var sorted: [CellID]
  /// The traits of each cell, in the order of the table.
  private(set) var traits: [CellTraits]
  /// The amounts that a person may have written all in pesos.
  let amountBlocks: [[CellID]]
  /// The figures that a person may have exchanged.
  let columns: [[CellID]]
  let sheet: SheetContext

  init(_ sheet: SheetContext) {
    self.sheet = sheet
    cells = sheet.cells
    let places = cells.all.map { Self.order($0.field, $0.range) }
    sorted = cells.table.ids.sorted { places[$0.index] < places[$1.index] }
    let relations = CellRelations(sheet.cells)
    traits = sheet.cells.traits(relations)
    amountBlocks = relations.amountBlocks
    columns = relations.columns
  }

  /// The figures that texts state, apart from those that are in question themselves.
  var toldFigures: Set<ExactDecimal> {
    let known = sheet.cells.all.count
    return sheet.toldFigures.subtracting(cells.table.cells[known...].compactMap(\.number))
  }

  /// The figures that findings question in texts, where they are no cells of the sheet.
  var doubtedFigures: Set<ExactDecimal> {
    Set(cells.table.cells[sheet.cells.all.count...].compactMap(\.number))
  }

  /// The equation that a finding says is broken; nil where it speaks of no figure that can be read.
  mutating func equation(_ finding: Finding) -> Equation? {
    guard let number = finding.reported?.decimal,
      let cell = cell(finding.field, finding.range, of: finding, stating: number)
    else { return nil }
    guard let computed = finding.computed else { return other(than: number, cell, finding) }
    guard let meant = computed.decimal, meant != number,
      let relation = finding.requirement.relation
    else { return nil }
    var source: CellID?
    for operand in finding.operands
    where source == nil && (operand.field != finding.field || operand.range != finding.range) {
      source = self.cell(operand.field, operand.range, of: finding, stating: meant)
    }
    guard let source else {
      let computed = sum(of: finding, comingTo: meant, beside: cell) ?? .constant(meant)
      return Equation(stated: .cell(cell), relation: relation, computed: computed)
    }
    if relation == .equal { pair(cell, source) }
    return Equation(stated: .cell(cell), relation: relation, computed: .cell(source))
  }

  /// The sum of the figures that a finding names, any of which may be the one that is wrong; nil where they
  /// come to another number than the one it computed.
  private func sum(
    of finding: Finding, comingTo meant: ExactDecimal, beside cell: CellID
  ) -> Expression? {
    var parts: [CellID] = []
    for operand in finding.operands {
      guard let part = self.cell(at: operand.field, operand.range), part != cell,
        !parts.contains(part)
      else { continue }
      parts.append(part)
    }
    guard parts.count > 1 else { return nil }
    let sum = Expression.total(parts.map { .cell($0) })
    return cells.written(sum)?.exactDecimal == meant ? sum : nil
  }

  /// What a finding demands that says only that a figure, or one of several, is another.
  private mutating func other(
    than number: ExactDecimal, _ cell: CellID, _ finding: Finding
  ) -> Equation? {
    var together = [cell]
    for operand in finding.operands {
      guard let other = self.cell(at: operand.field, operand.range), cells.number(other) != nil,
        !together.contains(other)
      else { continue }
      together.append(other)
    }
    if number.coefficient == 0 { return notZero(cell, beside: together.dropFirst().first) }
    let sum = Expression.total(together.map { .cell($0) })
    guard let stated = cells.written(sum)?.exactDecimal else { return nil }
    return Equation(stated: sum, relation: .unequal, computed: .constant(stated))
  }

  /// What demands that a cell is above zero or, where another stands beside it, that both are zero; nil
  /// where both are, so that no figure is demanded but a blank.
  private func notZero(_ cell: CellID, beside other: CellID?) -> Equation? {
    guard let other, let most = cells.number(other) else {
      return Equation(stated: .cell(cell), relation: .above, computed: .constant(.zero))
    }
    if most.coefficient == 0 { return nil }
    // holds with any count from one on, and with no count only where the other is zero as well
    return Equation(
      stated: .cell(other), relation: .atMost,
      computed: .product(.cell(cell), .constant(most)))
  }

  /// The figures of two places that say the same are copied from each other.
  private mutating func pair(_ first: CellID, _ second: CellID) {
    let known = sheet.cells.all.count
    for (cell, twin) in [(first, second), (second, first)] {
      traits[cell.index].twins.append(twin)
      // a text may say less exactly what a table says, and the other way round
      guard cell.index >= known else { continue }
      traits[cell.index].isPercent = traits[twin.index].isPercent
      traits[cell.index].decimals = max(
        traits[cell.index].decimals ?? 0, traits[twin.index].decimals ?? 0)
    }
  }
}

// MARK: - Figures that are not cells of the sheet

extension FigureDemands {
  /// The cell at a place, added if missing; nil if the place does not state the number.
  private mutating func cell(
    _ field: JSONPointer, _ range: ByteRange?, of finding: Finding, stating number: ExactDecimal
  ) -> CellID? {
    if let cell = self.cell(at: field, range) {
      return cells.number(cell) == number ? cell : nil
    }
    guard let written = written(field, range), states(written, number) else { return nil }
    let operand = finding.operands.first { $0.field == field && $0.range == range }
    let words = range.map(sheet.document.words) ?? ""
    let place = CellPlace(
      field: field, label: operand.map { .form($0.name) } ?? .written(written + words),
      range: range)
    traits.append(CellTraits(quantity: .count, decimals: number.scale))
    let cell = cells.add(place, number)
    sorted.insert(cell, at: index(of: field, range))
    return cell
  }

  /// The first cell of a place, or nil where there is none.
  private func cell(at field: JSONPointer, _ range: ByteRange?) -> CellID? {
    let index = index(of: field, range)
    guard index < sorted.count, cells[sorted[index]].field == field,
      cells[sorted[index]].range == range
    else { return nil }
    return sorted[index]
  }

  /// The index of the first cell that stands at a place, or after it.
  private func index(of field: JSONPointer, _ range: ByteRange?) -> Int {
    let wanted = Self.order(field, range)
    return sorted.partitioningIndex { Self.order(cells[$0].field, cells[$0].range) >= wanted }
  }

  private static func order(_ field: JSONPointer, _ range: ByteRange?) -> (String, Int, Int) {
    (field.description, range?.start ?? -1, range?.end ?? -1)
  }

  private func written(_ field: JSONPointer, _ range: ByteRange?) -> String? {
    guard let range else { return sheet.written(field) }
    return String(decoding: sheet.document.source[range.start..<range.end], as: UTF8.self)
  }

  /// Whether a piece of a sheet says the number; the length of a text, for one, does not stand there.
  private func states(_ written: String, _ number: ExactDecimal) -> Bool {
    guard let figure = try? FigureParser.parse(written, notation: sheet.notation) else {
      return false
    }
    return figure.number == number
  }
}

extension Requirement {
  /// How what is stated must compare with the value; nil where the value is not a figure of the sheet.
  fileprivate var relation: Relation? {
    switch self {
    case .value, .sum, .calculation, .words: .equal
    case .atMost, .orEarlier: .atMost
    case .atLeast, .orLater: .atLeast
    case .below: .below
    case .above: .above
    case .different: .unequal
    case .length: nil
    }
  }
}
