package import DocumentTree
public import SheetRules

extension RuleExample {
  /// What the example is checked with: its profile, on a day that never changes.
  public var options: CheckOptions {
    CheckOptions(profile: profile, today: CalendarDay(year: 2020, month: 1, day: 1))
  }

  /// Checks the example and returns what one rule finds in it.
  public func findings(of rule: String) -> [Finding] {
    findings(of: rule, in: Document.read(Array(sheet.utf8), as: .yaml))
  }

  /// Checks a document in place of the sheet of the example, and returns what one rule finds in it; a rule
  /// of two sheets compares it with the first sheet of the example.
  package func findings(of rule: String, in document: Document) -> [Finding] {
    let checked = SheetChecker.check(document, options: options)
    guard let first else { return checked.findings.filter { $0.rule == rule } }
    let other = SheetChecker.check(
      Document.read(MarkedSheet(first).bytes, as: .yaml), options: options)
    return SheetComparison(other, at: "A", with: checked, at: "B")?.findings
      .filter { $0.rule == rule } ?? []
  }
}
