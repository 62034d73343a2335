import DocumentTree
import Foundation
import Testing

@Suite("Encodings")
struct EncodingTests {
  static let text = "ficha: ex-ante\nnombre: «Ñandú» – 5 € más, año t+1 🦤\n"
  static let latin = "ficha: ex-ante\nnombre: «Ñandú» – 5 € más, año t+1\n"

  @Test(
    "are told by their first bytes, and read for what they say",
    arguments: [
      (String.Encoding.utf16, "UTF-16"), (.utf16LittleEndian, "UTF-16"),
      (.utf16BigEndian, "UTF-16"), (.utf32, "UTF-32"), (.utf32LittleEndian, "UTF-32"),
      (.utf32BigEndian, "UTF-32"), (.windowsCP1252, "Windows-1252"),
    ])
  func known(_ encoding: String.Encoding, _ name: String) throws {
    let text = encoding == .windowsCP1252 ? Self.latin : Self.text
    let bytes = Array(try #require(text.data(using: encoding)))
    let found = try #require(SourceEncoding.detected(in: bytes))
    #expect(found.name == name)
    #expect(found.utf8(bytes) == Array(text.utf8))
    for format in DocumentFormat.allCases {
      let document = Document.read(file: bytes, as: format)
      #expect(document.source == Array(text.utf8))
      #expect(document.issues.contains { $0.kind == .convertedEncoding(found) })
      #expect(Document.read(bytes, as: format).hasErrors)
    }
  }

  @Test(
    "in doubt are none",
    arguments: [
      ("año", String.Encoding.macOSRoman), ("acción", .macOSRoman), ("año", .utf8),
      ("plain", .ascii),
    ])
  func unknown(_ text: String, _ encoding: String.Encoding) throws {
    let bytes = Array(try #require(text.data(using: encoding)))
    #expect(SourceEncoding.detected(in: bytes) == nil)
  }

  @Test("that are cut off are none")
  func cut() throws {
    let bytes = Array(try #require(Self.text.data(using: .utf16))).dropLast()
    #expect(Document.read(file: Array(bytes), as: .yaml).hasErrors)
    let lone: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0, 0xD8, 0x61, 0]
    #expect(Document.read(file: lone, as: .yaml).hasErrors)
  }

  @Test("a byte that is no text costs its place alone")
  func oneByte() {
    let bytes =
      Array("año: 1\nnombre: a".utf8) + [0x81, 0x0B] + Array("b\notro: 2 and more\nlast: 3\n".utf8)
    let document = Document.read(bytes, as: .yaml).readTolerantly(nil)
    #expect(document.issues.map(\.kind) == [.invalidUTF8(0x81), .controlCharacter(0x0B)])
    #expect(document.root?["otro"]?.text == "2 and more")
  }

  @Test(
    "files of other programs are named",
    arguments: [
      ("PK\u{3}\u{4}....[Content_Types].xml word/document.xml", ForeignFile.word),
      ("PK\u{3}\u{4}....[Content_Types].xml xl/workbook.xml", .excel),
      ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.text", .openDocument),
      ("PK\u{3}\u{4}....", .archive), ("%PDF-1.7\n", .pdf), ("{\\rtf1 ", .rtf),
      ("\u{FEFF} <!DOCTYPE html>", .html), ("<?xml version", .xml), ("GIF89a", .picture),
    ])
  func foreign(_ start: String, _ kind: ForeignFile) {
    let document = Document.read(file: Array(start.utf8), as: .yaml)
    #expect(document.issues.map(\.kind) == [.foreignFile(kind)])
  }

  @Test("of old Office files too")
  func oldOffice() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(ForeignFile.detected(in: bytes) == .oldOffice)
  }
}
