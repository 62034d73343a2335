import DocumentTree
import Foundation
import Testing

@testable import OfficialText

/// Another way to write the same text.
struct OtherWriting: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let write: @Sendable (String) -> String

  static let all: [OtherWriting] = [
    OtherWriting(testDescription: "accents apart") { $0.decomposedStringWithCanonicalMapping },
    replacing(" ", "\u{A0}"), replacing(" ", "\u{2007}"), replacing(" ", "\u{202F}"),
    replacing(" ", "\u{2009}"), replacing("fi", "\u{FB01}"), replacing("fl", "\u{FB02}"),
    replacing("co", "c\u{AD}o"), replacing("an", "a\u{200B}n"), replacing("a", "a\u{FEFF}"),
    replacing("e", "e\u{2060}"), replacing("\n", "\r\n"), replacing("\n", "\r"),
    OtherWriting(testDescription: "digits of full width") { text in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map {
            "0"..."9" ~= $0 ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
          }))
    },
    replacing("1.665.083", "1\u{202F}665\u{2009}083"),
    replacing("•", "●"), replacing("(1.000", "(1 000"),
  ]

  private static func replacing(_ text: String, _ other: String) -> OtherWriting {
    let signs = other.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
    return OtherWriting(testDescription: "\(text.debugDescription) as \(signs)") {
      $0.replacingOccurrences(of: text, with: other)
    }
  }
}

@Suite("An official text that is written otherwise")
struct WrittenOtherwiseTests {
  @Test("says the same", arguments: PublishedText.all, OtherWriting.all)
  func saysTheSame(text: PublishedText, writing: OtherWriting) throws {
    let other = Array(writing.write(try text.text).utf8)
    let sheet = try #require(OfficialText(other).sheets.first)
    let published = try text.sheet
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: published.document))
    #expect(sheet.leftOver == [])
    #expect(sheet.remarks == published.remarks)
  }

  @Test("has tags and signs with names anywhere, and words in angle brackets that are no tag")
  func markup() throws {
    let printed = "Código sistema\n\nPI07162\n\nNombre del Programa\n\n"
    let text = """
      PROGRAMA NUEVO 2025

      Sección 1: Antecedentes

      \(printed)<!-- copia -->Ayuda a &lt;&#49;8 a&ntilde;os <a 10 personas>, <a href="x">R&amp;D</a> <u>aqu&#237;</u>
      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    #expect(
      Leaves.all(of: sheet.document)["/antecedentes/nombre"]
        == "Ayuda a <18 años <a 10 personas>, R&D aquí")
  }

  @Test("has each value where the original has it", arguments: OtherWriting.all)
  func hasPlaces(writing: OtherWriting) throws {
    let text = PublishedText.all[0]
    let other = writing.write(try text.text)
    let document = try #require(OfficialText(Array(other.utf8)).sheets.first).document
    #expect(document.source == Array(other.utf8))
    let published = try text.sheet.document
    for field in ["/poblacion/potencial", "/gasto/total", "/objetivos/indicador/nombre"] {
      let pointer = JSONPointer(field)
      let node = try #require(document.node(at: pointer))
      let wanted = try #require(published.node(at: pointer))
      let place = document.source[(node["numero"] ?? node).range.bytes]
      let same = published.source[(wanted["numero"] ?? wanted).range.bytes]
      #expect(
        String(decoding: place, as: UTF8.self)
          == writing.write(String(decoding: same, as: UTF8.self)))
    }
  }

  @Test("has its sheets apart though its lines lost the blanks at their beginning")
  func withoutPages() throws {
    for text in PublishedText.all {
      let lines = try text.text.split(separator: "\n", omittingEmptySubsequences: false)
      let trimmed = lines.map { $0.drop { $0 == " " || $0 == "\u{C}" } }.joined(separator: "\n")
      let both = OfficialText(Array("\(trimmed)\n\n\(trimmed)".utf8)).sheets
      let one = Leaves.all(of: try text.sheet.document)
      #expect(both.map { Leaves.all(of: $0.document) == one } == [true, true], "\(text)")
    }
  }

  @Test(
    "has its sheets apart where a file stands behind another, whatever is between them",
    arguments: PublishedText.all.filter { !$0.name.contains("2021") },
    ["", " ", "\n", "\n\n", "\u{C}", " \u{C} ", "\n\u{C}"])
  func filesInARow(text: PublishedText, between: String) throws {
    let both = OfficialText(Array((try text.text + between + text.text).utf8))
    let one = Leaves.all(of: try text.sheet.document)
    #expect(both.sheets.map { Leaves.all(of: $0.document) == one } == [true, true])
    #expect(!both.isByColumns)
  }
}

extension ByteRange {
  fileprivate var bytes: Range<Int> { start..<end }
}
