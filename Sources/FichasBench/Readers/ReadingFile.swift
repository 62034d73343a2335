import DocumentTree

/// A temporary file of one shape.
struct ReadingFile {
  /// The target size of a file.
  enum Size {
    case bytes(Int)
    case pieces(Int)
  }

  let path: String
  let bytes: Int
  let format: DocumentFormat
  let name: String
  let nodes: Int
  let issues: Int
  /// Whether it contains realistic sheets.
  let isRealistic: Bool

  /// Writes the file into `folder`; `nil` if that fails.
  init?(_ shape: Shape, _ size: Size, in folder: String) {
    let pieces =
      switch size {
      case .pieces(let count): count
      case .bytes(let count): max(1, count / max(1, shape.piece(0).utf8.count))
      }
    path = "\(folder)/file.\(shape.format.rawValue)"
    format = shape.format
    name = shape.name
    isRealistic = shape.isRealistic
    nodes = shape.nodesAround + pieces * shape.nodesInPiece
    issues = pieces * shape.issuesInPiece
    let written = Machine.makeFile(path) { write in
      write(shape.head)
      for number in 0..<pieces { write(shape.piece(number)) }
      write(shape.tail)
    }
    guard let written else { return nil }
    bytes = written
    Machine.settle()
  }

  func remove() {
    Machine.removeFile(path)
  }
}
