#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// MARK: - Other programs

extension System {
  /// A pipe whose ends no other program inherits.
  static func makePipe() throws(FileError) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    try retrying { Int(pipe(&ends)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts a program that is found on the PATH; it reads nothing.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments
  ///   - output: where its standard output goes
  ///   - errors: where its standard error goes
  /// - Returns: the number of its process
  /// - Throws: `notFound` where there is no such program
  static func spawn(
    _ arguments: [Path], output: Int32, errors: Int32
  ) throws(FileError) -> pid_t {
    var actions = newSpawnActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { $0.withCString { strdup($0) } }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, words[0] ?? strdup(""), &actions, nil, words, environment)
    switch code {
    case 0: return process
    case ENOENT, ENOTDIR: throw .notFound
    case EACCES: throw .permissionDenied
    default: throw .system(code: code)
    }
  }

  /// Waits until one of two descriptors has something to read, or has ended, or the time is over.
  static func waitToRead(
    _ first: Int32, _ second: Int32, milliseconds: Int = -1
  ) throws(FileError) -> [Bool] {
    var descriptors = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    try retrying { Int(poll(&descriptors, 2, Int32(clamping: milliseconds))) }
    return descriptors.map { $0.fd >= 0 && $0.revents != 0 }
  }

  /// Waits until a process has ended, and returns its exit status; 128 and the signal's number where a
  /// signal ended it.
  static func wait(for process: pid_t) throws(FileError) -> Int32 {
    var status: Int32 = 0
    try retrying { Int(waitpid(process, &status, 0)) }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Ends a process at once.
  static func end(_ process: pid_t) { kill(process, SIGKILL) }

  /// Does nothing for some thousandths of a second, or until a signal comes.
  static func sleep(milliseconds: Int) {
    var time = timespec(
      tv_sec: .init(milliseconds / 1000), tv_nsec: .init(milliseconds % 1000 * 1_000_000))
    nanosleep(&time, nil)
  }

  #if canImport(Darwin)
    private static var newSpawnActions: posix_spawn_file_actions_t? { nil }

    private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
      _NSGetEnviron().pointee
    }
  #else
    private static var newSpawnActions: posix_spawn_file_actions_t { posix_spawn_file_actions_t() }

    private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> { environ }
  #endif
}
