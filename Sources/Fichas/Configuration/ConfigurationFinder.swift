public import Analysis
import DocumentTree
public import FileSystem
import Reporting
import SheetRules

/// Finds the configuration of each file; files of one folder come together, so that it is looked at once.
public struct ConfigurationFinder {
  private struct Folder {
    let name: Path
    let canonical: Path
    /// The nearest configuration; nothing if there is none or it is switched off.
    let configurations: [Path]
  }

  private let choice: ConfigurationChoice
  private var fallback: CheckOptions
  /// The folder of the file before.
  private var last: Folder?
  private var loaded: [Path: LoadedConfiguration] = [:]
  private var optionsWithoutPatterns: [Path: CheckOptions] = [:]
  /// The day by which exceptions expire.
  let today: CalendarDay?
  /// The configurations in the order in which they were found.
  public private(set) var found: [LoadedConfiguration] = []

  /// Begins without any.
  ///
  /// - Parameters:
  ///   - choice: which configuration files are checked with
  ///   - options: what a file without a configuration is checked with
  public init(_ choice: ConfigurationChoice, otherwise options: CheckOptions = CheckOptions()) {
    self.choice = choice
    today = options.today ?? CalendarDay(secondsSince1970: Clock.secondsSince1970)
    fallback = options
    fallback.today = today
  }

  /// Returns what a file is checked with.
  ///
  /// - Parameter file: the file
  /// - Returns: the options
  public mutating func options(for file: Path) -> CheckOptions {
    guard let (configuration, key) = loadedConfiguration(for: file) else {
      return fallback
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
    let paths = paths(for: file.parent)
    guard let path = paths.first else { return nil }
    if let known = loaded[path] { return (known, path) }
    let configuration =
      paths.count > 1
      ? LoadedConfiguration.several(paths, shownAs: shown(path))
      : LoadedConfiguration.read(path, shownAs: shown(path), isNamed: choice != .nearest)
    loaded[path] = configuration
    found.append(configuration)
    return (configuration, path)
  }

  private mutating func paths(for folder: Path) -> [Path] {
    switch choice {
    case .none: return []
    case .file(let path): return [path]
    case .nearest: return look(at: folder).configurations
    }
  }

  /// The file without links, as patterns are held against it.
  mutating func canonical(_ file: Path) -> Path {
    look(at: file.parent).canonical.appending(file.lastComponent)
  }

  private mutating func look(at name: Path) -> Folder {
    if let last, last.name == name { return last }
    let canonical = (try? name.canonical()) ?? name
    var configurations: [Path] = []
    if case .nearest = choice {
      configurations = canonical.nearestFiles(named: ConfigurationChoice.fileNames)
    }
    let folder = Folder(name: name, canonical: canonical, configurations: configurations)
    last = folder
    return folder
  }

  /// A path below the present folder is shown from there, as people name their files.
  private func shown(_ path: Path) -> String {
    if case .file = choice { return path.text }
    let present = Path(".")
    return (path.relative(to: (try? present.canonical()) ?? present) ?? path).text
  }
}
