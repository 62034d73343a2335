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
    return rows.indices.filter { $0 != middle }.map { index in
      .ratio(
        rows[index].0,
        LocalizedText(
          es: "\(pair.second) × tasa \(cells[rows[middle].0].name.es.afterDe)",
          en: "\(pair.second) × rate of \(cells[rows[middle].0].name.en)"),
        .quotient(
          .product(.cell(rows[index].1), .cell(rows[middle].0)), .cell(rows[middle].1)))
    }
  }

  /// The row with the rate in the middle, among those large enough to tell it to a hundredth.
  private static func middle(of rows: [(CellID, CellID)], _ cells: SheetCells) -> Int? {
    var rates: [(row: Int, rate: Rational)] = []
    for (index, row) in rows.enumerated() {
      guard let one = cells.number(row.0), let other = cells.number(row.1),
        other > ExactDecimal(100),
        let rate = try? Rational(one) / Rational(other)
      else { continue }
      rates.append((index, rate))
    }
    rates.sort { $0.rate == $1.rate ? $0.row < $1.row : $0.rate < $1.rate }
    return rates.isEmpty ? nil : rates[(rates.count - 1) / 2].row
  }
}
