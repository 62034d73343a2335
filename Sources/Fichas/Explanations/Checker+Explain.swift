import Analysis
public import FileSystem
import ProgramSheets
public import Reporting
import SheetRules

/// An explanation, or why there is none.
public enum ExplanationOutcome: Sendable {
  /// The steps with their places.
  case page(ExplanationPage)
  /// What could not be read.
  case faults([FileReport])
  /// The rule has nothing to check in this sheet.
  case idle(rule: String)
  /// Nothing has the requested name; carries the most similar field, if any is close.
  case nothing(nearest: String?)
}

extension Checker {
  /// Explains a field or a rule with the figures of one sheet, down to the inputs.
  ///
  /// - Parameters:
  ///   - topic: `GAS02`, `/gasto/total` or `gasto.total`
  ///   - path: the sheet
  /// - Returns: the explanation
  public func explain(_ topic: String, in path: Path) -> ExplanationOutcome {
    var finder = ConfigurationFinder(configuration, otherwise: options)
    let options = finder.options(for: path)
    let faults = finder.found.flatMap(\.faults)
    if !faults.isEmpty { return .faults(faults) }
    let file = FileReport(checking: path, options)
    let asked = ExplanationTopic(topic, ownRules: options.ownRules)
    guard let sheet = file.sheet, let steps = Explainer.explain(asked, in: sheet) else {
      return .faults([file])
    }
    if steps.isEmpty, case .rule(let id) = asked { return .idle(rule: id) }
    if steps.isEmpty { return .nothing(nearest: nearest(to: topic, in: file, options)) }
    return .page(ExplanationPage(steps, of: sheet, at: path.text))
  }

  private func nearest(
    to topic: String, in file: FileReport, _ options: CheckOptions
  ) -> String? {
    let fields = Set(file.report.checks.flatMap(\.fields).map(\.description)).sorted()
    let rules = RuleCatalogue.descriptions.map(\.id) + options.ownRules.map(\.id)
    let rule = Likeness.nearest(to: topic, among: rules)
    // `GASO2` is a rule, whatever field is as near
    if let rule, topic.contains(where: \.isNumber), !topic.contains(where: "./".contains) {
      return rule
    }
    let field = Likeness.nearest(to: JSONPointer(field: topic).description, among: fields)
    guard let field else { return rule }
    return topic.hasPrefix("/") ? field : JSONPointer(field).tokens.joined(separator: ".")
  }
}
