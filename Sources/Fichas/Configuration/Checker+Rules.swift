import Templates
public import Analysis
public import FileSystem
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

extension RulePages {
  /// Writes the page of every rule, in Spanish and in English.
  ///
  /// - Parameter folder: the folder, which must be there, with a folder `en` in it
  /// - Throws: which page could not be written, and why; where a file there is no such page, none is
  public static func write(to folder: Path) throws(ReportError) {
    let pages = all.map { page in
      let name = Path(page.path).relative(to: Path("docs/reglas")) ?? Path(page.path)
      return (file: folder.joined(with: name), page: page)
    }
    for (file, page) in pages { try check(file, page) }
    for (file, page) in pages { try write(file, page) }
  }

  private static func check(_ file: Path, _ page: File) throws(ReportError) {
    guard let old = try? FileReader().read(file).bytes, !old.isEmpty, !page.replaces(old) else {
      return
    }
    throw ReportError(file: file, reason: .notReplaceable)
  }

  private static func write(_ file: Path, _ page: File) throws(ReportError) {
    do throws(FileError) {
      try AtomicWrite.write(Array(page.text.utf8), to: file)
    } catch {
      throw ReportError(file: file, reason: error)
    }
  }
}
