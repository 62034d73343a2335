import Fichas
import Foundation
import TestSupport
import Testing

/// A sheet with a mistake, and lines of the report for people.
struct GroupedCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var language = Language.es
  let file: String
  let lines: [String]
  /// What the report must not say.
  var never: [String] = []
}

@Suite("Findings that one figure explains")
struct GroupedReportTests {
  static let cases: [GroupedCase] = [
    GroupedCase(
      testDescription: "an amount in pesos is the cause of all that it breaks",
      file: "con-errores/pesos-en-lugar-de-miles.yaml",
      lines: [
        "error: la causa de 4 hallazgos: el gasto total dice 340.000.000; con 340.000 se cumple todo: está en pesos, no en miles (M$)",
        "    |          ^^^^^^^^^^^ debería decir 340.000 (dice 340.000.000)",
        "    = error[GAS04] 135:29: el porcentaje de gasto administrativo dice 4,71, pero 100 × gasto administrativo / gasto total da 0,00",
      ], never: ["error[GAS01]: ", "posible causa"]),
    GroupedCase(
      testDescription: "in English", language: .en,
      file: "con-errores/pesos-en-lugar-de-miles.yaml",
      lines: [
        "error: the cause of 4 findings: the total expenses says 340.000.000; with 340.000 everything adds up: it is in pesos, not in thousands (M$)"
      ]),
    GroupedCase(
      testDescription: "a digit of a ratio is the cause of one finding",
      file: "con-errores/gasto-por-beneficiario.yaml",
      lines: [
        "    = la causa: el gasto por beneficiario: 188,89 en vez de 183,89: un dígito es otro"
      ], never: ["hallazgos"]),
    GroupedCase(
      testDescription: "a tie is shown as a tie, with what would decide it",
      file: "con-errores/subtitulos-que-no-suman.yaml",
      lines: [
        "    = posible causa: el subtítulo 22 de «Cursos de riego eficiente»: 60.000 en vez de 50.000: un dígito es otro",
        "    = para decidir: puede faltar una fila en «Gasto por subtítulo», de 10.000; si no es eso, lo dice el original de una cifra: el subtítulo 22 de «Cursos de riego eficiente» y el subtítulo 24 de «Cursos de riego eficiente»",
      ], never: ["la causa", "causa probable"]),
    GroupedCase(
      testDescription: "a wrong total is one mistake with what was computed from it",
      file: "con-errores/suma-de-gastos.yaml",
      lines: [
        "    = causa probable: el gasto total: 340.000 en vez de 341.000: un dígito es otro; y además el gasto por beneficiario: 188,89 en vez de 189,44: se calculó con la cifra equivocada; y además el porcentaje de gasto administrativo: 4,71 en vez de 4,69: se calculó con la cifra equivocada"
      ], never: ["la causa", "posible causa"]),
    GroupedCase(
      testDescription: "the miscopied potential population and the cut target population",
      file: "articulacion-2019.yaml",
      lines: [
        "advertencia: 2 hallazgos se explican mejor así: «890.493» de la fórmula; con 890.484 se cumple todo, si el resultado está truncado: copia mal la población potencial",
        "   = advertencia[POB07] 48:79: el texto dice 890.493 y la población potencial es 890.484: difiere en 2 dígitos",
        "   = causa probable: la población objetivo: 273.402 en vez de 273.401: truncada en lugar de redondeada",
      ], never: ["la causa"]),
    GroupedCase(
      testDescription: "the comma of a population where thousands have a point",
      file: "servicios-virtuales-2025.yaml",
      lines: [
        "advertencia[POB07]: el texto dice 677,207 y la población potencial es 677.207: lleva coma donde van los miles: leída como decimal es 1.000 veces menor"
      ], never: ["la causa", "causa probable"]),
    GroupedCase(
      testDescription:
        "a bound that is only advised leads to the figure that the promises leave free",
      file: "servicios-virtuales-2025.yaml",
      lines: [
        "    = posible causa: la producción de «Portal de Capacitación, Asesoría Legal Virtual y Asesoría Virtual en Sustentabilidad.»: 27687 en vez de 27657: un dígito es otro"
      ]),
    GroupedCase(
      testDescription: "a percentage that two places say in two ways",
      file: "capacitacion-2019.yaml",
      lines: [
        "    = posible causa: «70%»: 69,94% en vez de 70%: copia mal el valor del indicador de 2019",
        "    = posible causa: el valor del indicador de 2019: 70 en vez de 69,94: copia mal «70%»",
      ], never: ["la causa"]),
    GroupedCase(
      testDescription: "a sheet without contradictions blames nothing",
      file: "juntos-2019.yaml", lines: [], never: ["la causa", "hallazgos"]),
  ]

  @Test("are told by that figure first", arguments: cases)
  func human(_ example: GroupedCase) {
    let file = Checker().check(file: Project.examples + "/" + example.file)
    let options = RenderingOptions(language: example.language)
    let text = String(decoding: file.rendered(as: .human, options), as: UTF8.self)
    let lines = Set(text.split(separator: "\n").map(String.init))
    for line in example.lines { #expect(lines.contains(line), "\(line)\n--\n\(text)") }
    for words in example.never { #expect(!text.contains(words), "\(words)\n--\n\(text)") }
  }

  @Test("every finding is told once, alone or in its group", arguments: cases)
  func complete(_ example: GroupedCase) {
    let file = Checker().check(file: Project.examples + "/" + example.file)
    let text = String(decoding: file.rendered(as: .human, RenderingOptions()), as: UTF8.self)
    for finding in file.report.findings {
      let count = text.components(separatedBy: ": \(finding.message.es)\n").count - 1
      #expect(count == 1, "\(finding.message.es)")
    }
  }

  @Test("programs get them by position, with the suspects and what tells them apart")
  func json() throws {
    let file = Checker().check(
      file: Project.examples + "/con-errores/pesos-en-lugar-de-miles.yaml")
    let bytes = file.rendered(as: .json, RenderingOptions())
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let group = try #require((object["groups"] as? [[String: Any]])?.first)
    let positions = try #require(group["findings"] as? [Int])
    #expect(
      positions.map { findings[$0]["rule"] as? String } == ["GAS01", "GAS08", "GAS02", "GAS04"])
    let suspect = try #require((group["suspects"] as? [[String: Any]])?.first)
    #expect(suspect["field"] as? String == "/gasto/total")
    #expect(suspect["reported"] as? String == "340000000")
    #expect(suspect["proposed"] as? String == "340000")
    #expect(suspect["slip"] as? String == "pesos")
    #expect(suspect["mends"] as? [String] == ["GAS01", "GAS02", "GAS04"])
    #expect(suspect["unique"] as? Bool == true)
    #expect(suspect["line"] as? Int == 128)
    #expect(group["hypotheses"] as? [[Int]] == [[0]])
    #expect(group["leaders"] as? Int == 1)
  }
}

@Suite("The reasoning behind a culprit")
struct ExplainedCulpritTests {
  @Test("says what speaks for each figure and against the others")
  func reasons() throws {
    let path = Project.examples + "/con-errores/suma-de-gastos.yaml"
    guard case .page(let page) = Checker(configuration: .nearest).explain("GAS01", in: Path(path))
    else {
      Issue.record("nothing is explained")
      return
    }
    let text = String(decoding: page.text(RenderingOptions()), as: UTF8.self)
    #expect(text.contains("\ncausa probable: el gasto total: 340.000 en vez de 341.000"))
    #expect(text.contains("\n  el gasto total: corrige GAS01; la limitan GAS02, GAS04; 340.000\n"))
    #expect(
      text.contains(
        "el gasto administrativo: sola no puede ser; ninguna cifra cumple a la vez GAS01, GAS04"))
  }

  @Test("is left out where everything holds")
  func holds() {
    guard
      case .page(let page) = Checker(configuration: .nearest).explain(
        "GAS01", in: Path(Project.examples + "/juntos-2019.yaml"))
    else {
      Issue.record("nothing is explained")
      return
    }
    let text = String(decoding: page.text(RenderingOptions()), as: UTF8.self)
    #expect(!text.contains("causa") && text.contains("se cumple"))
  }
}

@Suite("Findings of a group that are accepted")
struct AcceptedGroupTests {
  @Test("leave the others in it")
  func exceptions() throws {
    let path = Project.examples + "/con-errores/pesos-en-lugar-de-miles.yaml"
    let text =
      try String(contentsOfFile: path, encoding: .utf8)
      + "excepciones: [{regla: GAS01, campo: /gasto/total, razon: se sabe}]\n"
    let file = Checker().check(text: text)
    let report = String(decoding: file.rendered(as: .human, RenderingOptions()), as: UTF8.self)
    #expect(report.contains("error: la causa de 3 hallazgos: el gasto total dice 340.000.000"))
    #expect(report.contains(" = error[GAS02] "))
    #expect(!report.contains(" = error[GAS01] "))
  }
}
