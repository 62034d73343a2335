import DocumentTree
public import FileSystem
import Reporting
public import SheetRules

/// Finds the configuration of each file; each folder is looked at once.
public struct ConfigurationFinder {
  private let choice: ConfigurationChoice
  /// The path of the configuration of a folder as it was named, nil inside where there is none.
  private var pathOfFolder: [Path: Path?] = [:]
  private var loaded: [Path: LoadedConfiguration] = [:]
  private var canonicalFolders: [Path: Path] = [:]
  private var optionsWithoutPatterns: [Path: CheckOptions] = [:]
  private let today = CalendarDay(secondsSince1970: Clock.secondsSince1970)
  /// The configurations in the order in which they were found.
  public private(set) var found: [LoadedConfiguration] = []

  /// Begins without any.
  ///
  /// - Parameter choice: which configuration files are checked with
  public init(_ choice: ConfigurationChoice) {
    self.choice = choice
  }

  /// Returns what a file is checked with.
  ///
  /// - Parameter file: the file
  /// - Returns: the options
  public mutating func options(for file: Path) -> CheckOptions {
    guard let (configuration, key) = loadedConfiguration(for: file) else {
      return CheckOptions(today: today)
    }
    let hasPatterns =
      !configuration.configuration.pathLayers.isEmpty
      || configuration.configuration.exceptions.contains { $0.pattern != nil }
    if !hasPatterns, let known = optionsWithoutPatterns[key] { return known }
    let options = configuration.settings(for: canonical(file)).options(today: today)
    if !hasPatterns { optionsWithoutPatterns[key] = options }
    return options
  }

  /// Returns the configuration of a file; nil where there is none.
  ///
  /// - Parameter file: the file
  /// - Returns: the configuration
  public mutating func configuration(for file: Path) -> LoadedConfiguration? {
    loadedConfiguration(for: file)?.configuration
  }

  private mutating func loadedConfiguration(
    for file: Path
  ) -> (configuration: LoadedConfiguration, key: Path)? {
    guard let path = path(for: file.parent) else { return nil }
    if let known = loaded[path] { return (known, path) }
    let configuration = LoadedConfiguration.read(path, shownAs: shown(path))
    loaded[path] = configuration
    found.append(configuration)
    return (configuration, path)
  }

  private mutating func path(for folder: Path) -> Path? {
    switch choice {
    case .none: return nil
    case .file(let path): return path
    case .nearest:
      if let known = pathOfFolder[folder] { return known }
      let path = Self.nearest(from: canonicalFolder(folder))
      pathOfFolder[folder] = .some(path)
      return path
    }
  }

  private static func nearest(from folder: Path) -> Path? {
    for candidate in folder.foldersUpToRepository {
      let path = candidate.appending(ConfigurationChoice.fileName)
      if let status = try? FileStatus.of(path), status.kind == .regular { return path }
    }
    return nil
  }

  /// The file without links, as patterns are held against it.
  mutating func canonical(_ file: Path) -> Path {
    canonicalFolder(file.parent).appending(file.lastComponent)
  }

  private mutating func canonicalFolder(_ folder: Path) -> Path {
    if let known = canonicalFolders[folder] { return known }
    let canonical = (try? folder.canonical()) ?? folder
    canonicalFolders[folder] = canonical
    return canonical
  }

  /// A path below the present folder is shown from there, as people name their files.
  private mutating func shown(_ path: Path) -> String {
    if case .file = choice { return path.text }
    return (path.relative(to: canonicalFolder(Path("."))) ?? path).text
  }
}
