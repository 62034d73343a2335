import DocumentTree

/// Writes the report of one file per line, `fichas.file/1`, as soon as it is checked.
package struct NdjsonRenderer: ReportRenderer {
  package static let schema = "fichas.file/1"

  let language: Language

  package func render(_ file: FileReport, to output: inout [UInt8]) {
    JsonRenderer(language: language).render(file, schema: Self.schema, to: &output)
    output.append(UInt8(ascii: "\n"))
  }
}
