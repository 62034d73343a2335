import FileSystem
import Reporting

/// A document in JSON that an earlier run wrote, and that is no sheet though a folder holds it.
enum OwnDocument {
  static func isOne(_ bytes: [UInt8], at path: Path) -> Bool {
    path.hasExtension("json")
      && (Baseline.isOne(bytes) || EarlierReport.isOne(bytes, of: EarlierReport.jsonFormats))
  }
}
