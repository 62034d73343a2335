import Constraints
import DocumentTree
import ExactNumbers

/// One price year, that after the sheet; notes do not contradict the tables.
enum MON18: Rule {
  static let description = RuleDescription(
    id: "MON18",
    title: LocalizedText(
      es: "los montos están en pesos de otro año, o una nota contradice una tabla",
      en: "the amounts are in pesos of another year, or a note contradicts a table"),
    severity: .warning, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Todos los montos de una ficha están en pesos del año siguiente al del proceso, y el título de cada tabla lo dice, y una nota técnica también. Otra nota técnica dice de qué año no se muestran la población ni la cobertura: entonces la tabla no las imprime.",
      en:
        "All amounts of a sheet are in pesos of the year after that of the process, and the heading of each table says so, and a technical note as well. Another note says of what year population and coverage are not shown: the table then does not print them."
    ),
    source: LocalizedText(
      es: "Títulos «(M$ …)» de la sección III y notas técnicas 3 y 4",
      en: "Headings «(M$ …)» of section III and technical notes 3 and 4"),
    formula: LocalizedText(
      es: "año de los precios = año de la ficha + 1; lo que una nota dice no mostrar no se imprime",
      en: "price year = year of the sheet + 1; what a note says not to show is not printed"),
    remedy: LocalizedText(
      es: "revise el año de los precios, o la nota y la tabla",
      en: "check the price year, or the note and the table"),
    examples: [
      .passing(
        monitoreo: """
          precios: 2022
          presupuesto: {precios: 2022}
          poblacion: {cobertura: {2019: N/A, 2020: 1%}}
          notas: {coberturaNoMostrada: 2019}
          """),
      .failing(monitoreo: "precios: ↓2021"),
      .failing(
        monitoreo: """
          precios: 2022
          componentes: {precios: ↓2021}
          """),
      .failing(
        monitoreo: """
          precios: 2022
          notas: {precios: ↓2012}
          """),
      .failing(
        monitoreo: """
          poblacion: {beneficiaria: {2019: ↓258}, cobertura: {2019: ↓2%, 2020: 1%}}
          notas: {coberturaNoMostrada: 2019}
          """),
    ])

  private static let tables = [
    "/presupuesto/precios", "/subtitulos/precios", "/regiones/precios", "/poblacion/precios",
    "/componentes/precios", "/notas/precios",
  ]

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let prices = cells[MonitoreoField.precios]
    // where the form itself is wrong, MON21 says so
    if let year = cells.monitoreo.ejercicio, cells.number(prices) != nil, !MON21.isShifted(sheet) {
      let formula = LocalizedText(es: "el año de la ficha + 1", en: "the year of the sheet + 1")
      results.add(
        StatedEquation(
          equation: Equation(stated: .cell(prices), computed: .constant(ExactDecimal(year + 1))),
          subject: prices, formula: formula),
        of: description, in: sheet)
    }
    for table in tables.map({ cells[$0] }) where cells.number(table) != nil {
      results.add(.sum(table, cells[prices].name, [prices]), of: description, in: sheet)
    }
    checkNote(sheet, into: &results)
  }

  /// What a note says not to be shown is not printed.
  private static func checkNote(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let note = cells["/notas/coberturaNoMostrada"]
    guard let year = cells.whole(note) else { return }
    let printed = [MonitoreoField.beneficiaria, MonitoreoField.cobertura].compactMap {
      cells.cell($0, year: year)
    }.filter { cells.number($0) != nil }
    let fields = ([note] + printed).map { cells[$0].field }
    results.add(
      description, fields: fields, findings: printed.map { finding($0, note, year, sheet) })
  }

  private static func finding(
    _ printed: CellID, _ note: CellID, _ year: Int, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let name = cells[printed].name
    let figure = sheet.written(cells[printed].field) ?? "?"
    return description.finding(
      LocalizedText(
        es:
          "una nota dice que la cobertura de \(year) no se muestra, pero \(name.es) dice \(figure)",
        en: "a note says that the coverage of \(year) is not shown, but \(name.en) says \(figure)"),
      at: cells[printed].field, operands: [printed, note].map { cells.operand($0, in: sheet) },
      advice: LocalizedText(
        es: "quite la cifra de la tabla, o corrija el año de la nota",
        en: "take the figure out of the table, or correct the year of the note"))
  }
}
