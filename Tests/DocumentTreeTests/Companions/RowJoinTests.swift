import Testing

@testable import DocumentTree

/// The text of a file beside a document, and the cells that it has.
struct DelimitedCase: Sendable, CustomTestStringConvertible {
  let text: String
  let cells: [[String]]
  var faults = 0

  var testDescription: String { text }

  static let all = [
    DelimitedCase(text: "a;b\n1;2\n", cells: [["a", "b"], ["1", "2"]]),
    DelimitedCase(text: "a,b\r\n1,2", cells: [["a", "b"], ["1", "2"]]),
    DelimitedCase(text: "a;b\n1,5;2,5\n", cells: [["a", "b"], ["1,5", "2,5"]]),
    DelimitedCase(text: "a,b\n\"1,5\",\"x;y\"\n", cells: [["a", "b"], ["1,5", "x;y"]]),
    DelimitedCase(text: " a ; b\t\n 1;2 \n;\n\n", cells: [["a", "b"], ["1", "2"]]),
    DelimitedCase(text: "a;b\n\"x\ny\";\n", cells: [["a", "b"], ["x\ny", ""]]),
    DelimitedCase(text: "a;b\n\"x;1\n", cells: [["a", "b"], ["x;1\n"]], faults: 1),
    DelimitedCase(text: "a;b\n\"x\"z;1\n", cells: [["a", "b"], ["x", "1"]], faults: 1),
    DelimitedCase(
      text: "a\tb\n1,5\t2;5\n\t3\n", cells: [["a", "b"], ["1,5", "2;5"], ["", "3"]]),
    DelimitedCase(text: "a\n1\n", cells: [["a"], ["1"]]),
    DelimitedCase(text: "a;b;;\n1;2;;\n;3;\"\";\n", cells: [["a", "b"], ["1", "2"], ["", "3"]]),
    DelimitedCase(text: "a;b;\n1;2;3\n", cells: [["a", "b", ""], ["1", "2", "3"]]),
    DelimitedCase(text: "sep=;\r\na;b\r\n1,5;2\r\n", cells: [["a", "b"], ["1,5", "2"]]),
    DelimitedCase(text: "sep=;b\n1;2\n", cells: [["sep=", "b"], ["1", "2"]]),
    DelimitedCase(text: "", cells: []),
  ]
}

@Suite("Rows joined to their columns")
struct RowJoinTests {
  @Test(
    "A file beside is read by the separator that its rows agree on", arguments: DelimitedCase.all)
  func delimited(_ example: DelimitedCase) {
    let bytes = Array(example.text.utf8)
    let table = DelimitedTable.read(bytes.span)
    let cells = (0..<table.count).map { row in
      table[row].map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
    }
    #expect(cells == example.cells)
    #expect(table.faults.count == example.faults)
  }

  private func joined(_ text: String, csv: String? = nil) throws -> RowJoin.Result {
    let document = Document.read(Array(text.utf8), as: .yaml)
    let columns = try #require(document.root?["columns"]).elements.map {
      RowJoin.Column(key: $0, holdsFigures: $0.text != "name")
    }
    let file = csv.map { RowJoin.File(path: "rows.csv", bytes: Array($0.utf8)) }
    let join = RowJoin(total: "total", columns: columns, file: file)
    let rows = try #require(document.root?["rows"])
    return try #require(join.join(document, rows: rows))
  }

  private func text(_ pointer: String, in document: Document) -> String? {
    document.node(at: JSONPointer(pointer))?.text
  }

  @Test(
    "What people call totals is the row of totals",
    arguments: ["TOTAL", "Totales", "Total general", "total :", "Gran total", "Suma"])
  func totalNames(_ name: String) throws {
    let joined = try joined(
      "columns: [name, y]\nrows: rows.csv\n", csv: "name;y\nA;1\n\(name);1\n")
    #expect(joined.faults.isEmpty)
    #expect(text("/rows/0/name", in: joined.document) == "A")
    #expect(text("/rows/1/name", in: joined.document) == nil)
    #expect(text("/total/y", in: joined.document) == "1")
  }

  @Test("A programme may be called Suma: totals are the last row, with figures alone")
  func rowCalledSuma() throws {
    let first = try joined(
      "columns: [name, y]\nrows: rows.csv\n", csv: "name;y\nSuma;1\nA;2\nTOTAL;3\n")
    #expect(first.faults.isEmpty)
    #expect(text("/rows/0/name", in: first.document) == "Suma")
    #expect(text("/total/y", in: first.document) == "3")
    let last = try joined("columns: [name, y]\nrows: [[A, 2], [Suma, 1]]\ntotal: {y: 3}\n")
    #expect(last.faults.isEmpty)
    #expect(text("/rows/1/name", in: last.document) == "Suma")
  }

  @Test("The first row of a file may write its keys as people do")
  func headerWords() throws {
    let joined = try joined(
      "columns: [name, gastoPorUnidad, ejecucion]\nrows: rows.csv\n",
      csv: "NAME;Gasto por unidad;Ejecución\nA;1;2\n")
    #expect(joined.faults.isEmpty)
    #expect(text("/rows/0/gastoPorUnidad", in: joined.document) == "1")
    #expect(text("/rows/0/ejecucion", in: joined.document) == "2")
  }

  @Test("A row that is a list has the keys of its columns, where it stands")
  func lists() throws {
    let source =
      "columns: [name, y]\nrows:\n  - [A, \"1,5\"]\n  - {name: B, y: 2}\n  - [TOTAL, 3]\nlast: &x z\nend: *x\n"
    let document = try joined(source).document
    #expect(text("/rows/0/y", in: document) == "1,5")
    #expect(text("/rows/1/y", in: document) == "2")
    #expect(text("/total/y", in: document) == "3")
    #expect(text("/end", in: document) == "z")
    let place = document.node(at: JSONPointer("/rows/0/name")).map {
      document.lineTable().place(of: $0.range.start)
    }
    #expect(place?.line == 3 && place?.column == 6 && place?.file == nil)
    #expect(document.ownSource == Array(source.utf8))
    #expect(!document.hasDamage)
  }

  @Test("A row with too few values keeps those before its figures, and is damaged")
  func short() throws {
    let document = try joined("columns: [name, y, z]\nrows: [[A, 5], [B, 1, 2]]\n").document
    #expect(text("/rows/0/name", in: document) == "A")
    #expect(document.node(at: JSONPointer("/rows/0/y")) == nil)
    #expect(document.node(at: JSONPointer("/rows/0"))?.isDamaged == true)
    #expect(document.node(at: JSONPointer("/rows/1"))?.isDamaged == false)
    #expect(document.respelled([:]).hasDamage)
  }

  @Test("A file beside has lines of its own, whatever ends the document")
  func companion() throws {
    for end in ["", "\n", "\r\n"] {
      let result = try joined(
        "columns: [name, y]\nrows: rows.csv" + end, csv: "\u{FEFF}y;name\n1;\"a \"\"b\"\"\"\n7;C\n")
      let document = result.document
      #expect(result.faults.isEmpty)
      #expect(text("/rows/0/name", in: document) == "a \"b\"")
      let node = try #require(document.node(at: JSONPointer("/rows/1/y")))
      let place = document.lineTable().place(of: node.range.start)
      #expect(place.file == "rows.csv" && place.line == 3 && place.column == 1)
      #expect(document.isInCompanion(node.range))
    }
  }

  @Test("What is wrong with a file beside is said once, where it is")
  func faults() throws {
    let result = try joined(
      "columns: [name, y]\nrows: f\n", csv: "name;q\nA;1;2\nTOTAL;1\nTOTAL;2\n")
    let kinds = result.faults.map(\.fault)
    #expect(
      kinds == [
        .unknownColumn("q"), .missingColumn("y"), .rowCount(3, columns: 2), .secondTotal,
      ])
  }
}
