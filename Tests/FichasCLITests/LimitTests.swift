import Foundation
import TestSupport
import Testing

@Suite("A process with little of something")
struct LimitTests {
  private let large: String = {
    let rows = (1...3000).map { "- nombre: Componente \($0)\n  numero: \($0) # ñ\n" }
    return "gasto:\n    total: 5\ncomponentes:\n" + rows.joined() + "ficha: ex-ante\n"
  }()

  private func run(
    _ script: String, in command: BuiltCommand
  ) throws -> (status: Int32, signal: Bool, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.currentDirectoryURL = URL(filePath: command.folder)
    process.arguments = ["-c", script, try BuiltCommand.path()]
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    try process.run()
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, process.terminationReason == .uncaughtSignal,
      String(decoding: text, as: UTF8.self)
    )
  }

  @Test("of room for a file says so, and leaves the file whole")
  func fileSize() throws {
    let command = try BuiltCommand()
    try command.write(large, to: "a.yaml")
    let result = try run(
      "ulimit -f 8; trap '' XFSZ; trap - XFSZ; exec \"$0\" fmt a.yaml", in: command)
    #expect(result.status == 2 && !result.signal)
    #expect(result.errors.contains("tamaño máximo"), "\(result.errors)")
    #expect(try command.read("a.yaml") == large)
    #expect(try FileManager.default.contentsOfDirectory(atPath: command.folder) == ["a.yaml"])
  }

  #if os(Linux)
    @Test("of memory says so, and leaves the file whole", arguments: ["es", "en"])
    func memory(_ language: String) throws {
      let command = try BuiltCommand()
      let lines = (1...100_000).map { "k\($0): \"" + String(repeating: "x", count: 200) + "\"\n" }
      let text = lines.joined() + "ficha: ex-ante\n"
      try command.write(text, to: "a.yaml")
      let result = try run(
        "ulimit -c 0; ulimit -v 80000; exec \"$0\" fmt a.yaml --lang \(language)", in: command)
      #expect(result.status == 2 && !result.signal)
      let words = language == "es" ? "no alcanza la memoria" : "not enough memory"
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(try command.read("a.yaml") == text)
      #expect(try FileManager.default.contentsOfDirectory(atPath: command.folder) == ["a.yaml"])
    }
  #endif

  @Test("of stack does its work all the same", arguments: [64, 128, 256])
  func stack(kibibytes: Int) throws {
    let command = try BuiltCommand()
    let sheet = URL(filePath: Project.examples + "/articulacion-2019.yaml")
    try command.write(try Data(contentsOf: sheet), to: "a.yaml")
    let status = try command.run("check", "a.yaml").status
    let result = try run("ulimit -s \(kibibytes); exec \"$0\" check a.yaml", in: command)
    #expect(result.status == status && !result.signal, "\(result.errors)")
  }
}
