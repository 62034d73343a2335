import DocumentTree
import Foundation
import TestSupport
import Testing

@testable import OfficialText

@Suite("A text whose blanks a program changed")
struct ShiftedTextTests {
  private func leaves(_ text: String) throws -> [[String: String]] {
    OfficialText(Array(text.utf8)).sheets.map { Leaves.all(of: $0.document) }
  }

  @Test("is read without the blanks that every line begins with", arguments: PublishedText.all)
  func indented(text: PublishedText) throws {
    let shifted = try text.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.allSatisfy(\.isWhitespace) ? String($0) : "   \($0)"
    }
    let read = try leaves(shifted.joined(separator: "\n"))
    #expect(read == [Leaves.all(of: try text.sheet.document)])
  }

  @Test("is read without the marks with which a mail quotes it", arguments: PublishedText.all)
  func quoted(text: PublishedText) throws {
    for mark in ["> ", ">> ", ">"] {
      let quoted = try text.text.replacing("\n", with: "\n\(mark)")
      let read = OfficialText(Array("El lunes escribió:\n\n\(mark)\(quoted)".utf8))
      let sheet = try #require(read.sheets.first)
      #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    }
  }

  @Test("has its rows though the tabs between their cells became blanks", arguments: [4, 8])
  func tabs(width: Int) throws {
    let text = PublishedText.all[1]
    let blanks = String(repeating: " ", count: width)
    let sheet = try #require(
      OfficialText(Array(try text.text.replacing("\t", with: blanks).utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    #expect(sheet.leftOver == (try text.sheet.leftOver))
  }

  @Test("has no foot of a page in its answers, though the pages before it are not there")
  func foot() throws {
    let text = PublishedText.all[2]
    let wanted = Leaves.all(of: try text.sheet.document)
    for foot in ["Juntos 3/5", "Juntos 12/14"] {
      let other = try text.text.replacing("Juntos 1/5", with: foot)
      #expect(try leaves(other) == [wanted])
    }
    let twice = try text.text
    #expect(try leaves(twice + "\n" + twice) == [wanted, wanted])
  }

  @Test("has the percentages and thousands of its commitments with a blank within")
  func commitments() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/gestion-2009.md")
    let wanted = try leaves(text)
    let percents = try leaves(
      text.replacingOccurrences(
        of: #"(?<=\d)\s?%"#, with: " %", options: .regularExpression))
    let thousands = try leaves(
      text.replacingOccurrences(
        of: #"(?<=\d)\.(?=\d{3}\b(?!%))"#, with: " ", options: .regularExpression))
    for (read, name) in [(percents, "percents"), (thousands, "thousands")] {
      try #require(read.count == wanted.count)
      for (own, wanted) in zip(read, wanted) {
        #expect(own.keys.sorted() == wanted.keys.sorted(), "\(name)")
        for (field, value) in wanted where !field.hasSuffix("descripcion") {
          let plain: (String?) -> String? = {
            $0?.replacing(" ", with: "").replacing(".", with: "")
          }
          #expect(plain(own[field]) == plain(value), "\(name) \(field)")
        }
      }
    }
  }
}
