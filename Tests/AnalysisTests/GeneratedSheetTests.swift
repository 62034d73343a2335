import Analysis
import DocumentTree
import SheetRules
import Testing

@Suite("Generated sheets")
struct GeneratedSheetTests {
  @Test("a mistake of one rule is found by that rule, at its field", arguments: Mistake.all)
  func findsMistake(_ mistake: Mistake) throws {
    var sheet = GeneratedSheet(people: 3, money: 7, number: 99_001)
    mistake.put(&sheet)
    #expect(try findings(of: sheet).sorted() == mistake.findings.sorted())
  }

  @Test("of 300 sheets with a mistake in every tenth, exactly those are found")
  func findsOneInTen() throws {
    for index in 0..<300 {
      var sheet = GeneratedSheet(
        people: 1 + index % 23, money: 1 + index % 17, number: index)
      let mistake = index % 10 == 7 ? Mistake.all[(index / 10) % Mistake.all.count] : nil
      mistake?.put(&sheet)
      #expect(
        try findings(of: sheet).sorted() == (mistake?.findings ?? []).sorted(), "sheet \(index)")
    }
  }

  private func findings(of sheet: GeneratedSheet) throws -> [String] {
    let document = Document.read(Array(try sheet.text().utf8), as: .yaml)
    return SheetChecker.check(document).findings.map { "\($0.rule) \($0.field)" }
  }
}
