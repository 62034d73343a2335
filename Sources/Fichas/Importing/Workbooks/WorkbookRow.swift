import Constraints
import DocumentTree
import ExactNumbers
import Reporting
import SheetRules

/// A figure in the workbook of a calculation.
struct WorkbookRow {
  typealias Cell = ReadWorkbook.Cell

  let key: String
  let ordinal: Int
  /// Whether the workbook had a formula in place of the value; its result is not an edit.
  let isComputed: Bool
  let stated: Cell?
  let value: Cell?

  /// Reads the figures of a workbook, wherever a person has moved their rows and columns.
  ///
  /// - Parameter book: the workbook
  /// - Returns: the path of the sheet that it is of, and its rows
  /// - Throws: `WorkbookProblem` if `calc` did not write it
  static func all(
    of book: inout ReadWorkbook
  ) throws(WorkbookProblem) -> (path: String, rows: [WorkbookRow]) {
    do throws(ReadWorkbook.Fault) {
      let origin = try book.rows(of: CalculationWorkbook.origin)?.first
      for language in Language.allCases {
        guard let origin, origin[0]?.text == CalculationWorkbook.schema,
          let path = origin[1]?.text,
          let rows = try book.rows(of: CalculationWorkbook.figures[language]),
          let columns = Columns(rows.first ?? [:], language)
        else { continue }
        return (path, rows.dropFirst().compactMap { columns.row($0) })
      }
    } catch {
      throw .unread(error)
    }
    throw .notOurs
  }

  /// Where the headings stand.
  private struct Columns {
    private let places: [FigureColumn: Int]

    init?(_ heading: [Int: Cell], _ language: Language) {
      var places: [FigureColumn: Int] = [:]
      for column in [FigureColumn.stated, .value, .key, .ordinal, .isComputed] {
        let title = column.title[language]
        guard let place = heading.filter({ $0.value.text == title }).keys.min() else { return nil }
        places[column] = place
      }
      self.places = places
    }

    func row(_ cells: [Int: Cell]) -> WorkbookRow? {
      func cell(_ column: FigureColumn) -> Cell? {
        guard let cell = places[column].flatMap({ cells[$0] }) else { return nil }
        return cell.text.isEmpty && !cell.isFormula ? nil : cell
      }
      guard let key = cell(.key)?.text, let ordinal = cell(.ordinal).flatMap({ Int($0.text) })
      else { return nil }
      return WorkbookRow(
        key: key, ordinal: ordinal, isComputed: cell(.isComputed)?.text == "1",
        stated: cell(.stated), value: cell(.value))
    }
  }

  /// What a person put in the place of the stated figure; nil where it is as it was.
  ///
  /// - Parameters:
  ///   - name: what the form calls the figure
  ///   - notation: how the sheet writes numbers, for those that were typed as a text
  /// - Returns: the new number
  /// - Throws: `WorkbookProblem` where it is not a number
  func edit(
    _ name: LocalizedText, _ notation: Notation
  ) throws(WorkbookProblem) -> ExactDecimal? {
    guard let value, !value.text.isEmpty else {
      if value?.isFormula ?? false, isComputed { return nil }
      if stated == nil, value == nil { return nil }
      throw .emptied(name)
    }
    if value.isFormula, isComputed { return nil }
    if value.text == stated?.text, value.isNumber == stated?.isNumber { return nil }
    let typed = value.isNumber ? nil : try? FigureParser.parse(value.text, notation: notation)
    guard let number = value.number ?? typed?.number else { throw .noNumber(name, value.text) }
    return number == stated?.number ? nil : number
  }
}
