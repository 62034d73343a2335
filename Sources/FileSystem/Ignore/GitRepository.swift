/// The files of a git repository that this project reads.
enum GitRepository {
  static let marker = ".git"

  /// Finds the root of the repository that holds a folder.
  ///
  /// - Parameter folder: an absolute path without links
  /// - Returns: the nearest folder from there upwards that has a `.git`
  static func root(holding folder: Path) -> Path? {
    var candidate = folder
    while true {
      if isRoot(candidate) { return candidate }
      let parent = candidate.parent
      if parent == candidate { return nil }
      candidate = parent
    }
  }

  /// Whether a folder is the root of a repository.
  static func isRoot(_ folder: Path) -> Bool {
    System.knownStatus(of: folder.appending(marker)) != nil
  }

  /// The file of patterns that this clone alone has.
  static func excludeFile(of root: Path) -> Path? {
    commonFolder(of: root)?.appending("info").appending("exclude")
  }

  /// The file of settings that this clone alone has.
  static func settingsFile(of root: Path) -> Path? {
    commonFolder(of: root)?.appending("config")
  }

  /// The index, which lists the tracked files; each worktree has its own.
  static func indexFile(of root: Path) -> Path? {
    ownFolder(of: root)?.appending("index")
  }

  /// The length of the hashes by which this repository names contents.
  static func hashBytes(of root: Path) -> Int {
    guard let file = settingsFile(of: root),
      let contents = try? FileReader(limit: 1 << 24).read(file),
      let name = GitSettingsParser.value(of: "objectformat", in: "extensions", contents.bytes)
    else { return 20 }
    return name.elementsEqual("sha256".utf8) ? 32 : 20
  }

  /// The folder of the data of this repository or worktree.
  ///
  /// In a worktree and a submodule `.git` is a file that says where it is.
  private static func ownFolder(of root: Path) -> Path? {
    let marker = root.appending(marker)
    guard let status = try? System.status(of: marker) else { return nil }
    if status.kind == .folder { return marker }
    guard let line = firstLine(of: marker), line.starts(with: "gitdir: ".utf8) else { return nil }
    return resolve(line.dropFirst("gitdir: ".utf8.count), from: root)
  }

  /// The folder of the repository's data, which a worktree's own folder names.
  private static func commonFolder(of root: Path) -> Path? {
    guard let own = ownFolder(of: root) else { return nil }
    guard let common = firstLine(of: own.appending("commondir")) else { return own }
    return resolve(common, from: own)
  }

  private static func resolve(_ target: ArraySlice<UInt8>, from folder: Path) -> Path {
    target.first == Path.slash ? Path(bytes: Array(target)) : folder.appending(target)
  }

  private static func firstLine(of path: Path) -> ArraySlice<UInt8>? {
    guard let contents = try? FileReader(limit: 1 << 16).read(path) else { return nil }
    return contents.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
  }
}
