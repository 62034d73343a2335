import Foundation
import Testing

@Suite(
  "A full disk", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full"))
struct FullDiskTests {
  @Test(
    "is told in the language asked for, and the run has failed",
    arguments: [("es", "no queda espacio en el disco"), ("en", "no room is left on the disk")])
  func told(_ language: String, _ words: String) throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "a.yaml")
    let path = try #require(BuiltCommand.path)
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = URL(filePath: command.folder)
    process.arguments = ["-c", "\"$0\" check --lang \(language) a.yaml > /dev/full", path]
    process.standardError = errors
    try process.run()
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(told.contains(words) && process.terminationStatus == 2, "\(told)")
  }
}
