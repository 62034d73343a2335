/// A correction to make in a sheet: the place, the stated and the expected value, and the rule.
struct Remedy {
  /// The line, 1-based, behind the name of a file that is not the sheet; nil for the file as a whole.
  let line: String?
  /// What the form calls the field.
  let field: String?
  /// What the sheet states, with its verb; nil where nothing is there or nothing is quoted.
  let stated: String?
  /// What it should say, with its verb, or what to do.
  let expected: String
  /// The ids of the rules.
  let rules: [String]
  /// The corrections of which one is to be made, where no one figure stands out.
  var choices: [String] = []
}

extension Remedy {
  /// The parts, in the order that they are printed in.
  func parts(_ words: HumanWords) -> [String] {
    let place = line.map { "\(words.line) \($0)" } ?? words.wholeFile
    return [place, field, stated, expected, rules.joined(separator: ", ")].compactMap { $0 }
  }
}
