import Foundation
import TestSupport
import Testing

/// A file that is not a sheet, and that people keep beside their sheets.
struct NonSheetCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String

  var testDescription: String { name }

  static let all: [NonSheetCase] = [
    NonSheetCase(name: "package.json", text: "{\"name\": \"a\",\n    \"version\": \"1.0.0\"}"),
    NonSheetCase(name: "compose.yaml", text: "services:\n    web: # ñ\n        image: a\n"),
    NonSheetCase(name: "list.yml", text: "-   a\n-   ficha: ex-ante\n"),
    NonSheetCase(name: "deep.yaml", text: "datos:\n    ficha: ex-ante\n"),
    NonSheetCase(name: "helm.yaml", text: "a: {{ .Values.a }}\nb: \"x\n"),
    NonSheetCase(name: "empty.yaml", text: ""),
    NonSheetCase(name: ".fichas.yaml", text: "perfil:    gore\n"),
  ]
}

@Suite("What is not a sheet")
struct NonSheetTests {
  private let sheet = "gasto:\n    total: 5\nficha: ex-ante\n"
  private let even = "ficha: ex-ante\ngasto:\n  total: 5\n"

  @Test("is counted and left as it is where a folder holds it", arguments: [true, false])
  func inFolder(isNamed: Bool) throws {
    let command = try BuiltCommand()
    for other in NonSheetCase.all { try command.write(other.text, to: other.name) }
    try command.write(sheet, to: "a.yaml")
    let result = try command.run(isNamed ? ["fmt", "."] : ["fmt"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == "a.yaml\n" || result.output == "./a.yaml\n")
    #expect(result.errors == "nota: 6 archivos no son fichas; no se tocan\n")
    #expect(try command.read("a.yaml") == even)
    for other in NonSheetCase.all { #expect(try command.read(other.name) == other.text) }
  }

  @Test("is counted in the language asked for, one by one")
  func one() throws {
    let command = try BuiltCommand()
    try command.write(NonSheetCase.all[0].text, to: "package.json")
    let result = try command.run("fmt", "--check", "--lang", "en")
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(result.errors == "note: 1 file is not a sheet; left as it is\n")
  }

  @Test(
    "is refused where it is named",
    arguments: [["fmt"], ["fmt", "--check"], ["fmt", "--diff"], ["check", "--fix"]]
      + [["check", "--diff"], ["convert"]],
    NonSheetCase.all.filter { !["helm.yaml", "empty.yaml"].contains($0.name) })
  func named(_ arguments: [String], _ other: NonSheetCase) throws {
    let command = try BuiltCommand()
    try command.write(other.text, to: other.name)
    let result = try command.run(arguments + [other.name])
    #expect(result.status == 2)
    #expect(result.errors.contains("\(other.name): no es una ficha"), "\(result.errors)")
    #expect(try command.read(other.name) == other.text)
  }

  @Test("is refused on standard input, too", arguments: ["fmt", "convert"])
  func standardInput(_ name: String) throws {
    let command = try BuiltCommand()
    let result = try command.run([name, "-", "--lang", "en"], input: "services:\n    web: a\n")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains("-: is not a sheet"), "\(result.errors)")
  }

  @Test("is told apart from a sheet whose syntax has faults", arguments: ["", "  "])
  func faults(_ indent: String) throws {
    let command = try BuiltCommand()
    let text = "\(indent)ficha: ex-ante\n\(indent)a: \"x\n"
    try command.write(text, to: "in/a.yaml")
    let result = try command.run("fmt", "in")
    #expect(result.status == 2 && result.errors.contains("LEC01"), "\(result.errors)")
    #expect(try command.read("in/a.yaml") == text)
  }

  @Test("is passed over by --only-sheets, named or found", arguments: NonSheetCase.all)
  func onlySheets(_ other: NonSheetCase) throws {
    let command = try BuiltCommand()
    try command.write(other.text, to: "in/\(other.name)")
    try command.write(sheet, to: "in/a.yaml")
    let path = "in/\(other.name)"
    let note = "nota: \(path): no es una ficha: le falta la clave 'ficha'; no se revisa\n"
    for options in [["--format", "breve"], ["--statistics"], ["--fix"]] {
      let result = try command.run(["check", "--only-sheets", path] + options)
      #expect(result.status == 0, "\(options) \(result.output) \(result.errors)")
      #expect(result.errors.hasPrefix(note), "\(options) \(result.errors)")
    }
    let both = try command.run(["check", "--only-sheets", "--format", "breve", "in/a.yaml", path])
    let alone = try command.run(["check", "--format", "breve", "in/a.yaml"])
    #expect(both.output == alone.output && both.status == alone.status && alone.status != 0)
    if !other.name.hasPrefix(".") {
      let found = try command.run(["check", "--only-sheets", "--format", "breve", "in"])
      #expect(found.output == alone.output && found.errors.contains(note), "\(found.errors)")
    }
  }

  @Test("is not what lacks another key, or cannot be read", arguments: ["", "  "])
  func sheetsAreKept(_ indent: String) throws {
    let command = try BuiltCommand()
    try command.write("\(indent)ficha: ex-ante\n\(indent)a: \"x\n", to: "a.yaml")
    let result = try command.run(["check", "--only-sheets", "a.yaml", "--format", "breve"])
    #expect(result.status == 2 && result.output.contains("LEC01"), "\(result.output)")
    let missing = try command.run(["check", "--only-sheets", "b.yaml", "--format", "breve"])
    #expect(missing.status == 2 && missing.output.contains("LEC12"), "\(missing.output)")
  }

  @Test("is passed over on standard input, in the language asked for")
  func onlySheetsFromInput() throws {
    let command = try BuiltCommand()
    let result = try command.run(
      ["check", "--only-sheets", "--lang", "en", "--stdin-filename", "x.yaml", "-"],
      input: "services:\n    web: a\n")
    #expect(result.status == 0)
    #expect(
      result.errors == "note: x.yaml: is not a sheet: it lacks the key 'ficha'; not checked\n")
  }

  @Test("is left as it is by --fix, and reported as ever")
  func fix() throws {
    let command = try BuiltCommand()
    let other = NonSheetCase.all[1]
    try command.write(other.text, to: "in/compose.yaml")
    let before = try command.run("check", "in", "--format", "json")
    let result = try command.run("check", "in", "--format", "json", "--fix")
    #expect(result.output == before.output && result.status == before.status)
    #expect(result.errors == "nota: 1 archivo no es una ficha; no se toca\n")
    #expect(try command.read("in/compose.yaml") == other.text)
  }
}
