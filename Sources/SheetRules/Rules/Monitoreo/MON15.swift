import Constraints
import DocumentTree

/// A year that is N/A in the budget has no figures in any table.
enum MON15: Rule {
  static let description = RuleDescription(
    id: "MON15",
    title: LocalizedText(
      es: "un año sin presupuesto ejecutado tiene cifras en otra tabla",
      en: "a year without executed budget has figures in another table"),
    severity: .warning, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Si el presupuesto ejecutado de un año es N/A, el programa no se ejecutó: en las demás tablas ese año es N/A, 0 o está en blanco.",
      en:
        "Where the executed budget of a year is N/A, the programme did not run: in the other tables the year is N/A, 0 or blank."
    ),
    source: LocalizedText(
      es: "Sección III, todas las tablas con columnas por año",
      en: "Section III, all tables with a column for each year"),
    formula: LocalizedText(
      es: "con presupuesto ejecutado N/A, todas las tablas dicen N/A, 0 o nada",
      en: "with an executed budget of N/A all tables say N/A, 0 or nothing"),
    remedy: LocalizedText(
      es: "revise si el programa se ejecutó ese año",
      en: "check whether the programme ran in that year"),
    examples: [
      .passing(
        monitoreo: """
          presupuesto: {ejecutado: {2020: N/A, 2021: 10}}
          componentes: {total: {2020: 0, 2021: 10}, porcentajeAdministrativo: {2020: , 2021: 5%}}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2020: N/A, 2021: 10}, extrapresupuestarios: {2020: ↓7, 2021: 0}}
          poblacion: {cobertura: {2020: ↓3%, 2021: 4%}}
          """),
      .failing(
        monitoreo: """
          # el año se ejecutó: es un solo error
          presupuesto: {ejecutado: {2020: ↓N/A, 2021: 10}, extrapresupuestarios: {2020: 7, 2021: 0}}
          poblacion: {cobertura: {2020: 3%, 2021: 4%}}
          componentes: {administrativo: {2020: 2}, total: {2020: 12, 2021: 10}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let without = cells.years(MonitoreoField.ejecutado).filter { cells.isNotApplicable($0.cell) }
    for executed in without where executed.ejercicio != nil {
      let odd = cells.table.ids.filter {
        cells[$0].figure?.year == executed.ejercicio && cells.isNonzero($0)
      }
      let fields = ([executed.cell] + odd).map { cells[$0].field }
      // figures that were not read may be such as well, and then it is the executed budget that is amiss
      if (1...most).contains(odd.count),
        tables.contains(where: { cells.damage?.holds($0) ?? false })
      {
        results.add(description, fields: fields, notChecked: .unreadPart)
        continue
      }
      let findings =
        odd.count > most
        ? [finding(odd, executed.cell, sheet)] : odd.map { finding($0, executed.cell, sheet) }
      results.add(description, fields: fields, findings: findings)
    }
  }

  /// The tables that have figures of each year.
  private static let tables = [
    "presupuesto", "poblacion", "componentes", "componentes/filas", "indicadores",
  ].map {
    JSONPointer("/" + $0)
  }

  /// Of a year with more figures than this it is the executed budget that is amiss.
  private static let most = 3

  private static func finding(
    _ odd: [CellID], _ executed: CellID, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let budget = cells[executed].name
    let names = odd.prefix(most).map { cells[$0].name }
    let shown = LocalizedText(
      es: names.map(\.es).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
    let rest = odd.count - most
    return description.finding(
      LocalizedText(
        es:
          "\(budget.es) es N/A, pero otras \(odd.count) cifras del año no son cero: \(shown.es) y \(rest) más",
        en:
          "\(budget.en) is N/A, but \(odd.count) other figures of the year are not zero: \(shown.en) and \(rest) more"
      ),
      at: cells[executed].field, operands: odd.map { cells.operand($0, in: sheet) })
  }

  private static func finding(
    _ odd: CellID, _ executed: CellID, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let (name, budget) = (cells[odd].name, cells[executed].name)
    let figure = sheet.written(cells[odd].field) ?? "?"
    return description.finding(
      LocalizedText(
        es: "\(name.es) es \(figure), pero \(budget.es) es N/A",
        en: "\(name.en) is \(figure), but \(budget.en) is N/A"),
      at: cells[odd].field, operands: [cells.operand(odd, in: sheet)],
      reported: cells.value(odd))
  }
}
