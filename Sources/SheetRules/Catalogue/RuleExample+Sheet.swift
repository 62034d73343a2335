extension RuleExample {
  /// The lines that every sheet begins with, which examples leave out.
  public static let head = "ficha: ex-ante\nformulario: 2019-nuevo\n"

  /// The sheet that the example stands for, without the marks.
  public var sheet: String { String(decoding: MarkedSheet(text).bytes, as: UTF8.self) }
}
