import DocumentTree

/// Reads a text and writes its first document as canonical JSON.
func json(of text: String, as format: DocumentFormat = .yaml) -> String {
  let document = Document.read(Array(text.utf8), as: format)
  guard let root = document.root else { return "(nothing)" }
  return json(of: root)
}

func json(of node: Node) -> String {
  var bytes: [UInt8] = []
  do { try CanonicalJSON.write(node, into: &bytes) } catch { return "(key is no text)" }
  return String(decoding: bytes, as: UTF8.self)
}

func errors(of text: String, as format: DocumentFormat = .yaml) -> [ReadingIssue] {
  Document.read(Array(text.utf8), as: format).issues.filter { $0.severity == .error }
}

/// The issue as `line:column message`.
func told(_ issue: ReadingIssue, in text: String) -> String {
  let place = LineTable(Array(text.utf8)).place(of: issue.range.start)
  return "\(place.line):\(place.column) \(issue.message(in: .en))"
}
