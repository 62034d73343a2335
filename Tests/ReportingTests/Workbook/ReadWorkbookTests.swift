@testable import DocumentTree
import ExactNumbers
import TestSupport
import Testing

@testable import Reporting

@Suite("A workbook of another program")
struct ReadWorkbookTests {
  /// The parts that spreadsheet programs write, with prefixes, shared and formatted texts, and cells
  /// without addresses.
  private static let parts: [(String, String)] = [
    (
      "xl/workbook.xml",
      "<x:workbook><x:sheets><x:sheet x:name='Hoja 1' r:id='rId7'/><x:sheet x:name='B' r:id='r'/></x:sheets></x:workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='rId7' Target='/xl/worksheets/h.xml'/><Relationship Id='r' Target='b.xml'/></Relationships>"
    ),
    (
      "xl/sharedStrings.xml",
      "<sst><si><t>uno</t></si><si><r><t>do</t></r><r><t xml:space='preserve'>s </t></r><rPh><t>no</t></rPh></si></sst>"
    ),
    (
      "xl/worksheets/h.xml",
      """
      <worksheet><sheetData><row r='1'><c r='A1' t='s'><v>1</v></c><c><v>0.28999999999999998</v></c>\
      <c r='AB1' t='inlineStr'><is><t>x_x000D_</t></is></c></row><row><c t='s'><v>9</v></c></row>\
      <row r='9'><c r='B9'><f>1+1</f><v>2</v></c><c r='C9' t='str'><f>A1</f><v></v></c><c r='D9' t='b'><v>1</v></c>\
      <c r='E9' t='e'><v>#DIV/0!</v></c></row></sheetData></worksheet>
      """
    ),
  ]

  private func archive(_ parts: [(String, String)]) throws -> [UInt8] {
    var archive = ZipArchive()
    for (name, text) in parts { try archive.add(name, Array(text.utf8)) }
    return archive.bytes
  }

  @Test("is read as it is shown")
  func reads() throws {
    var book = try ReadWorkbook(try archive(Self.parts))
    #expect(book.sheetNames == ["Hoja 1", "B"])
    let rows = try #require(try book.rows(of: "Hoja 1"))
    #expect(rows.count == 2)
    #expect(rows[0][0]?.text == "dos " && rows[0][27]?.text == "x\r")
    #expect(rows[0][1]?.number == ExactDecimal(coefficient: 29, scale: 2))
    #expect(rows[1][1] == ReadWorkbook.Cell(text: "2", isNumber: true, isFormula: true))
    #expect(rows[1][2] == ReadWorkbook.Cell(text: "", isNumber: false, isFormula: true))
    #expect(rows[1][3]?.isNumber == false && rows[1][4]?.number == nil)
    #expect(try book.rows(of: "B") == nil)
  }

  @Test("says what is no workbook, and what is damaged")
  func faults() throws {
    #expect(throws: ReadWorkbook.Fault.noWorkbook) { try ReadWorkbook(Array("PK".utf8)) }
    #expect(throws: ReadWorkbook.Fault.noWorkbook) { try ReadWorkbook(try archive([("a", "")])) }
    #expect(throws: ReadWorkbook.Fault.damaged) {
      try ReadWorkbook(try archive(Array(Self.parts.prefix(1))))
    }
    #expect(throws: ReadWorkbook.Fault.damaged) {
      try ReadWorkbook(try archive([("xl/workbook.xml", "<a")] + Self.parts.dropFirst()))
    }
    var book = try ReadWorkbook(
      try archive(Self.parts.dropLast() + [("xl/worksheets/h.xml", "<c")]))
    #expect(throws: ReadWorkbook.Fault.damaged) { try book.rows(of: "Hoja 1") }
  }

  @Test(
    "expands to no more than a workbook of figures can have",
    arguments: [
      (200 << 20, ReadWorkbook.Fault.tooLarge), (100, .damaged),
    ])
  func bomb(claim: Int, fault: ReadWorkbook.Fault) throws {
    var bytes = try archive(
      Self.parts.dropLast() + [("xl/worksheets/h.xml", String(repeating: " ", count: 1 << 20))])
    let entry = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    for index in 0..<4 {
      bytes[entry + 24 + index] = UInt8(truncatingIfNeeded: claim >> (8 * index))
    }
    var book = try ReadWorkbook(bytes)
    #expect(throws: fault) { try book.rows(of: "Hoja 1") }
  }

  @Test("never makes the reader fail, whatever is changed in it")
  func changed() throws {
    let bytes = try archive(Self.parts)
    var generator = SeededGenerator(seed: 19)
    var read = 0
    for _ in 0..<3_000 {
      var changed = bytes
      for _ in 0...Int.random(in: 0...3, using: &generator) {
        changed[Int.random(in: changed.indices, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      guard var book = try? ReadWorkbook(changed) else { continue }
      for name in book.sheetNames { read += (try? book.rows(of: name))??.count ?? 0 }
    }
    #expect(read > 0)
  }
}
