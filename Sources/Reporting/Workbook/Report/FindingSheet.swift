import DocumentTree
import ExactNumbers
import SheetRules

/// Every finding in a row, below the number of its file.
struct FindingSheet {
  /// A column that formulas look into.
  enum Column: Int, CaseIterable {
    case number, file, line, rule, severity, field, message, working, standing
  }

  let parts: [ReportWorkbook.Part]
  let language: Language
  let words: HumanWords
  /// The findings with the numbers of their files, from 1.
  let rows: [(file: Int, finding: FindingRow)]

  init(parts: [ReportWorkbook.Part], language: Language) {
    self.parts = parts
    self.language = language
    words = HumanWords(language: language)
    rows = parts.enumerated().flatMap { index, part in
      part.findings.map { (file: index + 1, finding: $0) }
    }
  }

  var count: Int { rows.count }

  /// The cells of a column, for formulas in other sheets.
  func range(_ column: Column) -> String {
    let letters = CellAddress.letters(of: column.rawValue)
    return "'\(name)'!$\(letters)$2:$\(letters)$\(max(2, rows.count + 1))"
  }

  /// What stands in the last column of a finding that counts.
  var counts: String { language.either("cuenta", "counts") }

  private var name: String { language.either("Hallazgos", "Findings") }

  var sheet: WorkbookSheet {
    var sheet = WorkbookSheet(name, columns: [6, 32, 8, 9, 13, 40, 70, 50, 24].map { .init($0) })
    sheet.hasFilter = true
    sheet.rows.append(heads.map { .text($0[language], .heading) })
    let wrapped = CellStyle(isWrapped: true)
    for (number, finding) in rows {
      sheet.rows.append([
        WorkbookCell(.number(ExactDecimal(number)), CellStyle(.plain)),
        .text(parts[number - 1].summary.path), line(finding.place), .text(finding.rule),
        .text(words.severity(finding.severity)), .text(finding.name, wrapped),
        .text(finding.message, wrapped), .text(finding.working, wrapped),
        .text(finding.standing ?? counts, wrapped),
      ])
    }
    sheet.conditions = conditions
    return sheet
  }

  private var heads: [LocalizedText] {
    [
      LocalizedText(es: "N.º", en: "No."), LocalizedText(es: "Archivo", en: "File"),
      LocalizedText(es: "Línea", en: "Line"), LocalizedText(es: "Regla", en: "Rule"),
      LocalizedText(es: "Gravedad", en: "Severity"), LocalizedText(es: "Dónde", en: "Where"),
      LocalizedText(es: "Hallazgo", en: "Finding"), LocalizedText(es: "Cálculo", en: "Working"),
      LocalizedText(es: "Vigencia", en: "Standing"),
    ]
  }

  /// A line is a number but for one of a file beside the sheet.
  private func line(_ place: String?) -> WorkbookCell {
    guard let place, let line = Int(place) else { return .text(place) }
    return WorkbookCell(.number(ExactDecimal(line)), CellStyle(.plain))
  }

  private var conditions: [ConditionalFormat] {
    guard !rows.isEmpty else { return [] }
    let column = CellAddress.letters(of: Column.severity.rawValue)
    let looks: [(Severity, ConditionalFormat.Look)] = [(.error, .bad), (.warning, .doubtful)]
    return looks.map { severity, look in
      ConditionalFormat(
        "\(column)2:\(column)\(rows.count + 1)",
        where: "\(column)2=\"\(words.severity(severity))\"", look)
    }
  }
}
