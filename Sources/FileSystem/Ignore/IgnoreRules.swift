/// What git ignores below one folder: the patterns of the repository, from the weakest file (the
/// person's own, then `.git/info/exclude`) to the strongest (the nearest `.gitignore`).
struct IgnoreRules: Sendable {
  /// The patterns of one file, for paths below its folder.
  private struct Level: Sendable {
    /// How many bytes of a path from the repository's root name the file's folder.
    let depth: Int
    let patterns: [IgnorePattern]
  }

  private var levels: [Level] = []
  /// The folder from the repository's root, with a slash at its end, or empty.
  private var folder: [UInt8] = []

  /// The root of the repository.
  ///
  /// Without one there is nothing that git ignores, whatever `.gitignore` files say.
  let repository: Path?

  /// No repository: nothing is ignored.
  static let none = IgnoreRules()

  /// The rules in the root of a repository, before its own `.gitignore`.
  init(repository root: Path, git: GitSettings) {
    repository = root
    add(IgnoreFile.patterns(at: git.excludesFile(of: root)))
    add(IgnoreFile.patterns(at: GitRepository.excludeFile(of: root)))
  }

  private init() {
    repository = nil
  }

  /// Goes down into a folder.
  func entering(_ name: some Sequence<UInt8>) -> IgnoreRules {
    var inner = self
    inner.folder.append(contentsOf: name)
    inner.folder.append(Path.slash)
    return inner
  }

  /// Adds the patterns of a file that stands in the present folder.
  mutating func add(_ patterns: [IgnorePattern]) {
    if !patterns.isEmpty { levels.append(Level(depth: folder.count, patterns: patterns)) }
  }

  /// The path of an entry of the present folder from the root of the repository.
  func path(of name: ArraySlice<UInt8>) -> [UInt8] { folder + name }

  /// Returns whether git ignores an entry of the present folder: the last pattern that names it
  /// decides, the nearest file first.
  func ignores(_ name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
    if levels.isEmpty { return false }
    let path = path(of: name)
    for level in levels.reversed() {
      let relative = path[level.depth...]
      let decisive = level.patterns.last { $0.matches(relative, isFolder: isFolder) }
      if let decisive { return !decisive.isNegated }
    }
    return false
  }
}

/// A `.gitignore` file on disk.
enum IgnoreFile {
  static let name = ".gitignore"

  /// Reads the patterns of a file; none where it cannot be read, as git does.
  static func patterns(at path: Path?) -> [IgnorePattern] {
    guard let path, System.knownStatus(of: path)?.kind == .regular,
      let contents = try? FileReader(limit: 1 << 24).read(path)
    else { return [] }
    return IgnorePatternParser.patterns(in: contents.bytes)
  }

  /// Reads the patterns that a folder has; git follows no link there.
  static func patterns(in folder: Path) -> [IgnorePattern] {
    let path = folder.appending(name)
    return path.isLink ? [] : patterns(at: path)
  }
}
