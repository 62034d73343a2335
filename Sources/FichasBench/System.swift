#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import FileSystem

/// What the benchmark asks of the operating system.
enum System {
  /// How a process ended, and what it took.
  struct Outcome {
    let status: Int32
    /// The most memory it had at a time, in KiB.
    let peakKibibytes: Int
    let duration: Duration
  }

  /// Runs a program to its end, its standard output thrown away.
  static func run(_ program: String, _ arguments: [String]) -> Outcome? {
    var actions = FileActions()
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
    return Outcome(status: exit, peakKibibytes: Int(kibibytes), duration: duration)
  }

  private struct FileActions {
    #if canImport(Darwin)
      var raw: posix_spawn_file_actions_t?
    #else
      var raw = posix_spawn_file_actions_t()
    #endif

    init() {
      posix_spawn_file_actions_init(&raw)
      posix_spawn_file_actions_addopen(&raw, 1, "/dev/null", O_WRONLY, 0)
    }
  }

  private static func spawn(_ command: [String], _ actions: inout FileActions) -> pid_t? {
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process: pid_t = 0
    let result = posix_spawn(&process, command[0], &actions.raw, nil, &arguments, environ)
    return result == 0 ? process : nil
  }

  /// Makes a new folder for temporary files.
  static func makeTemporaryFolder() -> String? {
    let parent = ProcessEnvironment.value(of: "TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/fichas-bench.XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
      return String(cString: start)
    }
  }

  /// Writes a new file, without waiting until it is on the disk; false where that fails.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return bytes.withUnsafeBytes { writeBytes(descriptor, $0) } == bytes.count
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
