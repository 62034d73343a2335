import ExactNumbers
import SheetRules
import Testing

@testable import DocumentTree
@testable import Reporting

@Suite("A workbook")
struct WorkbookTests {
  private func sheet(_ rows: [[WorkbookCell]], name: String = "a") -> WorkbookSheet {
    var sheet = WorkbookSheet(name, columns: (rows.first ?? []).map { _ in WorkbookColumn(10) })
    sheet.rows = rows
    return sheet
  }

  private func part(_ name: String, of workbook: Workbook) throws -> String {
    var archive = try ZipReader(try workbook.bytes(), limit: 1 << 24)
    return String(decoding: try #require(try archive.part(name)), as: UTF8.self)
  }

  private func xml(_ cells: [WorkbookCell]) throws -> String {
    try part("xl/worksheets/sheet1.xml", of: Workbook([sheet([cells])]))
  }

  @Test("writes numbers with all their digits, and texts as texts")
  func cells() throws {
    let number = ExactDecimal(coefficient: 12_345_678_901_234_567_890, scale: 2)
    let xml = try xml([
      WorkbookCell(.number(number)), .text("=1+1"), .blank, .text(""),
      WorkbookCell(.formula("A1&\"<\"", result: .text("a&b"))),
      WorkbookCell(.formula("1=1", result: .truth(true))),
    ])
    #expect(xml.contains("<c r=\"A1\" s=\"0\"><v>123456789012345678.90</v></c>"))
    #expect(
      xml.contains("<c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t>"))
    #expect(!xml.contains("C1") && !xml.contains("D1"))
    #expect(xml.contains("t=\"str\"><f>A1&amp;&quot;&lt;&quot;</f><v>a&amp;b</v></c>"))
    #expect(xml.contains("t=\"b\"><f>1=1</f><v>1</v></c>"))
  }

  @Test(
    "marks what would become a formula when a person edits it",
    arguments: [
      ("=1+1", true), (" -x", true), ("@a", true), ("código", false), ("-5", false),
    ])
  func marks(text: String, isMarked: Bool) throws {
    let styles = try part("xl/styles.xml", of: Workbook([sheet([[.text(text)]])]))
    #expect(styles.contains("quotePrefix=\"1\"") == isMarked)
  }

  @Test(
    "gives every hostile text back as it is shown, and calculates none",
    arguments: HostileSheet.texts)
  func hostile(text: String) throws {
    var shown: [UInt8] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      VisibleText.append(scalar, after: previous, to: &shown)
      previous = scalar
    }
    let visible = String(decoding: shown, as: UTF8.self)
      .replacing("\u{FFFE}", with: "\\u{FFFE}").replacing("\u{FFFF}", with: "\\u{FFFF}")
    var book = try ReadWorkbook(try Workbook([sheet([[.text(text)]])]).bytes())
    let cell = try #require(try book.rows(of: "a")?.first?[0])
    #expect(cell.text.unicodeScalars.elementsEqual(visible.unicodeScalars))
    #expect(!cell.isFormula && !cell.isNumber)
  }

  @Test(
    "keeps a text that looks like an escape of the format",
    arguments: [
      "_x0041_", "__x000D_", "_x004_", "_xZZZZ_", "_x0041", "a_x0041_x0042_",
    ])
  func escapes(text: String) throws {
    var book = try ReadWorkbook(try Workbook([sheet([[.text(text)]])]).bytes())
    #expect(try book.rows(of: "a")?.first?[0]?.text == text)
  }

  @Test("holds of a text what a cell can hold", arguments: ["x", "ñ", "\u{1F600}", "\u{1}"])
  func long(letter: String) throws {
    let text = String(repeating: letter, count: 40_000)
    var book = try ReadWorkbook(try Workbook([sheet([[.text(text)]])]).bytes())
    let read = try #require(try book.rows(of: "a")?.first?[0]?.text)
    #expect(read.utf16.count <= 32_767 && read.utf16.count > 16_000 && read.hasSuffix("…"))
    let whole = String(repeating: letter, count: 3_000)
    var other = try ReadWorkbook(try Workbook([sheet([[.text(whole)]])]).bytes())
    #expect(try other.rows(of: "a")?.first?[0]?.text.hasSuffix("…") == false)
  }

  @Test("shows figures with the separators of Chile, and years without")
  func formats() throws {
    let styles = try part(
      "xl/styles.xml",
      of: Workbook([
        sheet([
          [
            WorkbookCell(.blank, CellStyle(.figure(decimals: 2))),
            WorkbookCell(.blank, CellStyle(.percentage(decimals: 1))),
            WorkbookCell(.blank, CellStyle(.figure(decimals: 0))),
            WorkbookCell(.blank, CellStyle(.plain)),
            WorkbookCell(.blank, CellStyle(.figure(decimals: 38))),
          ]
        ])
      ]))
    for code in [
      "[$-340A]#,##0.00", "[$-340A]#,##0.0&quot; %&quot;", "[$-340A]#,##0", "0",
      "[$-340A]#,##0." + String(repeating: "0", count: 30),
    ] {
      #expect(styles.contains("formatCode=\"\(code)\""), "\(code)")
    }
    #expect(styles.contains("<cellXfs count=\"6\">"))
  }

  @Test("is the same bytes twice, with its sheets under their names")
  func sheets() throws {
    var hidden = sheet([[.text("x")]], name: "b & c")
    hidden.isHidden = true
    var first = sheet(
      [[.text("t", .heading)], [WorkbookCell(.number(ExactDecimal(1)))]], name: "a")
    first.hasFilter = true
    first.frozenColumns = 1
    first.conditions = [ConditionalFormat("A2:A2", where: "A2<>0", .bad)]
    let workbook = Workbook([first, hidden])
    let bytes = try workbook.bytes()
    #expect(try workbook.bytes() == bytes)
    var book = try ReadWorkbook(bytes)
    #expect(book.sheetNames == ["a", "b & c"])
    #expect(try book.rows(of: "a")?.map { $0[0]?.text } == ["t", "1"])
    #expect(try book.rows(of: "c") == nil)
    let xml = try part("xl/worksheets/sheet1.xml", of: workbook)
    #expect(xml.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""))
    #expect(xml.contains("<autoFilter ref=\"A1:A2\"/>"))
    #expect(
      xml.contains("<cfRule type=\"expression\" dxfId=\"2\" priority=\"1\"><formula>A2&lt;&gt;0</"))
    #expect(
      try part("xl/workbook.xml", of: workbook).contains(
        "name=\"b &amp; c\" sheetId=\"2\" state=\"veryHidden\""))
  }

  @Test(
    "names its columns as spreadsheets do",
    arguments: [
      (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    ])
  func letters(column: Int, expected: String) {
    #expect(CellAddress(column: column, row: 6).text == expected + "7")
  }
}
