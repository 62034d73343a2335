import Constraints
import ProgramSheets

extension SheetCells {
  /// What a sheet of commitments is joined to; only its rules ask.
  var compromisos: CompromisosContents {
    guard let contents = contents as? CompromisosContents else {
      preconditionFailure("a rule of commitments looks at another kind")
    }
    return contents
  }
}

extension RuleExample {
  /// A part of a sheet of commitments of 2009 in which the rule finds nothing.
  static func passing(
    compromisos text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    .passing(
      head(of: "compromisos", "2009", before: text), profile: profile, file: file, line: line)
  }

  /// A part of a sheet of commitments of 2009 in which the rule finds something at every `↓`.
  static func failing(
    compromisos text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    .failing(
      head(of: "compromisos", "2009", before: text), profile: profile, file: file, line: line)
  }
}
