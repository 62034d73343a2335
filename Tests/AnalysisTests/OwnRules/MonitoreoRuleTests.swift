import DocumentTree
import Foundation
import ProgramSheets
import TestSupport
import Testing

@testable import Analysis
@testable import Constraints
@testable import SheetRules

@Suite("Own rules about monitoring sheets")
struct MonitoreoRuleTests {
  private static let conditions =
    ExpressionPageTests.page.components(separatedBy: "```monitoreo\n").dropFirst().flatMap {
      ($0.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
    }

  private static let language = OwnLanguage.of(.monitoreo)

  /// Reads a configuration with one rule.
  private func rule(_ condition: String) throws -> OwnRule {
    let text = "reglas: [{id: CASA01, titulo: x, gravedad: error, condicion: \"\(condition)\"}]"
    let (read, faults) = ConfigurationReader.read(
      Document.read(Array(text.utf8), as: .yaml), path: "c")
    #expect(faults.map(\.message.es) == [])
    return try #require(read.ownRules.first)
  }

  private func found(_ condition: String, in example: String) throws -> [String] {
    let options = CheckOptions(ownRules: [try rule(condition)])
    let document = Document.read(try Project.bytes("Examples/\(example).yaml"), as: .yaml)
    return SheetChecker.check(document, options: options).findings
      .filter { $0.rule == "CASA01" }.map(\.field.description)
  }

  private func checks(_ condition: String, in example: String) throws -> [Verdict] {
    let options = CheckOptions(ownRules: [try rule(condition)])
    let document = Document.read(try Project.bytes("Examples/\(example).yaml"), as: .yaml)
    return SheetChecker.check(document, options: options).report.checks
      .filter { $0.rule == "CASA01" }.map(\.verdict)
  }

  @Test(
    "each condition of the page is read, and can be asked of the published sheet",
    arguments: conditions)
  func reads(_ text: String) throws {
    #expect(!(try checks(text, in: "juntos-2021")).isEmpty)
  }

  @Test("there are conditions on the page")
  func isThere() { #expect(Self.conditions.count > 8) }

  struct RuleCase: Sendable, CustomTestStringConvertible {
    let condition: String
    let fields: [String]
    var testDescription: String { condition }
  }

  @Test(
    "a broken one is told at the figure of its year and row",
    arguments: [
      RuleCase(
        condition: "presupuesto.ejecutado <= 200.000", fields: ["/presupuesto/ejecutado/2021"]),
      RuleCase(
        condition: "presupuesto.ejecutado.2019 <= 200.000",
        fields: ["/presupuesto/ejecutado/2019"]),
      RuleCase(
        condition: "para cada componente: componente.gasto.2019 <= 100.000",
        fields: ["/componentes/filas/1/gasto/2019"]),
      RuleCase(
        condition: "para cada ejercicio: componentes.administrativo <= 20.000",
        fields: ["/componentes/administrativo/2019"]),
      RuleCase(
        condition: "componentes.total = suma(componentes.gasto)",
        fields: ["/componentes/total/2021"]),
      RuleCase(
        condition: "para cada region: region.monto <= 5", fields: ["/regiones/filas/0/monto"]),
      RuleCase(
        condition: "analisis.ejecucionInicial = 'fuera'", fields: ["/analisis/ejecucionInicial"]),
      RuleCase(condition: "cuenta(componentes) >= 3", fields: ["/componentes/filas"]),
      RuleCase(condition: "poblacion.objetivo <= 5", fields: ["/poblacion/objetivo"]),
    ])
  func tells(_ example: RuleCase) throws {
    #expect(try found(example.condition, in: "juntos-2021") == example.fields)
  }

  @Test("a rule is asked of the kinds of sheets that have its names, and of no others")
  func kinds() throws {
    #expect(try checks("presupuesto.ejecutado > 5", in: "juntos-2021") == [.exact])
    #expect(try checks("presupuesto.ejecutado > 5", in: "juntos-2019") == [])
    #expect(try checks("gasto.total > 5", in: "juntos-2021") == [])
    #expect(try checks("gasto.total > 5", in: "juntos-2019") == [.exact])
    for example in ["juntos-2019", "juntos-2021"] {
      #expect(try checks("poblacion.objetivo = 11.184", in: example) == [.exact])
    }
  }

  @Test("every quantity has a name of its type, and no two names are alike")
  func isNamed() throws {
    let language = try #require(Self.language)
    let types = Set(language.names.map { "\($0.symbol.name) \($0.symbol.type)" })
    for campo in SheetKind.monitoreo.fields.filter(\.esCantidad) {
      let keys = campo.ruta.filter { $0 != "*" }
      let name =
        language.scopes.first { scope in
          scope.rows.map { campo.pattern.hasPrefix($0 + "/*/") } ?? false
        }.map { scope in "\(scope.name).\(keys.last ?? "")" } ?? keys.joined(separator: ".")
      let type = try #require(campo.unidad).valueType
      #expect(types.contains("\(name) \(type)"), "\(campo.pattern)")
    }
    let names = language.names.map(\.symbol.name)
    #expect(Set(names).count == names.count)
  }
}
