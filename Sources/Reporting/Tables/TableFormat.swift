public import DocumentTree
import ExactNumbers
import SheetRules

/// The output format of tables; each has a file in this folder.
public enum TableFormat: String, Sendable, Hashable, CaseIterable {
  /// Text in aligned columns.
  case text
  case markdown
  /// Comma-separated, with a decimal point.
  case csv
  /// Semicolon-separated, with a decimal comma, as expected by spreadsheets in Chile.
  case csvCl = "csv-cl"
  /// Tab-separated, with a decimal point.
  case tsv
  /// One object of the schema `fichas.table/1`.
  case json
  /// One object of the schema `fichas.row/1` per row, one per line.
  case ndjson
  /// A standalone HTML page.
  case html
  /// A workbook of a spreadsheet program (Office Open XML).
  case xlsx
}

extension TableFormat {
  /// Whether programs read it, so that the words that stand for a figure (`NM`, `N/A`, `S/I`) are
  /// better in a column of their own: ``TableRequest/separatesWords``.
  public var isTyped: Bool {
    switch self {
    case .csv, .tsv, .json, .ndjson, .xlsx: true
    case .text, .markdown, .csvCl, .html: false
    }
  }

  /// Whether it is binary, so that a terminal cannot show it.
  public var isBinary: Bool { self == .xlsx }
}

/// The options of a table.
public struct TableOptions: Sendable, Hashable {
  /// The language of the headers.
  public var language: Language
  /// The width to which a text table is truncated, in terminal columns, or nil for no limit.
  public var width: Int?
  /// Whether to start with a byte order mark, which some spreadsheets need; only `csv-cl` does if nil.
  public var hasByteOrderMark: Bool?
  /// Whether `csv-cl` and `xlsx` name the columns by their keys instead of their titles.
  public var usesKeys: Bool

  /// Creates options.
  ///
  /// - Parameters:
  ///   - language: the language of the headers
  ///   - width: the width to which a text table is truncated, or nil for no limit
  ///   - hasByteOrderMark: whether to start with a byte order mark; only `csv-cl` does if nil
  ///   - usesKeys: whether `csv-cl` and `xlsx` name the columns by their keys
  public init(
    language: Language = .es, width: Int? = nil, hasByteOrderMark: Bool? = nil,
    usesKeys: Bool = false
  ) {
    self.language = language
    self.width = width
    self.hasByteOrderMark = hasByteOrderMark
    self.usesKeys = usesKeys
  }
}

extension Table {
  /// Renders the table.
  ///
  /// - Parameters:
  ///   - format: the format
  ///   - options: language and width
  /// - Returns: the text in UTF-8, or the bytes of a workbook; none if it had more than 4 GiB
  public func rendered(as format: TableFormat, _ options: TableOptions = TableOptions()) -> [UInt8]
  {
    let isForSpreadsheets = format == .csv || format == .csvCl || format == .tsv
    let hasMark = options.hasByteOrderMark ?? (format == .csvCl)
    let mark: [UInt8] = hasMark && isForSpreadsheets ? [0xEF, 0xBB, 0xBF] : []
    return mark + bytes(as: format, options)
  }

  private func bytes(as format: TableFormat, _ options: TableOptions) -> [UInt8] {
    let language = options.language
    switch format {
    case .text: return TextTable(self, language, width: options.width).bytes
    case .markdown: return markdown(language)
    case .csv: return delimited(by: ",", columns.map(\.key)) { $0.description(in: .punto) }
    case .csvCl:
      let heads = options.usesKeys ? columns.map(\.key) : columns.map { $0.title[language] }
      return delimited(by: ";", heads) { $0.descriptionWithComma }
    case .tsv: return delimited(by: "\t", columns.map(\.key)) { $0.description(in: .punto) }
    case .json: return json(language)
    case .ndjson: return ndjson()
    case .html: return HtmlTable(self, language).bytes
    case .xlsx:
      return (try? WorkbookTable(table: self, options: options).workbook.bytes()) ?? []
    }
  }

  /// The rows as texts, including the header.
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
  /// The number with a decimal comma and no group separators, which is unambiguous in every
  /// spreadsheet locale.
  fileprivate var descriptionWithComma: String {
    description(in: .punto).replacing(".", with: ",")
  }
}
