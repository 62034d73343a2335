import Fichas
import Foundation
import TestSupport
import Testing

/// A published sheet with slips of the hand, as the guide for analysts shows it.
struct GuideCopy: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The name of the copy in the guide.
  let name: String
  let sheet: String
  let slips: [(right: String, wrong: String)]

  static let all = [
    GuideCopy(
      testDescription: "one slip", name: "juntos.yaml", sheet: "juntos-2019.yaml",
      slips: [("porBeneficiario: 7.433,41", "porBeneficiario: 7.343,41")]),
    GuideCopy(
      testDescription: "three slips", name: "capacitacion.yaml", sheet: "capacitacion-2019.yaml",
      slips: [
        ("cantidad: 1401", "cantidad: 1410"), ("sobreObjetivo: 5,47 %", "sobreObjetivo: 4,57 %"),
        ("  proposito: ", "  propostio: "),
      ]),
    GuideCopy(
      testDescription: "ten slips", name: "servicios.yaml", sheet: "servicios-virtuales-2025.yaml",
      slips: [
        ("  codigo: PI071620250019961\n  cal", "  codigo: PI071620250019916\n  cal"),
        ("  tipo: Nuevo con recursos previos", "  tipo: Nuevo con recursos"),
        ("  inicio: 2020", "  inicio: 2030"),
        ("respuesta: Sí\n    - numero: 9", "respuesta:\n    - numero: 9"),
        ("coeficiente: 0,88", "coeficiente: 0,83"), ("    2026: 27867", "    2026: 2786O"),
        ("  reingreso: Si", "  reingreso: A veces"), ("      total: 93.852", "      total: 98.352"),
        ("unidad: MESES", "unidad: SEMANAS"),
        ("porcentajeAdministrativo: 4,90 %", "porcentajeAdministrativo: 9,40 %"),
      ]),
  ]
}

@Suite("The guide")
struct GuideTests {
  /// The last block of the report, without the count of checks.
  private func lastBlock(_ text: String, of copy: GuideCopy) throws -> String {
    let file = Checker().check(text: text, named: copy.name)
    let report = file.text(in: .es)
    let start = try #require(report.range(of: "Qué corregir en \(copy.name):\n"))
    return String(report[start.lowerBound...]).trimmingCharacters(in: .newlines)
  }

  /// Puts a block below its mark in the guide.
  private func put(_ block: String, at mark: String, into guide: inout String) throws {
    let start = try #require(guide.range(of: "<!-- \(mark) -->\n```\n"), "\(mark)")
    let rest = guide[start.upperBound...]
    let end = try #require(rest.range(of: "\n```\n"))
    guide.replaceSubrange(start.upperBound..<end.lowerBound, with: block)
  }

  @Test("shows what is said of published sheets with slips of the hand, before and after")
  func reports() throws {
    var guide = try Project.text("docs/guia.md")
    for copy in GuideCopy.all {
      let published = try Project.text("Examples/\(copy.sheet)")
      var text = published
      for slip in copy.slips {
        #expect(text.contains(slip.right), "\(slip.right)")
        text = text.replacing(slip.right, with: slip.wrong, maxReplacements: 1)
      }
      try put(lastBlock(text, of: copy), at: "\(copy.name), antes", into: &guide)
      try put(lastBlock(published, of: copy), at: "\(copy.name), después", into: &guide)
    }
    let isFresh = try Recorded.text("docs/guia.md", now: guide) == guide
    #expect(isFresh, "FICHAS_RECORD=1 swift test --filter GuideTests")
  }
}
