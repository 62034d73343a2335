import Constraints
import DocumentTree
import ExactNumbers
import Fichas
import TestSupport
import Testing

@testable import Analysis
@testable import Reporting

@Suite("The workbook of a calculation")
struct CalculationWorkbookTests {
  private func book(
    _ file: FileReport, _ language: Language = .es
  ) throws -> (
    network: FigureNetwork, rows: [[Int: ReadWorkbook.Cell]], checks: [[Int: ReadWorkbook.Cell]]
  ) {
    let sheet = try #require(file.sheet)
    let calculator = try #require(SheetCalculator(sheet))
    let calculation = try #require(try file.calculate())
    let bytes = calculation.rendered(as: .xlsx, RenderingOptions(language: language))
    var book = try ReadWorkbook(bytes)
    let rows = try #require(try book.rows(of: CalculationWorkbook.figures[language]))
    let checks = try #require(try book.rows(of: CalculationWorkbook.equations[language]))
    return (calculator.network, Array(rows.dropFirst()), Array(checks.dropFirst()))
  }

  @Test("has each figure as stated, and what follows from the others", arguments: Project.sheets)
  func figures(name: String) throws {
    let file = Checker().check(file: Project.path("Examples/\(name)"))
    guard file.sheet.flatMap({ SheetCalculator($0) }) != nil else { return }
    let (network, rows, checks) = try book(file)
    #expect(rows.count == network.figures.count && checks.count == network.links.count)
    for (row, figure) in zip(rows, network.figures) {
      guard case .number(let number) = figure.value else { continue }
      for column in [FigureColumn.stated, .value] {
        #expect(row[column.rawValue]?.text == number.description, "\(figure.field)")
      }
      #expect(row[FigureColumn.stated.rawValue]?.isFormula == false)
      #expect(row[FigureColumn.value.rawValue]?.isFormula == !figure.sources.isEmpty)
    }
    for (row, link) in zip(checks, network.links) {
      let verdict = row[EquationColumn.verdict.rawValue]
      #expect(verdict?.text == link.outcome.verdict.inWords.es && verdict?.isFormula == true)
      if let exact = link.computed?.exactDecimal {
        #expect(row[EquationColumn.computed.rawValue]?.text == exact.description)
      }
    }
    // what `calc` says of a cell stands beside it
    guard case .derived(let derived)? = try file.calculate()?.answer else { return }
    var expected: [String: String] = [:]
    for cell in derived.reversed() where cell.kind == .computed {
      expected[cell.field.description] = cell.computed.description
    }
    for (key, wanted) in expected {
      let found = rows.filter { $0[FigureColumn.key.rawValue]?.text == key }
        .compactMap { $0[FigureColumn.computed.rawValue]?.text }
      #expect(found.contains(wanted), "\(key): \(wanted)")
    }
  }

  @Test("lets no figure be computed from itself, and what hangs on such a one follows it")
  func circles() throws {
    let yaml = """
      reglas:
        - {id: C1, titulo: t, condicion: gasto.total = gasto.porBeneficiario * poblacion.beneficiaria}
      """
    let own = ConfigurationReader.read(Document.read(Array(yaml.utf8), as: .yaml), path: "c.yaml")
      .configuration.ownRules
    func computed(_ options: CheckOptions) throws -> [String] {
      let file = Checker(options: options).check(file: Project.path("Examples/juntos-2019.yaml"))
      let sheet = try #require(file.sheet)
      let figures = try #require(SheetCalculator(sheet)).network.figures
      return figures.filter { !$0.sources.isEmpty }.map(\.field.description).filter {
        $0.hasPrefix("/gasto") && !$0.contains("porUnidad")
      }
    }
    #expect(
      try computed(CheckOptions()) == [
        "/gasto/total", "/gasto/porBeneficiario", "/gasto/porcentajeAdministrativo",
      ])
    #expect(own.count == 1)
    #expect(try computed(CheckOptions(ownRules: own)) == ["/gasto/porcentajeAdministrativo"])
  }

  @Test("keeps what is blank blank, and says words as words")
  func blanks() throws {
    let file = Checker().check(
      text: """
        {"ficha": "ex-ante", "formulario": "2019-nuevo", "poblacion": {"potencial": 100,
         "objetivo": "NM", "beneficiaria": {"2019": null}, "cobertura": {"ejercicio": 2019}}}
        """, named: "a.json")
    let calculation = try #require(try file.calculate())
    let bytes = calculation.rendered(as: .xlsx, RenderingOptions())
    #expect(bytes == calculation.rendered(as: .xlsx, RenderingOptions()))
    let (network, rows, checks) = try book(file, .en)
    func row(_ key: String) throws -> [Int: ReadWorkbook.Cell] {
      try #require(rows.first { $0[FigureColumn.key.rawValue]?.text == key })
    }
    let reached = try row("/poblacion/beneficiaria/2019")
    #expect(
      reached[FigureColumn.stated.rawValue] == nil && reached[FigureColumn.value.rawValue] == nil)
    #expect(try row("/poblacion/objetivo")[FigureColumn.value.rawValue]?.text == "NM")
    let coverage = try row("/poblacion/cobertura/sobrePotencial")
    #expect(coverage[FigureColumn.value.rawValue]?.text == "")
    #expect(coverage[FigureColumn.computed.rawValue]?.text == "")
    let link = try #require(network.links.firstIndex { $0.rule.id == "POB03" })
    #expect(checks[link][EquationColumn.verdict.rawValue]?.text == "not checked")
    #expect(checks[link][EquationColumn.computed.rawValue]?.text == "")
  }
}
