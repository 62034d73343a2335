import Analysis
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

/// A coherent sheet in which years of its tables are changed.
struct TableYearCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var years = "2019: 1.800, 2020: 2.400, 2021: 3.000, 2022: 3.600"
  var coverage = 2019
  /// Each finding as "rule: message".
  let findings: [String]
  /// The figures said to be the likeliest mistake, as "field: figure".
  var leaders: [String] = []
}

@Suite("Mistyped years of tables")
struct TableYearTests {
  static let cases: [TableYearCase] = [
    TableYearCase(
      testDescription: "the year of the coverage: no ratio is wrong", coverage: 2020,
      findings: [
        "GAS06: el año de la cobertura es 2020, pero el primer año de la población beneficiaria es 2019"
      ],
      leaders: ["/poblacion/cobertura/ejercicio: 2019"]),
    TableYearCase(
      testDescription: "a year that is none of the four stands for the missing one",
      years: "2109: 1.800, 2020: 2.400, 2021: 3.000, 2022: 3.600",
      findings: ["POB08: dice 2109 donde debe ir el año 2019"],
      leaders: ["/poblacion/beneficiaria/2109: 2019"]),
    TableYearCase(
      testDescription: "wherever the file has it",
      years: "2020: 2.400, 2021: 3.000, 2022: 3.600, 2109: 1.800",
      findings: ["POB08: dice 2109 donde debe ir el año 2019"],
      leaders: ["/poblacion/beneficiaria/2109: 2019"]),
    TableYearCase(
      testDescription: "so does one in the middle",
      years: "2019: 1.800, 2202: 2.400, 2021: 3.000, 2022: 3.600",
      findings: ["POB08: dice 2202 donde debe ir el año 2020"],
      leaders: ["/poblacion/beneficiaria/2202: 2020"]),
    TableYearCase(
      testDescription: "every year one too low: no one year is the mistake",
      years: "2018: 1.800, 2019: 2.400, 2020: 3.000, 2021: 3.600",
      findings: ["POB08: dice 2018 donde debe ir el año 2019"]),
    TableYearCase(
      testDescription: "a year left out: no one year is the mistake",
      years: "2019: 1.800, 2021: 2.400, 2022: 3.000, 2023: 3.600",
      findings: ["POB08: dice 2021 donde debe ir el año 2020"]),
    TableYearCase(
      testDescription: "the first year missing: those after it stand for no other",
      years: "2020: 2.400, 2021: 3.000, 2022: 3.600",
      findings: ["POB08: faltan años: hay 3 de los cuatro desde 2019"]),
    TableYearCase(
      testDescription: "a year missing in the middle",
      years: "2019: 1.800, 2021: 3.000, 2022: 3.600",
      findings: ["POB08: faltan años: hay 3 de los cuatro desde 2019"]),
    TableYearCase(
      testDescription: "a year that cannot be read is left alone, and what needs it",
      years: "20l9: 1.800, 2020: 2.400, 2021: 99.000, 2022: 3.600",
      findings: [
        "POB02: la población beneficiaria de 2021 (99.000) es mayor que la población objetivo (28.800)"
      ],
      leaders: ["/poblacion/beneficiaria/2021: "]),
    TableYearCase(
      testDescription: "the ratios of a year beside one that cannot be read",
      years: "2019: 1.900, 2020: 2.400, x: 3.000, 2022: 3.600",
      findings: [
        "POB03: la cobertura sobre la población potencial dice 3,75, pero 100 × población beneficiaria / población potencial da 3,96",
        "POB04: la cobertura sobre la población objetivo dice 6,25, pero 100 × población beneficiaria / población objetivo da 6,60",
        "GAS02: el gasto por beneficiario dice 188,89, pero gasto total / población beneficiaria da 178,95",
      ],
      leaders: ["/poblacion/beneficiaria/2019: 1800"]),
    TableYearCase(
      testDescription: "the years in another order",
      years: "2020: 2.400, 2019: 1.800, 2021: 3.000, 2022: 3.600", findings: []),
  ]

  @Test("are told, and no figure besides", arguments: cases)
  func areTold(_ example: TableYearCase) {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      poblacion:
        potencial: {numero: 48.000, unidad: personas}
        objetivo: {numero: 28.800}
        beneficiaria: {\(example.years)}
        cobertura: {ejercicio: \(example.coverage), sobrePotencial: "3,75 %", sobreObjetivo: "6,25 %"}
      produccion: {ejercicio: 2019}
      gasto: {ejercicio: 2019, total: 340.000, porBeneficiario: "188,89"}

      """
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let found = checked.findings.filter {
      ["POB02", "POB08", "GAS06", "POB03", "POB04", "GAS02"].contains($0.rule)
    }
    #expect(found.map { "\($0.rule): \($0.message.es)" } == example.findings)
    let told = found.map(\.id)
    let leaders = checked.groups.filter { $0.members.contains(where: told.contains) }
      .flatMap { $0.hypotheses.prefix($0.leaders).joined() }
    #expect(
      leaders.map { "\($0.field): \($0.proposed?.description ?? "")" } == example.leaders)
  }
}
