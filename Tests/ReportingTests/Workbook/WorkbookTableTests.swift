import ExactNumbers
import SheetRules
import Testing

@testable import DocumentTree
@testable import Reporting

@Suite("A table as a workbook")
struct WorkbookTableTests {
  private func table(_ rows: [[Table.Cell]]) -> Table {
    Table(
      name: .resumen,
      columns: [
        Table.Column(
          key: "programa", title: LocalizedText(es: "Programa", en: "Programme"), isNumeric: false),
        Table.Column(
          key: "ejercicio", title: LocalizedText(es: "Año", en: "Year"), isNumeric: true),
        Table.Column(
          key: "errores", title: LocalizedText(es: "Errores", en: "Errors"), isNumeric: true),
      ], rows: rows)
  }

  @Test("has figures and years as numbers, and its titles or keys above them")
  func rows() throws {
    let table = table([
      [.text("=x"), .text("2019"), .number(ExactDecimal(coefficient: 350, scale: 2))],
      [.empty, .word("S/I"), .empty],
    ])
    var book = try ReadWorkbook(table.rendered(as: .xlsx))
    let rows = try #require(try book.rows(of: "resumen"))
    #expect(rows[0].map { $0.value.text }.sorted() == ["Año", "Errores", "Programa"])
    #expect(rows[1][0]?.isNumber == false && rows[1][1]?.number == ExactDecimal(2019))
    #expect(rows[1][2]?.text == "3.50" && rows[1][2]?.isNumber == true)
    #expect(rows[2] == [1: ReadWorkbook.Cell(text: "S/I", isNumber: false, isFormula: false)])
    var keyed = try ReadWorkbook(
      table.rendered(as: .xlsx, TableOptions(language: .en, usesKeys: true)))
    #expect(try keyed.rows(of: "resumen")?.first?[1]?.text == "ejercicio")
  }

  @Test("goes on in another sheet where one cannot hold it")
  func long() {
    let row: [Table.Cell] = [.empty, .empty, .empty]
    let table = table(Array(repeating: row, count: WorkbookSheet.mostRows))
    let sheets = WorkbookTable(table: table, options: TableOptions()).workbook.sheets
    #expect(sheets.map(\.name) == ["resumen", "resumen 2"])
    #expect(sheets.map(\.rows.count) == [WorkbookSheet.mostRows, 2])
    #expect(
      WorkbookTable(table: self.table([]), options: TableOptions()).workbook.sheets.count == 1)
  }
}
