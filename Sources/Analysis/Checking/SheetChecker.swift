public import DocumentTree
package import ProgramSheets
import SheetRules

/// Runs the whole catalogue over a document.
public enum SheetChecker {
  /// Reads the sheet that a document holds and checks it, once.
  ///
  /// What could not be read is a finding like any other, and the rest is checked all the same.
  ///
  /// - Parameters:
  ///   - document: the tree of the file.
  ///   - options: what a person chose about the check.
  /// - Returns: the sheet, with everything that the rules say of it.
  public static func check(
    _ document: Document, options: CheckOptions = CheckOptions()
  ) -> CheckedSheet {
    let (document, first) = SheetReader.readTolerantly(
      document, as: options.kinds.map(\.kind), beside: options.companions)
    let reading = FigureDoubts.settled(first, of: document, options)
    let faults = LecturaFindings.all(reading).filter { options.levels[$0.rule] != .off }
    guard let sheet = SheetContext(reading, as: options.kinds, profile: options.profile)
    else {
      return CheckedSheet(unread: document, options, RuleResults(faults, besides: nil), reading)
    }
    var results = RuleResults(faults, besides: sheet.cells.damage)
    if options.extent == .equations {
      for rule in sheet.kind.figureRules where options.levels[rule.description.id] != .off {
        rule.check(sheet, into: &results)
      }
      return CheckedSheet(sheet, options, results, [], reading)
    }
    run(sheet, options, into: &results)
    review(&results, in: sheet, options)
    return CheckedSheet(
      sheet, options, results, SuspectGroups.all(results, in: sheet), reading)
  }

  /// Reads the sheet that a document holds, its doubtful figures as the others leave them.
  package static func read(
    _ document: Document, options: CheckOptions = CheckOptions()
  ) -> SheetReading {
    let reading = SheetReader.read(document, as: options.kinds.map(\.kind))
    return FigureDoubts.settled(reading, of: document, options)
  }

  /// Runs every rule that is not switched off, or those among them that look at figures.
  static func run(
    _ sheet: SheetContext, _ options: CheckOptions, into results: inout RuleResults,
    onlyReadingFigures: Bool = false
  ) {
    let levels = options.levels
    for rule in sheet.kind.rules where !onlyReadingFigures || rule.readsFigures {
      if !levels.isEmpty, levels[rule.description.id] == .off { continue }
      rule.check(sheet, into: &results)
    }
    for rule in options.ownRules { rule.asked(of: sheet.kind)?.check(sheet, into: &results) }
  }

  /// Gives the findings the severities that a person chose, and applies the exceptions.
  static func review(
    _ results: inout RuleResults, in sheet: SheetContext, _ options: CheckOptions
  ) {
    if !options.levels.isEmpty { results.revise { options.level(&$0) } }
    ExceptionPass.apply(to: &results, in: sheet, options)
    results.joinMissing(in: sheet)
  }
}

extension CheckOptions {
  /// Gives a finding the severity that was chosen for its rule; what a rule itself takes less seriously,
  /// as a figure that was cut off, is never raised.
  func level(_ finding: inout Finding) {
    guard case .on(let chosen)? = levels[finding.rule],
      let own = RuleCatalogue.description(finding.rule, of: kinds)?.severity
    else { return }
    finding.severity = finding.severity == own ? chosen : min(finding.severity, chosen)
  }
}
