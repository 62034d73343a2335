import Foundation
import TestSupport
import Testing

@Suite("fichas compare")
struct CompareCommandTests {
  private static let design = Project.examples + "/juntos-2019.yaml"
  private static let followUp = Project.examples + "/juntos-2021.yaml"

  private func status(_ arguments: [String], input: String = "") throws -> Int32 {
    try BuiltCommand().run(["compare"] + arguments, input: input).status
  }

  @Test("ends as check does with --fail-on")
  func ends() throws {
    let sheets = [Self.design, Self.followUp]
    #expect(try status(sheets) == 0)
    #expect(try status(sheets + ["--fail-on", "warning"]) == 0)
    #expect(try status(sheets + ["--fail-on", "note"]) == 1)
    #expect(try status([Self.design, Self.design, "--fail-on", "note"]) == 0)
    let other = Project.examples + "/articulacion-2019.yaml"
    #expect(try status([other, Self.followUp, "--fail-on", "warning"]) == 1)
  }

  @Test("ends with 2 where a sheet is missing, unreadable or none, and where it is called wrongly")
  func fails() throws {
    let command = try BuiltCommand()
    try command.write("nada: 1\n", to: "otro.yaml")
    try command.write("ficha: [\n", to: "roto.yaml")
    try command.write("", to: "vacio.yaml")
    for other in ["falta.yaml", "otro.yaml", "roto.yaml", "vacio.yaml", "."] {
      for words in [[Self.design, other], [other, Self.design]] {
        let run = try command.run(["compare"] + words)
        #expect(run.status == 2, "\(words)")
        #expect(run.errors.contains("error"), "\(words)")
      }
    }
    for words in [[], ["-", "-"], [Self.design], ["a", "b", "c"], ["falta"]] {
      #expect(try command.run(["compare"] + words).status == 2, "\(words)")
    }
  }

  @Test("compares the readable part of a sheet, and ends with 2")
  func comparesTheRest() throws {
    let command = try BuiltCommand()
    let sheet = try Project.example("juntos-2021.yaml")
    try command.write(
      sheet.replacing("        2019: 83", with: "        2019: ochenta"), to: "s.yaml")
    let run = try command.run("compare", Self.design, "s.yaml")
    #expect(run.status == 2)
    #expect(run.output.contains("173"))
    #expect(run.output.contains("no se puede leer"))
  }

  @Test("takes one of the sheets from standard input, either of them")
  func readsInput() throws {
    let command = try BuiltCommand()
    let text = try Project.example("juntos-2021.yaml")
    let run = try command.run("compare", Self.design, "-", input: text)
    #expect(run.status == 0)
    #expect(run.output.contains("115,2 %"))
    #expect(try command.run("compare", "-", Self.design, input: text).output == run.output)
  }

  @Test("takes factors and names of services from a configuration")
  func readsConfiguration() throws {
    let command = try BuiltCommand()
    try command.write(
      """
      comparacion:
        precios: {2019: '1,205', 2022: 1}
        servicios: [[Servicio de Riego, SR]]
      gravedades: {CRU08: advertencia}
      """, to: ".fichas.yaml")
    try command.write(try Project.example("juntos-2019.yaml"), to: "a.yaml")
    try command.write(try Project.example("juntos-2021.yaml"), to: "b.yaml")
    let run = try command.run("compare", "a.yaml", "b.yaml", "--fail-on", "warning")
    #expect(run.status == 1)
    #expect(run.output.contains("75,8 %"))
    let config = try command.run("config", "a.yaml").output
    #expect(config.contains("comparacion.precios.2019"))
    #expect(config.contains("Servicio de Riego = SR"))
  }

  @Test(
    "refuses factors that may be something else",
    arguments: ["1.205", "0", "-1,2", "1,2 %", "uno", "[1]"])
  func refusesFactors(_ factor: String) throws {
    let command = try BuiltCommand()
    try command.write("comparacion: {precios: {2019: \"\(factor)\"}}\n", to: ".fichas.yaml")
    try command.write(try Project.example("juntos-2019.yaml"), to: "a.yaml")
    let run = try command.run("compare", "a.yaml", "a.yaml")
    #expect(run.status == 2)
    #expect(run.errors.contains("factor"))
  }

  @Test("pairs the sheets of a folder")
  func pairs() throws {
    let command = try BuiltCommand()
    for name in ["juntos-2019", "juntos-2021", "articulacion-2019"] {
      try command.write(try Project.example("\(name).yaml"), to: "f/\(name).yaml")
    }
    let run = try command.run("compare", "f", "--lang", "en")
    #expect(run.status == 0)
    #expect(run.output.contains("design and follow-up"))
    #expect(run.output.contains("f/articulacion-2019.yaml"))
    try command.write("ficha: [\n", to: "f/roto.yaml")
    #expect(try command.run("compare", "f").status == 2)
  }

  @Test("writes what is recorded", arguments: ["text", "json", "markdown", "csv", "html"])
  func recorded(_ format: String) throws {
    let command = try BuiltCommand()
    for name in ["juntos-2019", "juntos-2021", "articulacion-2019"] {
      try command.write(try Project.example("\(name).yaml"), to: "fichas/\(name).yaml")
    }
    let changed = try Project.example("juntos-2019.yaml")
      .replacing("  total: 1.665.083", with: "  total: 1.665.084")
    try command.write(changed, to: "fichas/juntos-2019-corregida.yaml")
    let output = try command.run("compare", "fichas", "--format", format).output
    #expect(try Recorded.text("Tests/Recorded/Comparisons/\(format).txt", now: output) == output)
  }
}
