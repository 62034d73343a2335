import Analysis
import DocumentTree
import SheetRules

/// Writes comparisons as text: a table for each pair, with remarks on its fields below it.
///
///     Riego: diseño y seguimiento
///       Campo                  Diseño  Seguimiento  Diferencia  Razón    Resultado  Regla
///       beneficiarios de 2019  224     258          +34         115,2 %  nota       CRU02
struct ComparisonText {
  private let words: ComparisonWords
  private let columns: Int
  private var page: Page

  static func bytes(of report: ComparisonReport, _ options: RenderingOptions) -> [UInt8] {
    var text = ComparisonText(
      words: ComparisonWords(language: options.language), columns: options.columns,
      page: Page([], usesColor: options.usesColor))
    for comparison in report.comparisons { text.write(comparison) }
    text.write(report.alone)
    text.page.write(text.words.summary(report.total), .strong)
    text.page.endLine()
    return text.page.bytes
  }

  private mutating func line(_ indent: Int, _ text: String, _ style: Page.Style? = nil) {
    page.write(" ", times: indent)
    page.write(text, style)
    page.endLine()
  }

  private mutating func write(_ comparison: SheetComparison) {
    line(0, "\(words.programme(comparison)): \(words.title(comparison.mode))", .strong)
    let sides = words.sides(comparison)
    line(2, "\(sides.left): \(words.sheet(comparison.left))", .quiet)
    line(2, "\(sides.right): \(words.sheet(comparison.right))", .quiet)
    page.endLine()
    if comparison.rows.isEmpty {
      line(2, words.nothing(comparison.mode))
    } else {
      writeTable(comparison)
    }
    write(comparison.flips, comparison.rows)
    page.endLine()
  }

  private mutating func writeTable(_ comparison: SheetComparison) {
    let room = max(18, min(44, (columns - 40) / 3))
    let texts = comparison.rows.map { row in
      row.texts(words).enumerated().map { index, text in
        let width = index == 0 ? max(40, room) : index < 3 ? room : Int.max
        return Self.cell(text, to: width, keepingEnd: index == 0)
      }
    }
    let heads = words.heads(comparison)
    let widths = heads.indices.map { column in
      ([heads[column]] + texts.map { $0[column] }).map { DisplayWidth.of($0) }.max() ?? 0
    }
    writeRow(heads, widths, nil, isHead: true)
    var before: LocalizedText?
    for (row, cells) in zip(comparison.rows, texts) {
      writeRow(cells, widths, row.style, isHead: false)
      // a reason shared by many amounts is written once, and the figures are not repeated
      if let told = row.told, told != before, !row.isTold { writeBelow(told[words.language]) }
      before = row.told
    }
  }

  private mutating func writeRow(
    _ cells: [String], _ widths: [Int], _ style: Page.Style?, isHead: Bool
  ) {
    page.write(" ", times: 2)
    for (index, cell) in cells.enumerated() {
      let blanks = max(0, widths[index] - DisplayWidth.of(cell))
      let isRight = index == 3 || index == 4
      if isRight { page.write(" ", times: blanks) }
      page.write(cell, isHead ? .quiet : index == 5 ? style : nil)
      if !isRight { page.write(" ", times: blanks) }
      page.write(" ", times: 2)
    }
    page.endLine()
  }

  private mutating func writeBelow(_ text: String) {
    for line in text.wrapped(to: max(40, min(columns, 110) - 6)) {
      page.write(" ", times: 6)
      page.write(line, .quiet)
      page.endLine()
    }
  }

  private mutating func write(_ flips: [CheckFlip], _ rows: [ComparedRow]) {
    if flips.isEmpty { return }
    page.endLine()
    line(2, words.flips, .strong)
    for flip in flips {
      line(4, words.flip(flip), flip.isBroken ? .error : flip.isMended ? .note : nil)
      if let formula = flip.formula?[words.language] { line(8, formula, .quiet) }
      if let causes = words.causes(flip, rows) { line(8, causes, .quiet) }
    }
  }

  private mutating func write(_ alone: [ComparisonReport.LoneSheet]) {
    if alone.isEmpty { return }
    line(0, words.alone, .strong)
    for sheet in alone {
      let name = sheet.programme.map { " (\($0))" } ?? ""
      line(2, "\(sheet.path)\(name): \(sheet.reason[words.language])")
    }
    page.endLine()
  }

  /// A text on one line, sanitised, and cut where it is long; the end of a name has its year.
  private static func cell(_ text: String, to width: Int, keepingEnd: Bool) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .shown(upTo: 2_000)
    if DisplayWidth.of(line) <= width { return line }
    let end = keepingEnd ? String(line.suffix(9)) : ""
    var (cut, room) = ("", width - 1 - DisplayWidth.of(end))
    for character in line {
      room -= DisplayWidth.of(character)
      if room < 0 { break }
      cut.append(character)
    }
    return cut + "…" + end
  }
}

extension ComparedRow {
  /// Whether the row itself shows all that its finding says.
  fileprivate var isTold: Bool {
    relation == .different && difference != nil && rule == "CRU02" && remark == finding?.message
  }

  fileprivate var style: Page.Style? {
    guard let finding, finding.counts else { return relation == .notCompared ? .quiet : nil }
    return switch finding.severity {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
