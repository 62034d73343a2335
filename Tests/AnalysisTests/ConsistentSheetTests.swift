import Analysis
import DocumentTree
import SheetRules
import TestSupport
import Testing

@Suite("Sheets whose figures agree")
struct ConsistentSheetTests {
  @Test("2,000 consistent sheets: no error, no warning, no suspect")
  func saysNothing() {
    for seed in 1...2_000 {
      let text = ConsistentSheet.generatorInAllNotations(seed: seed).text
      let sheet = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
      let told = sheet.findings.filter { $0.severity > .note }
      #expect(told.map { "\($0.rule) \($0.field) \($0.message.es)" } == [], "sheet \(seed)")
      #expect(sheet.groups.isEmpty, "sheet \(seed)")
    }
  }

  @Test("the sheets are of every form and size, and most of their checks are made")
  func areDiverse() {
    let sheets = (1...200).map { ConsistentSheet.generator(seed: $0) }
    #expect(Set(sheets.map(\.form)).count == SheetGenerator.Form.allCases.count)
    #expect(Set(sheets.map(\.figures.components.count)) == Set(1...7))
    #expect(Set(sheets.map(\.figures.criteria.count)) == Set(2...5))
    #expect(sheets.contains(where: \.restates) && !sheets.allSatisfy(\.restates))
    for sheet in sheets.prefix(40) {
      let checked = SheetChecker.check(Document.read(Array(sheet.text.utf8), as: .yaml)).report
      #expect(checked.checked > 20 * max(1, checked.notChecked))
    }
  }
}
