import Analysis
import DocumentTree
import ExactNumbers
import SheetRules
import Testing

@Suite("What could be wrong unseen")
struct SheetAuditTests {
  private func audit(_ text: String) throws -> SheetAudit {
    try #require(SheetAudit(SheetChecker.check(Document.read(MarkedSheet(text).bytes, as: .yaml))))
  }

  @Test(
    "what the audit says goes unseen does, and nothing else, change by change",
    arguments: PublishedSheet.all)
  func isRight(_ sheet: PublishedSheet) throws {
    // one sheet has contradictions of its own, which would hide others
    let text = String(decoding: try sheet.bytes(), as: UTF8.self)
      .replacing("890.493", with: "890.484").replacing("273.401", with: "273.402")
    let bytes = Array(text.utf8)
    let document = Document.read(bytes, as: .yaml)
    let audit = try #require(SheetAudit(SheetChecker.check(document)))
    #expect(SheetChecker.check(document).groups.allSatisfy { $0.isAdvised })
    let stated = StatedFigure.all(in: document)
    var tried = 0
    for figure in audit.figures where figure.range == nil {
      let field = figure.field.description
      guard
        let place = stated.first(where: {
          ($0.field == field || $0.field == field + "/numero") && $0.number == figure.stated
        })
      else { continue }
      for other in probes(of: figure) {
        let changed = Document.read(place.replaced(by: other, in: bytes), as: .yaml)
        let isSeen = SheetChecker.check(changed).groups.contains { !$0.isAdvised }
        let isUnseen = figure.unseen?.contains(Rational(other)) ?? true
        #expect(isSeen != isUnseen, "\(field) \(figure.stated) → \(other)")
        tried += 1
      }
    }
    #expect(tried > 60)
  }

  /// Figures around the stated one and around both ends of what goes unseen.
  private func probes(of figure: AuditedFigure) -> Set<ExactDecimal> {
    let anchors = [figure.stated, figure.least, figure.greatest].compactMap(\.self)
    let probes = anchors.flatMap { anchor in
      (-2...2).map {
        ExactDecimal(coefficient: anchor.coefficient + Int128($0), scale: anchor.scale)
      }
    }
    return Set(probes.filter { $0 != figure.stated && $0.coefficient > 0 })
  }

  @Test("figures are told by how closely equations hold them")
  func tellsProtection() throws {
    let audit = try audit(
      """
      poblacion:
        objetivo: {numero: 5.000}
        beneficiaria: {2019: 1.800, 2020: 2.000, 2021: 2.100, 2022: 2.200}
      produccion: {filas: [{componente: A, cantidad: 1.500}]}
      gasto:
        componentes: [{componente: A, total: 180.000}]
        administrativo: 16.000
        total: 196.000
        porUnidad: [{componente: A, valor: "120,00"}]
      """)
    func protection(_ field: String) -> AuditedFigure.Protection? {
      audit.figures.first { $0.field.description == field }?.protection
    }
    #expect(protection("/gasto/total") == .exact)
    #expect(protection("/gasto/administrativo") == .exact)
    #expect(protection("/gasto/porUnidad/0/valor") == .exact)
    #expect(protection("/produccion/filas/0/cantidad") == .exact)
    #expect(protection("/poblacion/objetivo") == .loose)
    #expect(protection("/poblacion/beneficiaria/2020") == .loose)
    #expect(audit.score == 100 * 5 / 10)
  }

  @Test("a production is held as closely as the printed unit cost allows")
  func tellsCloseFigures() throws {
    let audit = try audit(
      """
      produccion: {filas: [{componente: A, cantidad: 27.657}]}
      gasto:
        componentes: [{componente: A, total: 159.342}]
        porUnidad: [{componente: A, valor: "5,76"}]
      """)
    let figure = try #require(
      audit.figures.first { $0.field == JSONPointer("/produccion/filas/0/cantidad") })
    // 159.342 / 5,765 and 159.342 / 5,755
    #expect(figure.least?.description == "27640" && figure.greatest?.description == "27687")
    #expect(figure.protection == .close && figure.smallestMissedChange == .one)
    #expect(figure.rules == ["GAS03"])
  }

  @Test("a figure that nothing covers is named, and one step of it goes unseen")
  func tellsUncovered() throws {
    let audit = try audit("produccion: {filas: [{componente: A, cantidad: 1.500}]}")
    let figure = try #require(audit.unprotected.first)
    #expect(figure.protection == .none)
    #expect(figure.smallestMissedChange == .one)
    #expect(audit.score == 0)
  }

  @Test("a ratio that prints as zero whatever its parts are checks nothing")
  func tellsIdleChecks() throws {
    let idle = try audit(
      """
      poblacion: {potencial: {numero: 8.000.000}, beneficiaria: {2019: 100}}
      gasto: {administrativo: 16.000, total: 340.000, porcentajeAdministrativo: "4,71 %"}
      """)
    #expect(idle.idleChecks.isEmpty)
    let zero = try audit(
      """
      poblacion:
        potencial: {numero: 8.000.000}
        beneficiaria: {2019: 100}
        cobertura: {ejercicio: 2019, sobrePotencial: "0,00 %"}
      """)
    #expect(zero.idleChecks.map(\.rule) == ["POB03"])
  }
}
