import Foundation
import Testing

@Suite("A closed pipe")
struct ClosedPipeTests {
  @Test("ends the command without a word and leaves no half-written report")
  func quiet() throws {
    let command = try BuiltCommand()
    for number in 0..<400 { try command.write("ficha: ex-ante\n", to: "fichas/\(number).yaml") }
    let path = try #require(BuiltCommand.path)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: command.folder)
    process.arguments = [
      "-c", "\"$0\" check --format json --format sarif=out.sarif fichas 2>errors | head -c 1", path,
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: command.folder)
    #expect(names.sorted() == ["errors", "fichas"])
    #expect(try String(contentsOfFile: "\(command.folder)/errors", encoding: .utf8).isEmpty)
  }
}
