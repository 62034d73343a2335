extension Path {
  /// The folders from this one upwards to the root of its git repository, or of the file system where
  /// there is none; this must be an absolute path without links.
  public var foldersUpToRepository: [Path] {
    let root = GitRepository.root(holding: self)
    var folders = [self]
    var current = self
    while current != root, current.parent != current {
      current = current.parent
      folders.append(current)
    }
    return folders
  }

  /// Follows every link and removes every `.` and `..`.
  ///
  /// - Returns: the absolute path
  /// - Throws: the reason why there is none
  public func canonical() throws(FileError) -> Path {
    try System.canonical(self)
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
