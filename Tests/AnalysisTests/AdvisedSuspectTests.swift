import Analysis
import Culprits
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

/// A part of a sheet in which every promise of the form holds but something else speaks of a figure.
struct AdvisedCase: Sendable, CustomTestStringConvertible {
  /// The finding as "rule field".
  let testDescription: String
  let text: String
  /// The first explanations, each figure as "field: figure slip".
  let leaders: [String]
  var profile = Profile.nacional
}

@Suite("Suspects where no promise is broken")
struct AdvisedSuspectTests {
  static let cases: [AdvisedCase] = [
    AdvisedCase(
      testDescription: "POB07 /poblacion/potencial/estimacion",
      text: """
        poblacion: {potencial: {numero: 890.484, estimacion: "El total es de 890.493 empresas."}}
        """,
      leaders: [
        "/poblacion/potencial/estimacion: 890484 miscopied",
        "/poblacion/potencial: 890493 miscopied",
      ]),
    AdvisedCase(
      testDescription: "POB07 /poblacion/potencial/estimacion",
      text: """
        poblacion:
          potencial: {numero: 890.484, estimacion: "El total es de 890.493 empresas."}
          beneficiaria: {2019: 89.048}
          cobertura: {ejercicio: 2019, sobrePotencial: "10,00 %"}
        """,
      leaders: [
        "/poblacion/potencial/estimacion: 890484 miscopied",
        "/poblacion/potencial: 890493 miscopied",
      ]),
    AdvisedCase(
      testDescription: "POB07 /poblacion/potencial/estimacion",
      text: """
        # con 890.493 el resultado de la fórmula ya no sería la población
        poblacion:
          potencial:
            numero: 890.484
            estimacion: "El total es de 890.493 empresas."
            calculo: "445.242*2 = 890.484"
        """,
      leaders: ["/poblacion/potencial/estimacion: 890484 miscopied"]),
    AdvisedCase(
      testDescription: "POB08 /poblacion/beneficiaria/2023",
      text: "poblacion: {beneficiaria: {2019: 1, 2020: 2, 2021: 3, 2023: 4}}",
      leaders: ["/poblacion/beneficiaria/2023: 2022 one-digit"]),
    AdvisedCase(
      testDescription: "POB22 /objetivos/termino/justificacion",
      text: """
        # la cifra del texto o la de cualquiera de los años
        poblacion:
          objetivo: {numero: 273.401}
          beneficiaria: {2019: 31.500, 2020: 70.000, 2021: 80.000, 2022: 91.701}
        objetivos: {termino: {justificacion: "En cuatro años se espera atender a unas 273.401 empresas."}}
        """,
      leaders: [
        "/poblacion/beneficiaria/2019: 31700 one-digit",
        "/poblacion/beneficiaria/2020: 70200 one-digit",
        "/poblacion/beneficiaria/2021: 80200 one-digit",
        "/poblacion/beneficiaria/2022: 91901 one-digit",
        "/objetivos/termino/justificacion: 273201 one-digit",
      ]),
    AdvisedCase(
      testDescription: "POB10 /poblacion/objetivo",
      text: """
        poblacion:
          objetivo: {numero: 1.000, calculo: "2.000*0,5 = 1.000"}
          beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 900}
          egreso: {tiempo: "1,00", unidad: AÑOS}
          reingreso: No
        """,
      leaders: ["/poblacion/beneficiaria/2022: entre 0 y 400"]),
    AdvisedCase(
      testDescription: "POB15 /poblacion/egreso/tiempo",
      text: "poblacion: {egreso: {tiempo: \"0,00\", unidad: MESES}}",
      leaders: ["/poblacion/egreso/tiempo: desde 0,01"]),
    AdvisedCase(
      testDescription: "POB16 /poblacion/beneficiaria/2020",
      text: "poblacion: {beneficiaria: {2019: 10, 2020: -20, 2021: 30, 2022: 40}}",
      leaders: ["/poblacion/beneficiaria/2020: 20 sign"]),
    AdvisedCase(
      testDescription: "COM06 /produccion/filas/0/cantidad",
      text: """
        produccion: {filas: [{componente: A, cantidad: 0}]}
        gasto:
          componentes: [{componente: A, total: 144.000}]
          porUnidad: [{componente: A, valor: "240,00"}]
        """,
      leaders: ["/produccion/filas/0/cantidad: 600"]),
    AdvisedCase(
      testDescription: "COM06 /gasto/componentes/1/total",
      text: """
        # el gasto cero suma bien: lo más probable es que la producción deba ser cero
        produccion: {filas: [{componente: A, cantidad: 600}, {componente: B, cantidad: 7}]}
        gasto:
          componentes: [{componente: A, total: 144.000}, {componente: B, total: 0}]
          administrativo: 6.000
          total: 150.000
          porUnidad: [{componente: A, valor: "240,00"}, {componente: B, valor: N/A}]
        """,
      leaders: ["/produccion/filas/1/cantidad: 0"]),
    AdvisedCase(
      testDescription: "GAS06 /gasto/ejercicio",
      text: """
        poblacion: {beneficiaria: {2019: 1}, cobertura: {ejercicio: 2019}}
        produccion: {ejercicio: 2019}
        gasto: {ejercicio: 2018}
        """,
      leaders: ["/gasto/ejercicio: 2019 one-digit"]),
    AdvisedCase(
      testDescription: "GAS05 /gasto/porcentajeAdministrativo",
      text: """
        gasto: {administrativo: 7.000, total: 100.000, porcentajeAdministrativo: "7,00 %"}
        """,
      leaders: [
        "/gasto/porcentajeAdministrativo: entre 0 y 5 + /gasto/administrativo: entre 0 y 5.005",
        "/gasto/porcentajeAdministrativo: entre 0 y 5 + /gasto/total: desde 139.861",
      ], profile: .gore),
  ]

  @Test("are the figures that could be others, as far as the promises let them", arguments: cases)
  func names(_ example: AdvisedCase) throws {
    let report = SheetChecker.check(
      Document.read(Array(example.text.utf8), as: .yaml),
      options: CheckOptions(profile: example.profile))
    let group = try #require(
      report.groups.first { group in
        report.report.findings(of: group).contains {
          "\($0.rule) \($0.field)" == example.testDescription
        }
      })
    #expect(group.isAdvised && group.suspects.allSatisfy { !$0.unique })
    let leaders = group.hypotheses.prefix(group.leaders).map { hypothesis in
      hypothesis.map(told).joined(separator: " + ")
    }
    #expect(leaders == example.leaders)
  }

  private func told(_ suspect: Suspect) -> String {
    let slip = suspect.slip.map { " " + $0.id } ?? ""
    return "\(suspect.field): \(suspect.proposed?.description ?? suspect.values.es)" + slip
  }

  @Test("years are told without a mark of thousands")
  func years() throws {
    let text = """
      ficha: {anio: 2019}
      antecedentes: {inicio: 2020}
      objetivos: {termino: {tiene: No}, plenaImplementacion: 0}
      """
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(
      report.groups.first { report.report.findings(of: $0).contains { $0.rule == "OBJ06" } })
    let suspect = try #require(group.suspects.first)
    #expect(suspect.isYear && suspect.values.es == "desde 2020")
  }

  @Test("what one figure explains that breaks a promise is told with it")
  func joinsPromises() throws {
    var sheet = GeneratedSheet(people: 3, money: 7, number: 1)
    sheet.replacements = [("2019: 5.400", "2019: 54.000")]
    let report = SheetChecker.check(Document.read(Array(try sheet.text().utf8), as: .yaml))
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1 && !group.isAdvised)
    #expect(group.suspects.first?.proposed == ExactDecimal(5400))
    #expect(Set(report.report.findings(of: group).map(\.rule)).isSuperset(of: ["POB03", "COM05"]))
    #expect(group.members.count == report.findings.count)
  }

  @Test("every finding that states a figure of the sheet is in one group", arguments: Mistake.all)
  func groupsAll(_ mistake: Mistake) throws {
    var sheet = GeneratedSheet(people: 3, money: 7, number: 99_001)
    mistake.put(&sheet)
    let document = Document.read(Array(try sheet.text().utf8), as: .yaml)
    let report = SheetChecker.check(document)
    for finding in report.findings where states(finding, in: document) {
      let groups = report.groups.filter { group in
        report.report.findings(of: group).contains {
          $0.rule == finding.rule && $0.field == finding.field
        }
      }
      #expect(groups.count == 1, "\(finding.rule) \(finding.field)")
      #expect(groups.allSatisfy { !$0.suspects.isEmpty || $0.bound != nil })
    }
  }

  @Test("many of these mistakes are in a figure")
  func states() throws {
    let stating = try Mistake.all.filter { mistake in
      var sheet = GeneratedSheet(people: 3, money: 7, number: 99_001)
      mistake.put(&sheet)
      let document = Document.read(Array(try sheet.text().utf8), as: .yaml)
      return SheetChecker.check(document).findings.contains { states($0, in: document) }
    }
    #expect(stating.count > 10)
  }

  private func states(_ finding: Finding, in document: Document) -> Bool {
    guard let number = finding.reported?.decimal,
      let node = document.node(at: finding.field), node.kind == .scalar,
      let figure = try? FigureParser.parse(node.text)
    else { return false }
    return figure.number == number
  }

  @Test("where nothing speaks of a figure there is no group")
  func staysQuiet() throws {
    var sheet = GeneratedSheet(people: 3, money: 7, number: 99_001)
    sheet.replacements = [("estado: CALIFICADO", "estado: LISTO")]
    let report = SheetChecker.check(Document.read(Array(try sheet.text().utf8), as: .yaml))
    #expect(!report.findings.isEmpty && report.groups.isEmpty)
  }
}

@Suite("Amounts that all are in another unit")
struct BlockSuspectTests {
  static let sheet = """
    poblacion: {beneficiaria: {2019: 1.800}}
    produccion: {filas: [{componente: A, cantidad: 1.500}, {componente: B, cantidad: 600}]}
    gasto:
      componentes:
        - {componente: A, total: 180.000, subtitulos: [{subtitulo: 22, monto: 80.000}, {subtitulo: 24, monto: 100.000}]}
        - {componente: B, total: 144.000}
      administrativo: 16.000
      total: 340.000
      porBeneficiario: "188,89"
      porUnidad: [{componente: A, valor: "120,00"}, {componente: B, valor: "240,00"}]
      porcentajeAdministrativo: "4,71 %"
    """
  /// The amounts of each block, as they stand in the sheet.
  static let blocks = [
    ["180.000", "80.000", "100.000"], ["180.000", "80.000", "100.000", "144.000"],
    ["180.000", "80.000", "100.000", "144.000", "16.000", "340.000"],
  ]

  @Test("are one mistake, in pesos and in millions", arguments: blocks, [true, false])
  func together(_ amounts: [String], inPesos: Bool) throws {
    var text = Self.sheet
    for amount in amounts {
      let wrong = inPesos ? amount + ".000" : String(amount.dropLast(4))
      for ending in [",", "}", "\n"] {
        text = text.replacing(" \(amount)\(ending)", with: " \(wrong)\(ending)")
      }
    }
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(report.groups.first)
    #expect(report.groups.count == 1 && group.leaders == 1)
    let first = try #require(group.hypotheses.first)
    #expect(first.allSatisfy { $0.slip?.id == "pesos" })
    let proposed = amounts.map { $0.replacing(".", with: "") }.sorted()
    #expect(first.compactMap(\.proposed?.description).sorted() == proposed)
    #expect(Set(group.hypotheses.map { Set($0.map(\.field)) }).count == group.hypotheses.count)
  }

  @Test("are one mistake though a bound that is only advised is passed too")
  func withAdvice() throws {
    var text = Self.sheet.replacing("\"4,71 %\"", with: "\"14,71 %\"")
    text = text.replacing(" 16.000", with: " 56.000.000").replacing(
      " 340.000", with: " 380.600.000")
    for amount in ["180.000", "80.000", "100.000"] {
      text = text.replacing(" \(amount)", with: " \(amount).000")
    }
    text = text.replacing(" 144.000", with: " 144.600.000").replacing("188,89", with: "211,44")
      .replacing("240,00", with: "241,00")
    let report = SheetChecker.check(
      Document.read(Array(text.utf8), as: .yaml), options: CheckOptions(profile: .gore))
    let group = try #require(report.groups.first { !$0.isAdvised })
    #expect(group.hypotheses.first?.count == 6)
    #expect(report.findings.contains { $0.rule == "GAS05" })
  }

  @Test("are left alone where one of them is right")
  func apart() throws {
    let text = Self.sheet.replacing("144.000", with: "144.000.000")
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(report.groups.first)
    #expect(group.hypotheses.first?.map(\.field.description) == ["/gasto/componentes/1/total"])
  }
}
