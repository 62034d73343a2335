import DocumentTree
import ProgramSheets
import TestSupport
import Testing

@Suite("Damaged sheets")
struct DamagedSheetsTests {
  @Test("Whatever bytes change, every issue stands inside the file", arguments: Files.published)
  func changedBytes(name: String) throws {
    let bytes = try Project.bytes("Examples/\(name)")
    var generator = SeededGenerator(seed: 2019)
    for _ in 0..<100 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let place = Int.random(in: changed.indices, using: &generator)
        changed[place] = ":-{}[],\"'\n\t %$0#&*|>x".utf8.randomElement(using: &generator) ?? 0
      }
      let document = Document.read(changed, as: name.hasSuffix(".json") ? .json : .yaml)
      let reading = SheetReader.read(document, as: Files.kinds)
      for issue in reading.issues {
        #expect(0 <= issue.range.start && issue.range.end <= changed.count)
        #expect(!issue.message(in: .es).isEmpty)
      }
      #expect(reading.root != nil || reading.hasErrors)
    }
  }

  @Test("A sheet cut anywhere is read as far as it goes", arguments: Files.published)
  func cutSheet(name: String) throws {
    let bytes = try Project.bytes("Examples/\(name)")
    for count in stride(from: 0, to: bytes.count, by: 97) {
      let document = Document.read(
        Array(bytes.prefix(count)), as: name.hasSuffix(".json") ? .json : .yaml)
      let reading = SheetReader.read(document, as: Files.kinds)
      #expect(reading.root != nil || reading.hasErrors)
    }
  }
}
