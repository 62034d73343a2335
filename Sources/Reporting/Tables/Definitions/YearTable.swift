import Analysis
import ProgramSheets
import SheetRules

/// A table that a kind of sheet brings: a row for each year of a sheet, or of one of its rows.
struct YearTable: TableDefinition {
  let columns: [TableColumn]
  let scopes: [RowCondition.Scope]
  let kinds: [RuledKind]
  private let table: KindTable

  init(_ table: KindTable, of kind: RuledKind) {
    self.table = table
    kinds = [kind]
    scopes =
      (table.scope.map { [RowCondition.Scope(rawValue: $0.name)] } ?? [])
      + (table.isYearly ? [.ejercicio] : [])
    let title = table.scope.map { scope in
      TableColumn(
        scope.name, scope.name.capitalizedFirst, scope.name.capitalizedFirst,
        term: "\(scope.name).\(scope.title)")
    }
    let fields = kind.kind.fields
    columns =
      TableColumn.identity(of: kind.kind) + [title].compactMap { $0 }
      + (table.isYearly ? [.ejercicio] : [])
      + table.columns.map { column in
        TableColumn(
          column.key, column.title.es, column.title.en,
          TableColumn.Content(fields.first { $0.pattern == column.pattern }),
          total: TableColumn.Total(column.total), term: table.isMade ? nil : table.term(of: column))
      }
  }

  func rows(of file: FileReport, _ figures: SheetFigures?) -> [TableRow] {
    guard let sheet = file.sheet else { return [] }
    return KindRow.all(of: table, kind: kinds[0], in: sheet).map { row in
      TableRow(
        about: row.about,
        data: TableDatum.identity(of: file) + (table.scope == nil ? [] : [.text(row.title)])
          + (table.isYearly ? [.year(row.ejercicio)] : []) + row.data.map(TableDatum.init))
    }
  }
}

extension TableDatum {
  fileprivate init(_ datum: KindRow.Datum) {
    switch datum {
    case .text(let text): self = .text(text)
    case .figure(let figure): self = .figure(figure)
    }
  }
}

extension TableColumn.Total {
  fileprivate init(_ total: KindTable.Column.Total) {
    switch total {
    case .none: self = .none
    case .sum: self = .sum
    case .ratio(let part, let whole, let percent):
      self = .ratio(of: part, over: whole, percent: percent)
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
