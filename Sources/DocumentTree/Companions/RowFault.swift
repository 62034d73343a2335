/// What is wrong with rows that are joined to a document, or with the columns that they are joined by.
public enum RowFault: Sendable, Hashable {
  /// A quote that opens a value and never closes.
  case unclosedQuote
  /// A text behind the quote that closes a value.
  case textAfterQuote
  /// A row with another number of values than there are columns.
  case rowCount(Int, columns: Int)
  /// A column that the sheet declares and the file does not have.
  case missingColumn(String)
  /// A column of the file that the sheet does not declare.
  case unknownColumn(String)
  /// A column that is there twice.
  case repeatedColumn(String)
  /// A key that cannot name a column.
  case unfitColumn(String)
  /// A column whose type is not known.
  case unknownType(String)
  /// More columns than are read.
  case tooManyColumns(limit: Int)
  /// A row of totals where the sheet has one already.
  case secondTotal
  /// A file without any row.
  case noRows
  /// A file that is not a text in UTF-8.
  case notText
  /// A file in another encoding than UTF-8, which was read in it.
  case encoding(SourceEncoding)

  /// Whether something could not be read.
  public var isError: Bool {
    if case .encoding = self { false } else { true }
  }
}

extension RowFault {
  /// A fault with its place in the joined document.
  package struct Placed: Sendable {
    package let fault: RowFault
    package let range: ByteRange

    package init(fault: RowFault, range: ByteRange) {
      self.fault = fault
      self.range = range
    }
  }
}
