import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// What a unit costs in each row of a group of peers, and how far that is from their median.
struct UnitCosts {
  /// Fewer rows than this have no middle worth telling.
  private static let least = 5

  /// The cost of a row.
  struct Cost {
    let row: Int
    let amount: CellID
    let count: CellID
    let value: Rational
    /// How many times the median it is, where that is a thousand or a million or a part of one.
    fileprivate(set) var unit: LocalizedText?
  }

  let field: JSONPointer
  let costs: [Cost]
  let median: Rational
  /// The rows beyond three deviations.
  private(set) var outliers: [Cost] = []

  /// The groups of a table: the rows of each instrument, where it has a column of them.
  static func groups(of cells: SheetCells) -> [UnitCosts] {
    let amounts = ["gasto", "presupuesto"].map { cells.column($0) }.first { !$0.isEmpty } ?? []
    let counts = cells.column("cobertura")
    guard amounts.count == counts.count, !amounts.isEmpty else { return [] }
    var groups: [String: [Cost]] = [:]
    var order: [String] = []
    for row in amounts.indices {
      guard let amount = cells.number(amounts[row]), let count = cells.number(counts[row]),
        amount > .zero, count > .zero, let value = try? Rational(amount) / Rational(count)
      else { continue }
      let name = cells.cartera.rows[row].instrument ?? ""
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(
        Cost(row: row, amount: amounts[row], count: counts[row], value: value))
    }
    let field = JSONPointer("/filas")
    return order.compactMap { groups[$0].flatMap { UnitCosts($0, field) } }
  }

  private init?(_ costs: [Cost], _ field: JSONPointer) {
    guard costs.count >= Self.least, let median = Self.median(costs.map(\.value)) else {
      return nil
    }
    self.field = field
    self.costs = costs
    self.median = median
    let distances = costs.compactMap { try? ($0.value - median).magnitude() }
    guard distances.count == costs.count, let deviation = Self.median(distances),
      let bound = try? deviation * Rational(whole: 3)
    else { return }
    for (cost, distance) in zip(costs, distances) where distance > bound {
      var cost = cost
      cost.unit = Self.unit(of: cost.value, to: median)
      // of rows that cost the same, any other one is beyond all deviations
      if deviation > .zero || cost.unit != nil { outliers.append(cost) }
    }
  }

  private static func median(_ values: [Rational]) -> Rational? {
    let sorted = values.sorted()
    guard let upper = sorted.isEmpty ? nil : sorted[sorted.count / 2] else { return nil }
    if sorted.count % 2 == 1 { return upper }
    return try? (sorted[sorted.count / 2 - 1] + upper) / Rational(whole: 2)
  }

  /// Whether a cost is about a thousand or a million times another, or the other way round; nil where it is
  /// neither.
  private static func unit(of cost: Rational, to median: Rational) -> LocalizedText? {
    for (times, name) in [(1_000, "1.000"), (1_000_000, "1.000.000")] {
      if isNear(cost, median, times) { return LocalizedText("\(name) ×") }
      if isNear(median, cost, times) {
        return LocalizedText(es: "1/\(name) de", en: "1/\(name) of")
      }
    }
    return nil
  }

  private static func isNear(_ large: Rational, _ small: Rational, _ times: Int) -> Bool {
    guard let quotient = try? large / small else { return false }
    return quotient > Rational(whole: Int128(times / 3))
      && quotient < Rational(whole: Int128(times * 3))
  }
}

extension UnitCosts {
  /// An outlier as a message describes it.
  struct Described {
    let title: String
    /// Its cost per unit.
    let own: String
    let median: String
    /// How many costs the median is of.
    let count: Int
    let unit: LocalizedText?
  }
}

extension RuleResults {
  /// Adds the outliers of each group that a rule finds fault with.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - sheet: the sheet.
  ///   - isAmountReported: whether the amount is what is reported, beside being what a finding points at.
  ///   - message: what is wrong with an outlier; nil where the rule is about others.
  mutating func addOutliers(
    of rule: RuleDescription, in sheet: SheetContext, isAmountReported: Bool,
    _ message: (UnitCosts.Described) -> LocalizedText?
  ) {
    let cells = sheet.cells
    for group in UnitCosts.groups(of: cells) {
      let findings = group.outliers.compactMap { cost -> Finding? in
        let described = UnitCosts.Described(
          title: cells.cartera.rows[cost.row].title ?? "", own: cost.value.text(decimals: 1),
          median: group.median.text(decimals: 1), count: group.costs.count, unit: cost.unit)
        return message(described).map {
          rule.finding(
            $0, at: cells[cost.amount].field,
            operands: [cost.amount, cost.count].map { cells.operand($0, in: sheet) },
            reported: isAmountReported ? cells.value(cost.amount) : nil)
        }
      }
      add(bounded: findings, of: rule, about: group.field)
    }
  }
}

/// The figures of three rows in one column, where the years are columns.
struct RelatedCells {
  let stated: CellID
  let first: CellID
  let second: CellID

  /// The figures of every column; none where a row is not known.
  static func all(
    _ name: String?, _ first: String, _ second: String, _ cells: SheetCells
  ) -> [RelatedCells] {
    let table = cells.cartera
    guard let row = table.row(name), let one = table.row(first), let other = table.row(second)
    else {
      return []
    }
    return table.columns.compactMap { column in
      let all = cells.column(column.key)
      guard row < all.count, one < all.count, other < all.count else { return nil }
      return RelatedCells(stated: all[row], first: all[one], second: all[other])
    }
  }
}

extension RuleResults {
  /// More findings of one rule than this are told by their number alone.
  private static let most = 50

  /// Adds a condition on all rows as one check, with what breaks it up to a limit.
  mutating func add(
    bounded findings: [Finding], of rule: RuleDescription, about field: JSONPointer
  ) {
    guard findings.count > Self.most else {
      let fields = findings.isEmpty ? [field] : findings.map(\.field)
      return add(rule, fields: fields, findings: findings)
    }
    var shown = Array(findings.prefix(Self.most))
    let rest = findings.count - shown.count
    shown.append(
      rule.finding(
        LocalizedText(
          es: rest == 1
            ? "lo mismo en otra fila, que no se lista"
            : "lo mismo en \(rest) filas más, que no se listan",
          en: rest == 1
            ? "the same in one more row, which is not listed"
            : "the same in \(rest) more rows, which are not listed"), at: field))
    add(rule, fields: shown.map(\.field), findings: shown)
  }
}

extension JSONPointer {
  /// A row of the table.
  static func row(_ index: Int) -> JSONPointer { JSONPointer("/filas").appending(index) }
}
