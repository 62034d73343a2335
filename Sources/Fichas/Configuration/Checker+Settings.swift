public import FileSystem
public import Reporting

/// The settings of a file, or the reason that they cannot be determined.
public enum SettingsOutcome: Sendable {
  /// What holds.
  case page(SettingsPage)
  /// What is wrong with the configuration.
  case faults([FileReport])
}

extension Checker {
  /// Returns the settings for a file, and where each one comes from.
  ///
  /// - Parameter path: a file, or a folder for what holds for the files right in it
  /// - Returns: the settings, or what is wrong with them
  public func settings(for path: Path) -> SettingsOutcome {
    let isFolder = (try? FileStatus.of(path))?.kind == .folder
    let file = isFolder ? path.appending("ficha.yaml") : path
    var finder = ConfigurationFinder(configuration, otherwise: options)
    guard let found = finder.configuration(for: file) else {
      return .page(SettingsPage(.init(nil), of: path.text, configuration: nil))
    }
    if !found.faults.isEmpty { return .faults(found.faults) }
    return .page(
      SettingsPage(
        found.settings(for: finder.canonical(file)), of: path.text,
        configuration: found.configuration.path))
  }
}
