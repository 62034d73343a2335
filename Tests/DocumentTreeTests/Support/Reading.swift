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

/// A generator that gives the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
