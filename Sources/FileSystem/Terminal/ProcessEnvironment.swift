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

  /// Makes writing to a pipe that nobody reads any more an error like any other, so that what was
  /// begun can be cleared away before the process ends.
  public static func ignoreClosedPipes() {
    System.ignoreClosedPipes()
  }

  /// Ends the process.
  ///
  /// - Parameter status: 0 for success
  public static func exit(_ status: Int32) -> Never {
    System.exit(status)
  }
}
