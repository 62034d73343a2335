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
  /// The text behind the lines that it leaves out where they are those of 2009.
  private static func whole(_ text: String) -> String {
    text.contains("formulario:") ? text : "ficha: compromisos\nformulario: 2009\n" + text
  }

  /// A part of a sheet of commitments of 2009 in which the rule finds nothing.
  static func passing(
    compromisos text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    .passing(whole(text), profile: profile, file: file, line: line)
  }

  /// A part of a sheet of commitments of 2009 in which the rule finds something at every `↓`.
  static func failing(
    compromisos text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    .failing(whole(text), profile: profile, file: file, line: line)
  }
}
