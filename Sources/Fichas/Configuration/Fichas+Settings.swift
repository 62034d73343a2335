public import FileSystem
public import Reporting

/// The settings of a file, or why they cannot be told.
public enum SettingsOutcome: Sendable {
  /// What holds.
  case page(SettingsPage)
  /// What is wrong with the configuration.
  case faults([FileReport])
}

extension Fichas {
  /// Tells what holds for a file, and where each setting comes from.
  ///
  /// - Parameters:
  ///   - path: a file, or a folder for what holds for the files right in it
  ///   - choice: which configuration it is checked with
  /// - Returns: the settings, or what is wrong with them
  public static func settings(
    for path: Path, with choice: ConfigurationChoice = .nearest
  ) -> SettingsOutcome {
    let isFolder = (try? FileStatus.of(path))?.kind == .folder
    let file = isFolder ? path.appending("ficha.yaml") : path
    var finder = ConfigurationFinder(choice)
    guard let configuration = finder.configuration(for: file) else {
      return .page(SettingsPage(.init(nil), of: path.text, configuration: nil))
    }
    if !configuration.faults.isEmpty { return .faults(configuration.faults) }
    return .page(
      SettingsPage(
        configuration.settings(for: finder.canonical(file)), of: path.text,
        configuration: configuration.configuration.path))
  }
}
