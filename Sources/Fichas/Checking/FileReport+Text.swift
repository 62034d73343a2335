package import Analysis
package import DocumentTree
package import FileSystem
import Reporting

extension FileReport {
  /// Checks a text that is not on disk as it stands, as an editor holds it, for what a check of the saved
  /// file would find.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - path: where the file is, which says in what folder its companions are.
  ///   - format: the notation of a sheet.
  ///   - options: what it is checked with.
  /// - Returns: the report of each sheet that the text holds; none for a text that is not a sheet
  package static func sheets(
    in text: [UInt8], at path: Path, as format: DocumentFormat, _ options: CheckOptions
  ) -> [FileReport] {
    guard OfficialFile.isOne(text, at: path) else {
      let report = FileReport(
        checking: text, named: path.text, as: format, options.beside(path))
      return report.isNoSheet ? [] : [report]
    }
    // pages stand in a file, and no editor shows them as text
    if OfficialFile.isPages(text) { return [] }
    return official(text, at: path, options, by: .caller).filter { $0.sheet != nil }
  }
}
