import Analysis
import DocumentTree
package import FileSystem
package import Reporting

extension LoadedConfiguration {
  /// Says what cannot be understood in the text of a configuration, as an editor holds it.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - path: where the file is.
  /// - Returns: the report; without findings where all can be understood
  package static func report(ofText text: [UInt8], at path: Path) -> FileReport {
    let document = Document.read(text, as: .named(path))
    let read = ConfigurationReader.read(document, path: path.text)
    return report(path.text, document, read.faults)
  }
}
