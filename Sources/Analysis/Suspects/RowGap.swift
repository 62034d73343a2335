import Constraints
import Culprits
import ExactNumbers
import ProgramSheets
import SheetRules

/// A row that a list may lack or have too many, which explains broken sums as well as a wrong figure does.
///
/// A sheet lists its regions or its rows of expenses as it likes. Where nothing else says which there are,
/// that a sum does not hold is no proof against any of its figures: all of them may be right, and a row
/// left out or written twice.
struct RowGap {
  private let cells: SheetCells
  private let rows: [CellID]
  /// What is missing in every sum; below zero where it is too much.
  private let amount: Interval

  /// The gap that explains all of some broken equations; nil where they are no sums of one whole list, or
  /// lack different amounts.
  init?(explaining broken: [Int], in system: EquationSystem, _ lists: OpenLists) {
    guard let first = broken.first else { return nil }
    for rows in lists.columns(in: system.equations[first]) {
      var common: Interval? = .everything
      for index in broken where common != nil {
        let amount = Self.amount(lackedBy: system.equations[index], rows, lists.cells.table)
        common = amount.flatMap { common?.intersection($0) }
      }
      guard let common, Self.isPossible(common, rows, system),
        let gap = RowGap(lists.cells, rows, common)
      else { continue }
      self = gap
      return
    }
    return nil
  }

  /// Whether a row can have the amount: a part of a count of persons is whole.
  private static func isPossible(
    _ amount: Interval, _ rows: [CellID], _ system: EquationSystem
  ) -> Bool {
    guard let row = rows.first, let decimals = system.traits[row.index].decimals,
      system.traits[row.index].quantity == .count
    else { return true }
    return amount.figureCount(decimals: decimals, atMost: 1) > 0
  }

  private init?(_ cells: SheetCells, _ rows: [CellID], _ amount: Interval) {
    self.cells = cells
    self.rows = rows
    self.amount = amount
    let isMissing = amount.lower.map { $0.value.sign > 0 } ?? false
    if !isMissing, surplus == nil { return nil }
  }

  /// The row that is one too many: the last of those that come to the amount.
  private var surplus: CellID? {
    rows.last { row in
      guard let number = cells.number(row), number > .zero else { return false }
      return (try? Rational(number).negated()).map(amount.contains) ?? false
    }
  }

  /// Whether the gap explains as well as the likeliest figures do: a slip of the hand in one figure is
  /// likelier than a row that was left out, but not than a row of exactly the amount.
  func rivals(_ hypothesis: Hypothesis) -> Bool {
    surplus != nil || hypothesis.mends.count > 1 || !hypothesis.isExplained
  }

  /// What may have happened, as a part of a sentence.
  var text: LocalizedText {
    let list = rows.first.flatMap { cells.list(of: $0) }
    let (es, en) = (list.map { " en «\($0)»" } ?? "", list.map { " in «\($0)»" } ?? "")
    guard let surplus else {
      let value = amount.single.map { LocalizedText($0.text(decimals: 4)) } ?? amount.inWords
      return LocalizedText(
        es: "puede faltar una fila\(es), de \(value.es)",
        en: "a row may be missing\(en), of \(value.en)")
    }
    let name = cells[surplus].name
    return LocalizedText(
      es: "puede sobrar una fila\(es): \(name.es)", en: "a row may be one too many\(en): \(name.en)"
    )
  }

  /// By how much a sum falls short of its other side; nil if it is not a sum of all rows.
  private static func amount(
    lackedBy equation: Equation, _ rows: [CellID], _ table: CellTable
  ) -> Interval? {
    // a row of its own, which follows from other figures of the row, is no sum of the list
    if equation.stated.isCell, equation.computed.terms.isEmpty { return nil }
    guard equation.relation == .equal,
      let stated = try? equation.statedInterval(.rounded, in: table),
      let computed = try? equation.computedInterval(.rounded, in: table)
    else { return nil }
    if Set(equation.computed.terms).isSuperset(of: rows) { return try? stated - computed }
    // a figure that restates another is no sum, though it be the only row of its list
    if !equation.stated.isCell, Set(equation.stated.terms).isSuperset(of: rows) {
      return try? computed - stated
    }
    return nil
  }
}

/// The lists of a sheet that nothing else in it confirms the rows of, column by column.
struct OpenLists {
  /// The rows of a list in one column: a field, of one year where it has several, and of one row where the
  /// list stands in it.
  private struct Column: Hashable {
    let place: Int
    let year: Int?
    let outerRow: Int?
  }

  let cells: SheetCells
  /// The cells with a number of each column.
  private var rows: [Column: [CellID]] = [:]

  /// Finds the lists of some cells.
  ///
  /// - Parameters:
  ///   - cells: the cells.
  ///   - isConfirmed: whether other parts of the sheet confirm the rows that a field stands in.
  init(_ cells: SheetCells, isConfirmed: (_ pattern: String) -> Bool) {
    self.cells = cells
    var confirmed: [Int: Bool] = [:]
    for id in cells.table.ids where cells.number(id) != nil {
      guard let column = column(of: id) else { continue }
      let isKnown =
        confirmed[column.place] ?? cells.tree.pattern(at: column.place).map(isConfirmed) ?? true
      confirmed[column.place] = isKnown
      if !isKnown { rows[column, default: []].append(id) }
    }
  }

  /// The columns that the sums of an equation have figures of.
  func columns(in equation: Equation) -> [[CellID]] {
    var told: Set<Column> = []
    return (equation.computed.terms + equation.stated.terms).compactMap { cell in
      guard let column = column(of: cell), told.insert(column).inserted else { return nil }
      return rows[column]
    }
  }

  private func column(of cell: CellID) -> Column? {
    guard let figure = cells[cell].figure, let pattern = cells.tree.pattern(at: figure.place)
    else { return nil }
    let lists = pattern.utf8.count { $0 == UInt8(ascii: "*") } - (figure.column == nil ? 0 : 1)
    if lists < 1 { return nil }
    return Column(
      place: figure.place, year: figure.column, outerRow: lists > 1 ? figure.row : nil)
  }
}

extension Expression {
  fileprivate var isCell: Bool {
    if case .cell = self { true } else { false }
  }

  /// The cells that a sum adds up.
  fileprivate var terms: [CellID] {
    switch self {
    case .cell(let id): [id]
    case .sum(let left, let right): left.terms + right.terms
    case .difference(let left, _): left.terms
    case .constant, .product, .quotient, .function: []
    }
  }
}

extension SheetCells {
  /// What the form calls the list that a figure stands in a row of; nil where it is the whole sheet.
  fileprivate func list(of cell: CellID) -> String? {
    guard let figure = self[cell].figure, let pattern = tree.pattern(at: figure.place) else {
      return nil
    }
    let names = pattern.split(separator: "/")
    let rows = figure.column == nil ? names[...] : names.dropLast()
    guard let row = rows.lastIndex(of: "*"), row > 1,
      let place = tree.place(at: "/" + names[..<row].joined(separator: "/"))
    else { return nil }
    return tree.label(at: place).map { String($0.prefix { $0 != "*" && $0 != "(" }) }
      .map { $0.last == " " ? String($0.dropLast()) : $0 }
  }
}
