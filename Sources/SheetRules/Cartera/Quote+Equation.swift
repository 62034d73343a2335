import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

extension Quote {
  /// Why words cannot be compared with the table.
  struct Reason: Error {
    let text: LocalizedText

    init(_ es: String, _ en: String) { text = LocalizedText(es: es, en: en) }
  }

  /// The figure of the words = the one of the table that they restate, by its name.
  func equation(of figure: String?, _ cells: SheetCells) -> Result<StatedEquation, Reason> {
    guard let stated = cell else {
      return .failure(
        Reason("las palabras no tienen una sola cifra", "the words do not have one figure alone"))
    }
    guard let cell = cells.figure(named: figure) else {
      return .failure(
        Reason("no se encuentra la cifra de 'de'", "the figure of 'de' is not found"))
    }
    let name = cells[cell].name
    if let base = entry.sobre {
      guard let whole = cells.figure(named: base) else {
        return .failure(
          Reason("no se encuentra la cifra de 'sobre'", "the figure of 'sobre' is not found"))
      }
      let share = Expression.percentage(.cell(cell), of: .cell(whole))
      let name = LocalizedText(
        es: "\(name.es) / \(cells[whole].name.es)", en: "\(name.en) / \(cells[whole].name.en)")
      let asPercentage = equation(of: stated, share, name, cells)
      if isPercentage { return .success(asPercentage) }
      // 0,61 says the same as 61 %
      let fraction = equation(
        of: stated, .quotient(.cell(cell), .cell(whole)), name, cells)
      let isShare = cells.number(stated).map { $0 <= ExactDecimal(1) } ?? false
      let holds = asPercentage.equation.check(in: cells.table).verdict.isStrict
      return .success(isShare && !holds ? fraction : asPercentage)
    }
    let column = cells.money(of: cell)
    if isPercentage, Self.isCount(cell, in: column, cells) {
      return .failure(
        Reason("no se sabe de qué es el porcentaje", "it is not known what the percentage is of"))
    }
    guard let readings = readings(in: column) else {
      return .failure(
        Reason(
          "las palabras y la columna no están en una misma moneda, o no se sabe en cuál",
          "the words and the column are not in one currency, or it is not known in which"))
    }
    let equations = readings.map { reading in
      var value = Expression.cell(cell)
      if reading.from > reading.to {
        value = .product(value, .constant(ExactDecimal(reading.from / reading.to)))
      } else if reading.to > reading.from {
        value = .quotient(value, .constant(ExactDecimal(reading.to / reading.from)))
      }
      if factor > 1 { value = .quotient(value, .constant(ExactDecimal(factor))) }
      return equation(of: stated, value, name, cells)
    }
    let holding = equations.first { $0.equation.check(in: cells.table).verdict.isStrict }
    return .success(holding ?? equations[0])
  }

  /// Whether a figure of the table is an amount or a count, of which a percentage says nothing by itself.
  private static func isCount(_ cell: CellID, in money: Money, _ cells: SheetCells) -> Bool {
    let type = cells.cartera.column(cells[cell].field.tokens.last)?.declaration.tipo
    return ["monto", "entero"].contains(type?.normalisedName ?? "")
      || money != .unnamed && money != .other("%")
  }

  /// How many pesos the figure of the column and the number of the words count, the same where none does;
  /// several where the words can be meant in several ways, the likeliest first; nil where they cannot be
  /// compared.
  private func readings(in column: Money) -> [(from: Int, to: Int)]? {
    switch (money, column) {
    case (.pesos(let own), .pesos(let pesos)): [(pesos, own)]
    // «más de 2.000 millones» counts pesos, though the column counts thousands of them
    case (.unnamed, .pesos(let pesos)) where factor > 1: [(pesos, 1), (1, 1)]
    case (.unnamed, _): [(1, 1)]
    default: money == column ? [(1, 1)] : nil
    }
  }

  /// The equation of the number of the words with what it restates, as far as the words go.
  func equation(
    of stated: CellID, _ value: Expression, _ name: LocalizedText, _ cells: SheetCells
  ) -> StatedEquation {
    let zeros = cells.number(stated).map { about($0) } ?? 0
    switch relation {
    case .above, .below:
      let isAbove = relation == .above
      let bound: Relation =
        isStrict ? isAbove ? .below : .above : isAbove ? .atMost : .atLeast
      return StatedEquation(
        equation: Equation(stated: .cell(stated), relation: bound, computed: value),
        subject: stated, formula: name)
    case .rounded, .about:
      guard zeros > 0, let unit = try? ExactDecimal(1).scaled(byPowerOfTen: zeros) else {
        return .ratio(stated, name, value)
      }
      let rounded = Expression.product(
        .function(.rounded(0), [.quotient(value, .constant(unit))]), .constant(unit))
      return .ratio(stated, name, rounded)
    }
  }

  /// The digits that approximate words leave open: those of the zeros at the end.
  private func about(_ number: ExactDecimal) -> Int {
    relation == .about ? number.zerosAtEnd : 0
  }
}
