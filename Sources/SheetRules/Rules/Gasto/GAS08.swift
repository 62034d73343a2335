import Constraints
import ExactNumbers

/// Amounts are whole M$ and not negative; an amount that is 1.000 times off is named as such.
enum GAS08: Rule {
  static let description = RuleDescription(
    id: "GAS08",
    title: LocalizedText(
      es: "un monto no está en miles de pesos enteros",
      en: "an amount is not in whole thousands of pesos"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es:
        "Los gastos se escriben en miles de pesos (M$), enteros y no negativos. Un monto que está en pesos o en millones es 1.000 veces mayor o menor: se reconoce porque con el monto en M$ se cumplen las sumas y los cocientes que con él no se cumplen. Nunca se compara solo con el tamaño de otros montos.",
      en:
        "Expenses are written in thousands of pesos (M$), whole and not negative. An amount in pesos or in millions is a thousand times too large or too small: it is recognised where the sums and quotients that fail with it hold with the amount in M$. It is never compared with the size of other amounts alone."
    ),
    source: LocalizedText(
      es: "Sección 6.1, gastos en miles de $", en: "Section 6.1, expenses in thousands of $"),
    formula: LocalizedText(
      es: "monto = 0, 1, 2, … en M$", en: "amount = 0, 1, 2, … in M$"),
    remedy: LocalizedText(
      es: "escriba el monto en miles de pesos, sin decimales",
      en: "write the amount in thousands of pesos, without decimals"),
    examples: [
      .passing(
        """
        # montos muy distintos no son un error de escala
        gasto:
          componentes: [{componente: Portal, total: 857.200}, {componente: Ferias, total: 50}]
          administrativo: 33.259
          total: 890.509
        """),
      .failing("gasto: {administrativo: ↓\"33,5\", total: ↓-5}"),
      .failing(
        """
        gasto:
          componentes: [{componente: Cursos, total: 180.000}, {componente: Ferias, total: 144.000}]
          administrativo: 16.000
          total: ↓340.000.000
        """),
      .failing(
        """
        produccion: {filas: [{componente: Cursos, cantidad: 1.500}]}
        gasto:
          componentes: [{componente: Cursos, total: ↓180}]
          administrativo: 16.000
          total: 196.000
          porUnidad: [{componente: Cursos, valor: "120,00"}]
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let amounts = cells.amounts
    let slip = ScaleSlip.only(among: amounts, after: results.equations, in: cells)
    for amount in amounts {
      guard let number = cells.number(amount) else { continue }
      let isAmount = number.isWhole && !number.isNegative
      let finding =
        slip?.cell == amount
        ? slip.map { self.finding($0, sheet) } : (isAmount ? nil : finding(amount, sheet))
      results.add(description, fields: [cells[amount].field], finding: finding)
    }
  }

  private static func finding(_ amount: CellID, _ sheet: SheetContext) -> Finding {
    let operand = sheet.cells.operand(amount, in: sheet)
    return description.finding(
      LocalizedText(
        es:
          "\(operand.name.es) dice \(operand.value): deben ser miles de pesos (M$) enteros, no negativos",
        en:
          "\(operand.name.en) (\(operand.value)) must be whole thousands of pesos (M$), not negative"
      ),
      at: operand.field, operands: [operand], reported: sheet.cells.value(amount))
  }

  private static func finding(_ slip: ScaleSlip, _ sheet: SheetContext) -> Finding {
    let cells = sheet.cells
    let operand = cells.operand(slip.cell, in: sheet)
    let meant = slip.meant.description(in: .chilena)
    let unit =
      slip.isTooLarge
      ? LocalizedText(
        es: "parece estar en pesos y no en miles (M$)",
        en: "looks like pesos, not thousands (M$)")
      : LocalizedText(
        es: "es 1.000 veces menor: parece estar en millones y no en miles (M$)",
        en: "is a thousand times too small: looks like millions, not thousands (M$)")
    let mended = slip.mended.map { cells.operand($0, in: sheet) }
    let names = LocalizedText.list(mended.map(\.name))
    return description.finding(
      LocalizedText(
        es:
          "\(operand.name.es), \(operand.value), \(unit.es); con \(meant) \(mended.count == 1 ? "concuerda" : "concuerdan") \(names.es)",
        en:
          "\(operand.name.en), \(operand.value), \(unit.en); \(meant) would fit \(names.en)"),
      at: operand.field, operands: [operand] + mended.filter { $0.field != operand.field },
      reported: cells.value(slip.cell), computed: .number(slip.meant))
  }
}

extension SheetCells {
  /// Every amount of section 6, in M$.
  var amounts: [CellID] {
    componentes.flatMap { $0.subtitulos + ($0.gasto.map { [$0] } ?? []) } + [administrativo, total]
  }
}
