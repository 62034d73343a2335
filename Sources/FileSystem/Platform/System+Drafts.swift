#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// MARK: - Files without a name

extension System {
  /// Opens a new file without a name, which ends with the process; `nil` where the system or the
  /// file system knows no such thing.
  static func createUnnamed(in folder: Path, permissions: UInt32) -> Int32? {
    #if os(Linux)
      // O_TMPFILE of <fcntl.h>, which is no plain number there and so not seen from Swift.
      let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
      guard
        let descriptor = try? open(
          folder, flags: unnamed | O_WRONLY | O_CLOEXEC, mode: permissions)
      else { return nil }
      // Without this folder it could never be given a name.
      guard link(of: descriptor).withCString({ access($0, F_OK) }) == 0 else {
        close(descriptor)
        return nil
      }
      return descriptor
    #else
      return nil
    #endif
  }

  /// Gives a name that is still free to a file without one.
  static func name(_ descriptor: Int32, _ path: Path) throws(FileError) {
    try retrying {
      link(of: descriptor).withCString { from in
        path.withCString { Int(linkat(AT_FDCWD, from, AT_FDCWD, $0, AT_SYMLINK_FOLLOW)) }
      }
    }
  }

  private static func link(of descriptor: Int32) -> String {
    "/proc/self/fd/\(descriptor)"
  }

  /// Locks a file until it is closed, be it by the end of the process; false where another has.
  @discardableResult
  static func lock(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}

// MARK: - Signals

extension System {
  /// Lets the signals by which people and systems end a process wait, for the present thread.
  ///
  /// - Returns: the signals that waited before, to be given to `release`
  static func holdEndingSignals() -> sigset_t {
    var ending = sigset_t()
    sigemptyset(&ending)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&ending, signal) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &ending, &before)
    return before
  }

  /// Lets only those signals wait that did before.
  static func release(_ before: sigset_t) {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
