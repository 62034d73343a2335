import FileSystem
import Reporting

/// A JSON document in a folder that an earlier run wrote, and that is not a sheet.
enum OwnDocument {
  static func isOne(_ bytes: [UInt8], at path: Path) -> Bool {
    path.hasExtension("json")
      && (Baseline.isOne(bytes) || EarlierReport.isOne(bytes, of: EarlierReport.jsonFormats))
  }
}
