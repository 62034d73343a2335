import DocumentTree
public import SheetRules

extension RuleExample {
  /// What the example is checked with: its profile, on a day that never changes.
  public var options: CheckOptions {
    CheckOptions(profile: profile, today: CalendarDay(year: 2020, month: 1, day: 1))
  }

  /// Checks the example and returns what one rule finds in it.
  public func findings(of rule: String) -> [Finding] {
    let document = Document.read(Array(sheet.utf8), as: .yaml)
    return SheetChecker.check(document, options: options).findings
      .filter { $0.rule == rule }
  }
}
