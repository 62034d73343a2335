import DocumentTree
import Fichas
import Reporting

extension SheetQuery {
  /// The changes that lay the whole text out as `fichas fmt` does.
  func formatting() throws(ResponseError) -> [TextChange] {
    guard isWritable else { throw refusal }
    switch FormatRun.format(
      Document.read(document.ownSource, as: document.format), named: file.path)
    {
    case .changed(_, let new): return changes(to: new)
    case .faults(let report):
      let reason = report.report.findings.first?.message[language]
      throw .failed(reason ?? refusal.message)
    default: return []
    }
  }

  /// The changes that even the layout of some lines, and leave every byte of the others.
  ///
  /// The keys keep their order, since a key that moves would change other lines. What would change the
  /// tree without the changes of the other lines is left as it is.
  func formatting(in range: ByteRange) throws(ResponseError) -> [TextChange] {
    guard isWritable else { throw refusal }
    let source = document.ownSource
    let plain = Document.read(source, as: document.format)
    guard let new = try? plain.formatted() else { return [] }
    let lines = document.lineTable()
    // a selection that ends before the first character of a line does not have that line
    let last = range.count > 0 ? range.end - 1 : range.end
    let start = lines.lineRange(at: range.start).start
    let end = lines.lineRange(at: last).end
    let inside = UnifiedDiff.replacements(source, new).filter { change in
      change.range.count > 0
        ? change.range.start >= start && change.range.end <= end + 2
        : change.range.start > start && change.range.start <= end
    }.filter { lines.lineRange(at: max($0.range.start, $0.range.end - 1)).end <= end }
    guard !inside.isEmpty, plain.isKept(in: applying(inside, to: source)) else { return [] }
    return inside.map { TextChange(span: positions.span(of: $0.range), text: $0.text) }
  }

  private var refusal: ResponseError {
    .failed(
      either("un texto oficial solo se lee", "an official text is only read"))
  }

  private func applying(
    _ replacements: [Correction.Replacement], to source: [UInt8]
  ) -> [UInt8] {
    var bytes = source
    for change in replacements.reversed() {
      bytes.replaceSubrange(change.range.start..<change.range.end, with: change.text.utf8)
    }
    return bytes
  }
}
