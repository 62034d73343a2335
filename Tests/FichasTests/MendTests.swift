import Fichas
import Foundation
import Reporting
import TestSupport
import Testing

@Suite("Mending")
struct MendTests {
  static let sheets = Project.sheets.filter { $0 != "subsidios-2019-2024.yaml" }

  /// The fields that the official system fills in.
  private static func isFilledIn(_ field: JSONPointer) -> Bool {
    let name = field.description
    return name.hasPrefix("/poblacion/cobertura/sobre") || name.hasPrefix("/gasto/por")
      || name == "/gasto/total"
  }

  private static func made(_ outcome: MendOutcome) -> [Repair] {
    outcome.steps.compactMap { step in
      if case .made(let mend) = step { return mend }
      return nil
    }
  }

  /// Whether something is written for a step.
  static func isWritten(_ step: MendOutcome.Step) -> Bool {
    switch step {
    case .made, .straightened, .encoded: true
    default: false
    }
  }

  @Test("without a named field no input changes, and nothing new is found", arguments: sheets)
  func isSafe(_ name: String) throws {
    let file = Checker().check(file: Self.path(name))
    for level in [MendRequest.Level.safe, .suggested] {
      let outcome = file.mended(MendRequest(level: level))
      for mend in Self.made(outcome) where mend.reason != .notation {
        for change in mend.changes where change.field.tokens.last != "calculo" {
          #expect(Self.isFilledIn(change.field), "\(change)")
        }
      }
      let before = Set(file.report.findings.map { "\($0.rule) \($0.field)" })
      let mended = Checker().check(
        bytes: try outcome.newSource ?? #require(file.document?.source), named: name)
      let after = Set(mended.report.findings.map { "\($0.rule) \($0.field)" })
      #expect(after.isSubset(of: before))
      #expect((outcome.newSource == nil) == !outcome.steps.contains(where: Self.isWritten))
      let again = mended.mended(MendRequest(level: level))
      #expect(again.newSource == nil)
    }
  }

  @Test("without a named field, these examples and no others can be mended")
  func mendsExamples() {
    let mended = Self.sheets.filter { name in
      Checker().check(file: Self.path(name)).mended(MendRequest(level: .suggested)).newSource
        != nil
    }
    #expect(
      mended
        == [
          "cifra-ambigua", "cobertura-mal-calculada", "gasto-por-beneficiario",
          "pesos-en-lugar-de-miles", "porcentaje-administrativo", "suma-de-gastos",
          "tabuladores",
        ].map { "con-errores/\($0).yaml" })
  }

  private static func path(_ name: String) -> String { Project.examples + "/" + name }

  @Test("a blank ratio is filled in with what it is calculated to be")
  func fillsBlanks() throws {
    let path = Self.path("con-errores/gasto-por-beneficiario.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "porBeneficiario: 183,89", with: "porBeneficiario:")
      .replacingOccurrences(
        of: "porcentajeAdministrativo: 4,71 %", with: "porcentajeAdministrativo:")
    let bytes = try #require(Checker().check(text: text).mended().newSource)
    let mended = String(decoding: bytes, as: UTF8.self)
    #expect(mended.contains("  porBeneficiario: 188,89\n"))
    #expect(mended.contains("  porcentajeAdministrativo: 4,71 %\n"))
  }

  @Test("two figures that are exchanged, or a tie, are left alone")
  func leavesTies() throws {
    let path = Self.path("con-errores/gasto-por-beneficiario.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "183,89", with: "188,89")
    let exchanged = text.replacingOccurrences(of: "total: 180.000", with: "total: x")
      .replacingOccurrences(of: "total: 144.000", with: "total: 180.000")
      .replacingOccurrences(of: "total: x", with: "total: 144.000")
    let tied = text.replacingOccurrences(of: "cantidad: 600", with: "cantidad: 657")
    for text in [exchanged, tied] {
      let file = Checker().check(text: text)
      #expect(!file.report.groups.isEmpty)
      for level in [MendRequest.Level.safe, .suggested] {
        #expect(file.mended(MendRequest(level: level)).newSource == nil)
      }
    }
  }

  @Test("every broken ratio of a sheet is computed anew, whatever its notation")
  func notations() throws {
    let cases: [(written: String, after: String)] = [
      ("183,89", "188,89"), ("183.89", "188.89"), ("'183,89'", "'188,89'"),
      ("\"M$ 183,89\"", "\"M$ 188,89\""), ("{numero: \"183,89\", fuente: x}", "188,89"),
      ("1.188,89", "188,89"), ("8,89", "188,89"), (",89", "188,89"), ("“183,89”", "188,89"),
    ]
    let path = Self.path("con-errores/gasto-por-beneficiario.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (written, after) in cases {
      let file = Checker().check(text: text.replacingOccurrences(of: "183,89", with: written))
      let bytes = try #require(file.mended().newSource, "\(written)")
      let mended = String(decoding: bytes, as: UTF8.self)
      #expect(mended.contains(after), "\(written)")
      #expect(Checker().check(text: mended).report.groups.isEmpty, "\(written)")
    }
  }

  @Test("the difference is told with its surroundings, and with the end of a file without a break")
  func difference() {
    let old = Array("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk".utf8)
    let new = Array("a\nB\nC\nd\ne\nf\ng\nh\ni\nj\nK".utf8)
    #expect(
      String(decoding: LineDiff(old, new).unified("x"), as: UTF8.self) == """
        --- x
        +++ x
        @@ -1,6 +1,6 @@
         a
        -b
        -c
        +B
        +C
         d
         e
         f
        @@ -8,4 +8,4 @@
         h
         i
         j
        -k
        \\ No newline at end of file
        +K
        \\ No newline at end of file

        """)
    #expect(LineDiff(old, old).unified("x").isEmpty)
    let longer = Array("a\nb\n".utf8)
    #expect(
      String(decoding: LineDiff(Array("a\n".utf8), longer).unified("x"), as: UTF8.self)
        == "--- x\n+++ x\n@@ -1,1 +1,2 @@\n a\n+b\n")
  }
}
