extension Path {
  /// Whether a link stands at this path, wherever it leads.
  public var isLink: Bool { System.isLink(self) }

  /// Returns whether writing to both paths would overwrite one file.
  ///
  /// Links and other names are followed. Pipes and devices take more than one.
  ///
  /// - Parameter other: another path; nil for none
  /// - Returns: true where one would write over the other
  public func isSamePlace(as other: Path?) -> Bool {
    guard let other else { return false }
    if self == other { return true }
    if let own = System.knownStatus(of: self), let status = System.knownStatus(of: other) {
      return own.identity == status.identity && own.kind == .regular
    }
    guard let folder = try? System.canonical(parent),
      let second = try? System.canonical(other.parent)
    else { return false }
    return folder == second && lastComponent == other.lastComponent
  }

  /// Where this file is, if a project must not read it although it names it: outside of the folder
  /// and of the repository that holds that, or where git and others keep what is secret.
  ///
  /// - Parameter folder: the folder of the project, absolute and without links
  /// - Returns: the path without links; nil where it may be read, or is not there
  public func targetOutside(projectIn folder: Path) -> Path? {
    guard let target = try? System.canonical(self) else {
      return System.knownStatus(of: self) == nil ? nil : self
    }
    let root = GitRepository.root(holding: folder) ?? folder
    guard let relative = target.relative(to: root) else { return target }
    let isOfGit = relative.bytes.split(separator: Path.slash).contains {
      $0.elementsEqual(GitRepository.marker.utf8)
    }
    let isHidden = target.lastComponent.first == UInt8(ascii: ".")
    let isSettings = target.hasExtension(in: ["yaml", "yml", "json"])
    return isOfGit || isHidden && !isSettings ? target : nil
  }

  /// Returns whether a path is this one or, this being a folder, leads into it; both are resolved.
  ///
  /// - Parameter other: a resolved path
  /// - Returns: true where `other` is this path or below it
  public func holds(_ other: Path) -> Bool {
    if bytes == other.bytes || bytes == [Path.slash] { return true }
    return other.bytes.starts(with: bytes + [Path.slash])
  }
}

extension [Path] {
  /// Where a path leads to, if that is in none of these, which have no links on the way.
  ///
  /// - Parameter path: any path
  /// - Returns: the path without links; nil where it is in one of these, or is not there
  public func targetOutside(_ path: Path) -> Path? {
    guard let target = try? path.canonical() else { return nil }
    return contains { $0.holds(target) } ? nil : target
  }
}
