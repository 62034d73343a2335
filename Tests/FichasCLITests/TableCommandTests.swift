import Foundation
import TestSupport
import Testing

@Suite("fichas table")
struct TableCommandTests {
  private static let configuration = """
    gravedades: {GAS01: nota, GAS02: apagada}
    excepciones: [{regla: POB03, razon: x}]
    """

  private func folder() throws -> BuiltCommand {
    let command = try BuiltCommand()
    try command.write("", to: ".git/HEAD")
    for name in ["suma-de-gastos", "gasto-por-beneficiario", "cobertura-mal-calculada"] {
      try command.write(
        try Project.example("con-errores/\(name).yaml"), to: "fichas/\(name).yaml")
    }
    return command
  }

  /// The errors and notes of a check, and those that the table adds up.
  private func counts(
    _ command: BuiltCommand, _ options: [String]
  ) throws -> (check: [Int], table: [Int]) {
    let report = try command.run(["check", "fichas", "--format", "json"] + options).output
    let table = try command.run(
      ["table", "resumen", "fichas", "--format", "json", "--columns", "errores,notas"] + options)
    func objects(_ text: String, _ name: String) throws -> [[String: Any]] {
      let whole = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      return try #require(whole?[name] as? [[String: Any]])
    }
    let findings = try objects(report, "files").flatMap { $0["findings"] as? [[String: Any]] ?? [] }
      .filter { $0["excepted"] == nil }
    let rows = try objects(table.output, "rows")
    func total(_ key: String) -> Int { rows.reduce(0) { $0 + (Int("\($1[key] ?? 0)") ?? 0) } }
    return (
      ["error", "note"].map { name in findings.count { $0["severity"] as? String == name } },
      [total("errores"), total("notas")]
    )
  }

  @Test("counts what a check counts, with the configuration that holds")
  func agreesWithCheck() throws {
    let command = try folder()
    let plain = try counts(command, [])
    #expect(plain.check == plain.table && plain.check == [3, 0])
    try command.write(Self.configuration, to: ".fichas.yaml")
    let configured = try counts(command, [])
    #expect(configured.check == configured.table && configured.check == [0, 1])
    let without = try counts(command, ["--no-config"])
    #expect(without.table == plain.check)
  }

  @Test("a bad configuration is told and ends with 2, and is no row of sheets")
  func badConfiguration() throws {
    let command = try folder()
    try command.write("poblacion: {potencial: 5}\n", to: ".fichas.yaml")
    let result = try command.run("table", "cobertura", "fichas", "--format", "csv")
    #expect(result.status == 2)
    #expect(result.errors.contains("la configuración no tiene la clave"))
    #expect(result.errors.contains(".fichas.yaml:1:1"))
    #expect(result.output.split(separator: "\n").count == 4)
    let summary = try command.run("table", "resumen", "fichas", "--format", "csv")
    #expect(summary.output.split(separator: "\n").count == 4)
  }

  @Test("tells what is wrong with a condition, and how many rows it could not judge")
  func conditions() throws {
    let command = try folder()
    let bad = try command.run("table", "gasto", "fichas", "--where", "gasto.totla > 5")
    #expect(bad.status == 2 && bad.output.isEmpty)
    #expect(
      bad.errors == """
        error: --where:1:1: no hay ninguna cifra ni respuesta que se llame 'gasto.totla'
          gasto.totla > 5
          ^^^^^^^^^^^
          ayuda: ¿quiso decir 'gasto.total'?

        """)
    let late = try command.run(
      "table", "gasto", "fichas", "--lang", "en", "--where", "gasto.total > 5 y\n\u{1B} ñandú + 1")
    #expect(
      late.errors == """
        error: --where:2:3: there is no figure or answer called 'ñandú'
          \\u{1B} ñandú + 1
                 ^^^^^
          help: the names stand in docs/expresiones.md

        """)
    let open = try command.run(
      "table", "gasto", "fichas", "--where", "poblacion.beneficiaria.2050 > 5", "--lang", "en")
    #expect(open.status == 0 && open.output.split(separator: "\n").count == 2)
    let quiet = try command.run(
      "table", "gasto", "fichas", "--where", "poblacion.beneficiaria.2050 > 5", "--lang", "en",
      "--quiet")
    #expect(quiet.output == open.output && quiet.errors.isEmpty)
    #expect(
      open.errors == """
        note: 3 rows are left out: the condition cannot be computed; the first, of \
        fichas/cobertura-mal-calculada.yaml: the sheet has no poblacion.beneficiaria.2050

        """)
    let some = try command.run(
      "table", "gasto", "fichas", "--where", "gasto.total > 340.000", "--format", "csv",
      "--columns", "total")
    #expect(some.output == "total\n341000\n" && some.errors.isEmpty)
    let both = try command.run(
      "table", "gasto", "fichas", "--where", "gasto.total > 340.000", "--where=gasto.total < 5",
      "--format", "csv", "--columns", "total")
    #expect(both.output == "total\n")
  }
}
