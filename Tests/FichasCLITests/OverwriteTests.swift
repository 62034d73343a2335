import Foundation
import TestSupport
import Testing

@Suite("What a command writes")
struct OverwriteTests {
  static let formats = [
    "human", "breve", "json", "ndjson", "ndjson-plano", "sarif",
    "github", "github-summary",
    "gitlab", "junit",
    "checkstyle", "markdown", "csv", "tap", "azure", "rdjsonl",
  ]
  private static let sheet = "ficha: ex-ante\ngasto:\n  total: cinco\n"

  private func command() throws -> BuiltCommand {
    let command = try BuiltCommand()
    try command.write(Self.sheet, to: "a.yaml")
    return command
  }

  /// What stands where a report is to be written, and how the report names it.
  static let targets: [(name: String, text: String)] = [
    ("a.yaml", sheet), ("./in/../a.yaml", sheet), ("link.yaml", sheet), ("hard.yaml", sheet),
    ("notes.txt", "mis notas\n"), ("notes.md", "### Notas\n\n| a |\n| --- |\n"),
    ("rust.txt", "error[E0308]: mismatched types\n --> a.rs:1:2\n"),
    ("other.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"),
    ("other.tap", "TAP version 13\n# Subtest: a\n    ok 1 - a\n    1..1\nok 1 - a\n1..1\n"),
    ("pasted.md", "### Notas\n\n1 archivo: 0 errores, 0 notas  \n1 comprobación hecha; 0 no  \n"),
    ("pasted.txt", "Notas:\n1 archivo: 0 errores, 0 notas\n1 comprobación hecha; 0 no\n"),
    ("base.json", "{\"a\": 1}\n"),
  ]

  @Test("never takes the place of a file that is not its own", arguments: formats, targets)
  func foreign(_ format: String, _ target: (name: String, text: String)) throws {
    let command = try command()
    try command.write("", to: "in/x")
    for (name, text) in Self.targets.dropFirst(4) { try command.write(text, to: name) }
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: command.folder + "/link.yaml", withDestinationPath: "a.yaml")
    if target.name == "hard.yaml" {
      try files.linkItem(
        atPath: command.folder + "/a.yaml", toPath: command.folder + "/hard.yaml")
    }
    let result = try command.run("check", "a.yaml", "--format", "\(format)=\(target.name)")
    #expect(result.status == 2)
    #expect(result.errors.contains(target.name), "\(result.errors)")
    #expect(try command.read(target.name) == target.text)
  }

  @Test(
    "takes the place of an earlier report, as often as wanted", arguments: formats, ["es", "en"])
  func again(_ format: String, _ language: String) throws {
    let command = try command()
    try command.write("ficha: ex-ante\n", to: "b.yaml")
    // findings, a file that is no sheet, and layout: a folder of all would take minutes
    let many = ["gasto-por-beneficiario.yaml", "json-truncado.json", "tabuladores.yaml"].map {
      Project.examples + "/con-errores/" + $0
    }
    let clean = Project.examples + "/articulacion-2019.yaml"
    let calls = [
      ["a.yaml"], ["b.yaml", "a.yaml"], ["falta.yaml"], ["--quiet", "a.yaml"], many, [clean],
      ["--quiet"] + many, many + ["--write-baseline", "base.json"], ["--quiet", clean],
      many + ["--baseline", "base.json", "--only-new"],
    ]
    for options in calls {
      let call = ["check", "--lang", language, "--format", "\(format)=report"] + options
      for _ in 0..<2 {
        let result = try command.run(call)
        #expect(!result.errors.contains("report:"), "\(result.errors)")
      }
      try command.write("", to: "report")
    }
  }

  @Test("takes any place with --force, and those where nothing is lost")
  func forced() throws {
    let command = try command()
    try command.write("mis notas\n", to: "notes.txt")
    _ = try command.run("check", "a.yaml", "--format", "json=notes.txt", "--force")
    #expect(try command.read("notes.txt").hasPrefix("{\"schema\""))
    let none = try command.run("check", "a.yaml", "--format", "json=/dev/null")
    #expect(none.errors.isEmpty)
    #expect(try command.run("convert", "a.yaml", "-o", "/dev/null").status == 0)
  }

  @Test("comes to one file only once, whatever it is called")
  func twice() throws {
    let command = try command()
    try command.write("", to: "in/x")
    try FileManager.default.createSymbolicLink(
      atPath: command.folder + "/other", withDestinationPath: "in")
    for (first, second) in [("r", "./r"), ("in/r", "other/r"), ("in/x", "other/x")] {
      let result = try command.run(
        "check", "a.yaml", "--format", "json=\(first)", "--format", "sarif=\(second)")
      #expect(result.status == 2 && result.errors.contains("mismo lugar"), "\(result.errors)")
      let baseline = try command.run(
        "check", "a.yaml", "--format", "json=\(first)", "--write-baseline", second)
      #expect(baseline.status == 2 && baseline.errors.contains("mismo lugar"))
    }
    #expect(try command.read("in/x").isEmpty)
  }

  @Test("is refused before a sheet is mended")
  func beforeMending() throws {
    let command = try BuiltCommand()
    let path = Project.examples + "/con-errores/gasto-por-beneficiario.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try command.write(text, to: "a.yaml")
    let result = try command.run("check", "a.yaml", "--fix", "--format", "json=a.yaml")
    #expect(result.status == 2)
    #expect(try command.read("a.yaml") == text)
  }

  @Test("as a baseline takes the place of a baseline alone")
  func baseline() throws {
    let command = try command()
    try command.write("{\"a\": 1}\n", to: "other.json")
    #expect(try command.run("check", "a.yaml", "--write-baseline", "base.json").status == 2)
    for options in [[], ["--baseline", "base.json"]] {
      let result = try command.run(
        ["check", "a.yaml", "--write-baseline", "other.json"] + options)
      #expect(result.status == 2, "\(result.errors)")
      #expect(try command.read("other.json") == "{\"a\": 1}\n")
    }
    let moved = ["check", "a.yaml", "--baseline", "base.json", "--write-baseline", "new.json"]
    for _ in 0..<2 { #expect(try !command.run(moved).errors.contains("new.json")) }
  }

  @Test("as a converted sheet takes no place, but may be written again")
  func converted() throws {
    let command = try command()
    #expect(try command.run("convert", "a.yaml", "--to", "json", "-o", "a.json").status == 0)
    #expect(try command.run("convert", "a.yaml", "--to", "json", "-o", "a.json").status == 0)
    for target in ["a.yaml", "a.json"] {
      try command.write(Self.sheet + "# ñ\n", to: target)
      let result = try command.run(["convert", "a.yaml", "--to", "json", "-o", target])
      #expect(result.status == 2 && result.errors.contains("--force"), "\(result.errors)")
      #expect(try command.read(target) == Self.sheet + "# ñ\n")
    }
    #expect(try command.run("convert", "a.yaml", "-o", "a.yaml", "--force").status == 0)
    #expect(try command.read("a.yaml").hasPrefix("{"))
  }

  @Test("as the pages of rules makes its folders, and takes the place of such pages alone")
  func rulePages() throws {
    let command = try BuiltCommand()
    #expect(try command.run("rule", "--write", "pages").status == 0)
    #expect(try command.run("rule", "--write", "pages").status == 0)
    let texts = [
      ("README.md", "# Mi proyecto\n"), ("en/README.md", "# Rules of the house\n"),
      ("ANT01.md", "# ANT01: mis notas\n"),
    ]
    for (name, text) in texts {
      let before = try command.read("pages/" + name)
      try command.write(text, to: "pages/" + name)
      try command.write("# POB01: de antes\n\nSeveridad: **nota**\n", to: "pages/POB01.md")
      let result = try command.run("rule", "--write", "pages")
      #expect(result.status == 2 && result.errors.contains("pages/" + name), "\(result.errors)")
      #expect(try command.read("pages/" + name) == text)
      // none is written where one cannot be
      #expect(try command.read("pages/POB01.md").contains("de antes"))
      try command.write(before, to: "pages/" + name)
    }
    #expect(try command.run("rule", "--write", "pages").status == 0)
    #expect(try !command.read("pages/POB01.md").contains("de antes"))
  }
}
