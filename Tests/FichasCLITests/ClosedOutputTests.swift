import Foundation
import TestSupport
import Testing

@Suite("Standard input, output and errors that are closed")
struct ClosedOutputTests {
  private func run(_ script: String, in command: BuiltCommand) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: command.folder)
    process.arguments = ["-c", script, try BuiltCommand.path()]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test(
    "never make a file get what is written to them", arguments: ["", "<&-", "2>&-", "<&- 2>&-"])
  func closed(_ others: String) throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "a.yaml")
    let call = "\"$0\" check a.yaml --format human --format json=r.json"
    #expect(try run("\(call) >&- \(others)", in: command) == 2)
    #expect(!FileManager.default.fileExists(atPath: command.folder + "/r.json"))
    try command.write("gasto:\n    total: 5\nficha: ex-ante\n", to: "b.yaml")
    #expect(try run("\"$0\" fmt b.yaml >&- \(others)", in: command) == 2)
    #expect(try command.read("b.yaml") == "ficha: ex-ante\ngasto:\n  total: 5\n")
  }

  @Test("do not keep a report from its own file", arguments: ["<&-", "2>&-", "<&- 2>&-"])
  func fileAlone(_ closed: String) throws {
    let command = try BuiltCommand()
    let sheet = URL(filePath: Project.examples + "/articulacion-2019.yaml")
    try command.write(try Data(contentsOf: sheet), to: "a.yaml")
    let call = "\"$0\" check a.yaml --fail-on error --format json=r.json"
    let status = try run(call, in: command)
    #expect(status != 2)
    try FileManager.default.removeItem(atPath: command.folder + "/r.json")
    #expect(try run("\(call) \(closed)", in: command) == status)
    #expect(try command.read("r.json").hasPrefix("{\"schema\""))
    if closed.hasPrefix("<") { #expect(try run("\"$0\" check - \(closed)", in: command) == 2) }
  }
}
