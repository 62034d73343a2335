import DocumentTree
import Testing

@testable import Analysis
@testable import SheetRules

/// A faulty configuration with `↓` before the byte that its only fault points at.
struct FaultyConfiguration: Sendable, CustomTestStringConvertible {
  let text: String
  let rule: String
  let message: String
  let advice: String

  var testDescription: String { text }

  init(_ text: String, _ rule: String, _ message: String, _ advice: String) {
    self.text = text
    self.rule = rule
    self.message = message
    self.advice = advice
  }
}

@Suite("Reading a configuration")
struct ConfigurationReaderTests {
  private func read(_ text: String) -> (configuration: Configuration, faults: [ConfigurationFault])
  {
    ConfigurationReader.read(Document.read(Array(text.utf8), as: .yaml), path: ".fichas.yaml")
  }

  @Test(
    "a fault has its place, and what to do about it",
    arguments: [
      FaultyConfiguration(
        "↓perfl: gore\n", "CFG02", "la configuración no tiene la clave 'perfl'",
        "¿quiso decir 'perfil'?"),
      FaultyConfiguration(
        "perfil: ↓regional\n", "CFG03", "'regional' no es un perfil (nacional, gore)",
        "escriba un perfil (nacional, gore)"),
      FaultyConfiguration(
        "gravedades: {↓POB99: error}\n", "CFG03", "no hay una regla 'POB99'",
        "¿quiso decir 'POB09'?"),
      FaultyConfiguration(
        "gravedades: {POB01: ↓grave}\n", "CFG03",
        "'grave' no es error, advertencia, nota ni apagada",
        "escriba error, advertencia, nota ni apagada"),
      FaultyConfiguration(
        "gravedades: {↓LEC01: apagada}\n", "CFG03",
        "'LEC01' dice que algo no se pudo leer: no se puede cambiar ni aceptar",
        "corrija el archivo"),
      FaultyConfiguration(
        "umbrales: {topeAdministrativo: ↓8}\n", "CFG03", "'8' no es un porcentaje, como '8 %'",
        "escriba un porcentaje, como '8 %'"),
      FaultyConfiguration(
        "umbrales: {limites: {↓diagnostico.problemas: 20}}\n", "CFG02",
        "la configuración no tiene la clave 'diagnostico.problemas'",
        "¿quiso decir 'diagnostico.problema'?"),
      FaultyConfiguration(
        "excepciones: [{regla: GAS01, razon: ↓''}]\n", "CFG03", "aquí va un texto, y no hay nada",
        "escriba un texto; hay ejemplos en docs/configuracion.md"),
      FaultyConfiguration(
        "rutas: ↓borradores\n", "CFG03", "aquí va una lista, y hay un texto",
        "escriba una lista; hay ejemplos en docs/configuracion.md"),
      FaultyConfiguration(
        "reglas: [{id: CASA01, titulo: x, condicion: gasto.total > ↓gasto.totla}]\n", "CFG04",
        "no hay ninguna cifra ni respuesta que se llame 'gasto.totla'",
        "¿quiso decir 'gasto.total'?"),
      FaultyConfiguration(
        "reglas: [{id: ↓GAS01, titulo: x, condicion: gasto.total > 1}]\n", "CFG03",
        "ya hay una regla 'GAS01'", "elija otro id, como CASA01"),
      FaultyConfiguration(
        "reglas: [{↓id: CASA01, titulo: x}]\n", "CFG03", "la regla no tiene 'condicion'",
        "una regla tiene id, titulo, gravedad, condicion y mensaje"),
      FaultyConfiguration(
        "excepciones: [{regla: GAS01, razon: x, vence: ↓mañana}]\n", "CFG03",
        "'mañana' no es un día como 2026-12-31", "escriba un día como 2026-12-31"),
      FaultyConfiguration(
        "excepciones: [{↓regla: GAS01}]\n", "CFG03", "la excepción no tiene 'razon'",
        "una excepción tiene regla y razon, y puede tener patron, campo y vence"),
    ])
  func tells(_ faulty: FaultyConfiguration) throws {
    let sheet = MarkedSheet(faulty.text, head: "")
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    let faults = read(text).faults
    #expect(faults.map(\.rule) == [faulty.rule])
    #expect(faults.first?.message.es == faulty.message)
    #expect(faults.first?.advice?.es == faulty.advice)
    #expect(faults.first?.range?.start == sheet.marks.first)
    #expect(faults.first?.message.en != faults.first?.message.es)
  }

  @Test("a syntax error is told, and the rest is read")
  func readsTheRest() {
    let (configuration, faults) = read("perfil: gore\ngravedades: {POB01: nota\n")
    #expect(!faults.isEmpty)
    #expect(configuration.layer.profile?.value == "gore")
  }

  @Test("the later setting holds, of a rule as of its family, and says where it comes from")
  func layers() {
    let (configuration, faults) = read(
      """
      gravedades: {POB01: advertencia, POB: nota}
      rutas:
        - patron: borradores/
          gravedades: {POB01: apagada}
      """)
    #expect(faults.isEmpty)
    let base = EffectiveSettings(configuration).levels.first { $0.rule == "POB01" }
    #expect(base?.level == Setting(.on(.note), from: .file(".fichas.yaml", line: 1)))
    let draft = EffectiveSettings(configuration) { $0 == "borradores/" }.levels
      .first { $0.rule == "POB01" }
    #expect(draft?.level == Setting(.off, from: .file(".fichas.yaml", line: 4)))
  }
}

@Suite("Days")
struct CalendarDayTests {
  @Test("a day is read only where the calendar has it")
  func reads() {
    #expect(CalendarDay("2024-02-29")?.description == "2024-02-29")
    for text in ["2023-02-29", "2026-13-01", "2026-1-01", "mañana", "2026-00-10", "+026-01-01"] {
      #expect(CalendarDay(text) == nil, "\(text)")
    }
  }

  @Test("days follow each other from 1970 on, a day of seconds apart")
  func counts() throws {
    var last = try #require(CalendarDay("1969-12-31"))
    for day in 0..<40_000 {
      let next = try #require(CalendarDay(secondsSince1970: day * 86_400 + 4321))
      #expect(last < next)
      last = next
    }
    #expect(last.description == "2079-07-07")
  }
}
