#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import FileSystem

/// The operating system services used by the benchmark.
enum Machine {
  /// The exit status and resource usage of a process.
  struct Outcome {
    let status: Int32
    /// The peak memory usage, in KiB.
    ///
    /// Linux never reports less than this process had when it started the other, so this one must
    /// stay small: files are written in pieces, and large tasks run in processes of their own.
    let peakKibibytes: Int
    let duration: Duration
    /// The CPU time, in seconds.
    let processorSeconds: Double
  }

  /// Runs a program to completion; a name without a slash is searched for in the path.
  ///
  /// - Parameters:
  ///   - program: the program
  ///   - arguments: its arguments
  ///   - output: the file for its standard output
  ///   - isQuiet: whether to discard its standard error
  /// - Returns: the resource usage; `nil` if it cannot be started
  static func run(
    _ program: String, _ arguments: [String], output: String = "/dev/null", isQuiet: Bool = false
  ) -> Outcome? {
    var actions = FileActions(output: output, isQuiet: isQuiet)
    defer { posix_spawn_file_actions_destroy(&actions.raw) }
    let start = ContinuousClock.now
    guard let process = spawn([program] + arguments, &actions) else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(process, &status, 0, &usage) == process else { return nil }
    let duration = ContinuousClock.now - start
    #if canImport(Darwin)
      let kibibytes = usage.ru_maxrss / 1024
    #else
      let kibibytes = usage.ru_maxrss
    #endif
    let exit = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Outcome(
      status: exit, peakKibibytes: Int(kibibytes), duration: duration,
      processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime))
  }

  /// Runs a command.
  static func run(_ command: [String], isQuiet: Bool) -> Outcome? {
    command.first.flatMap { run($0, Array(command.dropFirst()), isQuiet: isQuiet) }
  }

  /// Runs a command and returns its output.
  ///
  /// - Parameters:
  ///   - command: the program and its arguments
  ///   - folder: a folder for the output during the run
  /// - Returns: the lines; `nil` if it fails or does not exist
  static func lines(of command: [String], in folder: String) -> [String]? {
    let path = "\(folder)/output"
    defer { removeFile(path) }
    guard let program = command.first,
      let outcome = run(program, Array(command.dropFirst()), output: path, isQuiet: true),
      outcome.status == 0, let contents = try? FileReader().read(Path(path))
    else { return nil }
    return String(decoding: contents.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  private struct FileActions {
    #if canImport(Darwin)
      var raw: posix_spawn_file_actions_t?
    #else
      var raw = posix_spawn_file_actions_t()
    #endif

    init(output: String, isQuiet: Bool) {
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_init(&raw)
      posix_spawn_file_actions_addopen(&raw, 1, output, flags, 0o600)
      if isQuiet { posix_spawn_file_actions_addopen(&raw, 2, "/dev/null", O_WRONLY, 0) }
    }
  }

  private static func spawn(_ command: [String], _ actions: inout FileActions) -> pid_t? {
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    let result = posix_spawnp(&process, command[0], &actions.raw, nil, &arguments, environ)
    return result == 0 ? process : nil
  }

  /// Creates a temporary folder.
  static func makeTemporaryFolder() -> String? {
    let parent = ProcessEnvironment.value(of: "TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/fichas-bench.XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
  }

  /// Writes a new file without waiting for the disk; returns false if that fails.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { writeBytes(descriptor, $0) } == bytes.count
  }

  /// Writes a new file in pieces, of which only a few are in memory at a time.
  ///
  /// - Parameters:
  ///   - path: the file
  ///   - fill: passes the pieces, one after the other, to its argument
  /// - Returns: the size in bytes; `nil` if the file cannot be written
  static func makeFile(_ path: String, _ fill: ((String) -> Void) -> Void) -> Int? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var waiting: [UInt8] = []
    var size = 0
    var isGood = true
    func flush() {
      isGood = isGood && waiting.withUnsafeBytes { writeBytes(descriptor, $0) } == waiting.count
      size += waiting.count
      waiting.removeAll(keepingCapacity: true)
    }
    fill { piece in
      waiting.append(contentsOf: piece.utf8)
      if waiting.count > 1 << 16 { flush() }
    }
    flush()
    return isGood ? size : nil
  }

  /// Waits until pending writes are on the disk, so that they do not disturb a measurement.
  static func settle() {
    sync()
  }

  static func makeFolder(_ path: String) {
    mkdir(path, 0o700)
  }

  static func removeFile(_ path: String) {
    unlink(path)
  }

  static func removeFolder(_ path: String) {
    rmdir(path)
  }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
