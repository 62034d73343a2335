import Foundation
import TestSupport
import Testing

@Suite("fichas check, of some rules and files")
struct CheckScopeTests {
  private let folder = Project.examples + "/con-errores"

  private func errors(_ arguments: String...) throws -> String {
    try BuiltCommand().run(arguments).errors
  }

  @Test("--format breve writes one line per finding, as editors read them")
  func brief() throws {
    let command = try BuiltCommand()
    let lines = try command.run("check", folder, "--format", "breve").output
      .split(separator: "\n")
    let pattern = try Regex(
      "^.+\\.(yaml|json):[0-9]+:[0-9]+: (error|warning|note)\\[[A-Z]{3}[0-9]{2}\\] .+$")
    #expect(lines.count > 30)
    for line in lines { #expect(line.wholeMatch(of: pattern) != nil, "\(line)") }
    let missing = try command.run("check", "no-hay.yaml", "--format", "breve").output
    #expect(missing == "no-hay.yaml:1:1: error[LEC12] no existe el archivo\n")
  }

  @Test("--select and --ignore take rules and families, in any case")
  func selection() throws {
    let command = try BuiltCommand()
    func rules(_ arguments: String...) throws -> Set<Substring> {
      let lines = try command.run(["check", folder, "--format", "breve"] + arguments).output
        .split(separator: "\n")
      return Set(lines.compactMap { $0.split(separator: "[").dropFirst().first?.prefix(5) })
    }
    let all = try rules()
    let faults = all.filter { $0.hasPrefix("LEC") && $0 != "LEC07" }
    #expect(
      try rules("--select", "gas02,POB").subtracting(faults)
        == all.filter { $0 == "GAS02" || $0.hasPrefix("POB") })
    #expect(
      try rules("--ignore", "gasto", "--ignore=LEC")
        == all.filter { !$0.hasPrefix("GAS") && (!$0.hasPrefix("LEC") || faults.contains($0)) })
    #expect(try rules("--ignore", faults.sorted().joined(separator: ",")).isDisjoint(with: faults))
  }

  @Test("a misspelled rule or family is refused with what may have been meant")
  func misspelled() throws {
    #expect(
      try errors("check", folder, "--select", "gatso")
        == "error: --select: no hay regla ni familia que se llame 'gatso'\n  ayuda: ¿quizás 'gasto'?\n"
    )
    #expect(
      try errors("check", folder, "--ignore", "GSA02", "--lang", "en")
        == "error: --ignore: there is no rule and no family called 'GSA02'\n  help: perhaps 'GAS02'?\n"
    )
    #expect(try errors("check", folder, "--select", ",").contains("falta el valor"))
  }

  @Test(
    "what writes sheets or a baseline needs every finding",
    arguments: ["--fix", "--write-baseline=b.json"])
  func conflicts(option: String) throws {
    for other in ["--select=GAS", "--ignore=GAS", "--statistics", "--watch"] {
      let result = try BuiltCommand().run("check", folder, option, other)
      #expect(result.status == 2)
      #expect(result.errors.contains("no van juntos"))
    }
  }

  @Test("--statistics counts by rule; --exit-zero succeeds whatever is found")
  func statistics() throws {
    let command = try BuiltCommand()
    let sheet = folder + "/miles-mal-puestos.yaml"
    let text = try command.run("check", sheet, "--statistics")
    #expect(
      text.output.hasPrefix("1  GAS01  en 1 archivo  los gastos no suman el total\n1  GAS03 "))
    #expect(text.status == 1)
    #expect(try command.run("check", sheet, "--statistics", "--exit-zero").status == 0)
    #expect(try command.run("check", sheet, "--exit-zero", "-q").status == 0)
    #expect(try command.run("check", "no-hay.yaml", "--exit-zero").status == 2)
    let csv = try command.run("check", sheet, "--statistics", "--format=csv", "--select=GAS08")
      .output
    #expect(csv.hasPrefix("rule,findings,errors,warnings,notes,files,title\nGAS08,1,1,0,0,1,"))
    #expect(try command.run("check", sheet, "--statistics", "--format=sarif").status == 2)
  }

  @Test("--since checks what git says has changed, and what is new")
  func since() throws {
    let command = try BuiltCommand()
    let sheet = try String(contentsOfFile: folder + "/suma-de-gastos.yaml", encoding: .utf8)
    for name in ["a.yaml", "b/ñandú 1.yaml", "c.yaml"] { try command.write(sheet, to: "r/" + name) }
    let git = "git -c user.name=n -c user.email=e@e -C r"
    _ = try command.run(shell: "git init -q r && \(git) add . && \(git) commit -qm uno")
    func paths(_ arguments: String...) throws -> [String] {
      let lines = try command.run(["check", "--format", "breve"] + arguments).output
        .split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
      return lines.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    #expect(try paths("r", "--since", "HEAD") == [])
    #expect(try command.run("check", "r", "--since", "HEAD").status == 0)
    try command.write(sheet + "# otra\n", to: "r/b/ñandú 1.yaml")
    try command.write(sheet, to: "r/d.yaml")
    #expect(try paths("r", "--since", "HEAD") == ["r/b/ñandú 1.yaml", "r/d.yaml"])
    #expect(try paths("r/b", "--since=HEAD") == ["r/b/ñandú 1.yaml"])
    #expect(try paths("r/a.yaml", "r/d.yaml", "--since=HEAD") == ["r/d.yaml"])
    _ = try command.run(shell: "\(git) add . && \(git) commit -qm dos && rm r/c.yaml")
    #expect(try paths("r", "--since", "HEAD~1") == ["r/b/ñandú 1.yaml", "r/d.yaml"])
  }

  @Test("--since says why git does not answer")
  func sinceFails() throws {
    let command = try BuiltCommand()
    _ = try command.run(shell: "git init -q r")
    try command.write("a: 1\n", to: "r/a.yaml")
    let unknown = try command.run("check", "r", "--since", "no-hay")
    #expect(unknown.status == 2)
    #expect(unknown.errors.hasPrefix("error: --since: git no conoce la revisión 'no-hay'\n"))
    #expect(try command.run("check", "r", "--since=--output=x").status == 2)
    let path = try BuiltCommand.path()
    let without = try command.run(shell: "PATH=/no/hay '\(path)' check r --since HEAD")
    #expect(without.errors.hasPrefix("error: --since: no se encontró el programa git en el PATH\n"))
    let outside = try command.run(["check", ".", "--since", "HEAD", "--lang", "en"])
    #expect(outside.status == 2)
    #expect(outside.errors.contains("is in no repository of git"))
    let missing = try command.run("check", "no-hay.yaml", "--since", "HEAD")
    #expect(missing.status == 2 && missing.errors.contains("no existe 'no-hay.yaml'"))
  }

  // the process is killed outright, since what a test starts inherits its blocked signals
  @Test("--watch checks again when a file is saved")
  func watch() throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "a.yaml")
    let result = try command.run(
      shell: """
        "$0" check . --watch --format breve >out 2>err & p=$!
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          sleep 0.5; grep -q Ctrl-C err && break; done
        printf 'ficha: ex-ante\\nformulario: 1999\\n' >a.yaml
        for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          sleep 0.5; [ "$(grep -c Ctrl-C err)" = 2 ] && break; done
        kill -KILL $p; cat err out
        """)
    #expect(result.output.contains("cambió a.yaml; se revisa de nuevo\n"))
    #expect(result.output.contains("a.yaml:2:13: "))
  }
}
