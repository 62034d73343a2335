import Analysis
import Constraints
import DocumentTree
import SheetRules

/// Writes reports as one object of the schema `fichas.report/1`, one line per file.
///
/// The summary comes last, because files are streamed.
package struct JsonRenderer: ReportRenderer {
  package static let schema = "fichas.report/1"

  let language: Language

  package func begin(_ output: inout [UInt8]) {
    output.append(contentsOf: "{\"schema\":\"\(Self.schema)\",\"files\":[\n".utf8)
  }

  package func separate(_ output: inout [UInt8]) {
    output.append(contentsOf: ",\n".utf8)
  }

  package func render(_ file: FileReport, to output: inout [UInt8]) {
    render(file, schema: nil, to: &output)
  }

  /// Renders one file, with the name of its schema where it stands alone.
  func render(_ file: FileReport, schema: String?, to output: inout [UInt8]) {
    let lines = file.report.findings.isEmpty ? nil : file.document.map { $0.lineTable() }
    JsonWriter.append(to: &output) { writer in
      if let schema { writer.member("schema", schema) }
      writeHead(of: file, to: &writer)
      writer.member("findings", file.report.findings) { writer, finding in
        writer.object { write(finding, in: file.document, lines, to: &$0) }
      }
      writer.member("checks", file.report.checks) { writer, check in
        writer.object { write(check, to: &$0) }
      }
      writeGroups(of: file, lines, to: &writer)
    }
  }

  package func end(_ tally: Tally, to output: inout [UInt8]) {
    output.append(contentsOf: "\n],\"summary\":".utf8)
    JsonWriter.append(to: &output) { writer in
      writer.member("files", tally.files)
      writer.member("errors", tally.errors)
      writer.member("warnings", tally.warnings)
      writer.member("notes", tally.notes)
      writer.member("checked", tally.checked)
      writer.member("notChecked", tally.notChecked)
      writer.member("held", tally.held)
      writer.member("unreadable", tally.unreadable)
      if tally.accepted > 0 { writer.member("excepted", tally.accepted) }
      if tally.known > 0 { writer.member("known", tally.known) }
    }
    output.append(contentsOf: "}\n".utf8)
  }

  private func writeHead(of file: FileReport, to writer: inout JsonWriter) {
    writer.member("path", file.path)
    writer.member("kind", file.report.kind)
    writer.member("form", file.report.form)
    writer.member("code", file.report.code)
    writer.member("name", file.report.name)
    writer.member("status", file.status.rawValue)
  }

  private func write(
    _ finding: Finding, in document: Document?, _ lines: LineTable?, to writer: inout JsonWriter
  ) {
    writer.member("rule", finding.rule)
    writer.member("severity", finding.severity.rawValue)
    writer.member("category", finding.category.rawValue)
    writer.member("message", finding.message[language])
    writer.member("field", finding.field.description)
    writePlace(document?.range(of: finding), lines, to: &writer)
    writer.member("reported", finding.reported?.description)
    writer.member("computed", finding.computed?.description)
    writer.member("difference", finding.difference?.description)
    writer.member("formula", finding.formula?[language])
    writer.member("operands", finding.operands) { writer, operand in
      writer.object { write(operand, in: document, lines, to: &$0) }
    }
    writer.member("working", finding.working.map { $0[language] })
    writer.member("advice", finding.advice?[language])
    writer.member("readingFault", finding.isReadingFault)
    if let acceptance = finding.acceptance {
      writer.member("excepted") { writer in
        writer.member("reason", acceptance.reason)
        writer.member("expires", acceptance.expires?.description)
        writer.member("origin", acceptance.origin)
      }
    }
    if finding.isKnown { writer.member("known", true) }
  }

  func writePlace(
    _ range: ByteRange?, _ lines: LineTable?, to writer: inout JsonWriter
  ) {
    let start = range.flatMap { lines?.place(of: $0.start) }
    let end = range.flatMap { lines?.place(of: $0.end) }
    writer.members(around: start)
    writer.member("line", start?.line)
    writer.member("column", start?.column)
    writer.member("endLine", end?.line)
    writer.member("endColumn", end?.column)
  }

  private func write(
    _ operand: Operand, in document: Document?, _ lines: LineTable?, to writer: inout JsonWriter
  ) {
    let range = document?.range(of: operand)
    writer.member("field", operand.field.description)
    writer.member("name", operand.name[language])
    writer.member("value", operand.value)
    let place = range.flatMap { lines?.place(of: $0.start) }
    writer.members(around: place)
    writer.member("line", place?.line)
  }

  private func write(_ check: Check, to writer: inout JsonWriter) {
    writer.member("rule", check.rule)
    writer.member("verdict", check.verdict.rawValue)
    writer.member("fields", check.fields.map(\.description))
    writer.member("slack", check.slack?.description)
    writer.member("reason", check.reason?[language])
  }
}
