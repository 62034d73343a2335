import Constraints
import ExactNumbers
import ProgramSheets

/// Σ components + administrative = total = executed budget, year by year.
enum MON10: Rule {
  static let description = RuleDescription(
    id: "MON10",
    title: LocalizedText(
      es: "los componentes y el gasto administrativo no suman el total",
      en: "the components and the administrative expenses do not add up to the total"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El total de cada año es lo que gastaron los componentes más el gasto administrativo, y es el presupuesto ejecutado. Los montos del año de la ficha son exactos; los de años anteriores se llevaron a pesos de otro año y cada uno se redondeó, así que la suma puede diferir en media unidad por cada monto. La tabla muestra solo los componentes vigentes: si en un año anterior la suma es menor que el total, puede faltar uno descontinuado, y es una nota.",
      en:
        "The total of each year is what the components spent plus the administrative expenses, and it is the executed budget. The amounts of the year of the sheet are exact; those of earlier years were turned into pesos of another year and rounded each, so that the sum may differ by half a unit for each amount. The table shows only the components in force: where in an earlier year the sum is less than the total, one that was discontinued may be missing, which is a note."
    ),
    source: LocalizedText(
      es:
        "Sección III, gasto y producción de componentes, fila Total y nota al pie *; nota técnica 4",
      en:
        "Section III, expenses and production of components, row Total and footnote *; technical note 4"
    ),
    formula: LocalizedText(
      es: "Σ gasto de los componentes + gasto administrativo = total = presupuesto ejecutado",
      en: "Σ expenses of the components + administrative expenses = total = executed budget"),
    remedy: LocalizedText(
      es:
        "revise el gasto de los componentes, el administrativo, el total y el presupuesto ejecutado del año",
      en:
        "check the expenses of the components, the administrative ones, the total and the executed budget of the year"
    ),
    examples: [
      .passing(
        monitoreo: """
          # los montos de 2019 están redondeados: puede faltar uno
          presupuesto: {ejecutado: {2019: 101, 2020: N/A, 2021: 90}}
          componentes:
            filas: [{nombre: Cursos, gasto: {2019: 30, 2020: 0, 2021: 40}}, {nombre: Visitas, gasto: {2019: 50, 2020: 0, 2021: 30}}]
            administrativo: {2019: 20, 2020: 0, 2021: 20}
            total: {2019: 101, 2020: 0, 2021: 90}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 91}}
          componentes:
            filas: [{nombre: Cursos, gasto: {2021: 40}}, {nombre: Visitas, gasto: {2021: 30}}]
            administrativo: {2021: 20}
            total: {2021: ↓91}
          """),
      .failing(
        monitoreo: """
          # en 2019 puede haber habido otro componente: es una nota
          componentes:
            filas: [{nombre: Cursos, gasto: {2019: 40}}]
            administrativo: {2019: 20}
            total: {2019: ↓90}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 95}}
          componentes:
            filas: [{nombre: Cursos, gasto: {2021: 70}}]
            administrativo: {2021: 20}
            total: {2021: ↓90}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for total in cells.years(MonitoreoField.total) {
      addSum(total, sheet, to: &results)
      guard let executed = cells.cell(MonitoreoField.ejecutado, year: total.ejercicio),
        cells.number(executed) != nil || cells.isNonzero(total.cell)
      else { continue }
      results.add(.sum(total.cell, cells[executed].name, [executed]), of: description, in: sheet)
    }
  }

  private static func addSum(
    _ total: SheetCells.YearCell, _ sheet: SheetContext, to results: inout RuleResults
  ) {
    let cells = sheet.cells
    let year = total.ejercicio
    guard let spent = cells.ofAllComponents(MonitoreoField.gasto, year: year), !spent.isEmpty,
      let administrative = cells.cell(MonitoreoField.administrativo, year: year)
    else {
      if cells.number(total.cell) != nil {
        results.add(
          description, fields: [cells[total.cell].field],
          notChecked: .noFigure(
            "el gasto del año de todos los componentes y el administrativo",
            "the expenses of the year of all components and the administrative ones"))
      }
      return
    }
    let formula = LocalizedText(
      es: "Σ componentes + gasto administrativo", en: "Σ components + administrative expenses")
    let addends = spent + [administrative]
    let isEarlier = cells.monitoreo.ejercicio.map { year ?? $0 < $0 } ?? true
    guard isEarlier else {
      return results.add(
        year: .sum(total.cell, formula, addends), of: description, in: sheet)
    }
    let sum = Expression.total(addends.map { .cell($0) })
    var stated = StatedEquation.ratio(total.cell, formula, sum)
    if let computed = cells.interval(sum)?.upper?.value, let number = cells.number(total.cell),
      computed < Rational(number)
    {
      stated.severity = .note
      stated.advice = discontinued
    }
    results.add(year: stated, of: description, in: sheet)
  }

  private static let discontinued = LocalizedText(
    es:
      "puede faltar un componente descontinuado, que la tabla no muestra; si no lo hubo, revise los montos",
    en:
      "a discontinued component may be missing, which the table does not show; if there was none, check the amounts"
  )
}
