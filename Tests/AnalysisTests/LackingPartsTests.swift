import Analysis
import DocumentTree
import ProgramSheets
import SheetRules
import TestSupport
import Testing

@Suite("What seems to lack where something cannot be read")
struct LackingPartsTests {
  /// A slip in a published sheet: a line, and what stands in its place.
  struct Slip: Sendable, CustomTestStringConvertible {
    let sheet: String
    let line: String
    let written: String
    var testDescription: String { "\(sheet): \(written)" }

    init(_ sheet: String, _ line: String, _ written: String) {
      self.sheet = sheet
      self.line = line
      self.written = written
    }
  }

  static let slips = [
    Slip("juntos-2021", "  - tabla: presupuesto\n", "  - tbala: presupuesto\n"),
    Slip("juntos-2021", "  - tabla: presupuesto\n", "  - tabla: [presupuesto]\n"),
    Slip("juntos-2021", "marca: \"*\"\n", "mraca: \"*\"\n"),
    Slip("juntos-2021", "marca: \"*\"\n", "marca: \"*\n"),
    Slip("juntos-2021", "  - seccion: indicadores\n", "  - scecion: indicadores\n"),
    Slip("juntos-2021", "  - seccion: indicadores\n", "  - seccion: {x: 1}\n"),
    Slip("juntos-2021", "    - region: La Araucanía\n", "    - region: \"La Araucanía\n"),
    Slip("juntos-2021", "    2020: N/A\n", "    2020: [N/A]\n"),
    Slip("juntos-2021", "    2021: 266.350\n", "    2021: [266.350]\n"),
    Slip("juntos-2019", "    2020: 296\n", "    2020: [296]\n"),
    Slip("juntos-2019", "    2022: 308\n", "    2022: [308]\n"),
    Slip("gestion-territorial-2009", "- numero: 1\n", "- nmuero: 1\n"),
    Slip("gestion-territorial-2009", "- numero: 2\n", "- numero: {x: 2}\n"),
    Slip("gestion-territorial-2009", "- numero: 3\n", "- numero: [3]\n"),
  ]

  /// The places and rules of what is found, but for what is said of the reading.
  private func found(_ text: String) -> Set<String> {
    let sheet = SheetChecker.check(.read(Array(text.utf8), as: .yaml))
    let rules = sheet.findings.filter { !$0.rule.hasPrefix("LEC") && $0.rule != "ANT06" }
    return Set(rules.map { "\($0.rule) \($0.field)" })
  }

  @Test("is not said to lack", arguments: slips)
  func isNotSaid(_ slip: Slip) throws {
    let text = try Project.example("\(slip.sheet).yaml")
    let changed = text.replacing(slip.line, with: slip.written, maxReplacements: 1)
    #expect(changed != text)
    #expect(found(changed).subtracting(found(text)).isEmpty)
  }

  @Test("is said where all was read")
  func isSaid() throws {
    let text = try Project.example("juntos-2021.yaml")
    let changed = text.replacing("  - seccion: indicadores\n", with: "  - seccion: población\n")
    #expect(found(changed).contains { $0.hasPrefix("MON26") })
    let other = text.replacing("    - region: La Araucanía\n", with: "    - region: Maule\n")
    #expect(found(other).contains { $0.hasPrefix("MON20") })
  }

  @Test(
    "a year of the start that cannot be read says nothing of full implementation",
    arguments: ["  iincio: 2015", "  inicio: [2015]", "  inicio: 2015"])
  func startsUnknown(_ line: String) {
    let text = """
      ficha: ex-ante
      formulario: 2019-revision-de-diseno
      antecedentes:
      \(line)
      objetivos:
        termino: {tiene: No}
        plenaImplementacion: 2018
      """
    #expect(!found(text).contains { $0.hasPrefix("OBJ06") })
  }

  @Test(
    "a sheet that does not say its kind is read as the one that it is likeliest of",
    arguments: [
      "fciha: monitoreo\nformulario: 2021\n", "ficha:monitoreo\nformulario: 2021\n",
      "ficha monitoreo\nformulario: 2021\n", "formulario: 2021\n", "",
    ])
  func kindIsLikeliest(_ head: String) throws {
    let text = try Project.example("juntos-2021.yaml")
    let changed = text.replacing("ficha: monitoreo\nformulario: 2021\n", with: head)
    #expect(changed != text)
    let sheet = SheetChecker.check(.read(Array(changed.utf8), as: .yaml))
    #expect(sheet.kind == .monitoreo)
    #expect(sheet.findings.count { $0.rule.hasPrefix("LEC") } <= 2)
    #expect(found(changed).isSubset(of: found(text)))
  }
}
