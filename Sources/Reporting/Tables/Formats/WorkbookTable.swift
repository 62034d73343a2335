import ExactNumbers
import SheetRules

/// Makes a workbook of a table: one sheet, or several of them where a sheet cannot hold all rows.
struct WorkbookTable {
  /// Columns are wide enough for most texts, but no wider than this.
  private static let widest = 48
  /// Rows that are looked at for the width of a column.
  private static let sample = 500

  let table: Table
  let options: TableOptions

  var workbook: Workbook {
    let most = WorkbookSheet.mostRows - 1
    let starts = Array(stride(from: 0, to: max(1, table.rows.count), by: most))
    return Workbook(
      starts.enumerated().map { index, start in
        let name = index == 0 ? table.name.rawValue : "\(table.name.rawValue) \(index + 1)"
        return sheet(name, table.rows[start..<min(start + most, table.rows.count)])
      })
  }

  private var heads: [String] {
    table.columns.map { options.usesKeys ? $0.key : $0.title[options.language] }
  }

  private func sheet(_ name: String, _ rows: ArraySlice<[Table.Cell]>) -> WorkbookSheet {
    let heads = heads
    var sheet = WorkbookSheet(
      name,
      columns: heads.enumerated().map { WorkbookColumn(width(of: $0, under: $1, rows)) })
    sheet.hasFilter = true
    sheet.rows.reserveCapacity(rows.count + 1)
    sheet.rows.append(heads.map { .text($0, .heading) })
    for row in rows {
      sheet.rows.append(zip(table.columns, row).map { Self.cell($1, in: $0) })
    }
    sheet.conditions = conditions(rows.count)
    return sheet
  }

  private static func cell(_ cell: Table.Cell, in column: Table.Column) -> WorkbookCell {
    switch cell {
    case .empty: .blank
    case .number(let number): WorkbookCell(.number(number), CellStyle(.of(number)))
    // a year is a number without a separator, wherever a sheet has one
    case .text(let text) where column.isNumeric:
      Int(text).map { WorkbookCell(.number(ExactDecimal($0)), CellStyle(.plain)) } ?? .text(text)
    case .text(let text), .word(let text): .text(text)
    }
  }

  private func width(of column: Int, under head: String, _ rows: ArraySlice<[Table.Cell]>) -> Int {
    let widths = rows.prefix(Self.sample).map { row in
      DisplayWidth.of(row[column].text { $0.description(in: .chilena) })
    }
    let longestWord = head.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0
    return min(Self.widest, max(10, longestWord, widths.max() ?? 0) + 2)
  }

  /// Errors and what does not hold are red, what is doubtful yellow.
  private func conditions(_ count: Int) -> [ConditionalFormat] {
    table.columns.enumerated().compactMap { index, column in
      let looks: KeyValuePairs<String, ConditionalFormat.Look> = [
        "errores": .bad, "contradicen": .bad, "advertencias": .doubtful, "reparos": .doubtful,
        "sinComprobar": .doubtful,
      ]
      guard count > 0, let look = looks.first(where: { $0.key == column.key })?.value
      else { return nil }
      let first = CellAddress(column: index, row: 1).text
      let last = CellAddress(column: index, row: count).text
      return ConditionalFormat(
        "\(first):\(last)", where: "AND(ISNUMBER(\(first)),\(first)<>0)", look)
    }
  }
}

extension CellStyle.Format {
  /// The format that shows a figure with the decimals that it is written with.
  static func of(_ figure: ExactDecimal) -> CellStyle.Format { .figure(decimals: figure.scale) }
}
