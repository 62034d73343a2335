#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// MARK: - Process and terminal

extension System {
  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Asks the terminal behind `descriptor` for its width in columns.
  static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  static func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  static var processorCount: Int {
    max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  static var secondsSince1970: Int {
    Int(time(nil))
  }

  /// Makes a closed pipe and a limit on the size of files errors of the call that meets them.
  static func ignoreWritingSignals() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Takes the numbers 0 to 2 where they are closed, so that no file that is opened later gets them.
  ///
  /// What takes them is opened the wrong way round: reading and writing fail as if it were closed.
  static func occupyStandardDescriptors() {
    for descriptor in Int32(0)...2 where (try? status(of: descriptor)) == nil {
      let flags = descriptor == 0 ? O_WRONLY : O_RDONLY
      if (try? open(Path("/dev/null"), flags: flags, mode: 0)) == nil {
        _ = try? open(Path("/"), flags: O_RDONLY, mode: 0)
      }
    }
  }

  /// The most that the stack of the first thread may have, in bytes.
  static var stackLimit: Int {
    var limit = rlimit()
    guard getrlimit(stackResource, &limit) == 0 else { return .max }
    return Int(clamping: limit.rlim_cur)
  }

  static func onAbort(_ handler: @convention(c) (Int32) -> Void) {
    _ = signal(SIGABRT, handler)
  }

  /// Ends the process at once, without any clean-up.
  static func leaveAtOnce(_ status: Int32) -> Never {
    _exit(status)
  }

  static func exit(_ status: Int32) -> Never {
    leave(status)
  }
}

// The C function whose name a member above would hide.

private func leave(_ status: Int32) -> Never {
  exit(status)
}
