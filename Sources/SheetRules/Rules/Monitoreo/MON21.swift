import Constraints
import DocumentTree
import ProgramSheets

/// The years of all tables are those of the process: t − 2, t − 1 and t.
enum MON21: Rule {
  static let description = RuleDescription(
    id: "MON21",
    title: LocalizedText(
      es: "una tabla no tiene los años de la ficha",
      en: "a table does not have the years of the sheet"),
    severity: .error, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Todas las tablas tienen las mismas columnas: el año del proceso y los dos anteriores. Las filas que la ficha no siempre imprime (población beneficiada, cobertura, presupuestos, partes del indicador) pueden tener menos años, pero no otros. Antes del proceso de 2021, y antes del año de inicio del programa, puede haber menos columnas.",
      en:
        "All tables have the same columns: the year of the process and the two before. The rows that the sheet does not always print (beneficiaries, coverage, budgets, parts of the indicator) may have fewer years, but no others. Before the process of 2021, and before the first year of the programme, there may be fewer columns."
    ),
    source: LocalizedText(
      es: "Sección III, encabezados de las tablas", en: "Section III, headings of the tables"),
    formula: LocalizedText(
      es: "años de cada tabla = año de la ficha − 2, − 1, y el de la ficha",
      en: "years of each table = year of the sheet − 2, − 1, and that of the sheet"),
    remedy: LocalizedText(
      es:
        "corrija el año, o agregue la columna que falta; lo que no se informa es N/A, S/I o blanco",
      en: "correct the year, or add the missing column; what is not reported is N/A, S/I or blank"),
    examples: [
      .passing(monitoreo: "presupuesto: {ejecutado: {2019: 1, 2020: N/A, 2021: 3}}"),
      .failing(
        monitoreo: """
          presupuesto:
            ejecutado: {↓2018: 1, 2020: N/A, 2021: 3}
            extrapresupuestarios: {2019: 0, 2020: N/A, 2021: 0}
          """),
      .failing(
        monitoreo: """
          presupuesto:
            ejecutado: {2019: 1, 2020: N/A, 2021: 3}
            ↓extrapresupuestarios: {2019: 0, 2021: 0}
          """),
      .failing(
        monitoreo: """
          ficha: monitoreo
          formulario: ↓2022
          presupuesto: {ejecutado: {2019: 1, 2020: N/A, 2021: 3}, extrapresupuestarios: {2019: 0, 2020: N/A, 2021: 0}}
          """),
      .failing(
        monitoreo: """
          presupuesto:
            ↓ejecutado: {2018: 1, 2019: N/A, 2020: 3}
            extrapresupuestarios: {2019: 0, 2020: N/A, 2021: 0}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let year = sheet.cells.monitoreo.ejercicio else {
      return results.add(
        description, fields: [JSONPointer("/formulario")], notChecked: .unknownForm)
    }
    let rows = YearRow.all(in: sheet.cells)
    let process = year - 2...year
    if let shifted = shifted(rows, from: process) {
      return results.add(
        description, fields: [JSONPointer("/formulario")] + rows.map(\.field), finding: shifted)
    }
    let stated = Set(rows.flatMap(\.years))
    let expected = expected(stated, process, sheet)
    for row in rows {
      results.add(
        description, fields: [row.field],
        findings: findings(row, process, expected, stated, sheet))
    }
  }

  /// Whether all tables agree on the years of another process.
  static func isShifted(_ sheet: SheetContext) -> Bool {
    guard let year = sheet.cells.monitoreo.ejercicio else { return false }
    return YearRow.otherYears(of: YearRow.all(in: sheet.cells), than: year - 2...year) != nil
  }

  /// The years that a row has to have: before 2021, and before the programme, those that others have.
  private static func expected(
    _ stated: Set<Int>, _ process: ClosedRange<Int>, _ sheet: SheetContext
  ) -> [Int] {
    let first = sheet.cells.whole(sheet.cells[MonitoreoField.inicio]) ?? process.lowerBound
    return process.filter { year in
      stated.contains(year) || year == process.upperBound
        || process.upperBound >= 2021 && year >= first
    }
  }

  /// One finding where all tables agree on the years of another process: then the form is wrong.
  private static func shifted(_ rows: [YearRow], from process: ClosedRange<Int>) -> Finding? {
    guard let years = YearRow.otherYears(of: rows, than: process), let last = years.last else {
      return nil
    }
    let written = years.map { "\($0)" }.joined(separator: ", ")
    let field = JSONPointer("/formulario")
    return description.finding(
      LocalizedText(
        es:
          "las tablas tienen los años \(written), que no son los de una ficha de \(process.upperBound)",
        en:
          "the tables have the years \(written), which are not those of a sheet of \(process.upperBound)"
      ),
      at: field, reported: .whole(process.upperBound), computed: .whole(last))
  }

  private static func findings(
    _ row: YearRow, _ process: ClosedRange<Int>, _ expected: [Int], _ stated: Set<Int>,
    _ sheet: SheetContext
  ) -> [Finding] {
    let years = process.map { "\($0)" }.joined(separator: ", ")
    if row.years.count > 1, row.isShifted(from: process) {
      let written = row.years.map { "\($0)" }.joined(separator: ", ")
      return [
        description.finding(
          LocalizedText(
            es: "los años de la fila son \(written), y los de la ficha, \(years)",
            en: "the years of the row are \(written), and those of the sheet \(years)"),
          at: row.field, range: sheet.keyRange(nearest: row.field))
      ]
    }
    let odd = row.years.filter { !process.contains($0) }.map { year in
      let field = row.field.appending("\(year)")
      return description.finding(
        LocalizedText(
          es: "el año \(year) no es de la ficha: sus años son \(years)",
          en: "the year \(year) is not of the sheet: its years are \(years)"),
        at: field, range: sheet.document.keyNode(at: field)?.range, reported: .word("\(year)"))
    }
    let missing = expected.filter { !row.years.contains($0) }
    // a wrong year is in the place of the missing one
    if !odd.isEmpty || row.isPartial || missing.isEmpty { return odd }
    let written = missing.map { "\($0)" }.joined(separator: ", ")
    let reason =
      missing.allSatisfy(stated.contains)
      ? LocalizedText(es: "que otras tablas tienen", en: "which other tables have")
      : LocalizedText(
        es: "y los años de la ficha son \(years)", en: "and the years of the sheet are \(years)")
    return [
      description.finding(
        LocalizedText(
          es: "no tiene la columna de \(written), \(reason.es)",
          en: "it does not have the column of \(written), \(reason.en)"),
        at: row.field, range: sheet.keyRange(nearest: row.field))
    ]
  }
}
