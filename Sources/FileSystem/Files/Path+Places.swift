extension Path {
  /// Finds the nearest file of a name in this folder and those above it, up to the root of its git
  /// repository, or of the file system where there is none.
  ///
  /// This must be an absolute path without links.
  ///
  /// - Parameter names: names without slashes
  /// - Returns: the paths of those in the nearest folder that has any; none where there is none
  public func nearestFiles(named names: [String]) -> [Path] {
    var folder = self
    while true {
      let files = names.map { folder.appending($0) }
        .filter { System.knownStatus(of: $0)?.kind == .regular }
      if !files.isEmpty { return files }
      let parent = folder.parent
      if parent == folder || GitRepository.isRoot(folder) { return [] }
      folder = parent
    }
  }

  /// The root of the git repository that holds this folder; nil where there is none.
  ///
  /// This must be an absolute path without links.
  public var repositoryRoot: Path? { GitRepository.root(holding: self) }

  /// Follows every link and removes every `.` and `..`.
  ///
  /// - Returns: the absolute path
  /// - Throws: the reason why there is none
  public func canonical() throws(FileError) -> Path {
    try System.canonical(self)
  }

  /// Makes this folder, where nothing of its name is there; the folder above has to be.
  ///
  /// - Throws: the reason why it could not be made
  public func makeFolder() throws(FileError) {
    try System.makeFolder(self)
  }

  /// The path from a folder down to this one; nil where this is not below it.
  ///
  /// - Parameter folder: an absolute path without links, as this must be
  /// - Returns: the names with slashes between them
  public func relative(to folder: Path) -> Path? {
    let prefix = folder.bytes.last == Path.slash ? folder.bytes : folder.bytes + [Path.slash]
    guard bytes.starts(with: prefix), bytes.count > prefix.count else { return nil }
    return Path(bytes: Array(bytes[prefix.count...]))
  }

  /// Goes to a path that is given from this folder, or from the root where it begins with a slash.
  ///
  /// - Parameter path: the path
  /// - Returns: both joined
  public func joined(with path: Path) -> Path {
    path.bytes.first == Path.slash ? path : appending(path.bytes)
  }
}
