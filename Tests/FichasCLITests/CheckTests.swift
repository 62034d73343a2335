import Foundation
import TestSupport
import Testing

@Suite("fichas check")
struct CheckTests {
  private let clean = Project.examples + "/capacitacion-2019.yaml"
  private let wrong = Project.examples + "/con-errores/suma-de-gastos.yaml"

  @Test("ends with 0, 1 or 2 by what it finds and what counts")
  func status() throws {
    let command = try BuiltCommand()
    #expect(try command.run("check", clean).status == 0)
    #expect(try command.run("check", clean, "--fail-on", "warning").status == 0)
    #expect(try command.run("check", clean, "--fail-on=note").status == 1)
    #expect(try command.run("check", wrong).status == 1)
    #expect(try command.run("check", wrong, "no-hay.yaml").status == 2)
  }

  @Test("takes options anywhere, and behind -- only paths")
  func optionPlaces() throws {
    let command = try BuiltCommand()
    let plain = try command.run("check", wrong, "--lang", "en", "--jobs=1").output
    #expect(plain.hasPrefix("error[GAS01]: "))
    #expect(try command.run("--lang=en", "check", "--jobs", "1", wrong).output == plain)
    let result = try command.run("check", "--lang", "en", "--", "--lang")
    #expect(result.output.contains("--> --lang\n"))
  }

  @Test("checks the present folder where no path is given")
  func presentFolder() throws {
    let command = try BuiltCommand()
    try command.write(try Data(contentsOf: URL(filePath: clean)), to: "b/a.yaml")
    try command.write(try Data(contentsOf: URL(filePath: wrong)), to: "a.yaml")
    let result = try command.run("check")
    #expect(result.output.contains("--> a.yaml:"))
    #expect(result.output.contains("--> b/a.yaml:"))
    #expect(try command.run("check", ".").output == result.output)
  }

  @Test("reads standard input, by its name as YAML or JSON")
  func standardInput() throws {
    let command = try BuiltCommand()
    let yaml = try String(contentsOfFile: clean, encoding: .utf8)
    let json = try String(
      contentsOfFile: Project.examples + "/juntos-2019.json", encoding: .utf8)
    let named = try command.run("check", "-", "--stdin-filename", "mi ficha.yaml", input: yaml)
    #expect(named.output.contains("--> mi ficha.yaml:"))
    #expect(named.status == 0)
    let unnamed = try command.run("check", "-", input: json)
    #expect(unnamed.output.contains("--> <stdin>:"))
    #expect(unnamed.status == 0)
    #expect(try command.run("check", "-", "--stdin-filename=a.json", input: yaml).status == 2)
  }

  @Test(
    "writes the same bytes however many files are checked at a time", arguments: ["human", "json"])
  func jobs(format: String) throws {
    let command = try BuiltCommand()
    let alone = try command.run("check", Project.examples, "--format", format, "--jobs", "1")
    #expect(alone.output.count > 10_000)
    for jobs in ["2", "3", "16"] {
      let together = try command.run(
        "check", Project.examples, "--format", format, "--jobs", jobs)
      #expect(together.output == alone.output)
      #expect(together.status == alone.status)
    }
  }

  @Test("colours where it is told to, and not into a pipe")
  func color() throws {
    let command = try BuiltCommand()
    func isColored(_ arguments: String..., environment: [String: String] = [:]) throws -> Bool {
      try command.run(["check", wrong] + arguments, environment: environment)
        .output.contains("\u{1B}[")
    }
    #expect(try !isColored())
    #expect(try !isColored("--color=auto"))
    #expect(try !isColored("--color", "never"))
    #expect(try isColored("--color", "always"))
    #expect(try isColored("--color", "always", environment: ["NO_COLOR": "1"]))
  }

  @Test("tells of a folder that was named twice, and checks it once")
  func repeated() throws {
    let command = try BuiltCommand()
    try command.write(try Data(contentsOf: URL(filePath: clean)), to: "in/a.yaml")
    symlink("..", "\(command.folder)/in/up")
    let result = try command.run("check", "in", "in", "in/a.yaml")
    #expect(
      result.errors == """
        nota: in/up/in: ya se entró a esta carpeta; no se entra otra vez
        nota: in: ya se entró a esta carpeta; no se entra otra vez
        nota: in/a.yaml: ya se revisó; no se revisa otra vez

        """)
    #expect(result.output.contains("\n1 archivo"))
    #expect(result.status == 0)
  }

  @Test("shows a hostile name of a file by its escapes")
  func hostileName() throws {
    let command = try BuiltCommand()
    let name = "a\u{1B}[31m\u{202E}.yaml"
    try command.write("a: 1\n", to: name)
    let human = try command.run("check", name).output
    #expect(human.contains("--> a\\u{1B}[31m\\u{202E}.yaml:1:"))
    let json = try command.run("check", name, "--format", "json").output
    #expect(json.contains("\"path\":\"a\\u001B[31m\\u202E.yaml\""))
  }

  @Test("ends quietly where nobody reads any more")
  func closedPipe() throws {
    let command = try BuiltCommand()
    let result = try command.run(
      shell: "\"$0\" check '\(Project.examples)' --color always | head -n 1")
    #expect(!result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }
}

@Suite("fichas tree")
struct TreeTests {
  @Test("writes a line of JSON for each document")
  func documents() throws {
    let command = try BuiltCommand()
    try command.write("a: 1.50\nb: [x, null]\n---\n- ñ\n", to: "dos.yaml")
    let result = try command.run("tree", "dos.yaml")
    #expect(result.output == "{\"a\":1.50,\"b\":[\"x\",null]}\n[\"ñ\"]\n")
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
    #expect(try command.run("tree", "-", input: "{\"a\": 1}").output == "{\"a\":1}\n")
    let piped = try command.run(shell: "echo '{\"a\": 1}' | \"$0\" tree -")
    #expect(piped.output == "{\"a\":1}\n")
  }

  @Test("tells on standard error what it cannot read")
  func faults() throws {
    let command = try BuiltCommand()
    try command.write("{\"a\": 1,\n \"b\": }\n", to: "mal.json")
    let result = try command.run("tree", "mal.json")
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("--> mal.json:2:"))
    #expect(result.status == 2)
    let missing = try command.run("tree", "no-hay.json", "--lang", "en")
    #expect(missing.errors.contains("no such file"))
    #expect(missing.status == 2)
  }

  @Test("says less when asked: the findings alone, or without the lines of the sheet")
  func saysLess() throws {
    let command = try BuiltCommand()
    let bad = "\(Project.examples)/con-errores/gasto-por-beneficiario.yaml"
    let text = try String(contentsOfFile: bad, encoding: .utf8)
    let good = "buena.yaml"
    try command.write(text.replacingOccurrences(of: "183,89", with: "188,89"), to: good)
    #expect(try command.run("check", "--quiet", good).output.isEmpty)
    let quiet = try command.run("check", "-q", bad)
    #expect(quiet.status == 1)
    #expect(quiet.output.hasPrefix("error[GAS02]") && !quiet.output.contains("comprobaciones"))
    let whole = try command.run("check", bad).output
    #expect(whole.hasPrefix(quiet.output))
    let brief = try command.run("check", "--no-snippets", bad).output
    #expect(!brief.contains(" | "))
    #expect(brief.contains("dato: el gasto total = 340.000 (línea 128)"))
    #expect(brief.split(separator: "\n").suffix(2) == whole.split(separator: "\n").suffix(2))
  }
}
