import DocumentTree
public import FileSystem
public import Reporting

/// The documents of a file as JSON, or the reason that it has none.
public enum TreeOutcome: Sendable {
  /// A line of JSON for each document.
  case lines([UInt8])
  /// What could not be read.
  case faults(FileReport)
}

extension TreeOutcome {
  /// Reads a file and writes each of its documents as one line of JSON, figures as written.
  ///
  /// - Parameter path: a file in YAML or, where its name ends in `.json`, in JSON; `-` for standard
  ///   input
  /// - Returns: the lines, or the places that could not be read
  public static func read(_ path: Path) -> TreeOutcome {
    let bytes: [UInt8]
    let isStandardInput = path == Path("-")
    do throws(FileError) {
      bytes =
        isStandardInput ? try FileReader().readStandardInput() : try FileReader().read(path).bytes
    } catch {
      return .faults(FileReport(path: path.text, problem: .unreadable(error)))
    }
    if !isStandardInput, OfficialFile.isOne(bytes, at: path) {
      return .faults(FileReport(path: path.text, problem: .officialText))
    }
    return read(
      bytes, named: path.text, as: isStandardInput ? .guessed(from: bytes) : .named(path))
  }

  private static func read(
    _ bytes: [UInt8], named name: String, as format: DocumentFormat
  ) -> TreeOutcome {
    var lines: [UInt8] = []
    for document in Document.readAll(bytes, as: format) {
      let faults = document.issues.filter { $0.severity == .error }
      if !faults.isEmpty {
        return .faults(FileReport(path: name, document: document, issues: faults))
      }
      do throws(CanonicalJSON.Failure) {
        try document.appendLine(to: &lines)
      } catch {
        return .faults(FileReport(path: name, document: document, failure: error))
      }
    }
    return .lines(lines)
  }
}

extension Document {
  /// Appends the document as a line of JSON; nothing where it has no content.
  fileprivate func appendLine(to lines: inout [UInt8]) throws(CanonicalJSON.Failure) {
    guard let root else { return }
    try CanonicalJSON.write(root, into: &lines)
    lines.append(UInt8(ascii: "\n"))
  }
}
