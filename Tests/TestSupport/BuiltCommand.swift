public import Foundation

/// The command as it was built, run in a folder of its own.
public final class BuiltCommand {
  /// The files that it runs among.
  public let files: TemporaryFolder

  /// The absolute path of its folder.
  public var folder: String { files.path }

  /// Makes an empty folder for it.
  public init() throws { files = try TemporaryFolder() }

  /// The command was not built.
  public struct NotBuilt: Error {}

  /// Where the command stands: beside the bundle of the tests.
  ///
  /// - Returns: its absolute path
  /// - Throws: `NotBuilt`
  public static func path() throws -> String {
    var places = [Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0])]
    places += Bundle.allBundles.map(\.bundleURL)
    let paths = places.flatMap { [$0, $0.deletingLastPathComponent()] }
      .map { $0.appending(path: "fichas").path }
    guard let path = paths.first(where: isProgram) else { throw NotBuilt() }
    return path
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Writes a file, and the folders that it stands in.
  public func write(_ text: String, to name: String) throws { try files.write(text, to: name) }

  /// Writes a file, and the folders that it stands in.
  public func write(_ data: Data, to name: String) throws { try files.write(data, to: name) }

  /// Reads a file of the folder.
  public func read(_ name: String) throws -> String { try files.read(name) }

  /// Runs the command.
  public func run(_ arguments: String..., input: String = "") throws -> ChildProcess {
    try run(arguments, input: input)
  }

  /// Runs the command.
  public func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> ChildProcess {
    try ChildProcess(
      Self.path(), arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `$0` is the command.
  public func run(shell line: String) throws -> ChildProcess {
    try ChildProcess("/bin/sh", ["-c", line, Self.path()], in: folder)
  }

  /// Runs the command as somebody for whom permissions count: nobody, where the superuser runs the
  /// tests.
  public func run(unprivileged arguments: String...) throws -> ChildProcess {
    if getuid() != 0 { return try run(arguments) }
    let copy = try TemporaryFolder()
    let program = copy.path(to: "fichas")
    try FileManager.default.copyItem(atPath: Self.path(), toPath: program)
    for path in [copy.path, program, folder] { chmod(path, 0o755) }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    // without this a setpriv that fails would look like a command that fails
    let identity = try ChildProcess("setpriv", nobody + ["id", "-u"])
    guard identity.output == "65534\n" else { throw NotUnprivileged(errors: identity.errors) }
    return try ChildProcess("setpriv", nobody + [program] + arguments, in: folder)
  }

  /// Nobody else could be made of the superuser.
  public struct NotUnprivileged: Error {
    /// What `setpriv` said.
    public let errors: String
  }
}
