import Analysis
import DocumentTree
import SheetRules

/// A sheet of a few lines, and what a rule finds in it.
struct ReadSheet {
  let text: String

  /// The lines that every sheet begins with are added where they are left out.
  init(_ text: String) { self.text = text.contains("formulario:") ? text : RuleExample.head + text }

  /// Returns the messages of a rule, in Spanish.
  func messages(of rule: String) -> [String] {
    SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).findings
      .filter { $0.rule == rule }.map(\.message.es)
  }
}
