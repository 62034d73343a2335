import Analysis
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

/// A part of a sheet with a mistake, and who is to blame.
struct SuspectCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// The likeliest cell, or nil where no equation is broken.
  let field: String?
  var proposed: String?
  var slip: String?
  var isUnique = false
  var leaders = 1
  /// How many groups of findings there are.
  var groups = 1
}

@Suite("Suspects of a sheet")
struct SuspectTests {
  static let gasto = """
    produccion: {filas: [{componente: A, cantidad: 1.500}, {componente: B, cantidad: 600}]}
    gasto:
      componentes: [{componente: A, total: 180.000}, {componente: B, total: 144.000}]
      administrativo: 16.000
      total: 340.000
      porUnidad: [{componente: A, valor: "120,00"}, {componente: B, valor: "240,00"}]
      porcentajeAdministrativo: "4,71 %"
    """

  static func changed(_ text: String, _ wrong: String) -> String {
    gasto.replacing(text, with: wrong)
  }

  static let cases: [SuspectCase] = [
    SuspectCase(testDescription: "nothing is wrong", text: gasto, field: nil, groups: 0),
    SuspectCase(
      testDescription: "a total without one component", text: changed("340.000", "196.000"),
      field: "/gasto/total", proposed: "340000", slip: "missing-addend", isUnique: true),
    SuspectCase(
      testDescription: "a total with a component twice", text: changed("340.000", "520.000"),
      field: "/gasto/total", proposed: "340000", slip: "doubled-addend", isUnique: true),
    SuspectCase(
      testDescription: "an amount in pesos", text: changed("144.000", "144.000.000"),
      field: "/gasto/componentes/1/total", proposed: "144000", slip: "pesos", isUnique: true),
    SuspectCase(
      testDescription: "a ratio with two digits swapped", text: changed("4,71", "7,41"),
      field: "/gasto/porcentajeAdministrativo", proposed: "4.71", slip: "swapped-digits",
      isUnique: true),
    SuspectCase(
      testDescription: "a share that is the rest to 100 %", text: changed("4,71", "95,29"),
      field: "/gasto/porcentajeAdministrativo", proposed: "4.71", slip: "complement",
      isUnique: true),
    SuspectCase(
      testDescription: "the production of the other row", text: changed("600}", "1.500}"),
      field: "/produccion/filas/1/cantidad", proposed: "600", slip: "neighbour"),
    SuspectCase(
      testDescription: "a mark that stands elsewhere", text: changed("1.500}", "15.000}"),
      field: "/produccion/filas/0/cantidad", proposed: "1500", slip: "mark", leaders: 2),
    SuspectCase(
      testDescription: "one component with figures above 10⁷",
      text: """
        poblacion: {beneficiaria: {2019: 25.000.000}}
        produccion: {filas: [{componente: A, cantidad: 25.000.000}]}
        gasto:
          componentes: [{componente: A, total: 912.345.678}]
          administrativo: 87.654.322
          total: 1.000.000.000
          porBeneficiario: "40,00"
          porUnidad: [{componente: A, valor: "36,94"}]
          porcentajeAdministrativo: "8,77 %"
        """,
      field: "/gasto/porUnidad/0/valor", proposed: "36.49", slip: "swapped-digits", leaders: 1),
    SuspectCase(
      testDescription: "a production of zero follows from what the ratio to it was",
      text: changed("600}", "0}"), field: "/produccion/filas/1/cantidad", proposed: "600"),
    SuspectCase(
      testDescription: "two amounts exchanged",
      text: changed("180.000", "x").replacing("144.000", with: "180.000")
        .replacing("total: x", with: "total: 144.000"),
      field: "/gasto/componentes/0/total", proposed: "180000", slip: "exchanged"),
    SuspectCase(
      testDescription: "a ratio that copies its row", text: changed("240,00", "600,00"),
      field: "/gasto/porUnidad/1/valor", proposed: "240.00", slip: "neighbour"),
    SuspectCase(
      testDescription: "a ratio in another scale, rounded as printed",
      text: changed("240,00", "0,24").replacing("144.000", with: "144.512")
        .replacing("340.000", with: "340.512").replacing("4,71", with: "4,70"),
      field: "/gasto/porUnidad/1/valor", proposed: "240.85", slip: "mark"),
    SuspectCase(
      testDescription: "a total that was not updated",
      text: changed("144.000", "151.200").replacing("240,00", with: "252,00"),
      field: "/gasto/total", proposed: "347200", slip: "outdated"),
    SuspectCase(
      testDescription: "a total of rounded addends", text: changed("340.000", "340.001"),
      field: "/gasto/total", proposed: "340000", slip: "rounded-addends", leaders: 4),
    SuspectCase(
      testDescription: "a ratio that is rounded the wrong way", text: changed("4,71", "4,70"),
      field: "/gasto/porcentajeAdministrativo", proposed: "4.71", slip: "truncated",
      isUnique: true),
    SuspectCase(
      testDescription: "a production that no slip explains is as likely as the ratio",
      text: changed("600}", "657}"), field: "/produccion/filas/1/cantidad", proposed: "600",
      leaders: 2),
    SuspectCase(
      testDescription: "with a figure that is NM the rest is still told",
      text: changed("\"240,00\"", "NM").replacing("4,71", with: "7,41"),
      field: "/gasto/porcentajeAdministrativo", proposed: "4.71", slip: "swapped-digits",
      isUnique: true),
  ]

  @Test("the culprit is named with its slip", arguments: cases)
  func names(_ example: SuspectCase) throws {
    let report = SheetChecker.check(
      Document.read(MarkedSheet(example.text).bytes, as: .yaml))
    #expect(report.groups.count == example.groups)
    guard example.field != nil else { return }
    let group = try #require(report.groups.first)
    let suspect = try #require(group.hypotheses.first?.first)
    #expect(suspect.field.description == example.field)
    #expect(suspect.proposed?.description == example.proposed)
    #expect(suspect.slip?.id == example.slip)
    #expect(suspect.unique == example.isUnique)
    #expect(group.leaders == example.leaders)
    #expect((group.tellsApart != nil) == group.isTied)
    #expect(!group.members.isEmpty)
    #expect(report.report.findings(of: group).map(\.id).count == group.members.count)
  }

  @Test("two mistakes that have nothing to do with each other are two groups")
  func separates() {
    let text = Self.changed("4,71", "7,41").replacing("120,00", with: "102,00")
    let report = SheetChecker.check(Document.read(MarkedSheet(text).bytes, as: .yaml))
    let first = report.groups.map { $0.suspects.first?.field.description }
    #expect(
      Set(first) == ["/gasto/porcentajeAdministrativo", "/gasto/porUnidad/0/valor"])
  }

  @Test("a wrong sum with everything that was computed from it is one mistake")
  func followsTheSum() throws {
    let text = Self.changed("340.000", "341.000").replacing("4,71", with: "4,69")
    let report = SheetChecker.check(Document.read(MarkedSheet(text).bytes, as: .yaml))
    let group = try #require(report.groups.first)
    #expect(!group.isTied)
    let total = group.hypotheses.first
    #expect(total?.map(\.field.description) == ["/gasto/total", "/gasto/porcentajeAdministrativo"])
    #expect(total?.map(\.proposed?.description) == ["340000", "4.71"])
    #expect(total?.last?.slip?.id == "follows")
  }
}

@Suite("Suspects of the published sheets")
struct PublishedSuspectTests {
  @Test("the miscopied potential population and the cut-off target population are named")
  func namesPublishedSlips() throws {
    let sheet = try #require(PublishedSheet.all.first { $0.name == "articulacion-2019" })
    let report = SheetChecker.check(Document.read(try sheet.bytes(), as: .yaml))
    let firsts = report.groups.filter { !$0.isAdvised }.compactMap(\.suspects.first)
    #expect(firsts.map(\.slip?.id) == ["miscopied", "truncated"])
    #expect(firsts.map(\.reported.description) == ["890493", "273401"])
    #expect(firsts.map(\.proposed?.description) == ["890484", "273402"])
    // the digits alone do not prove it: 890.483 would mend the formula as well
    #expect(firsts.allSatisfy { !$0.unique })
  }

  @Test(
    "a figure that is only cut off is no part of another mistake, and leaves its inputs alone",
    arguments: [
      [("37,06", "37,60"), ("2019: 31500", "2019: 13500")],
      [("37,06", "37,60")], [("2019: 31500", "2019: 13500")],
      [("sobrePotencial: 3,54", "sobrePotencial: 5,34")],
      [("sobrePotencial: 3,54", "sobrePotencial: 3,45"), ("11,52", "15,12"), ("37,06", "30,76")],
      [
        ("sobreObjetivo: 11,52", "sobreObjetivo: 12,52"),
        ("sobrePotencial: 3,54", "sobrePotencial: 3,52"),
      ],
    ] as [[(String, String)]])
  func keepsCutFigureApart(_ changes: [(String, String)]) throws {
    let sheet = try #require(PublishedSheet.all.first { $0.name == "articulacion-2019" })
    var text = String(decoding: try sheet.bytes(), as: UTF8.self)
    for (right, wrong) in changes {
      #expect(text.contains(right))
      text = text.replacing(right, with: wrong)
    }
    let report = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let groups = report.groups.filter { !$0.isAdvised }
    let cut = try #require(groups.first { $0.suspects.first?.slip?.id == "truncated" })
    #expect(cut.members.count == 1)
    #expect(cut.suspects.first?.field.description == "/poblacion/objetivo")
    let others = groups.filter { $0.members != cut.members }
    #expect(others.count >= 2)
    for group in others {
      let fields = group.hypotheses.prefix(group.leaders).joined().map(\.field.description)
      #expect(!fields.contains("/poblacion/potencial"), "\(fields)")
    }
  }

  @Test(
    "in sheets whose equations hold nothing is certain",
    arguments: PublishedSheet.all.filter { $0.name != "articulacion-2019" })
  func blamesNothing(_ sheet: PublishedSheet) throws {
    let report = SheetChecker.check(Document.read(try sheet.bytes(), as: .yaml))
    #expect(report.groups.allSatisfy { $0.isAdvised })
    #expect(report.groups.flatMap(\.suspects).allSatisfy { !$0.unique })
  }
}
