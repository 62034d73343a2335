import DocumentTree
import FileSystem

/// The task of a measured process: loads a file, then parses it a given number of times.
enum ReadingTask {
  /// The argument that starts the task.
  static let flag = "--read"

  static func arguments(_ file: ReadingFile, times: Int) -> [String] {
    [flag, file.format.rawValue, file.path, "\(times)", "\(file.nodes)", "\(file.issues)"]
  }

  /// Runs the task with the `arguments` after the flag; the status is 1 if the counts of nodes or
  /// issues differ from the expected ones.
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
