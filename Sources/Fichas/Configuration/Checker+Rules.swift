public import Analysis
import FileSystem
public import Reporting
import SheetRules

/// The rules of a team, or what is wrong with their configuration.
public enum OwnRulesOutcome: Sendable {
  /// The rules.
  case rules([OwnRule])
  /// What is wrong.
  case faults([FileReport])
}

extension Checker {
  /// Returns the own rules that hold in the present folder.
  ///
  /// - Returns: the rules; those of `options` where there is no configuration
  public func ownRules() -> OwnRulesOutcome {
    var finder = ConfigurationFinder(configuration, otherwise: options)
    let configuration = finder.configuration(for: Path("ficha.yaml"))
    let faults = finder.found.flatMap(\.faults)
    return faults.isEmpty
      ? .rules(configuration?.configuration.ownRules ?? options.ownRules) : .faults(faults)
  }
}
