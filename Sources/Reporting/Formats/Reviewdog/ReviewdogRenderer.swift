import DocumentTree
import SheetRules

/// Writes the Diagnostic Format of reviewdog, one finding per line, columns in UTF-8 bytes.
///
/// A change of several places is not offered, since a suggestion replaces one range.
struct ReviewdogRenderer: ReportRenderer {
  /// What every line begins with.
  static let head = "{\"source\":{\"name\":\"\(Product.name)\","

  let language: Language

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let lines = file.document.map { $0.lineTable() }
    for placed in file.placedFindings {
      let whole = file.path(of: placed.start)
      let path = whole.hasPrefix("./") ? String(whole.dropFirst(2)) : whole
      let fixes = file.corrections.filter {
        $0.mended.contains(placed.finding.id) && $0.replacements.count == 1
      }
      JsonWriter.append(to: &output) { writer in
        write(placed, in: path, to: &writer)
        // a suggestion belongs to the file of its location, and none changes a companion
        if let lines, !fixes.isEmpty, placed.start?.file == nil {
          writer.member("suggestions", fixes.flatMap(\.replacements)) { writer, replacement in
            writer.object { write(replacement, lines, to: &$0) }
          }
        }
      }
      output.append(UInt8(ascii: "\n"))
    }
  }

  private func write(_ placed: PlacedFinding, in path: String, to writer: inout JsonWriter) {
    let finding = placed.finding
    let text = FindingText(finding, in: language)
    writer.member("source") {
      $0.member("name", Product.name)
      $0.member("url", Product.home)
    }
    writer.member("message", ([text.message] + text.details).joined(separator: "\n"))
    writer.member("severity", Self.severity(of: finding))
    writer.member("code") {
      $0.member("value", finding.rule)
      if let page = Product.page(ofAnyRule: finding.rule) { $0.member("url", page) }
    }
    writer.member("location") { writer in
      writer.member("path", path)
      if let start = placed.start, let end = placed.end {
        writer.member("range") { $0.range(start, end) }
      }
    }
  }

  private func write(
    _ replacement: Correction.Replacement, _ lines: LineTable, to writer: inout JsonWriter
  ) {
    let range = replacement.range
    writer.member("range") {
      $0.range(lines.place(of: range.start), lines.place(of: range.end))
    }
    writer.member("text", replacement.text)
  }

  private static func severity(of finding: Finding) -> String {
    switch finding.severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .note: "INFO"
    }
  }
}

extension JsonWriter {
  fileprivate mutating func range(_ start: Place, _ end: Place) {
    member("start") { $0.position(start) }
    member("end") { $0.position(end) }
  }

  private mutating func position(_ place: Place) {
    member("line", place.line)
    member("column", place.byteColumn)
  }
}
