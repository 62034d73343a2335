import DocumentTree

/// A document of many similar pieces, so that its node and issue counts are known in advance.
struct Shape: Sendable {
  let name: String
  let format: DocumentFormat
  var head = ""
  /// Returns the piece with a number, including its final line break or comma.
  let piece: @Sendable (Int) -> String
  var tail = ""
  /// The number of nodes of head and tail.
  let nodesAround: Int
  let nodesInPiece: Int
  var issuesInPiece = 0
  /// Whether the pieces are realistic sheets.
  var isRealistic = false
}

// MARK: - Realistic sheets

extension Shape {
  static let sheets = [
    Shape(
      name: "sheets", format: .json, head: "[\n", piece: { json($0) + ",\n" }, tail: "null]\n",
      nodesAround: 2, nodesInPiece: MeasuredSheet.nodes, isRealistic: true),
    Shape(
      name: "sheets", format: .yaml, piece: { indented(MeasuredSheet(number: $0).text) },
      nodesAround: 1, nodesInPiece: MeasuredSheet.nodes, isRealistic: true),
  ]

  /// Converts a sheet to an element of a block sequence.
  private static func indented(_ text: String) -> String {
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    return "- " + lines.joined(separator: "\n  ") + "\n"
  }

  private static func json(_ number: Int) -> String {
    let text = Array(MeasuredSheet(number: number).text.utf8)
    var bytes: [UInt8] = []
    guard let root = Document.read(text, as: .yaml).root,
      (try? CanonicalJSON.write(root, into: &bytes)) != nil
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Synthetic documents

extension Shape {
  static let deep = [
    Shape(
      name: "deep", format: .json, head: "[", piece: { _ in nested("{\"a\":", "}") + ",\n" },
      tail: "0]\n", nodesAround: 2, nodesInPiece: 2 * levels + 1),
    Shape(
      name: "deep", format: .yaml, piece: { _ in stairs }, nodesAround: 1,
      nodesInPiece: 2 * levels + 1),
    Shape(
      name: "deep, flow", format: .yaml, head: "[", piece: { _ in nested("[", "]") + ",\n" },
      tail: " 0]\n", nodesAround: 2, nodesInPiece: levels + 1),
  ]

  static let wide = [
    Shape(
      name: "wide", format: .json, head: "[\n", piece: { "\(1_000_000 + $0),\n" }, tail: "0]\n",
      nodesAround: 2, nodesInPiece: 1),
    Shape(
      name: "wide", format: .yaml, piece: { "- \(1_000_000 + $0)\n" }, nodesAround: 1,
      nodesInPiece: 1),
  ]

  /// Nearly the maximum number of nodes for the size.
  static let tiny = [
    Shape(
      name: "tiny", format: .json, head: "[", piece: { _ in "1," }, tail: "1]\n", nodesAround: 2,
      nodesInPiece: 1),
    Shape(
      name: "tiny", format: .yaml, piece: { _ in "- a: 1\n" }, nodesAround: 1, nodesInPiece: 3),
    Shape(
      name: "tiny, flow", format: .yaml, head: "[", piece: { _ in "1," }, tail: "1]\n",
      nodesAround: 2, nodesInPiece: 1),
  ]

  static let longLine = [
    Shape(
      name: "one line, one text", format: .json, head: "[\"", piece: { sentence($0) },
      tail: "\"]\n", nodesAround: 2, nodesInPiece: 0),
    Shape(
      name: "one line, many texts", format: .json, head: "[",
      piece: { "\"\(sentence($0))\", " }, tail: "0]\n", nodesAround: 2, nodesInPiece: 1),
    Shape(
      name: "one line, one text", format: .yaml, head: "- ", piece: { sentence($0) }, tail: "\n",
      nodesAround: 2, nodesInPiece: 0),
    Shape(
      name: "one line, many texts", format: .yaml, head: "[", piece: { "\(sentence($0)), " },
      tail: "0]\n", nodesAround: 2, nodesInPiece: 1),
  ]

  static let million = [
    Shape(
      name: "1,000,000 keys", format: .json, head: "{", piece: { "\"clave-\($0)\": \($0),\n" },
      tail: "\"fin\": 0}\n", nodesAround: 3, nodesInPiece: 2),
    Shape(
      name: "1,000,000 errors", format: .json, head: "[", piece: { _ in "nada,\n" }, tail: "0]\n",
      nodesAround: 2, nodesInPiece: 1, issuesInPiece: 1),
    Shape(
      name: "1,000,000 keys", format: .yaml, piece: { "clave-\($0): \($0)\n" }, nodesAround: 1,
      nodesInPiece: 2),
    Shape(
      name: "1,000,000 aliases", format: .yaml, head: "- &fila [1, 2]\n",
      piece: { _ in "- *fila\n" }, nodesAround: 4, nodesInPiece: 1),
    Shape(
      name: "1,000,000 errors", format: .yaml, piece: { _ in "- \"a\" b\n" }, nodesAround: 1,
      nodesInPiece: 1, issuesInPiece: 1),
  ]

  /// The nesting of a deep piece; below the limit even with the enclosing levels.
  private static let levels = 990

  private static func nested(_ open: String, _ close: String) -> String {
    String(repeating: open, count: levels) + "1" + String(repeating: close, count: levels)
  }

  /// Nested mappings, each indented by one more space.
  private static let stairs: String = {
    let lines = (0..<levels).map { level in
      (level == 0 ? "- " : String(repeating: " ", count: 2 + level)) + "a:"
    }
    return lines.joined(separator: "\n") + " 1\n"
  }()

  private static func sentence(_ number: Int) -> String {
    "El diagnóstico \(number) se hizo con entrevistas y visitas a los predios de la región."
  }
}
