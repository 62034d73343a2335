import DocumentTree
import FileSystem

/// What a new process of this program does to be measured: reads a file into memory, then its tree
/// as often as it is told.
enum ReadingTask {
  /// The argument that makes a new process do it.
  static let flag = "--read"

  static func arguments(_ file: ReadingFile, times: Int) -> [String] {
    [flag, file.format.rawValue, file.path, "\(times)", "\(file.nodes)", "\(file.issues)"]
  }

  /// Does what `arguments` say behind the flag; the status is 1 where nodes or issues are others.
  static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 5, let format = DocumentFormat(rawValue: arguments[0]),
      let contents = try? FileReader(limit: 1 << 30).read(Path(arguments[1])),
      let times = Int(arguments[2]), let nodes = Int(arguments[3]), let issues = Int(arguments[4])
    else { return 2 }
    let limits = ReadingLimits(issues: max(issues, ReadingLimits().issues))
    for _ in 0..<times {
      let document = Document.read(contents.bytes, as: format, limits: limits)
      guard document.nodeCount == nodes, document.issues.count == issues else { return 1 }
    }
    return 0
  }
}
