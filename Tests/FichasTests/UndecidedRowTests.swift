import Analysis
import DocumentTree
import Foundation
import OfficialText
import Reporting
import TestSupport
import Testing

@testable import Fichas

/// A row of a published text that lost a figure, or that has one too many.
struct LostFigure: Sendable, CustomTestStringConvertible {
  let printed: String
  let left: String
  /// The fields whose years are not known.
  let fields: [String]

  var testDescription: String { left }

  init(_ printed: String, _ left: String, _ fields: String...) {
    self.printed = printed
    self.left = left
    self.fields = fields
  }

  static let all = [
    LostFigure("64% N/A 100%", "64% 100%", "/presupuesto/ejecucionInicial"),
    LostFigure("64% N/A 100%", "64%", "/presupuesto/ejecucionInicial"),
    LostFigure("1.520.806 N/A 266.350", "15 520 806 266.350", "/presupuesto/ejecutado"),
    LostFigure(
      "2% N/A 0% 5.894,6 N/A 33.293,8", "2% 0% 5.894,6 N/A 33.293,8", "/poblacion/cobertura",
      "/poblacion/gastoPorBeneficiario"),
    LostFigure(
      "88.931 0 0 83 0 8 1.071,5 0,0", "88.931 0 0 83 1 8 1.071,5 0,0",
      "/componentes/filas/0/gastoUnitario"),
    LostFigure(
      "88.931 0 0 83 0 8 1.071,5 0,0", "88.931 0 83 0 8 1.071,5 0,0", "/componentes/filas/0/gasto",
      "/componentes/filas/0/produccion", "/componentes/filas/0/gastoUnitario"),
    LostFigure(
      "88.931 0 0 83 0 8 1.071,5 0,0", "88.931 0 0 83 8", "/componentes/filas/0/gasto",
      "/componentes/filas/0/produccion", "/componentes/filas/0/gastoUnitario"),
    LostFigure("N/A** N/A** S/I*", "N/A** S/I*", "/indicadores/0/valores"),
    LostFigure("N/A** N/A** S/I*", "N/A** N/A** 40,0 S/I*", "/indicadores/0/valores"),
  ]
}

@Suite("A row of figures that are not as many as its years")
struct UndecidedRowTests {
  private func sheet(_ lost: LostFigure) throws -> OfficialSheet {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2021.txt")
    try #require(text.contains(lost.printed))
    let changed = text.replacing(lost.printed, with: lost.left)
    return try #require(OfficialText(Array(changed.utf8)).sheets.first)
  }

  @Test("is not read, and nothing says that its years are blank", arguments: LostFigure.all)
  func isUnread(lost: LostFigure) throws {
    let report = FileReport(
      path: "ficha.txt", SheetChecker.check(try sheet(lost).document)
    ).report
    let rows = report.findings.filter { $0.rule == "LEC03" }
    #expect(rows.count == 1)
    let said = try #require(rows.first?.message.es)
    #expect(said.hasSuffix("' no dice de qué año es cada cifra"))
    #expect(lost.left.hasSuffix(said.dropFirst().prefix { $0 != "'" }))
    let field = lost.fields[0] + "/"
    #expect(rows.first?.field.description.hasPrefix(field) ?? false)
    for finding in report.findings where finding.rule != "LEC03" {
      #expect(!finding.message.es.contains("blanco") && !finding.message.es.contains("falta"))
      #expect(!lost.fields.contains { finding.field.description.hasPrefix($0) })
    }
  }

  @Test("is not read where the years above it are missing")
  func noYears() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2021.txt")
    let title = try #require(text.range(of: "III. DESEMPEÑO 2021 DEL PROGRAMA"))
    let years = try #require(
      text.range(of: "2019 2020 2021", range: title.upperBound..<text.endIndex))
    let changed = text.replacingCharacters(in: years, with: "")
    let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
    let findings = FileReport(path: "ficha.txt", SheetChecker.check(sheet.document)).report.findings
    #expect(findings.filter { $0.rule == "LEC03" }.count == 4)
    #expect(
      !findings.contains {
        $0.field.description.hasPrefix("/presupuesto") && $0.rule != "LEC03"
          || $0.rule == "ANT06"
      })
    let imported = sheet.withReadFigures()
    let row = try #require(imported.document.node(at: JSONPointer("/presupuesto/ejecutado")))
    #expect(row.isNull)
  }

  @Test("is blank in the file that is made of it, and said", arguments: LostFigure.all)
  func isBlank(lost: LostFigure) throws {
    let sheet = try sheet(lost).withReadFigures()
    for field in lost.fields {
      for year in ["2019", "2020", "2021"] {
        let node = try #require(sheet.document.node(at: JSONPointer("\(field)/\(year)")))
        #expect(node.isNull)
        #expect(sheet.blank.contains(JSONPointer("\(field)/\(year)")))
      }
    }
    #expect(sheet.remarks.contains { $0.kind == .unequalYears })
  }
}
