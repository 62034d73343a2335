import Analysis
public import SheetRules

/// The rules whose findings a person wants to see.
///
/// A rule is named by its id, or with all of its family: `GAS` or `gasto`. What is named more exactly
/// counts more: with `GAS` left out and `GAS02` chosen, GAS02 alone of its family is seen. That a part of
/// a file could not be read is always said, unless its very rule is left out.
public struct RuleSelection: Sendable, Hashable {
  /// A rule or a family.
  public enum Name: Sendable, Hashable {
    /// The id of a rule, in capitals.
    case rule(String)
    /// The letters that the ids of a family begin with, in capitals.
    case letters(String)
    /// A family.
    case category(Category)
  }

  /// The selected rules; all rules where none is selected.
  public var selected: [Name]
  /// The rules that are not seen.
  public var ignored: [Name]

  /// Creates a selection.
  ///
  /// - Parameters:
  ///   - selected: the rules to report; all of them where none is selected
  ///   - ignored: the rules to leave out
  public init(selected: [Name] = [], ignored: [Name] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  /// Whether every rule is seen.
  public var isWhole: Bool { selected.isEmpty && ignored.isEmpty }

  func includes(_ rule: String, _ category: Category?) -> Bool {
    let wanted = selected.isEmpty ? 0 : rank(rule, category, among: selected)
    let unwanted = rank(rule, category, among: ignored) ?? -1
    return wanted.map { $0 > unwanted } ?? false
  }

  private func includes(_ finding: Finding) -> Bool {
    if finding.isReadingFault { return rank(finding.rule, nil, among: ignored) != 2 }
    return includes(finding.rule, finding.category)
  }

  /// How exactly the names select a rule: 2 by its id, 1 by its family; nil where they do not.
  private func rank(_ rule: String, _ category: Category?, among names: [Name]) -> Int? {
    let id = rule.uppercased()
    return names.compactMap { name in
      switch name {
      case .rule(let other): id == other ? 2 : nil
      case .letters(let letters): id.prefix { $0.isLetter } == letters ? 1 : nil
      case .category(let other): category == other ? 1 : nil
      }
    }.max()
  }
}

extension RuleSelection {
  /// Returns a report with the findings and checks of these rules alone.
  ///
  /// - Parameter file: the report
  /// - Returns: the same report, without the findings of other rules
  public func of(_ file: FileReport) -> FileReport {
    if isWhole { return file }
    var file = file
    var categories: [String: Category] = [:]
    for finding in file.report.findings { categories[finding.rule] = finding.category }
    file.report.removeFindings { !includes($0) }
    file.report.removeChecks { check in
      !includes(check.rule, categories[check.rule] ?? RuleCatalogue.category(of: check.rule))
    }
    return file
  }
}
