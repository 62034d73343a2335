import Analysis
import ExactNumbers
import SheetRules
import Testing

@testable import DocumentTree
@testable import Reporting

@Suite("A report as a workbook")
struct ReportWorkbookTests {
  private func book(_ files: [FileReport], _ language: Language = .es) throws -> ReadWorkbook {
    var workbook = ReportWorkbook(language: language)
    for file in files { workbook.add(ReportWorkbook.Part(of: file, in: language)) }
    return try ReadWorkbook(try #require(workbook.bytes))
  }

  @Test(
    "has a row for each file, whose counts are formulas over the findings",
    arguments: [Language.es, .en])
  func counts(language: Language) throws {
    let files = try ["juntos-2019.yaml", "con-errores/gasto-por-beneficiario.yaml"].map {
      try PageSamples.example($0)
    }
    var book = try book(files, language)
    let sheets = try #require(try book.rows(of: language == .es ? "Fichas" : "Sheets"))
    let findings = try #require(try book.rows(of: language == .es ? "Hallazgos" : "Findings"))
    let rules = try #require(try book.rows(of: language == .es ? "Reglas" : "Rules"))
    #expect(sheets.count == 3)
    for (row, file) in zip(sheets.dropFirst(), files) {
      let tally = Tally(of: file)
      #expect(row[1]?.text == file.path)
      #expect(row[8]?.number == file.figures?.sobrePotencial.number)
      #expect(
        (11...13).map { row[$0]?.text }
          == [tally.errors, tally.warnings, tally.notes].map { "\($0)" })
      #expect((11...13).allSatisfy { row[$0]?.isFormula == true })
    }
    #expect(findings.count - 1 == files.reduce(0) { $0 + $1.report.findings.count })
    let found = files.flatMap(\.report.findings).filter { $0.acceptance == nil && !$0.isKnown }
    let told = rules.dropFirst().compactMap { $0[2]?.text }.compactMap { Int($0) }
    #expect(told.reduce(0, +) == found.count && Set(found.map(\.rule)).count == told.count)
  }

  @Test("says why a finding does not count, and does not count it")
  func accepted() throws {
    let file = FileReport(
      path: "a.yaml",
      SheetChecker.check(
        Document.read(
          Array(
            """
            ficha: ex-ante
            formulario: 2019-nuevo
            excepciones:
              - {regla: ANT06, razon: borrador}
            """.utf8), as: .yaml)))
    var book = try book([file])
    let findings = try #require(try book.rows(of: "Hallazgos"))
    let missing = findings.dropFirst().filter { $0[3]?.text == "ANT06" }
    #expect(!missing.isEmpty)
    #expect(missing.allSatisfy { $0[8]?.text == "aceptado (borrador)" })
    let sheets = try #require(try book.rows(of: "Fichas"))
    #expect(sheets[1][11]?.text == "\(Tally(of: file).errors)")
  }

  @Test("has no formula of a sheet's text")
  func hostile() throws {
    var book = try book([PageSamples.hostile])
    for name in ["Fichas", "Hallazgos", "Reglas"] {
      for row in try #require(try book.rows(of: name)) {
        for (column, cell) in row where cell.isFormula {
          #expect(cell.isNumber && column > 1)
        }
      }
    }
  }
}
