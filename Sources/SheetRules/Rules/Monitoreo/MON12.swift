import Constraints
import DocumentTree
import ExactNumbers

/// Unit cost = expenses / production, to one decimal; blank where nothing was produced.
enum MON12: Rule {
  static let description = RuleDescription(
    id: "MON12",
    title: LocalizedText(
      es: "el gasto unitario no corresponde", en: "the unit cost does not follow"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El gasto unitario de cada componente y año es su gasto sobre su producción, con un decimal. Sin producción no hay gasto unitario, y la celda va en blanco o N/A; con producción y sin gasto, es 0,0.",
      en:
        "The unit cost of each component and year is its expenses over its production, to one decimal. Without production there is no unit cost, and the cell is blank or N/A; with production and without expenses it is 0,0."
    ),
    source: LocalizedText(
      es: "Sección III, gasto y producción de componentes, columnas Gasto unitario",
      en: "Section III, expenses and production of components, columns Gasto unitario"),
    formula: LocalizedText(
      es: "gasto unitario = gasto / producción", en: "unit cost = expenses / production"),
    remedy: LocalizedText(
      es: "revise el gasto, la producción y el gasto unitario del componente",
      en: "check the expenses, the production and the unit cost of the component"),
    examples: [
      .passing(
        monitoreo: """
          componentes:
            filas:
              - nombre: Cursos
                gasto: {2019: 88.931, 2020: 0, 2021: 0}
                produccion: {2019: 83, 2020: 0, 2021: 8}
                gastoUnitario: {2019: "1.071,5", 2020: , 2021: "0,0"}
          """),
      .failing(
        monitoreo: """
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 248.239}, produccion: {2021: 8}, gastoUnitario: {2021: ↓"31.029,8"}}]}
          """),
      .failing(
        monitoreo: """
          # sin producción no hay gasto unitario
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 0}, produccion: {2021: 0}, gastoUnitario: {2021: ↓"0,0"}}]}
          """),
      .failing(
        monitoreo: """
          # con producción lo hay
          componentes: {filas: [{nombre: Cursos, gasto: {2021: 0}, produccion: {2021: 8}, gastoUnitario: {2021: ↓N/A}}]}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for cost in cells.cells(MonitoreoField.gastoUnitario) {
      let (year, row) = (cells[cost].figure?.year, cells[cost].figure?.row)
      guard let spent = cells.cell(MonitoreoField.gasto, year: year, row: row),
        let produced = cells.cell(MonitoreoField.produccion, year: year, row: row)
      else { continue }
      check(cost, spent, produced, sheet, into: &results)
    }
  }

  private static func check(
    _ cost: CellID, _ spent: CellID, _ produced: CellID, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    let fields = [cost, spent, produced].map { cells[$0].field }
    if cells.number(spent) != nil, let production = cells.number(produced) {
      if production.coefficient == 0, let number = cells.number(cost) {
        results.add(
          description, fields: fields, finding: withoutProduction(cost, produced, number, sheet))
        if number > .zero, let amount = cells.number(spent), amount > .zero {
          results.keep(equation(cost, spent, produced), of: description, in: sheet)
        }
        return
      }
      if production.coefficient == 0, !isUnreadable(cost, cells) {
        return results.add(description, fields: fields, finding: nil)
      }
      if production.coefficient != 0, cells.number(cost) == nil, !isUnreadable(cost, cells) {
        return results.add(
          description, fields: fields, finding: withProduction(cost, spent, produced, sheet))
      }
    }
    results.add(year: equation(cost, spent, produced), of: description, in: sheet)
  }

  private static func equation(
    _ cost: CellID, _ spent: CellID, _ produced: CellID
  ) -> StatedEquation {
    let formula = LocalizedText(es: "gasto / producción", en: "expenses / production")
    return .ratio(cost, formula, .quotient(.cell(spent), .cell(produced)), printing: .halfUp)
  }

  private static func isUnreadable(_ cell: CellID, _ cells: SheetCells) -> Bool {
    cells.table.value(cell) == .absent(.unreadable)
  }

  private static func withoutProduction(
    _ cost: CellID, _ produced: CellID, _ number: ExactDecimal, _ sheet: SheetContext
  ) -> Finding {
    let (name, production) = (sheet.cells[cost].name, sheet.cells[produced].name)
    let written = number.description(in: .chilena)
    return description.finding(
      LocalizedText(
        es: "\(name.es) dice \(written), pero \(production.es) es 0: va en blanco o N/A",
        en: "\(name.en) says \(written), but \(production.en) is 0: it is left blank or N/A"),
      at: sheet.cells[cost].field,
      operands: [cost, produced].map { sheet.cells.operand($0, in: sheet) },
      reported: sheet.cells.value(cost))
  }

  private static func withProduction(
    _ cost: CellID, _ spent: CellID, _ produced: CellID, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let each = cells.interval(.quotient(.cell(spent), .cell(produced)))?.lower?.value
    let value = each.flatMap { try? $0.rounded(toScale: 1) }
    let reason = cells.absence(cost)
    let computed = value?.description(in: .chilena) ?? "?"
    return description.finding(
      LocalizedText(
        es: "\(reason?.es ?? ""), pero gasto / producción da \(computed)",
        en: "\(reason?.en ?? ""), but expenses / production gives \(computed)"),
      at: cells[cost].field,
      operands: [spent, produced].map { cells.operand($0, in: sheet) },
      computed: value.map { .number($0) })
  }
}
