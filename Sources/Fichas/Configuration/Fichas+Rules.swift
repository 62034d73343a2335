public import FileSystem
public import Reporting
public import SheetRules

/// The rules of a team, or what is wrong with their configuration.
public enum OwnRulesOutcome: Sendable {
  /// The rules.
  case rules([OwnRule])
  /// What is wrong.
  case faults([FileReport])
}

extension Fichas {
  /// Returns the own rules that hold in the present folder.
  ///
  /// - Parameter choice: which configuration holds
  /// - Returns: the rules; none where there is no configuration
  public static func ownRules(with choice: ConfigurationChoice = .nearest) -> OwnRulesOutcome {
    var finder = ConfigurationFinder(choice)
    let configuration = finder.configuration(for: Path("ficha.yaml"))
    let faults = finder.found.flatMap(\.faults)
    return faults.isEmpty ? .rules(configuration?.configuration.ownRules ?? []) : .faults(faults)
  }

  /// Writes the page of every rule, in Spanish and in English.
  ///
  /// - Parameter folder: the folder, which must be there, with a folder `en` in it
  /// - Throws: the reason why a page could not be written
  public static func writeRulePages(to folder: Path) throws(FileError) {
    for page in RulePages.all {
      let name = Path(page.path).relative(to: Path("docs/reglas")) ?? Path(page.path)
      try AtomicWrite.write(Array(page.text.utf8), to: folder.joined(with: name))
    }
  }
}
