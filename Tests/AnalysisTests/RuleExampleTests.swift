import Analysis
import Culprits
import DocumentTree
import SheetRules
import TestSupport
import Testing

/// An example of a rule, as a test case that names itself.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  let rule: RuleDescription
  let example: RuleExample
  let number: Int

  var testDescription: String {
    "\(rule.id) \(example.kind.rawValue) \(number)"
  }

  var sourceLocation: SourceLocation {
    SourceLocation(
      fileID: "SheetRules/\(rule.id).swift", filePath: "\(example.file)",
      line: Int(example.line), column: 1)
  }

  static let all: [ExampleCase] = RuleCatalogue.descriptions.flatMap { rule in
    rule.examples.enumerated().map {
      ExampleCase(rule: rule, example: $0.element, number: $0.offset + 1)
    }
  }
}

extension MarkedSheet {
  /// The bytes at which the findings of a rule point, in order.
  ///
  /// - Parameters:
  ///   - rule: the id of the rule.
  ///   - example: the example that the sheet is of.
  /// - Returns: the places, each as often as a finding points at it.
  func places(of rule: String, _ example: RuleExample) -> [Int] {
    let document = Document.read(bytes, as: .yaml)
    // rows that are lists are joined to their columns, so that a document has other nodes once it is checked
    let checked = SheetChecker.check(document, options: example.options)
    return example.findings(of: rule, in: document)
      .map { $0.place(in: checked.document) ?? -1 }.sorted()
  }
}

extension Finding {
  /// The first byte that the finding points at: its own range, or the figure of its field.
  func place(in document: Document) -> Int? {
    if let range { return range.start }
    guard let node = document.node(at: field) else { return nil }
    return (node.kind == .mapping ? node["numero"] ?? node : node).range.start
  }
}

@Suite("Examples of the rules")
struct RuleExampleTests {
  @Test("a rule finds exactly what its examples mark", arguments: ExampleCase.all)
  func findsMarks(_ example: ExampleCase) {
    let sheet = MarkedSheet(example.example.text)
    #expect(sheet.marks.isEmpty == (example.example.kind == .passing))
    #expect(
      sheet.places(of: example.rule.id, example.example) == sheet.marks,
      sourceLocation: example.sourceLocation)
  }

  @Test(
    "places follow the text: comments with ñ and emoji, CRLF, a BOM", arguments: ExampleCase.all)
  func followsPlaces(_ example: ExampleCase) {
    let head = "\u{FEFF}# año 🌶\u{301} ñandú\r\nficha: ex-ante\r\nformulario: 2019-nuevo\r\n"
    let text = example.example.text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let sheet = MarkedSheet(text.contains("formulario:") ? "# ñ 🌶\r\n" + text : text, head: head)
    #expect(
      sheet.places(of: example.rule.id, example.example) == sheet.marks,
      sourceLocation: example.sourceLocation)
  }

  @Test(
    "the same sheet as JSON, or with its keys the other way round, breaks the same rules",
    arguments: ExampleCase.all)
  func holdsInOtherWords(_ example: ExampleCase) throws {
    let sheet = RewrittenSheet(example)
    for variation in try sheet.variations {
      #expect(
        sheet.findings(in: variation) == sheet.findings(in: sheet.original),
        sourceLocation: example.sourceLocation)
    }
  }

  @Test("nearly every example can be written anew")
  func rewritesExamples() throws {
    let left = try ExampleCase.all.filter { try RewrittenSheet($0).rewritten(as: .json) == nil }
    #expect(Set(left.map(\.rule.category)).isSubset(of: [.lectura]))
    #expect(left.count * 20 < ExampleCase.all.count)
  }

  /// Whether the rule speaks of a sheet that can be written as a text, not of a file or a configuration.
  private func hasSheet(_ description: RuleDescription) -> Bool {
    !["LEC09", "LEC12", "LEC14"].contains(description.id) && description.category != .configuracion
  }

  /// Whether the rule sets figures side by side and finds nothing.
  private func onlyLists(_ description: RuleDescription) -> Bool {
    ["CRU07", "CRU09"].contains(description.id)
  }

  @Test("every rule has a source, both kinds of examples and texts in both languages")
  func describesItself() {
    for description in RuleCatalogue.descriptions where hasSheet(description) {
      #expect(description.examples.contains { $0.kind == .passing }, "\(description.id)")
      #expect(
        description.examples.contains { $0.kind == .failing } != onlyLists(description),
        "\(description.id)")
      for text in [
        description.title, description.rationale, description.source, description.formula,
        description.remedy,
      ] {
        #expect(!text.es.isEmpty && !text.en.isEmpty && text.es != text.en, "\(description.id)")
      }
    }
  }

  @Test("every file of a rule stands in the catalogue")
  func listsFiles() throws {
    let names = try Project.files(below: "Sources/SheetRules/Rules", "swift").compactMap {
      $0.wholeMatch(of: /.*\/([A-Z]{3}\d\d)\.swift/).map { String($0.1) }
    }
    #expect(names.count > 40)
    let listed = Set(RuleCatalogue.descriptions.map(\.id))
    for name in names { #expect(listed.contains(name), "\(name) is not in RuleCatalogue") }
  }

  @Test("every id is there once, in the order of its family")
  func isOrdered() {
    let ids = RuleCatalogue.descriptions.map(\.id)
    #expect(Set(ids).count == ids.count)
    for family in Set(ids.map { $0.prefix(3) }) {
      let own = ids.filter { $0.hasPrefix(family) }
      #expect(own == own.sorted())
    }
  }
}
