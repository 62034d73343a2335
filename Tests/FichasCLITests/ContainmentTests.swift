import Foundation
import TestSupport
import Testing

@Suite("What a folder holds")
struct ContainmentTests {
  private let secret = "token: s3creto\nficha: ex-ante\n"

  private func link(_ name: String, to target: String, _ command: BuiltCommand) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(command.folder)/\(name)", withDestinationPath: target)
  }

  @Test(
    "does not make a report print a file that stands elsewhere",
    arguments: [
      ["check"], ["check", "--fix", "--diff"], ["fmt", "--diff"], ["audit"], ["table", "gasto"],
    ])
  func sheets(_ arguments: [String]) throws {
    let command = try BuiltCommand()
    try command.write(secret, to: "out/a.yaml")
    try command.write("ficha: ex-ante\n", to: "in/b.yaml")
    try link("in/a.yaml", to: "../out/a.yaml", command)
    try link("in/more", to: "../out", command)
    let result = try command.run(arguments + ["in"])
    #expect(result.status == 2)
    let printed = result.output + result.errors
    #expect(!printed.contains("s3creto") && !printed.contains("token"), "\(printed)")
    #expect(printed.contains("in/a.yaml") && printed.contains("in/more"), "\(printed)")
  }

  @Test("may be a link that a person names")
  func named() throws {
    let command = try BuiltCommand()
    try command.write(secret, to: "out/a.yaml")
    try command.write("", to: "in/x")
    try link("in/a.yaml", to: "../out/a.yaml", command)
    #expect(try command.run("check", "in/a.yaml").output.contains("s3creto"))
  }

  /// What a configuration names as its rules, and whether it is read.
  static let rules: [(name: String, isRead: Bool)] = [
    ("reglas.yaml", true), ("../comun/reglas.yaml", true), (".fichas/reglas.yaml", true),
    ("../../fuera.yaml", false), ("/dev/stdin", false), ("/proc/self/environ", false),
    ("enlace.yaml", false), ("../.git/config", false), ("../.env", false),
  ]

  @Test("names rules of its own project alone", arguments: rules)
  func rulesFile(_ example: (name: String, isRead: Bool)) throws {
    let command = try BuiltCommand()
    let rule = "s3creto: {condicion: gasto.total > 1, mensaje: m}\n"
    for name in [
      "fuera.yaml", "repo/in/reglas.yaml", "repo/comun/reglas.yaml", "repo/in/.fichas/reglas.yaml",
      "repo/.git/config", "repo/.env",
    ] { try command.write(rule, to: name) }
    try link("repo/in/enlace.yaml", to: "../../fuera.yaml", command)
    try command.write("ficha: ex-ante\n", to: "repo/in/sub/a.yaml")
    try command.write("reglas: \(example.name)\n", to: "repo/in/.fichas.yaml")
    let result = try command.run(["check", "repo/in/sub"], input: rule)
    let isRefused = result.output.contains("no se lee")
    #expect(isRefused == !example.isRead, "\(result.output)")
    // its faults quote what was read
    #expect(result.output.contains("s3creto") == example.isRead, "\(result.output)")
    if isRefused { #expect(result.status == 2) }
  }

  @Test("is no configuration where it is a link out of the project, unless a person names it")
  func configuration() throws {
    let command = try BuiltCommand()
    try command.write("s3creto: 1\n", to: "fuera.yaml")
    try command.write("ficha: ex-ante\n", to: "in/a.yaml")
    try link("in/.fichas.yaml", to: "../fuera.yaml", command)
    let found = try command.run("check", "in")
    #expect(found.status == 2 && found.output.contains("no se lee"), "\(found.output)")
    #expect(!found.output.contains("s3creto"))
    let named = try command.run("check", "in", "--config", "in/.fichas.yaml")
    #expect(named.output.contains("s3creto"))
  }
}
