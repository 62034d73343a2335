import Analysis
import DocumentTree
import Foundation
import Reporting
import SheetRules
import Templates
import TestSupport
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
        let findings = example.findings(of: rule.id)
        #expect(findings.count == MarkedSheet(example.text).marks.count, "\(rule.id)")
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

  @Test("the pages below docs are those of the catalogue")
  func isFresh() throws {
    for file in RulePages.all {
      let written = try Project.text(file.path)
      #expect(written == file.text, "\(file.path): run .ci/generated after a build")
    }
  }
}
