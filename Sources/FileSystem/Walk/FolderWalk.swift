/// Goes through files and folders, one file at a time, in the order of their paths.
///
/// Below a folder, hidden entries and those that git ignores are left out, and a folder that was
/// gone through already is not entered again, so links that lead in a circle come to an end. A link
/// out of the named folders and their repository is a failure: what others put into a folder must not
/// make a report print a file that stands elsewhere. What is named is always taken.
public struct FolderWalk {
  /// What the walk comes upon.
  public enum Step: Sendable, Hashable {
    /// A file to be read.
    case file(Path)
    /// A file in a folder with a further extension after a wanted one: `ficha.yaml.txt`.
    case misnamedFile(Path)
    /// A file that was named or found before.
    case repeatedFile(Path)
    /// A folder that was gone through before: named twice, or behind a link.
    case repeatedFolder(Path)
    /// A named folder without any file of the wanted kind.
    case nothingFound(Path)
    /// A path that is not there or a folder that cannot be listed.
    case failure(Path, FileError)
  }

  private struct Frame {
    let folder: Path
    let listing: FolderListing
    let rules: IgnoreRules
    /// Whether git ignores the folder as a whole, and only what it tracks there counts.
    let isIgnored: Bool
    /// Whether a link led here, out of the named folders; only what is within them again counts.
    let isOutside: Bool
    var next = 0
  }

  private let extensions: [String]
  private let entersFolders: Bool
  private let git: GitSettings?
  private let boundary: WalkBoundary
  /// What each repository tracks, read once something of it is ignored.
  private var indexes: [Path: GitIndex] = [:]
  private var names: ArraySlice<Path>
  private var frames: [Frame] = []
  private var visited: Set<FileIdentity> = []
  /// The named files, and whether the walk has come to them.
  private var namedFiles: [FileIdentity: Bool] = [:]
  private var currentName = Path("")
  private var foundInCurrent = 0

  /// Begins a walk.
  ///
  /// - Parameters:
  ///   - paths: files and folders; of the latter all that is below
  ///   - extensions: the endings of the files wanted in folders, in small letters
  ///   - entersFolders: whether folders are gone through; a failure each if not
  ///   - git: the settings that name the patterns of every repository; the person's own if `nil`
  public init(
    _ paths: [Path], extensions: [String], entersFolders: Bool = true, git: GitSettings? = nil
  ) {
    self.extensions = extensions
    self.entersFolders = entersFolders
    self.git = git
    names = paths[...]
    boundary = WalkBoundary(paths)
    guard paths.count > 1 else { return }
    for path in paths {
      if let status = try? System.status(of: path), status.kind == .regular {
        namedFiles[status.identity] = false
      }
    }
  }

  /// Goes on to the next file, or the next thing worth saying.
  ///
  /// - Returns: the next entry; `nil` at the end
  public mutating func next() -> Step? {
    while true {
      if !frames.isEmpty {
        if let step = advance() { return step }
      } else if let name = names.popFirst() {
        if let step = begin(name) { return step }
      } else {
        return nil
      }
    }
  }

  // MARK: Named paths

  private mutating func begin(_ name: Path) -> Step? {
    do throws(FileError) {
      let status = try System.status(of: name)
      guard status.kind == .folder else { return file(name, status.identity) }
      if !entersFolders { throw .isFolder }
      currentName = name
      foundInCurrent = 0
      let rules = IgnoreRules.above(name, git ?? .ofUser)
      return try enter(name, status.identity, rules, isIgnored: false, isOutside: false)
    } catch {
      return .failure(name, error)
    }
  }

  private mutating func file(_ path: Path, _ identity: FileIdentity) -> Step {
    if namedFiles[identity] == true { return .repeatedFile(path) }
    if namedFiles[identity] != nil { namedFiles[identity] = true }
    return .file(path)
  }

  // MARK: Folders

  /// Lists a folder and stands before its first entry.
  private mutating func enter(
    _ folder: Path, _ identity: FileIdentity, _ outer: IgnoreRules, isIgnored: Bool,
    isOutside: Bool
  ) throws(FileError) -> Step? {
    guard visited.insert(identity).inserted else { return .repeatedFolder(folder) }
    let listing = try FolderListing(folder, extensions: extensions)
    var rules =
      listing.hasRepositoryMarker
      ? IgnoreRules(repository: folder, git: git ?? .ofUser) : outer
    if listing.hasIgnoreFile, rules.repository != nil {
      rules.add(IgnoreFile.patterns(in: folder))
    }
    frames.append(
      Frame(
        folder: folder, listing: listing, rules: rules,
        isIgnored: isIgnored && !listing.hasRepositoryMarker, isOutside: isOutside))
    return nil
  }

  /// Takes the next entry of the innermost folder.
  private mutating func advance() -> Step? {
    let depth = frames.count - 1
    let frame = frames[depth]
    guard frame.next < frame.listing.entries.count else { return leave() }
    frames[depth].next += 1
    let entry = frame.listing.entries[frame.next]
    let name = frame.listing.name(of: entry)
    // to git, a link is a file, wherever it leads
    let isFolder = entry.kind == .folder && !entry.isLink
    let isIgnored = frame.isIgnored || frame.rules.ignores(name, isFolder: isFolder)
    if isIgnored, !isTracked(name, isFolder: isFolder, frame.rules) { return nil }
    let path = frame.folder.isCurrent ? Path(bytes: Array(name)) : frame.folder.appending(name)
    if entry.isMisnamed { return .misnamedFile(path) }
    let target = entry.isLink || frame.isOutside ? boundary.targetOutside(path) : nil
    if let target, entry.kind != .folder || !boundary.isBelow(target) {
      foundInCurrent += 1
      return .failure(path, .leadsOutside(target))
    }
    if entry.kind != .folder { return found(path) }
    return descend(
      path, frame.rules.entering(name), isIgnored: isIgnored, isOutside: target != nil)
  }

  /// Returns whether git tracks an entry, or something in it; then no pattern makes it ignored.
  private mutating func isTracked(
    _ name: ArraySlice<UInt8>, isFolder: Bool, _ rules: IgnoreRules
  ) -> Bool {
    guard let root = rules.repository else { return false }
    let index = indexes[root] ?? GitIndex(repository: root)
    indexes[root] = index
    let path = rules.path(of: name)
    return index.tracks(path) || isFolder && index.tracksAny(below: path)
  }

  private mutating func leave() -> Step? {
    frames.removeLast()
    return frames.isEmpty && foundInCurrent == 0 ? .nothingFound(currentName) : nil
  }

  private mutating func descend(
    _ path: Path, _ rules: IgnoreRules, isIgnored: Bool, isOutside: Bool
  ) -> Step? {
    do throws(FileError) {
      let identity = try System.status(of: path).identity
      return try enter(path, identity, rules, isIgnored: isIgnored, isOutside: isOutside)
    } catch {
      foundInCurrent += 1
      return .failure(path, error)
    }
  }

  private mutating func found(_ path: Path) -> Step {
    foundInCurrent += 1
    // The status is only wanted where the same file may have been named as well.
    if namedFiles.isEmpty { return .file(path) }
    guard let status = try? System.status(of: path) else { return .file(path) }
    return file(path, status.identity)
  }
}

extension Path {
  /// The present folder, which is left out of the paths below it.
  fileprivate var isCurrent: Bool {
    bytes.elementsEqual(".".utf8) || bytes.elementsEqual("./".utf8)
  }
}

extension IgnoreRules {
  /// The rules that a repository has for a named folder, from its root down to the folder above.
  fileprivate static func above(_ folder: Path, _ git: GitSettings) -> IgnoreRules {
    guard let place = try? System.canonical(folder),
      let root = GitRepository.root(holding: place), root != place
    else { return .none }
    var rules = IgnoreRules(repository: root, git: git)
    var current = root
    for name in place.bytes.dropFirst(root.bytes.count).split(separator: Path.slash) {
      rules.add(IgnoreFile.patterns(in: current))
      rules = rules.entering(name)
      current = current.appending(name)
    }
    return rules
  }
}
