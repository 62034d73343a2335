import Constraints
import DocumentTree
import SheetRules

/// The columns of a sheet of a calculation.
protocol CalculationColumn: CaseIterable, RawRepresentable where RawValue == Int {
  /// The column of the results of the checks.
  static var verdict: Self { get }
  var title: LocalizedText { get }
  /// Its width in digits.
  var width: Int { get }
  /// Whether it is only there for formulas.
  var isHidden: Bool { get }
}

extension CalculationColumn {
  var letter: String { CellAddress.letters(of: rawValue) }
}

/// A sheet of a calculation: a heading, rows of cells, and the colours of their verdicts.
struct CalculationSheet {
  let name: LocalizedText
  /// The columns that stay in sight beside those that are scrolled.
  let frozenColumns: Int
  let language: Language

  func sheet<Column: CalculationColumn>(
    of rows: Range<Int>, _ cell: (Column, Int) -> WorkbookCell
  ) -> WorkbookSheet {
    var sheet = WorkbookSheet(
      name[language],
      columns: Column.allCases.map { WorkbookColumn($0.width, isHidden: $0.isHidden) })
    sheet.frozenColumns = frozenColumns
    sheet.rows.append(Column.allCases.map { .text($0.title[language], .heading) })
    for row in rows { sheet.rows.append(Column.allCases.map { cell($0, row) }) }
    sheet.conditions += colours(of: Column.verdict.letter, to: sheet.rows.count)
    return sheet
  }

  private func colours(of letter: String, to last: Int) -> [ConditionalFormat] {
    guard last > 1 else { return [] }
    let looks: KeyValuePairs<Verdict, ConditionalFormat.Look> = [
      .exact: .good, .contradiction: .bad, .truncation: .doubtful, .inputRounding: .doubtful,
      .notChecked: .doubtful,
    ]
    return looks.map { verdict, look in
      ConditionalFormat(
        "\(letter)2:\(letter)\(last)",
        where: "\(letter)2=\"\(verdict.inWords[language])\"", look)
    }
  }
}
