import Analysis
import FileSystem
import Reporting

extension FileReport {
  /// Checks the sheets that a published text or its pages hold, shared out by a crew.
  static func official(
    _ bytes: [UInt8], at path: Path, _ options: CheckOptions,
    by crew: WorkerCrew
  ) -> [FileReport] {
    do throws(FileProblem) {
      return crew.map(try OfficialFile.text(bytes, at: path, by: crew).sheets) { sheet in
        FileReport(path: path.text, SheetChecker.check(sheet.document, options: options))
      }
    } catch {
      return [FileReport(path: path.text, problem: error)]
    }
  }
}

extension FileReport {
  /// Whether a text was looked at in which no sheet was found.
  var isNoOfficialText: Bool {
    report.findings.contains { $0.message == FileProblem.noOfficialText.message }
  }
}
