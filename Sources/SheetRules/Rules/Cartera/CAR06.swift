import Constraints
import ExactNumbers
import ProgramSheets

/// Two currency columns have one rate.
enum CAR06: EquationRule {
  static let description = RuleDescription(
    id: "CAR06",
    title: LocalizedText(
      es:
        "dos columnas de monedas no tienen una misma tasa",
      en:
        "two columns of currencies do not have one rate"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "Si la tabla convierte todas sus filas a la misma tasa, cada par de montos la da, dentro de lo que se redondeó. Se compara con la fila de la tasa mediana.",
      en:
        "If the table converts all its rows at one rate, each pair of amounts gives it, within what was rounded. They are compared with the row of the median rate."
    ),
    source: .formatoDeCartera,
    formula: LocalizedText(
      es:
        "monto en una moneda = monto en la otra × tasa",
      en:
        "amount in one currency = amount in the other × rate"),
    remedy: LocalizedText(
      es:
        "revise los dos montos de la fila",
      en:
        "check both amounts of the row"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: origen, tipo: texto}, {clave: escudos, tipo: monto, unidad: E°}, {clave: dolares, tipo: monto, unidad: US$, cambio: [escudos, dolares]}]
          filas: [[A, 5.000, 1.000], [B, 12.501, 2.500], [C, 50, 10]]
          """),
      .passing(
        cartera: """
          # el primero también puede ser el que se convirtió
          columnas: [{clave: origen, tipo: texto}, {clave: pesos, tipo: monto, unidad: M$}, {clave: dolares, tipo: monto, unidad: US$, cambio: [pesos, dolares]}]
          filas: [[A, 687, "528.717,89"], [B, 878, "675.161,33"], [C, 1.109, "852.815,31"]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: origen, tipo: texto}, {clave: pesos, tipo: monto, unidad: MM$}, {clave: dolares, tipo: monto, unidad: MMUS$, cambio: [pesos, dolares]}]
          filas: [[A, 4.750, 5], [B, ↓8.700, 6], [C, 8.550, 9]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: origen, tipo: texto}, {clave: escudos, tipo: monto, unidad: E°}, {clave: dolares, tipo: monto, unidad: US$, cambio: [escudos, dolares]}]
          filas: [[A, 5.000, 1.000], [B, ↓12.900, 2.500], [C, 10.000, 2.000]]
          """),
    ])

  static func unchecked(_ cells: SheetCells) -> [Unchecked] {
    cells.cartera.unknownColumns(of: "cambio", { $0.cambio ?? [] }, in: cells)
  }

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    var known: Set<CarteraContents.Pair> = []
    return cells.cartera.columns.compactMap(\.rate).filter { known.insert($0).inserted }
      .flatMap { equations($0, cells) }
  }

  private static func equations(
    _ pair: CarteraContents.Pair, _ cells: SheetCells
  ) -> [StatedEquation] {
    let first = cells.column(pair.first)
    let second = cells.column(pair.second)
    guard first.count == second.count else { return [] }
    var rows = Array(zip(first, second))
    if let total = cells.columnTotal(pair.first), let other = cells.columnTotal(pair.second) {
      rows.append((total, other))
    }
    rows = rows.filter { !cells.areBlank([$0.0, $0.1]) }
    guard let middle = middle(of: rows, cells) else { return [] }
    let rate = rate(of: rows[middle], cells)
    return rows.indices.filter { $0 != middle }.compactMap { index in
      let equation = StatedEquation.ratio(
        rows[index].0,
        LocalizedText(
          es: "\(pair.second) × tasa \(cells[rows[middle].0].name.es.afterDe)",
          en: "\(pair.second) × rate of \(cells[rows[middle].0].name.en)"),
        .quotient(
          .product(.cell(rows[index].1), .cell(rows[middle].0)), .cell(rows[middle].1)))
      // the table may have converted the first into the second as well as the other way round
      if equation.equation.check(in: cells.table).verdict.isBroken,
        let own = self.rate(of: rows[index], cells), let rate, own.meets(rate)
      {
        return nil
      }
      return equation
    }
  }

  /// Every rate that both amounts of a row can have been printed for; nil where they have none.
  private static func rate(of row: (CellID, CellID), _ cells: SheetCells) -> Interval? {
    guard let one = cells.number(row.0), let other = cells.number(row.1),
      let first = try? Interval(printed: one, by: .nearest),
      let second = try? Interval(printed: other, by: .nearest)
    else { return nil }
    return try? first / second
  }

  /// The row with the rate in the middle, among those whose digits tell it to a hundredth, or else among all.
  private static func middle(of rows: [(CellID, CellID)], _ cells: SheetCells) -> Int? {
    var rates: [(row: Int, rate: Rational, digits: Int128)] = []
    for (index, row) in rows.enumerated() {
      guard let one = cells.number(row.0), let other = cells.number(row.1), other > .zero,
        let rate = try? Rational(one) / Rational(other)
      else { continue }
      rates.append((index, rate, other.coefficient))
    }
    let sure = rates.filter { $0.digits > 100 }
    rates = sure.isEmpty ? rates : sure
    rates.sort { $0.rate == $1.rate ? $0.row < $1.row : $0.rate < $1.rate }
    return rates.isEmpty ? nil : rates[(rates.count - 1) / 2].row
  }
}
