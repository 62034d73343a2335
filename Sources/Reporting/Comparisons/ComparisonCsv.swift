import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// Writes comparisons as rows for spreadsheets and scripts; figures in point notation.
struct ComparisonCsv {
  let language: Language

  func bytes(of report: ComparisonReport) -> [UInt8] {
    var text = DelimitedText()
    text.row([
      "left", "right", "mode", "rule", "key", "name", "leftField", "leftText", "leftNumber",
      "rightField", "rightText", "rightNumber", "relation", "difference", "ratio", "severity",
      "excepted", "message",
    ])
    for comparison in report.comparisons {
      for row in comparison.rows { text.row(cells(row, of: comparison)) }
      for flip in comparison.flips { text.row(cells(flip, of: comparison)) }
    }
    for sheet in report.alone {
      text.row(
        [sheet.path, nil, "alone"] + [String?](repeating: nil, count: 14)
          + [sheet.reason[language]])
    }
    return text.bytes
  }

  private func cells(_ row: ComparedRow, of comparison: SheetComparison) -> [String?] {
    [
      comparison.left.path, comparison.right.path, comparison.mode.rawValue, row.rule, row.key,
      row.name[language], row.left?.field.description, row.left?.text,
      row.left?.number?.description, row.right?.field.description, row.right?.text,
      row.right?.number?.description, row.relation.rawValue, row.differenceDecimal?.description,
      row.ratioDecimal?.description, row.finding?.severity.rawValue,
      row.finding?.acceptance?.reason, row.told?[language],
    ]
  }

  private func cells(_ flip: CheckFlip, of comparison: SheetComparison) -> [String?] {
    [
      comparison.left.path, comparison.right.path, "flip", flip.rule, nil, flip.name[language],
      flip.field.description, flip.before?.rawValue, nil, flip.field.description,
      flip.after?.rawValue, nil, nil, nil, nil, nil, nil,
      flip.changes.map { comparison.rows[$0].key }.joined(separator: " "),
    ]
  }
}

extension ComparedRow {
  /// The ratio, exact or with six decimals.
  var ratioDecimal: ExactDecimal? {
    guard let ratio else { return nil }
    if let exact = ratio.exactDecimal, exact.scale <= 6 { return exact }
    return try? ratio.rounded(toScale: 6)
  }
}
