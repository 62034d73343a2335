import DocumentTree

/// Writes one file of `fichas.report/1` per line, as soon as it is checked.
struct NdjsonRenderer: ReportRenderer {
  let language: Language

  func render(_ file: FileReport, to output: inout [UInt8]) {
    JsonRenderer(language: language).render(file, to: &output)
    output.append(UInt8(ascii: "\n"))
  }
}
