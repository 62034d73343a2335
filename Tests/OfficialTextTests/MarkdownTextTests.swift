import DocumentTree
import Foundation
import ProgramSheets
import TestSupport
import Testing

@testable import OfficialText

@Suite("Tables in Markdown")
struct MarkdownTextTests {
  private static let folder = "Tests/OfficialTextTests/Texts"

  private static var text: String { get throws { try Project.text("\(folder)/gestion-2009.md") } }

  private func sheet(_ text: String) throws -> OfficialSheet {
    try #require(OfficialText(Array(text.utf8)).sheets.first)
  }

  private func leaves(_ text: String) throws -> [String: String] {
    Leaves.all(of: try sheet(text).document)
  }

  @Test(
    "tell what was done, and not what is to be done",
    arguments: [
      ("Se entregó el 4 de junio de 2009.", true), ("Carta N° 8 (3 de abril de 2009).", true),
      ("Se entregará el 4 de diciembre de 2009.", false),
      ("Por entregar el 4 de diciembre de 2009.", false),
      ("Se comprometió para el 4 de diciembre de 2009.", false),
      ("Se espera respuesta antes del 4 de diciembre de 2009.", false),
    ])
  func facts(told: String, isFact: Bool) throws {
    let line = "- Carta N° 8 (3 de Abril de 2009)."
    let text = try Self.text
    try #require(text.contains(line))
    let dates = try leaves(text.replacing(line, with: "- " + told)).filter { field, _ in
      field.contains("/hechos/") && field.hasSuffix("/fecha")
    }
    #expect(dates.count == (isFact ? 2 : 1))
  }

  @Test("have every cell of a report on commitments")
  func isRead() throws {
    let wanted = Document.read(try Project.bytes("\(Self.folder)/gestion-2009.yaml"), as: .yaml)
    let read = try leaves(Self.text)
    #expect(read.count > 120)
    #expect(read == Leaves.all(of: wanted))
  }

  @Test("have each figure where it is printed")
  func hasPlaces() throws {
    let document = try sheet(Self.text).document
    var count = 0
    for (field, value) in Leaves.all(of: document)
    where value.first?.isNumber ?? false && !field.hasSuffix("objetivo") {
      let node = try #require(document.node(at: JSONPointer(field)))
      let printed = String(
        decoding: document.source[node.range.start..<node.range.end], as: UTF8.self)
      let isCode = value.contains("-T") || value.contains("-S") || value == "2009-12-04"
      #expect(printed == value || isCode || printed.contains(value), "\(field): \(printed)")
      count += 1
    }
    #expect(count > 45)
  }

  @Test("leave no line without a word, and say what was guessed")
  func isAccountedFor() throws {
    let sheet = try sheet(Self.text)
    let lines = try Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      sheet.leftOver.map { lines[$0 - 1] } == [
        "GOBIERNO DE CHILE", "Un párrafo que ningún campo pide.",
      ])
    let remarks = Set(sheet.remarks.map { "\($0.kind) \($0.field)" })
    for told in [
      "cutByPage /indicadores/2", "undecided /bloques/0/indicadores/3/resultado",
      "readInText /bloques/0/indicadores/0/resultado", "readInText /bloques/0/indicadores/0/meta",
      "readInText /bloques/0/indicadores/4/nombrados",
      "readInText /bloques/0/balance/0/afirmaciones/0",
    ] {
      #expect(remarks.contains(told), "\(told)")
    }
  }

  @Test("keep the names within their sentences only where they are asked for")
  func persons() throws {
    let field = "/bloques/0/provision/procedimiento"
    let without = try sheet(Self.text)
    #expect(Leaves.all(of: without.document)[field]?.contains("a la Srta. …, del Gore") ?? false)
    #expect(without.remarks.contains { $0.kind == .personLeftOut })
    let with = OfficialText(Array(try Self.text.utf8), keepsPersons: true).sheets.first
    #expect(Leaves.all(of: try #require(with).document)[field]?.contains("Ana Rojas") ?? false)
  }

  /// A way of writing the same tables.
  struct Writing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let row: @Sendable (String) -> String

    init(_ name: String, _ row: @escaping @Sendable (String) -> String) {
      testDescription = name
      self.row = row
    }

    static func isAlignment(_ row: String) -> Bool {
      row.contains("-") && row.allSatisfy { "|-: ".contains($0) }
    }

    static func isBlank(_ row: String) -> Bool { row.allSatisfy { "| ".contains($0) } }

    static func cells(_ row: String) -> [String] {
      let escaped = row.replacingOccurrences(of: "\\|", with: "\u{1}")
      return escaped.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map { $0.replacingOccurrences(of: "\u{1}", with: "\\|") }
    }

    static let all = [
      Writing("without the pipes at both ends") {
        isBlank($0) ? $0 : String($0.dropFirst().dropLast())
      },
      Writing("without the last pipe") { isBlank($0) ? $0 : String($0.dropLast()) },
      Writing("with tabs around the cells") {
        $0.replacingOccurrences(of: "| ", with: "|\t").replacingOccurrences(of: " |", with: "\t|")
      },
      Writing("in columns of one width") {
        isAlignment($0) ? $0 : $0.replacingOccurrences(of: " |", with: "        |")
      },
      Writing("with marks of alignment") {
        isAlignment($0) ? $0.replacingOccurrences(of: "--", with: ":-:") : $0
      },
      Writing("with blank lines between rows") { isAlignment($0) || isBlank($0) ? $0 : $0 + "\n" },
      Writing("in italics of HTML") {
        $0.replacingOccurrences(of: "una cobertura", with: "una<br>cobertura")
          .replacingOccurrences(of: "Seguir.", with: "<i>Seguir.</i>")
      },
      Writing("with escapes and emphasis") {
        $0.replacingOccurrences(of: "100 %", with: "**100 \\%**")
          .replacingOccurrences(of: "90%", with: "90\\%")
      },
      Writing("without the blank cells at the end of a row") { row in
        if isBlank(row) { return row }
        var row = row[...]
        while row.hasSuffix("| |") { row = row.dropLast(2) }
        return String(row)
      },
      Writing("with the columns in another order") { row in
        let cells = cells(row)
        guard cells.count == 5, !row.contains("REGIÓN") else { return row }
        return "|" + [4, 2, 0, 1, 3].map { cells[$0] }.joined(separator: "|") + "|"
      },
      Writing("with rows broken over lines") {
        $0.replacingOccurrences(of: "empresarios y 367", with: "empresarios\ny 367")
          .replacingOccurrences(of: "esperada de 1000", with: "esperada\nde 1000")
      },
    ]
  }

  @Test("are the same in other ways of writing", arguments: Writing.all)
  func isRewritten(writing: Writing) throws {
    let text = try Self.text
    let other = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("|") ? writing.row(String($0)) : String($0) }.joined(separator: "\n")
    #expect(other != text)
    #expect(try leaves(other) == leaves(text))
  }

  @Test("are the same with other line breaks", arguments: ["\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    let other = try Self.text.replacingOccurrences(of: "\n", with: lineBreak)
    #expect(try leaves(other) == leaves(Self.text))
  }

  @Test(
    "go on below headings that are repeated on the next page",
    arguments: ["", "Página 3\n\u{C}", "\nPágina 3 de 9\n\n"])
  func repeatedHeadings(between: String) throws {
    let text = try Self.text
    let row = try #require(text.range(of: "| 3.- Atender"))
    let start = try #require(
      text.range(
        of: "| Objetivo general", options: .backwards, range: text.startIndex..<row.lowerBound))
    let heads = text[start.lowerBound...].split(separator: "\n").prefix(2).joined(separator: "\n")
    let title = try #require(
      text.split(separator: "\n").first { $0.hasPrefix("Actividad IV. 1.1") })
    for above in ["", "\(title)\n\n"] {
      let other =
        text[..<row.lowerBound] + "\n\(between)\(above)\(heads)\n" + text[row.lowerBound...]
      #expect(try leaves(String(other)) == leaves(text))
    }
  }

  @Test("have columns that the form does not ask for, which are told and shift nothing")
  func otherColumns() throws {
    let text = try Self.text
    var isOpen = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      let row = String(line)
      if row.hasPrefix("| Información acordada") { isOpen = true }
      if row.isEmpty { isOpen = false }
      guard isOpen else { return row }
      return row + (Writing.isAlignment(row) ? "---|" : row.contains("ARI") ? " 77 |" : " Nota |")
    }
    let other = try sheet(lines.joined(separator: "\n"))
    #expect(Leaves.all(of: other.document) == (try leaves(text)))
    let line = try #require(lines.firstIndex { $0.contains(" 77 |") }) + 1
    #expect(other.leftOver.contains(line))
  }

  @Test("may hold two reports, one behind the other")
  func twoReports() throws {
    let text = try Self.text
    let sheets = OfficialText(Array((text + "\n" + text).utf8)).sheets
    #expect(sheets.count == 2)
    for sheet in sheets {
      #expect(Leaves.all(of: sheet.document) == (try leaves(text)))
      #expect(sheet.leftOver.count == 2)
    }
  }

  @Test("have no label within a row")
  func labelInRow() throws {
    let text = try Self.text
    let changed = text.replacingOccurrences(of: "| Seguir. |", with: "| Región: la de siempre |")
    var wanted = try leaves(text)
    for (field, value) in wanted where value == "Seguir." {
      wanted[field] = "Región: la de siempre"
    }
    #expect(try leaves(changed) == wanted)
  }

  @Test("are read as far as they go where they are cut off anywhere")
  func cutOff() throws {
    let bytes = Array(try Self.text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 61) {
      #expect(OfficialText(Array(bytes[..<end])).sheets.count <= 1)
    }
  }

  @Test("that were published have the figures of their transcription")
  func originals() throws {
    let file = Project.root.appending(path: "../shared/fuentes/gestion-territorial-2009.txt")
    guard let data = try? Data(contentsOf: file) else {
      print("not read: the published texts are not beside the repository")
      return
    }
    let sheet = try #require(OfficialText(Array(data)).sheets.first)
    let read = figures(of: sheet.document)
    let example = Document.read(
      try Project.bytes("Examples/gestion-territorial-2009.yaml"), as: .yaml)
    let undecided = sheet.remarks.filter { $0.kind == .undecided }.map(\.field.description)
    var (count, unread) = (0, 0)
    for (field, value) in figures(of: example) {
      if let own = read[field] {
        #expect(own == value, "\(field)")
        count += 1
      } else {
        unread += 1
      }
    }
    #expect(count > 300 && unread < 20)
    // a line is of one field, or told
    #expect(sheet.leftOver.count == 22 && undecided.count < 12)
    #expect(!Leaves.all(of: sheet.document).values.contains { $0.contains("Mendoza") })
  }

  /// The figures of indicators and balances by the number of their objective; a year that all have is left out.
  private func figures(of document: Document) -> [String: String] {
    var figures: [String: String] = [:]
    let leaves = Leaves.all(of: document)
    for (field, value) in leaves where !field.contains("afirmaciones") {
      var tokens = field.split(separator: "/").map(String.init)
      guard let key = tokens.firstIndex(where: { $0 == "indicadores" || $0 == "balance" }),
        tokens.count > key + 2,
        ["numero", "resultado", "meta", "desempeno", "estado"].contains(tokens[key + 2])
      else { continue }
      if tokens[key] == "indicadores" {
        let row = "/" + tokens[...(key + 1)].joined(separator: "/")
        guard let number = leaves[row + "/numero"] else { continue }
        tokens[key + 1] = "numero \(number)"
      }
      if tokens.last == "2009" { tokens.removeLast() }
      figures[tokens.joined(separator: "/")] = value == "1.000" ? "1000" : value
    }
    return figures
  }
}
