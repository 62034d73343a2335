/// What the process was started with, and how it ends.
public enum ProcessEnvironment {
  /// Looks up an environment variable.
  ///
  /// - Parameter name: its name
  /// - Returns: its value; `nil` where it is not set
  public static func value(of name: String) -> String? {
    System.environmentValue(name)
  }

  /// How many processors this process may use, at least one.
  public static var processorCount: Int {
    System.processorCount
  }

  /// The arguments after the program's name, as the bytes they were given in.
  public static var arguments: [Path] {
    let raw = CommandLine.unsafeArgv
    return (1..<max(1, Int(CommandLine.argc))).compactMap { raw[$0].map { Path(cString: $0) } }
  }

  /// Makes whatever keeps a process from writing an error like any other, so that what was begun can
  /// be cleared away before the process ends.
  ///
  /// That is a pipe that nobody reads any more, a limit on the size of files, and standard input,
  /// output or errors that are closed, whose numbers a file would get otherwise.
  public static func prepareForWriting() {
    System.ignoreWritingSignals()
    System.occupyStandardDescriptors()
  }

  /// Runs `body` with a stack that fits the deepest call, whatever the limit of this process is.
  ///
  /// - Parameter body: what the process does
  public static func withEnoughStack(_ body: @escaping @Sendable () -> Void) {
    // a thread of its own has a stack of the size that is asked for
    guard System.stackLimit < Thread.stackBytes, let thread = Thread(body) else { return body() }
    thread.join()
  }

  /// Calls a function where the process would be aborted, as it is when it gets no more memory.
  ///
  /// - Parameter handler: may only do what is safe in a signal handler, as `leave` is
  public static func onAbort(_ handler: @convention(c) (Int32) -> Void) {
    System.onAbort(handler)
  }

  /// Writes a text to standard error and ends the process at once, without any memory.
  ///
  /// - Parameters:
  ///   - text: what is said
  ///   - status: the exit status
  public static func leave(saying text: StaticString, _ status: Int32) -> Never {
    _ = try? System.write(
      2, from: UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    System.leaveAtOnce(status)
  }

  /// Ends the process.
  ///
  /// - Parameter status: 0 for success
  public static func exit(_ status: Int32) -> Never {
    System.exit(status)
  }
}
