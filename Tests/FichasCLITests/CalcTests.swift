import Foundation
import TestSupport
import Testing

@Suite("fichas calc")
struct CalcTests {
  private let clean = Project.examples + "/capacitacion-2019.yaml"
  private let virtual = Project.examples + "/servicios-virtuales-2025.yaml"

  @Test("shows every figure that follows, with its formula and the sheet's figures")
  func derives() throws {
    let result = try BuiltCommand().run("calc", clean)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(
      result.output.contains(
        """
        el gasto total: 1.486.800 (dice 1.486.800: se cumple)
          = la suma de los componentes y el gasto administrativo
          = 200.000 + 166.000 + 1.050.000 + 70.800 = 1.486.800
          GAS01 /gasto/total

        """))
    #expect(result.output.hasSuffix(", 0 que la ficha no dice\n"))
  }

  @Test("fills in what is missing, one figure leading to the next")
  func fills() throws {
    let command = try BuiltCommand()
    let text = try String(contentsOfFile: clean, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isCut = line.hasPrefix("  total: ") || line.hasPrefix("  porcentajeAdministrativo: ")
      return isCut ? String(line.prefix { $0 != ":" }) + ":" : String(line)
    }
    try command.write(lines.joined(separator: "\n"), to: "a.yaml")
    let result = try command.run("calc", "a.yaml", "--lang", "en", "--format", "csv")
    let rows = result.output.split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("/gasto/total,the total expenses,,1486800,,GAS01,") })
    #expect(
      rows.contains {
        $0.hasPrefix("/gasto/porcentajeAdministrativo,") && $0.contains(",,4.76,,GAS04,")
      })
  }

  @Test("answers what if, and ends with 1 where something would break")
  func whatIf() throws {
    let command = try BuiltCommand()
    let more = try command.run("calc", clean, "--set", "gasto.administrativo=40.000")
    #expect(more.status == 0)
    #expect(more.output.contains("el gasto total: 1.486.800 → 1.456.000\n"))
    #expect(more.output.contains("el porcentaje de gasto administrativo: 4,76 → 2,75\n"))
    #expect(more.output.hasSuffix("nada más dejaría de cumplirse\n"))
    let less = try command.run("calc", clean, "--set=/poblacion/objetivo=1.000", "--lang=en")
    #expect(less.status == 1)
    #expect(less.output.contains("would break[POB02]: "))
  }

  @Test("solves for a cell: which production gives the unit cost 5,76")
  func solves() throws {
    let command = try BuiltCommand()
    let result = try command.run("calc", virtual, "--solve", "produccion.filas.0.cantidad")
    #expect(result.status == 0)
    #expect(result.output.contains(": entre 27.640 y 27.687 (dice 27.657)\n"))
    let json = try command.run(
      "calc", virtual, "--solve", "/gasto/total", "--set", "gasto.administrativo=1",
      "--format", "json")
    #expect(json.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "fichas.calc/1")
    let solved = try #require(object["solved"] as? [String: Any])
    #expect(solved["possible"] as? Bool == false)
    #expect(solved["line"] as? Int == 248)
    #expect((solved["demands"] as? [[String: Any]])?.count == 3)
  }

  @Test("tells which field may have been meant, and where one stands that no equation uses")
  func refuses() throws {
    let command = try BuiltCommand()
    let unknown = try command.run("calc", clean, "--set", "gasto.totl=4")
    #expect(unknown.status == 2 && unknown.output.isEmpty)
    #expect(
      unknown.errors.hasSuffix(
        "no hay cifra que se llame 'gasto.totl'\n  ayuda: ¿quizás 'gasto.total'?\n"))
    let text = try command.run("calc", clean, "--lang=en", "--solve", "antecedentes.nombre")
    #expect(text.status == 2)
    #expect(text.errors.contains("capacitacion-2019.yaml:15:3: there is no figure called"))
    #expect(try command.run("calc", clean, "--set", "gasto.total").status == 2)
    let word = try command.run("calc", clean, "--set", "gasto.total=mucho")
    #expect(word.status == 2 && word.errors.contains("«mucho» no es una cifra"))
    #expect(try command.run("calc", "no-hay.yaml").status == 2)
  }
}

@Suite("fichas audit")
struct AuditTests {
  private let virtual = Project.examples + "/servicios-virtuales-2025.yaml"

  @Test("tells for each figure what goes unseen, and a score")
  func text() throws {
    let result = try BuiltCommand().run("audit", virtual)
    #expect(result.status == 0)
    #expect(result.output.contains(": 29 de 34 cifras protegidas (85 de 100)\n"))
    #expect(result.output.contains("    177: 70,00 el valor del indicador de 2025\n"))
    #expect(
      result.output.contains(
        "    139: 27.867 la población beneficiaria de 2026: pasa entre 0 y 302.888, de a 1 (POB02)\n"
      ))
    #expect(result.output.contains(": pasa entre 27.640 y 27.687, de a 1 (GAS03)\n"))
  }

  @Test("audits a folder as JSON, the same however many files are read at a time")
  func folder() throws {
    let command = try BuiltCommand()
    let result = try command.run("audit", Project.examples, "--format", "json", "--jobs=1")
    // some of the examples cannot be read to their end
    #expect(result.status == 2 && result.errors.contains("json-truncado.json"))
    #expect(
      try command.run("audit", Project.examples, "--format=json", "--jobs", "4").output
        == result.output)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "fichas.audit/1")
    let files = try #require(object["files"] as? [[String: Any]])
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary["sheets"] == files.count && files.count > 20)
    let design = files.first {
      ($0["path"] as? String)?.hasSuffix("articulacion-2019.yaml") == true
    }
    let figures = try #require(design?["figures"] as? [[String: Any]])
    let first = try #require(figures.first)
    #expect(first["field"] as? String == "/poblacion/potencial")
    #expect(first["protection"] as? String == "close")
    #expect(first["smallestMissedChange"] as? String == "1")
  }
}
