import Foundation

/// A program that has run to its end.
public struct ChildProcess: Sendable {
  /// The exit status; 128 and more where a signal ended it.
  public let status: Int32
  /// What it wrote on standard output.
  public let output: String
  /// What it wrote on standard error.
  public let errors: String

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: its path, or its name on the PATH
  ///   - arguments: what it is given
  ///   - folder: where it runs
  ///   - input: what it reads on standard input
  ///   - environment: variables beside those of the test
  /// - Throws: where it cannot be started
  public init(
    _ program: String, _ arguments: [String], in folder: String? = nil, input: String = "",
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: program.contains("/") ? program : "/usr/bin/env")
    process.arguments = (program.contains("/") ? [] : [program]) + arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a program that ends without reading its input would end the test by a
    // signal, and one that writes much on both outputs would wait for ever.
    let scratch = try TemporaryFolder()
    try scratch.write(input, to: "input")
    try scratch.write("", to: "errors")
    process.standardInput = FileHandle(forReadingAtPath: scratch.path(to: "input"))
    process.standardError = FileHandle(forWritingAtPath: scratch.path(to: "errors"))
    let stdout = Pipe()
    process.standardOutput = stdout
    try process.run()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    status = process.terminationStatus + (isSignal ? 128 : 0)
    self.output = String(decoding: output, as: UTF8.self)
    errors = try scratch.read("errors")
  }
}
