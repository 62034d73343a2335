import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// A row for each file: what it is of, its main figures, and how many findings it has.
struct OverviewSheet {
  let parts: [ReportWorkbook.Part]
  let findings: FindingSheet

  private var language: Language { findings.language }

  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(
      language.either("Fichas", "Sheets"),
      columns: ([6, 32, 40, 20, 32, 8] + Array(repeating: 14, count: 9)).map { .init($0) })
    sheet.hasFilter = true
    sheet.frozenColumns = 2
    sheet.rows.append(heads.map { .text($0[language], .heading) })
    for (index, part) in parts.enumerated() { sheet.rows.append(row(index + 1, part)) }
    sheet.conditions = conditions
    return sheet
  }

  private var heads: [LocalizedText] {
    [
      LocalizedText(es: "N.º", en: "No."), LocalizedText(es: "Archivo", en: "File"),
      LocalizedText(es: "Programa", en: "Programme"), LocalizedText(es: "Código", en: "Code"),
      LocalizedText(es: "Servicio", en: "Service"), LocalizedText(es: "Año", en: "Year"),
      LocalizedText(es: "Población potencial", en: "Potential population"),
      LocalizedText(es: "Población beneficiaria", en: "Beneficiaries"),
      LocalizedText(es: "Cobertura (%)", en: "Coverage (%)"),
      LocalizedText(es: "Gasto (M$)", en: "Expenses (M$)"),
      LocalizedText(es: "Por beneficiario (M$)", en: "Per beneficiary (M$)"),
      LocalizedText(es: "Errores", en: "Errors"),
      LocalizedText(es: "Advertencias", en: "Warnings"), LocalizedText(es: "Notas", en: "Notes"),
      LocalizedText(es: "Sin comprobar", en: "Not checked"),
    ]
  }

  private func row(_ number: Int, _ part: ReportWorkbook.Part) -> [WorkbookCell] {
    let summary = part.summary
    let year = summary.identity?.ejercicio.map {
      WorkbookCell(.number(ExactDecimal($0)), CellStyle(.plain))
    }
    let figures = [
      summary.potential, summary.reached, summary.coverage, summary.total, summary.perBeneficiary,
    ]
    var row: [WorkbookCell] = [
      WorkbookCell(.number(ExactDecimal(number)), CellStyle(.plain)), .text(summary.path),
      .text(summary.identity?.programa), .text(summary.identity?.codigo),
      .text(summary.identity?.servicio), year ?? .blank,
    ]
    row += figures.map { cell($0) }
    let tally = summary.tally
    let counts = [
      (Severity.error, tally.errors), (.warning, tally.warnings), (.note, tally.notes),
    ]
    row += counts.map { count($0, number, result: $1) }
    let notChecked = ExactDecimal(tally.notChecked)
    row.append(WorkbookCell(.number(notChecked), CellStyle(.figure(decimals: 0))))
    return row
  }

  private func cell(_ figure: StatedFigure?) -> WorkbookCell {
    guard let number = figure?.number else {
      return .text(Table.Cell(figure).text { $0.description(in: .chilena) })
    }
    return WorkbookCell(.number(number), CellStyle(.of(number)))
  }

  /// The findings of a severity that count, as a formula over the rows of the file.
  private func count(
    _ severity: Severity, _ number: Int, result: Int
  ) -> WorkbookCell {
    let formula =
      "COUNTIFS(\(findings.range(.number)),\(CellAddress(column: 0, row: number).text),"
      + "\(findings.range(.severity)),\"\(findings.words.severity(severity))\","
      + "\(findings.range(.standing)),\"\(findings.counts)\")"
    return WorkbookCell(
      .formula(formula, result: .number(ExactDecimal(result))), CellStyle(.figure(decimals: 0)))
  }

  /// Errors are red; warnings and unchecked rules are yellow.
  private var conditions: [ConditionalFormat] {
    guard !parts.isEmpty else { return [] }
    let looks: [(column: Int, look: ConditionalFormat.Look)] = [
      (11, .bad), (12, .doubtful), (14, .doubtful),
    ]
    return looks.map { column, look in
      let first = CellAddress(column: column, row: 1).text
      let last = CellAddress(column: column, row: parts.count).text
      return ConditionalFormat("\(first):\(last)", where: "\(first)>0", look)
    }
  }
}

/// A row for each rule that found something that counts, those that find most first.
struct FoundRuleSheet {
  let parts: [ReportWorkbook.Part]
  let findings: FindingSheet

  var sheet: WorkbookSheet {
    let language = findings.language
    var sheet = WorkbookSheet(
      language.either("Reglas", "Rules"), columns: [9, 70, 12, 12].map { .init($0) })
    sheet.hasFilter = true
    let heads = [
      LocalizedText(es: "Regla", en: "Rule"),
      LocalizedText(es: "Qué no se cumple", en: "What does not hold"),
      LocalizedText(es: "Hallazgos", en: "Findings"), LocalizedText(es: "Archivos", en: "Files"),
    ]
    sheet.rows.append(heads.map { .text($0[language], .heading) })
    let statistics = parts.reduce(into: RuleStatistics()) { $0 += $1.summary.statistics }
    for (index, (rule, count)) in statistics.rows.enumerated() {
      let formula =
        "COUNTIFS(\(findings.range(.rule)),\(CellAddress(column: 0, row: index + 1).text),"
        + "\(findings.range(.standing)),\"\(findings.counts)\")"
      sheet.rows.append([
        .text(rule), .text(statistics.title(rule, count, language), CellStyle(isWrapped: true)),
        WorkbookCell(
          .formula(formula, result: .number(ExactDecimal(count.total))),
          CellStyle(.figure(decimals: 0))),
        WorkbookCell(.number(ExactDecimal(count.files)), CellStyle(.figure(decimals: 0))),
      ])
    }
    return sheet
  }
}
