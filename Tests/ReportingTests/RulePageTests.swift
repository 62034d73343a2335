import DocumentTree
import Foundation
import Reporting
import SheetRules
import Testing

@Suite("Pages of the rules")
struct RulePageTests {
  @Test("every id has a page in both languages, and the index links to it")
  func hasPages() {
    let paths = Set(RulePages.all.map(\.path))
    for rule in RuleCatalogue.descriptions {
      #expect(paths.contains("docs/reglas/\(rule.id).md"))
      #expect(paths.contains("docs/reglas/en/\(rule.id).md"))
      for language in [Language.es, .en] {
        #expect(RulePages.index(language).contains("[\(rule.id)](\(rule.id).md)"))
      }
    }
    #expect(paths.count == RulePages.all.count)
  }

  @Test("a page shows a message for every mark of its failing examples")
  func showsMessages() throws {
    for rule in RuleCatalogue.descriptions {
      let page = RulePage(rule).markdown
      for example in rule.examples where example.kind == .failing {
        let marks = example.text.unicodeScalars.count { $0 == "↓" }
        let findings = example.findings(of: rule.id)
        #expect(findings.count == marks, "\(rule.id)")
        for finding in findings {
          #expect(page.contains("- dice: \(finding.message.es)\n"), "\(rule.id)")
        }
      }
    }
  }

  @Test("the JSON of a page is JSON, with the same examples")
  func writesJson() throws {
    for rule in RuleCatalogue.descriptions {
      let data = Data(RulePage(rule, in: .en).json)
      let page = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(page["id"] as? String == rule.id)
      #expect(page["title"] as? String == rule.title.en)
      #expect((page["examples"] as? [Any])?.count == rule.examples.count)
    }
  }

  /// The variable FICHAS_RECORD=1 writes the pages anew; the test then fails so that nobody forgets it.
  @Test("the pages below docs are those of the catalogue")
  func isFresh() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let isRecording = ProcessInfo.processInfo.environment["FICHAS_RECORD"] == "1"
    for file in RulePages.all {
      let url = root.appending(path: file.path)
      if isRecording {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
      }
      let written = try? String(contentsOf: url, encoding: .utf8)
      #expect(!isRecording && written == file.text, "\(file.path)")
    }
  }
}
