import DocumentTree

extension RuleExample {
  /// The lines that every sheet begins with, which examples leave out.
  public static let head = "ficha: ex-ante\nformulario: 2019-nuevo\n"

  /// The sheet that the example stands for, without the marks.
  public var sheet: String { String(decoding: MarkedSheet(text).bytes, as: UTF8.self) }

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
