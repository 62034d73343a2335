/// A spreadsheet workbook before it is written.
package struct Workbook: Sendable {
  /// Its sheets, at least one, in the order of their tabs.
  package var sheets: [WorkbookSheet]

  /// Creates a workbook.
  package init(_ sheets: [WorkbookSheet]) {
    self.sheets = sheets
  }
}

extension Workbook {
  /// Writes the workbook as Office Open XML.
  ///
  /// - Returns: the bytes of the file, the same for the same workbook
  /// - Throws: `ZipArchive.Full` if they were more than 4 GiB
  package func bytes() throws(ZipArchive.Full) -> [UInt8] {
    try WorkbookWriter.bytes(of: self)
  }
}
