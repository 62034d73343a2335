import Foundation
import TestSupport
import Testing

struct UsageCase: Sendable, CustomTestStringConvertible {
  let arguments: [String]
  let errors: String

  init(_ arguments: String..., errors: String) {
    self.arguments = arguments
    self.errors = errors
  }

  var testDescription: String { arguments.joined(separator: " ") }
}

private let cases: [UsageCase] = [
  .init(errors: "error: falta el comando\n  ayuda: vea 'fichas --help'\n"),
  .init("--lang", "en", errors: "error: no command given\n  help: see 'fichas --help'\n"),
  .init("chekc", errors: "error: comando desconocido 'chekc'\n  ayuda: ¿quizás 'check'?\n"),
  .init(
    "revisar", "a", errors: "error: comando desconocido 'revisar'\n  ayuda: ¿quizás 'check'?\n"),
  .init("Explicar", errors: "error: comando desconocido 'Explicar'\n  ayuda: ¿quizás 'explain'?\n"),
  .init("formatear", errors: "error: comando desconocido 'formatear'\n  ayuda: ¿quizás 'fmt'?\n"),
  .init(
    "check", "--formato", "json",
    errors: "error: opción desconocida '--formato'\n  ayuda: ¿quizás '--format'?\n"),
  .init(
    "new", "--formulario=2019",
    errors: "error: opción desconocida '--formulario'\n  ayuda: ¿quizás '--form'?\n"),
  .init(
    "table", "gasto", "--donde", "x",
    errors: "error: opción desconocida '--donde'\n  ayuda: ¿quizás '--where'?\n"),
  .init(
    "schema", "ex_ant",
    errors:
      "error: 'ex_ant' no es uno de los nombres que se admiten\n  ayuda: ¿quizás 'ex-ante'?; se admite "
      + "ex-ante, monitoreo, compromisos, cartera, report, file, finding, statistics, calc, audit, compare, explain, table, row, rules, rule, "
      + "config, baseline, informe, archivo, hallazgo, estadisticas, calculo, auditoria, comparacion, explicacion, tabla, "
      + "fila, reglas, regla, configuracion, linea-de-base\n"),
  .init(
    "new", "--form", "2025",
    errors: "error: '2025' no es un valor de '--form'\n  ayuda: ¿quizás '2025-nuevo'?; se admite "
      + "2019-nuevo, 2019-revision-de-diseno, 2025-nuevo\n"),
  .init(
    "new", "--kind", "monitoreo", "--form", "2025-nuevo",
    errors: "error: '2025-nuevo' no es un valor de '--form'\n  ayuda: ¿quizás '2025'?; se admite "
      + "2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026\n"),
  .init(
    "check", "a", "--fix-field", "gasto.administrativos",
    errors: "error: --fix-field: no hay campo que se llame 'gasto.administrativos'\n"
      + "  ayuda: ¿quizás 'gasto.administrativo'?\n"),
  .init(
    "check", "a", "--fix-field=gasto.componentes.1.totl", "--lang=en",
    errors: "error: --fix-field: there is no field called 'gasto.componentes.1.totl'\n"
      + "  help: perhaps 'gasto.componentes.1.total'?\n"),
  .init("help", "tre", errors: "error: comando desconocido 'tre'\n  ayuda: ¿quizás 'tree'?\n"),
  .init(
    "check", "--fromat", "json",
    errors: "error: opción desconocida '--fromat'\n  ayuda: ¿quizás '--format'?\n"),
  .init(
    "check", "--lang=en", "--jbos=2",
    errors: "error: unknown option '--jbos'\n  help: perhaps '--jobs'?\n"),
  .init(
    "check", "--zzzzzz",
    errors: "error: opción desconocida '--zzzzzz'\n  ayuda: vea 'fichas --help'\n"),
  .init(
    "check", "-x", errors: "error: opción desconocida '-x'\n  ayuda: vea 'fichas --help'\n"),
  .init(
    "check", "--format", "xml",
    errors: "error: 'xml' no es un valor de '--format'\n  ayuda: se admite "
      + "human, breve, json, ndjson, ndjson-plano, sarif, azure, github, github-summary, gitlab, junit, checkstyle, "
      + "rdjsonl, markdown, csv, tap\n"),
  .init(
    "check", "--format", "json", "--format", "sarif",
    errors: "error: dos valores de '--format' escriben en el mismo lugar\n"
      + "  ayuda: todos menos uno llevan '=ARCHIVO', cada uno el suyo\n"),
  .init(
    "check", "--format", "sarif=",
    errors: "error: 'sarif=' no es un valor de '--format'\n  ayuda: ¿quizás 'sarif'?; se admite "
      + "human, breve, json, ndjson, ndjson-plano, sarif, azure, github, github-summary, gitlab, junit, checkstyle, "
      + "rdjsonl, markdown, csv, tap\n"),
  .init(
    "check", "--jobs", "0",
    errors: "error: '0' no es un valor de '--jobs'\n  ayuda: se admite un número desde 1\n"),
  .init(
    "check", "--jobs", errors: "error: falta el valor de '--jobs'\n  ayuda: vea 'fichas --help'\n"),
  .init(
    "check", "--help=no", errors: "error: '--help' no lleva valor\n  ayuda: vea 'fichas --help'\n"),
  .init(
    "tree", errors: "error: 'fichas tree' necesita ARCHIVO\n  ayuda: vea 'fichas help tree'\n"),
  .init(
    "tree", "a", "b",
    errors: "error: argumento de más para 'fichas tree': 'b'\n  ayuda: vea 'fichas help tree'\n"),
  .init(
    "tree", "--fail-on", "note", "a.yaml",
    errors: "error: 'fichas tree' no tiene la opción '--fail-on'\n  ayuda: vea 'fichas help tree'\n"
  ),
  .init(
    "check", "--\u{1B}[31m",
    errors: "error: opción desconocida '--\\u{1B}[31m'\n  ayuda: vea 'fichas --help'\n"),
]

@Suite("Arguments that make no call")
struct UsageTests {
  @Test("are told on standard error with status 2", arguments: cases)
  func table(_ example: UsageCase) throws {
    let command = try BuiltCommand()
    let result = try command.run(example.arguments)
    #expect(result.errors == example.errors)
    #expect(result.output.isEmpty)
    #expect(result.status == 2)
  }
}

@Suite("The help")
struct HelpTests {
  @Test("is the same by whatever way it is asked for, and names every option")
  func sameText() throws {
    let command = try BuiltCommand()
    let texts = try [
      ["check", "--help"], ["help", "check"], ["-h", "check"], ["--help", "check"],
    ]
    .map { try command.run($0) }
    #expect(texts.allSatisfy { $0.status == 0 && $0.output == texts[0].output })
    let options = ["format", "color", "fail-on", "jobs", "stdin-filename", "lang", "help"]
    for option in options { #expect(texts[0].output.contains("--\(option)")) }
  }

  @Test("exists in both languages", arguments: [["--help"], ["help", "tree"], ["check", "-h"]])
  func languages(arguments: [String]) throws {
    let command = try BuiltCommand()
    #expect(try command.run(arguments).output.contains("Opciones:"))
    #expect(try command.run(arguments + ["--lang", "en"]).output.contains("Options:"))
  }

  @Test("tells the version", arguments: ["--version", "-V"])
  func version(option: String) throws {
    let result = try BuiltCommand().run(option)
    #expect(result.output.wholeMatch(of: /fichas \d+\.\d+\.\d+\n/) != nil)
    #expect(result.status == 0)
  }
}
