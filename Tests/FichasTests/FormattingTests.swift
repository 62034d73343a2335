import Fichas
import Foundation
import TestSupport
import Testing

/// Every example of the repository that can be read whole.
private let readableExamples = Project.sheets.filter { !document($0).hasErrors }

private func document(_ name: String) -> Document {
  let text = (try? Project.example(name)) ?? ""
  return Document.read(Array(text.utf8), as: name.hasSuffix(".json") ? .json : .yaml)
}

@Suite("Sheets laid out and converted")
struct FormattingTests {
  @Test("every example is laid out as the form is", arguments: readableExamples)
  func examples(_ name: String) throws {
    let sheet = document(name)
    let layout = String(decoding: try sheet.formattedAsSheet(), as: UTF8.self)
    #expect(layout == String(decoding: sheet.source, as: UTF8.self))
  }

  @Test("a sheet with its keys in any order gets the layout of the form", arguments: 0..<40)
  func shuffled(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let name = readableExamples[seed % readableExamples.count]
    let root = try #require(document(name).root)
    let value = try TreeValue(root, scalar: Self.scalar)
    for format in DocumentFormat.allCases {
      let ordered = Document.read(value.document(as: format), as: format)
      let mixed = Document.read(
        value.shuffled(&generator).document(as: format), as: format)
      #expect(try mixed.formattedAsSheet() == ordered.formattedAsSheet(), "\(name)")
    }
  }

  @Test(
    "a sheet in the other notation, and back, has the same findings", arguments: readableExamples)
  func converted(_ name: String) throws {
    let sheet = document(name)
    let other: DocumentFormat = sheet.format == .json ? .yaml : .json
    let there = try #require(converted(sheet, to: other))
    let back = try #require(converted(there, to: sheet.format))
    let findings = findings(of: sheet)
    #expect(self.findings(of: there) == findings)
    #expect(self.findings(of: back) == findings)
    #expect(converted(back, to: other)?.source == there.source)
  }

  @Test("a number of JSON that people would read as thousands is written so that they do not")
  func thousands() throws {
    let json = Document.read(
      Array("{\"a\": [890.484, 1.5e3, 37.06, 31500, \"890.484\"]}".utf8), as: .json)
    guard case .converted(let yaml) = Conversion.convert(json, named: "a.json", to: .yaml) else {
      Issue.record("not converted")
      return
    }
    let text = String(decoding: yaml.bytes, as: UTF8.self)
    #expect(text == "a:\n  - 890,484\n  - 1500\n  - 37.06\n  - 31500\n  - \"890.484\"\n")
    #expect(yaml.rewritten.map(\.from) == ["890.484", "1.5e3"])
    #expect(yaml.notes(in: .en).count == 2)
  }

  @Test("a comment that JSON cannot hold is told")
  func comments() throws {
    let yaml = Document.read(Array("# a\nb: | # c\n  # text\nd: 07 # e\n".utf8), as: .yaml)
    guard case .converted(let json) = Conversion.convert(yaml, named: "a.yaml", to: .json) else {
      Issue.record("not converted")
      return
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == "{\n  \"b\": \"# text\\n\",\n  \"d\": \"07\"\n}\n")
    #expect(json.lostComments == 3)
    #expect(json.notes(in: .es) == ["comentarios que JSON no puede llevar y no se convirtieron: 3"])
  }

  @Test("a text to come is missing in JSON, too, and blank in quotes it is an answer there, too")
  func textsToCome() throws {
    let text = "ficha: ex-ante\nobjetivos:\n  fin: |- # (*)\n  proposito: \"\"\n"
    let yaml = Document.read(Array(text.utf8), as: .yaml)
    for format in [DocumentFormat.json, .yaml] {
      guard case .converted(let other) = Conversion.convert(yaml, named: "a.yaml", to: format)
      else {
        Issue.record("not converted")
        return
      }
      let objetivos = Document.read(other.bytes, as: format).root?["objetivos"]
      #expect(objetivos?["fin"]?.isNull == true)
      #expect(objetivos?["proposito"]?.scalarType == .string)
    }
  }

  @Test("a difference tells the lines that go and come")
  func difference() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacingOccurrences(of: "10\n", with: "diez\n") + "end"
    var bytes: [UInt8] = []
    UnifiedDiff.write(Array(old.utf8), Array(new.utf8), named: Array("a".utf8), into: &bytes)
    let expected = """
      --- a/a
      +++ b/a
      @@ -7,7 +7,7 @@
       7
       8
       9
      -10
      +diez
       11
       12
       13
      @@ -18,3 +18,4 @@
       18
       19
       20
      +end
      \\ No newline at end of file

      """
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  private static func scalar(_ node: Node) -> TreeValue {
    switch node.scalarType {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer, .float, .string: .figure(node.text)
    }
  }

  private func converted(_ document: Document, to format: DocumentFormat) -> Document? {
    guard case .converted(let new) = Conversion.convert(document, named: "a", to: format) else {
      return nil
    }
    return Document.read(new.bytes, as: format)
  }

  private func findings(of document: Document) -> [String] {
    let name = document.format == .json ? "a.json" : "a.yaml"
    let report = Checker().check(bytes: document.source, named: name).report
    return report.findings.map {
      "\($0.rule) \($0.field) \($0.message.es) \($0.reported?.description ?? "")"
        + " \($0.computed?.description ?? "")"
    }.sorted()
  }
}

extension TreeValue {
  fileprivate func shuffled(_ generator: inout SeededGenerator) -> TreeValue {
    switch self {
    case .mapping(let entries):
      let mixed = entries.map { Entry($0.key, $0.value.shuffled(&generator)) }
      return .mapping(mixed.shuffled(using: &generator))
    case .sequence(let elements): return .sequence(elements.map { $0.shuffled(&generator) })
    default: return self
    }
  }
}
