import DocumentTree
import Foundation
import TestSupport
import Testing

@testable import OfficialText

@Suite("The official text of a sheet")
struct PublishedTextTests {
  @Test("is read as the example transcribes it", arguments: PublishedText.all)
  func isRead(text: PublishedText) throws {
    let read = Leaves.all(of: try text.sheet.document)
    let wanted = try text.example
    #expect(wanted.count > 80)
    for (field, value) in wanted where !text.isAdded(field) {
      #expect(read[field] == value, "\(field)")
    }
    for (field, value) in read where wanted[field] == nil && !text.isAdded(field) {
      #expect(field == "/gasto/marcaAdministrativo" || value.count > 20, "\(field): \(value)")
    }
  }

  @Test("has each figure where the text prints it", arguments: PublishedText.all)
  func hasPlaces(text: PublishedText) throws {
    let document = try text.sheet.document
    var count = 0
    for (field, value) in Leaves.all(of: document) where value.utf8.allSatisfy({ $0 < 0x3A }) {
      let node = try #require(
        document.node(at: JSONPointer(field)) ?? document.node(at: JSONPointer(field + "/numero")))
      let figure = node["numero"] ?? node
      let printed = document.source[figure.range.start..<figure.range.end]
      #expect(Leaves.collapsed(String(decoding: printed, as: UTF8.self)) == value, "\(field)")
      count += 1
    }
    #expect(count > 25)
  }

  @Test("loses no line without a word", arguments: PublishedText.all)
  func losesNothing(text: PublishedText) throws {
    #expect(try text.sheet.leftOver == [])
    let lines = try text.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(
      lines.firstIndex { $0.contains("M$ 2022)") || $0.contains("Sección 2") })
    var more = lines.map(String.init)
    more.insert(contentsOf: ["", "Nota al margen de quien revisa", ""], at: line)
    let sheet = try #require(OfficialText(Array(more.joined(separator: "\n").utf8)).sheets.first)
    let isTold = sheet.leftOver.contains(line + 2)
    let isTaken = Leaves.all(of: sheet.document).values.contains { $0.contains("al margen") }
    #expect(isTold || isTaken)
  }

  @Test(
    "has the words of its header in capitals, or without their accents",
    arguments: [
      ["Ministerio": "MINISTERIO", "Calificación": "CALIFICACIÓN", "Código": "CÓDIGO"],
      ["Código": "Codigo", "Calificación": "Calificacion"],
      ["Tipo": "tipo", "Servicio": "SERVICIO"],
    ])
  func headerOtherwise(words: [String: String]) throws {
    let text = PublishedText.all[0]
    var other = try text.text
    for (word, written) in words {
      other = other.replacing("\n\(word) ", with: "\n\(written) ")
    }
    let sheet = try #require(OfficialText(Array(other.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
  }

  @Test("keeps the names of persons only where they are asked for")
  func persons() throws {
    let bytes = try PublishedText.all[0].bytes
    let field = "/antecedentes/responsable/nombre"
    let without = try #require(OfficialText(bytes).sheets.first)
    #expect(Leaves.all(of: without.document)[field] == nil)
    #expect(without.remarks.filter { $0.kind == .personLeftOut }.count == 2)
    #expect(!Leaves.all(of: without.document).values.contains { $0.contains("Juana") })
    let with = try #require(OfficialText(bytes, keepsPersons: true).sheets.first)
    #expect(Leaves.all(of: with.document)[field] == "Juana Pérez Soto")
  }

  @Test("may hold several sheets")
  func several() throws {
    let bytes = try PublishedText.all[0].bytes
    let both = OfficialText(bytes + [0x0C] + bytes).sheets
    #expect(both.count == 2)
    let leaves = both.map { Leaves.all(of: $0.document) }
    #expect(leaves[0] == leaves[1] && leaves[0].count > 80)
  }

  @Test("may hold several sheets that no page divides", arguments: PublishedText.all)
  func severalWithoutPages(text: PublishedText) throws {
    let bytes = try text.bytes
    let both = OfficialText(bytes + [0x0A] + bytes).sheets
    #expect(both.count == 2)
    let wanted = Leaves.all(of: try text.sheet.document)
    #expect(both.allSatisfy { Leaves.all(of: $0.document) == wanted })
  }

  @Test("begins no sheet with a title that each of its pages repeats")
  func runningTitle() throws {
    let text = PublishedText.all[1]
    let pages = try text.text.replacingOccurrences(
      of: "Sección 4:", with: "\u{C}PROGRAMA NUEVO 2025\n\nSección 4:")
    let sheets = OfficialText(Array(pages.utf8)).sheets
    let wanted = Leaves.all(of: try text.sheet.document)
    #expect(sheets.map { Leaves.all(of: $0.document) } == [wanted])
  }

  @Test("is read in its other ways of writing", arguments: ["\r\n", "\r"])
  func lineBreaks(lineBreak: String) throws {
    let text = PublishedText.all[0]
    let other = try text.text.replacingOccurrences(of: "\n", with: lineBreak)
    let sheet = try #require(OfficialText([0xEF, 0xBB, 0xBF] + Array(other.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
  }

  @Test(
    "has its labels only where a cell begins",
    arguments: [
      "Indique el fin del Programa, entendido como el objetivo", "Servicio: el de la región",
      "Gastos por beneficiario.", "Total 5", "Número Unidad", "Componente 2",
      "Cobertura 2018",
    ])
  func labelInText(words: String) throws {
    let text = PublishedText.all[0]
    let line = "Las MIPEs, solas y pequeñas, no alcanzan"
    let changed = try text.text.replacingOccurrences(of: line, with: "\(line) \n\(words) y")
    #expect(changed != (try text.text))
    let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
    var read = Leaves.all(of: sheet.document)
    let problem = read.removeValue(forKey: "/diagnostico/problema") ?? ""
    #expect(problem.contains(words))
    var wanted = Leaves.all(of: try text.sheet.document)
    wanted["/diagnostico/problema"] = nil
    #expect(read == wanted)
  }

  @Test("is read without blank lines too, but for its tables of texts")
  func withoutBlankLines() throws {
    let text = PublishedText.all[0]
    let dense = try text.text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
      .joined(separator: "\n")
    let sheet = try #require(OfficialText(Array(dense.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    for (field, value) in Leaves.all(of: try text.sheet.document)
    where value.utf8.allSatisfy({ $0 < 0x3A }) {
      #expect(read[field] == value, "\(field)")
    }
    #expect(sheet.remarks.filter { $0.kind == .tableAsText }.count == 3)
  }

  @Test("is told from other texts", arguments: ["", "\n", "Una carta.\n\nTotal 5\n", "\u{0}\u{1}"])
  func otherTexts(text: String) {
    #expect(OfficialText(Array(text.utf8)).sheets.isEmpty)
  }

  @Test("is read as far as it goes where it is cut off anywhere")
  func cutOff() throws {
    for text in PublishedText.all {
      let bytes = try text.bytes
      for end in stride(from: 0, to: bytes.count, by: 97) {
        let sheets = OfficialText(Array(bytes[..<end])).sheets
        #expect(sheets.count <= 1)
      }
    }
  }

  @Test("that was published is read as printed")
  func originals() throws {
    let folder = Project.root.appending(path: "../shared/fuentes")
    let file = folder.appending(path: "ex-ante-2019-tres-programas.txt")
    guard let data = try? Data(contentsOf: file) else {
      print("not read: the published texts are not beside the repository")
      return
    }
    let sheets = OfficialText(Array(data)).sheets
    let names = ["articulacion-2019", "capacitacion-2019", "juntos-2019"]
    #expect(sheets.count == names.count)
    for (sheet, name) in zip(sheets, names) {
      #expect(sheet.leftOver == [])
      let read = Leaves.all(of: sheet.document)
      let example = Document.read(try Project.bytes("Examples/\(name).yaml"), as: .yaml)
      for (field, value) in Leaves.all(of: example)
      where value.utf8.allSatisfy({ $0 < 0x3A }) && !field.hasSuffix("/coeficiente") {
        #expect(read[field] == value, "\(name) \(field)")
      }
    }
  }
}
