extension Path {
  /// Whether a link stands at this path, wherever it leads.
  public var isLink: Bool { System.isLink(self) }

  /// Finds the path without links, `.` and `..` on the way.
  ///
  /// - Returns: the path of the same file from the root on
  /// - Throws: the reason why the system does not find it
  public func resolved() throws(FileError) -> Path { try System.canonical(self) }

  /// Says whether a path is this one or, this being a folder, leads into it; both are resolved.
  ///
  /// - Parameter other: a resolved path
  /// - Returns: true where `other` is this path or below it
  public func holds(_ other: Path) -> Bool {
    if bytes == other.bytes || bytes == [Path.slash] { return true }
    return other.bytes.starts(with: bytes + [Path.slash])
  }
}
