import Foundation
import TestSupport
import Testing

@Suite("fichas check --fix --diff")
struct DryFixTests {
  /// What cannot be mended, and the words that say why.
  static let cases: [(arguments: [String], says: String)] = [
    (["falta.yaml"], "no existe"), (["roto.json"], "roto.json"), (["vacia"], "ninguna ficha"),
    (["a.yaml", "--config", "falta.yaml"], "no existe"), ([], "roto.json"),
  ]

  @Test("says what it cannot read, and fails", arguments: cases)
  func faults(_ example: (arguments: [String], says: String)) throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "a.yaml")
    try command.write("{\"ficha\": \"ex-ante\", \"gasto\": {\"total\": 5", to: "roto.json")
    try command.write("", to: "vacia/x.txt")
    for options in [["--fix", "--diff"], ["--diff"]] {
      let result = try command.run(["check"] + example.arguments + options)
      #expect(result.status == 2)
      #expect(result.errors.contains(example.says), "\(result.errors)")
    }
  }
}
