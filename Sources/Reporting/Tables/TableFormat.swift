public import DocumentTree
import ExactNumbers
import SheetRules

/// A form that tables are written in; one file in this folder for each.
public enum TableFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: columns side by side.
  case text
  case markdown
  /// Commas between cells and a decimal point.
  case csv
  /// Semicolons between cells and a decimal comma, as spreadsheets in Chile open it.
  case csvCl = "csv-cl"
  /// Tabulators between cells and a decimal point.
  case tsv
  /// One object of the schema `fichas.table/1`.
  case json
  /// One object a line for each row.
  case ndjson
  /// A page of its own.
  case html
}

/// How a table is written.
public struct TableOptions: Sendable, Hashable {
  /// The language of the headings.
  public var language: Language
  /// The width that a table for people is cut to, in columns of a terminal; nil for none.
  public var width: Int?
  /// Whether a byte order mark comes first, as some spreadsheets want it.
  public var hasByteOrderMark: Bool

  /// Makes options.
  ///
  /// - Parameters:
  ///   - language: the language of the headings
  ///   - width: the width that a table for people is cut to; nil for none
  ///   - hasByteOrderMark: whether a byte order mark comes first
  public init(language: Language = .es, width: Int? = nil, hasByteOrderMark: Bool = false) {
    self.language = language
    self.width = width
    self.hasByteOrderMark = hasByteOrderMark
  }
}

extension Table {
  /// Writes the table.
  ///
  /// - Parameters:
  ///   - format: the form
  ///   - options: language and width
  /// - Returns: the text in UTF-8
  public func rendered(as format: TableFormat, _ options: TableOptions = TableOptions()) -> [UInt8]
  {
    let isForSpreadsheets = format == .csv || format == .csvCl || format == .tsv
    let mark: [UInt8] = options.hasByteOrderMark && isForSpreadsheets ? [0xEF, 0xBB, 0xBF] : []
    return mark + bytes(as: format, options)
  }

  private func bytes(as format: TableFormat, _ options: TableOptions) -> [UInt8] {
    let language = options.language
    switch format {
    case .text: return TextTable(self, language, width: options.width).bytes
    case .markdown: return markdown(language)
    case .csv: return delimited(by: ",") { $0.description(in: .punto) }
    case .csvCl: return delimited(by: ";") { $0.descriptionWithComma }
    case .tsv: return delimited(by: "\t") { $0.description(in: .punto) }
    case .json: return json(language)
    case .ndjson: return ndjson()
    case .html: return HtmlTable(self, language).bytes
    }
  }

  /// The rows as texts, the headings first.
  func texts(
    _ language: Language, _ number: (ExactDecimal) -> String
  ) -> [[String]] {
    [columns.map { $0.title[language] }] + rows.map { row in row.map { $0.text(number) } }
  }

  func chileanTexts(_ language: Language) -> [[String]] {
    texts(language) { $0.description(in: .chilena) }
  }
}

extension ExactDecimal {
  /// The number with a decimal comma and nothing between thousands, which no setting of a spreadsheet
  /// takes for something else.
  fileprivate var descriptionWithComma: String {
    description(in: .punto).replacing(".", with: ",")
  }
}
