/// The folders that a walk keeps to: those that were named, and their repositories.
struct WalkBoundary {
  private let roots: [Path]

  init(_ names: [Path]) {
    var roots: Set<Path> = []
    for name in names where System.knownStatus(of: name)?.kind == .folder {
      guard let folder = try? System.canonical(name) else { continue }
      roots.insert(GitRepository.root(holding: folder) ?? folder)
      roots.insert(folder)
    }
    self.roots = Array(roots)
  }

  /// Where a link leads to, if that is outside; `nil` too where it leads nowhere.
  ///
  /// What is hidden in a folder is outside of it: a walk never comes there, and `.git` and `.env` hold
  /// what nobody wants to see in a report.
  func targetOutside(_ link: Path) -> Path? {
    guard let target = try? System.canonical(link) else { return nil }
    return roots.contains { Self.shows(target, in: $0) } ? nil : target
  }

  /// Returns whether one of the folders stands in this one: then a link only leads back.
  func isBelow(_ folder: Path) -> Bool { roots.contains { folder.holds($0) } }

  private static func shows(_ target: Path, in root: Path) -> Bool {
    if target == root { return true }
    guard let names = target.relative(to: root)?.bytes.split(separator: Path.slash) else {
      return false
    }
    return names.allSatisfy { $0.first != UInt8(ascii: ".") }
  }
}
