import DocumentTree
import Foundation
import Reporting
import SheetRules
import TestSupport
import Testing

@testable import Analysis

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A letter")
struct LetterTests {
  /// A letter as it is recorded.
  struct LetterCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let format: LetterFormat
    var language = Language.es
  }

  private static let letters = [
    LetterCase(testDescription: "carta.es.md", format: .markdown),
    LetterCase(testDescription: "carta.en.md", format: .markdown, language: .en),
    LetterCase(testDescription: "carta.es.html", format: .html),
  ]

  /// A published sheet with three slips: two that nothing but their sources can tell, and a clear one.
  private static func slips() throws -> FileReport {
    let sheet = try Project.example("capacitacion-2019.yaml")
    let wrong = sheet.replacing("  total: 1.486.800", with: "  total: 1.486.807")
      .replacing("sobreObjetivo: 5,47 %", with: "sobreObjetivo: 8,47 %")
    try #require(wrong != sheet)
    return FileReport(
      path: "fichas/capacitacion.yaml",
      SheetChecker.check(Document.read(Array(wrong.utf8), as: .yaml)))
  }

  private static func letter(
    on files: [FileReport], as format: LetterFormat, in language: Language = .es
  ) throws -> [UInt8] {
    var letter = ReportLetter(language: language)
    for file in files { letter.add(ReportLetter.Part(on: file, in: language)) }
    return try #require(letter.rendered(as: format))
  }

  private static func text(
    on files: [FileReport], as format: LetterFormat, in language: Language = .es
  ) throws -> String {
    String(decoding: try letter(on: files, as: format, in: language), as: UTF8.self)
  }

  private static func part(_ name: String, of archive: [UInt8]) throws -> [UInt8] {
    var reader = try ZipReader(archive, limit: 1 << 22)
    return try #require(try reader.part(name))
  }

  @Test("writes what is recorded", arguments: letters)
  func recorded(_ example: LetterCase) throws {
    var letter = try Self.text(on: [try Self.slips()], as: example.format, in: example.language)
    if let start = letter.range(of: "<main>") { letter = String(letter[start.lowerBound...]) }
    let file = "Tests/Recorded/Letter/\(example.testDescription)"
    #expect(try Recorded.text(file, now: letter) == letter)
  }

  @Test(
    "numbers its observations in the order of the form, each finding once",
    arguments: Project.sheets)
  func order(_ name: String) throws {
    let file = try PageSamples.example(name)
    let letter = try Self.text(on: [file], as: .markdown)
    let numbers = letter.matches(of: /(?m)^(\d+)\.\s/).compactMap { Int($0.1) }
    #expect(numbers == Array(1..<(numbers.count + 1)))
    for rule in Set(file.report.findings.map(\.rule)) {
      let told = letter.matches(of: try Regex("\\[\(rule)\\\\\\]")).count
      #expect(told == file.report.findings.count { $0.rule == rule }, "\(rule)")
    }
    let ranks = letter.matches(of: /(?m)^## Sección (\d)/).compactMap { Int($0.1) }
    #expect(ranks == ranks.sorted())
  }

  @Test("asks for the figures that decide what the sheet cannot tell, and for no other")
  func questions() throws {
    let letter = try Self.text(on: [try Self.slips()], as: .markdown)
    let asked = letter.matches(of: /(?m)^- (.*): ¿es/).map { String($0.1) }
    #expect(asked.count == 4)
    // of a total and three addends one needs no question
    #expect(asked.count { $0.hasPrefix("El gasto") } == 3)
    #expect(!letter.contains("¿es 8,47"), "what is clear is not asked")
    let clear = try Self.text(
      on: [try PageSamples.example("con-errores/suma-de-gastos.yaml")], as: .markdown)
    #expect(!clear.contains("¿es"))
  }

  @Test("says the same as a document, in parts of a zip that begin as the standard has them")
  func document() throws {
    let files = [try Self.slips(), try PageSamples.example("juntos-2019.yaml")]
    let bytes = try Self.letter(on: files, as: .docx)
    #expect(try Self.letter(on: files, as: .docx) == bytes)
    let document = String(decoding: try Self.part("word/document.xml", of: bytes), as: UTF8.self)
    for name in [
      "[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/_rels/document.xml.rels",
    ] {
      #expect(XMLParser(data: Data(try Self.part(name, of: bytes))).parse(), "\(name)")
    }
    let words = document.matches(of: /<w:t xml:space="preserve">([^<]*)<\/w:t>/).map {
      String($0.1)
    }
    #expect(words.contains("1.") && words.contains("Observaciones a la ficha"))
    #expect(document.matches(of: /<w:pageBreakBefore\/>/).count == 1)
    let markdown = try Self.text(on: files, as: .markdown)
    let bare = words.joined().filter(\.isLetter)
    #expect(bare == markdown.replacing("&lt;", with: "<").filter(\.isLetter))
  }

  @Test("holds nothing of a hostile sheet but text", arguments: LetterFormat.allCases)
  func hostile(_ format: LetterFormat) throws {
    let files = [PageSamples.hostile, HostileSheet.report]
    let bytes = try Self.letter(on: files, as: format)
    switch format {
    case .html:
      let reader = try MarkupReader(String(decoding: bytes, as: UTF8.self))
      #expect(reader.faults == [])
      #expect(!reader.names.contains("img") && !reader.names.contains("script"))
    case .markdown:
      let text = String(decoding: bytes, as: UTF8.self)
      let own = text.replacing("<!-- -->", with: "")
      #expect(!own.contains("<") && !own.contains(/[^\\]`/))
      #expect(!text.contains("http://") && !text.contains("www."))
    case .docx:
      let document = try Self.part("word/document.xml", of: bytes)
      let parser = XMLParser(data: Data(document))
      #expect(parser.parse())
    }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
    where format != .docx && scalar != "\n" {
      #expect(
        scalar.properties.generalCategory != .control
          && scalar.properties.generalCategory != .format)
    }
  }
}
