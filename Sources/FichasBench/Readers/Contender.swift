import DocumentTree

/// A program that parses a file into a tree in memory a given number of times.
struct Contender {
  /// The name in the tables.
  let name: String
  /// Name and version.
  let version: String
  /// The command for a file and a number of repetitions; with zero it starts and exits at once.
  let command: (_ file: ReadingFile, _ times: Int) -> [String]
  /// The number of bytes to parse per run; short files are repeated accordingly.
  let bytesInRun: Int
  /// Whether it only gets realistic sheets; with the other shapes it would take an hour.
  var isSlow = false

  func times(_ file: ReadingFile) -> Int { max(1, bytesInRun / file.bytes) }
}

// MARK: - The contenders

extension Contender {
  static func fichas(_ program: String) -> Contender {
    Contender(
      name: "fichas", version: "fichas",
      command: { [program] + ReadingTask.arguments($0, times: $1) }, bytesInRun: 32_000_000)
  }

  /// The other parsers of a format on this machine.
  static func others(for format: DocumentFormat, in folder: String) -> [Contender] {
    switch format {
    case .json: [pythonJSON(folder), jq(folder)].compactMap(\.self)
    case .yaml, .official: [pythonYAML(folder)].compactMap(\.self)
    }
  }

  private static func jq(_ folder: String) -> Contender? {
    guard let version = Machine.lines(of: ["jq", "--version"], in: folder)?.first else {
      return nil
    }
    return Contender(
      name: "jq", version: version,
      command: { file, times in
        guard times > 0 else { return ["jq", "-n", "empty"] }
        return ["jq", "empty"] + [String](repeating: file.path, count: times)
      }, bytesInRun: 8_000_000)
  }

  private static func pythonJSON(_ folder: String) -> Contender? {
    python(
      folder, name: "json", version: "'json of Python ' + platform.python_version()",
      module: "json",
      read: "json.loads(data)", bytesInRun: 16_000_000)
  }

  private static func pythonYAML(_ folder: String) -> Contender? {
    var contender = python(
      folder, name: "PyYAML", version: "'PyYAML ' + yaml.__version__", module: "yaml",
      read: "yaml.load(data, Loader=yaml.CSafeLoader)", bytesInRun: 1)
    contender?.isSlow = true
    return contender
  }

  /// Creates a contender from a Python parser; `nil` if it is not available.
  private static func python(
    _ folder: String, name: String, version: String, module: String, read: String, bytesInRun: Int
  ) -> Contender? {
    // Asks the interpreter itself: the command found may be a wrapper script.
    let question = """
      import sys, platform, \(module)
      data = b'{}'
      \(read)
      print(sys.executable)
      print(\(version))
      """
    guard let answer = Machine.lines(of: ["python3", "-c", question], in: folder), answer.count == 2
    else { return nil }
    let script = """
      import sys, \(module)
      data = open(sys.argv[1], 'rb').read()
      for _ in range(int(sys.argv[2])): \(read)
      """
    return Contender(
      name: name, version: answer[1],
      command: { [answer[0], "-c", script, $0.path, "\($1)"] }, bytesInRun: bytesInRun)
  }
}
