import Constraints
import DocumentTree
import ProgramSheets
public import SheetRules

/// A row of a table over sheets of one kind: a year of a sheet, or of one of its rows.
public struct KindRow: Sendable {
  /// What stands in a column.
  public enum Datum: Sendable {
    /// A text of the row.
    case text(String?)
    /// A figure of the year; nil where the sheet does not have it.
    case figure(StatedFigure?)
  }

  /// What the row is about.
  public let about: RowCondition.Row
  /// What the row of the form is called; nil where the table goes through the years alone.
  public let title: String?
  /// The year; nil where the table has none.
  public let ejercicio: Int?
  /// What stands in the columns of the table.
  public let data: [Datum]

  /// Makes the rows of a sheet, in the order of its rows and years; none where it is of another kind.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - kind: the kind of sheet that it is of.
  ///   - checked: the sheet as it was checked.
  /// - Returns: the rows.
  public static func all(
    of table: KindTable, kind: RuledKind, in checked: CheckedSheet
  ) -> [KindRow] {
    guard let sheet = checked.context, sheet.kind == kind else { return [] }
    return Rows(table: table, sheet: sheet, outcomes: outcomes(checked)).all
  }

  /// How the equation that gives each figure came out, the first where there are several.
  private static func outcomes(_ checked: CheckedSheet) -> [CellID: Outcome] {
    var outcomes: [CellID: Outcome] = [:]
    for equation in checked.equations
    where equation.stated.equation.relation == .equal && outcomes[equation.stated.subject] == nil {
      outcomes[equation.stated.subject] = equation.outcome
    }
    return outcomes
  }
}

/// The making of the rows of one sheet.
private struct Rows {
  let table: KindTable
  let sheet: SheetContext
  let outcomes: [CellID: Outcome]

  private var cells: SheetCells { sheet.cells }

  var all: [KindRow] {
    if table.isMade { return (cells.contents?.rows(of: table, in: sheet) ?? []).map(row) }
    guard let scope = table.scope else { return years(of: nil, called: nil) }
    let rows = JSONPointer(scope.rows)
    return (0..<(sheet.document.node(at: rows)?.count ?? 0)).flatMap { index in
      let row = rows.appending(index)
      return years(of: (row, index), called: sheet.written(row.appending(scope.title)))
    }
  }

  /// A row that the kind of sheet makes itself.
  private func row(_ row: KindTable.Row) -> KindRow {
    KindRow(
      about: RowCondition.Row(item: .anual(row.year, fila: row.field)), title: row.title,
      ejercicio: row.year, data: row.data.map(datum))
  }

  private func datum(_ made: KindTable.Row.Datum) -> KindRow.Datum {
    switch made {
    case .text(let text): .text(text)
    case .cell(let cell):
      .figure(cell.map { StatedFigure($0, in: cells, outcome: outcomes[$0]) })
    case .computed(let number, let field):
      .figure(
        number.map { StatedFigure(field: field, stated: .number($0), isRounded: true) })
    }
  }

  private func years(of row: (field: JSONPointer, index: Int)?, called title: String?) -> [KindRow]
  {
    let columns = table.columns.map { column in
      row.map { cells.cells(column.pattern, row: $0.index) } ?? cells.cells(column.pattern)
    }
    guard table.isYearly else {
      return row.map { [alone($0.field, called: title, columns)] } ?? []
    }
    let years = Set(columns.joined().compactMap { cells[$0].figure?.column }).sorted()
    return years.map { year in
      KindRow(
        about: RowCondition.Row(item: .anual(year, fila: row?.field)), title: title,
        ejercicio: year,
        data: zip(table.columns, columns).map { datum($0, $1, year, row?.field) })
    }
  }

  /// A row of the form without a year.
  private func alone(
    _ row: JSONPointer, called title: String?, _ columns: [[CellID]]
  ) -> KindRow {
    KindRow(
      about: RowCondition.Row(item: .fila(row)), title: title, ejercicio: nil,
      data: zip(table.columns, columns).map { datum($0, $1, nil, row) })
  }

  private func datum(
    _ column: KindTable.Column, _ figures: [CellID], _ year: Int?, _ row: JSONPointer?
  ) -> KindRow.Datum {
    guard let place = cells.tree.place(at: column.pattern), cells.tree.places[place].unit != nil
    else {
      let key = column.pattern.split(separator: "/").last.map(String.init) ?? ""
      return .text(row.flatMap { sheet.written($0.appending(key)) })
    }
    let figure = figures.first { cells[$0].figure?.column == year }
    return .figure(figure.map { StatedFigure($0, in: cells, outcome: outcomes[$0]) })
  }
}

extension KindTable {
  /// What conditions call a column.
  ///
  /// - Parameter column: one of its columns.
  /// - Returns: the name in the language of own rules.
  public func term(of column: Column) -> String {
    let keys = column.pattern.split(separator: "/").filter { $0 != "*" }.map(String.init)
    guard let scope else { return keys.joined(separator: ".") }
    let depth = scope.rows.split(separator: "/").count { $0 != "*" }
    return ([scope.name] + keys.dropFirst(depth)).joined(separator: ".")
  }
}
