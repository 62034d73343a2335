/// A pattern for paths below a folder, written as a line of a `.gitignore` file is.
///
/// `borradores/` names everything in any folder of that name, `/2019/*.yaml` the files right below one
/// folder.
public struct PathPattern: Sendable, Hashable {
  private let pattern: IgnorePattern

  /// Parses a pattern; nil if the text is not one, such as a comment.
  public init?(_ text: String) {
    guard let pattern = IgnorePatternParser.pattern(in: Array(text.utf8)[...]) else { return nil }
    self.pattern = pattern
  }

  /// Returns whether the pattern names a file or one of the folders that it stands in.
  ///
  /// - Parameter path: the path of the file from the folder of the pattern, without a slash before
  /// - Returns: true where it does
  public func names(_ path: Path) -> Bool {
    if pattern.matches(path.bytes[...], isFolder: false) { return true }
    return path.bytes.indices.contains { index in
      path.bytes[index] == Path.slash && index > 0
        && pattern.matches(path.bytes[..<index], isFolder: true)
    }
  }
}
