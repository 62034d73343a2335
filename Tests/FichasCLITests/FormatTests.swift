import Foundation
import TestSupport
import Testing

@Suite("fichas fmt and fichas convert")
struct FormatTests {
  private let mixed = "gasto:\n    total: 5 # M$\nficha: ex-ante\n"
  private let even = "ficha: ex-ante\ngasto:\n  total: 5 # M$\n"

  @Test("write the layout of the form once, and then nothing")
  func writes() throws {
    let command = try BuiltCommand()
    try command.write(mixed, to: "a.yaml")
    try command.write("{\"gasto\":{},\"ficha\":\"ex-ante\"}", to: "b/b.json")
    let first = try command.run("fmt")
    #expect(first.output == "./a.yaml\n./b/b.json\n" || first.output == "a.yaml\nb/b.json\n")
    #expect(first.status == 0)
    #expect(try text("a.yaml", command) == even)
    #expect(try text("b/b.json", command) == "{\n  \"ficha\": \"ex-ante\",\n  \"gasto\": {}\n}\n")
    let second = try command.run("fmt")
    #expect(second.output.isEmpty && second.status == 0)
    #expect(try command.run("fmt", "-", input: mixed).output == even)
  }

  @Test("only tell with --check and --diff")
  func checks() throws {
    let command = try BuiltCommand()
    try command.write(mixed, to: "a.yaml")
    let check = try command.run("fmt", "--check", "a.yaml")
    #expect(check.status == 1 && check.output == "a.yaml\n")
    let difference = try command.run("fmt", "--diff", "a.yaml")
    #expect(difference.status == 0)
    #expect(
      difference.output.hasPrefix("--- a/a.yaml\n+++ b/a.yaml\n@@ -1,3 +1,3 @@\n-gasto:\n"))
    #expect(try text("a.yaml", command) == mixed)
    try command.write(even, to: "a.yaml")
    #expect(try command.run("fmt", "--check", "a.yaml").status == 0)
  }

  @Test("leave a file with a syntax error as it is and say where")
  func faults() throws {
    let command = try BuiltCommand()
    try command.write("b: 1\na: \"x\n", to: "a.yaml")
    let result = try command.run("fmt", "a.yaml", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.errors.contains("--> a.yaml:2:4"))
    #expect(try text("a.yaml", command) == "b: 1\na: \"x\n")
  }

  @Test("keep the mode, and write through a named link saying so")
  func links() throws {
    let command = try BuiltCommand()
    try command.write(mixed, to: "real/a.yaml")
    let path = "\(command.folder)/real/a.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(command.folder)/link.yaml", withDestinationPath: path)
    let result = try command.run("fmt", "link.yaml", "--lang", "en")
    #expect(result.status == 0 && result.errors.contains("is a link"))
    #expect(try text("real/a.yaml", command) == even)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test("never write through a link out of the folder")
  func outside() throws {
    let command = try BuiltCommand()
    try command.write(mixed, to: "real/a.yaml")
    try command.write(even, to: "tree/b.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(command.folder)/tree/a.yaml", withDestinationPath: "../real/a.yaml")
    let result = try command.run("fmt", "tree", "--lang", "en")
    #expect(result.status == 2 && result.errors.contains("link out of the folder"))
    #expect(try text("real/a.yaml", command) == mixed)
  }

  @Test("turn one notation into the other, comments told")
  func converts() throws {
    let command = try BuiltCommand()
    try command.write("ficha: 2\na: 1.167.259 # b\nc: 31500\n", to: "a.yaml")
    let json = try command.run("convert", "--to", "json", "a.yaml", "--lang", "en")
    #expect(json.output == "{\n  \"ficha\": 2,\n  \"a\": \"1.167.259\",\n  \"c\": 31500\n}\n")
    #expect(json.errors == "note: comments that JSON cannot hold and that were left out: 1\n")
    let back = try command.run("convert", "--to=yaml", "-", input: json.output)
    #expect(back.output == "ficha: 2\na: 1.167.259\nc: 31500\n")
    #expect(try command.run("convert", "a.yaml", "--output", "b.json").output.isEmpty)
    #expect(try text("b.json", command) == json.output)
    #expect(try command.run("convert", "no.yaml").status == 2)
  }

  private func text(_ name: String, _ command: BuiltCommand) throws -> String {
    try String(contentsOfFile: "\(command.folder)/\(name)", encoding: .utf8)
  }
}
