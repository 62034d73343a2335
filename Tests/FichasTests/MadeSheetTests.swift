import DocumentTree
import Fichas
import Testing

@Suite("A sheet that was made in Swift")
struct MadeSheetTests {
  private static let sheet = FichaExAnte.with { sheet in
    sheet.ficha = "ex-ante"
    sheet.formulario = "2019-nuevo"
    sheet.gasto = .with { spending in
      spending.componentes = [
        .with { ($0.componente, $0.total) = ("Riego", Cifra("300.000")) },
        .with { ($0.componente, $0.total) = ("Capacitación", Cifra("24.000")) },
      ]
      spending.administrativo = Cifra("16.000")
      spending.total = Cifra("341.000")
    }
  }

  @Test(
    "is checked, and its findings have places in its text", arguments: DocumentFormat.allCases)
  func isChecked(format: DocumentFormat) throws {
    let file = try Checker().check(Self.sheet, as: format)
    let finding = try #require(file.report.findings.first { $0.rule == "GAS01" })
    let node = try #require(file.document?.node(at: finding.field))
    #expect(node.text == "341.000")
    #expect(node.range.start > 0)
    var report: [UInt8] = []
    ReportFormat.github.renderer(RenderingOptions()).render(file, to: &report)
    let line = format == .yaml ? 10 : 16
    #expect(String(decoding: report, as: UTF8.self).contains("line=\(line),"))
  }
}
