/// The files that git says have changed since a revision.
public enum GitChanges {
  /// Why git does not say.
  public enum Problem: Error, Sendable, Hashable {
    /// There is no git on the PATH, or it cannot be run.
    case noGit(FileError)
    /// The folder is in no repository.
    case noRepository(Path)
    /// The path does not exist.
    case missing(Path)
    /// Git does not know the revision.
    case refused(Path)
    /// Git failed otherwise, with its own words.
    case failed(String)
  }

  /// Asks git for the files of the repositories of some paths that differ from a revision, or that it
  /// does not track and does not ignore.
  ///
  /// - Parameters:
  ///   - revision: a commit, as git names it: `HEAD`, `origin/main`, `origin/main...`
  ///   - paths: files and folders
  /// - Returns: the files, absolute and without links; those that are gone are left out
  /// - Throws: the reason why git does not say
  public static func since(
    _ revision: Path, of paths: [Path]
  ) throws(Problem) -> Set<Path> {
    var roots: [Path] = []
    for path in paths {
      let root = try root(of: path)
      if !roots.contains(root) { roots.append(root) }
    }
    var changed: Set<Path> = []
    for root in roots {
      try check(revision, in: root)
      let words = ["diff", "--name-only", "-z", "--no-ext-diff", "--no-renames", "--diff-filter=d"]
      changed.formUnion(try files(words.map { Path($0) } + [revision, Path("--")], in: root))
      let untracked = ["ls-files", "--others", "--exclude-standard", "-z"]
      changed.formUnion(try files(untracked.map { Path($0) }, in: root))
    }
    return changed
  }

  private static func root(of path: Path) throws(Problem) -> Path {
    guard let place = try? path.canonical() else { throw .missing(path) }
    let isFolder = System.knownStatus(of: place)?.kind == .folder
    guard let root = GitRepository.root(holding: isFolder ? place : place.parent) else {
      throw .noRepository(path)
    }
    return root
  }

  /// Makes sure that git knows the revision, also where it is a range: `origin/main...`.
  private static func check(_ revision: Path, in root: Path) throws(Problem) {
    let words = [Path("rev-parse"), Path("--quiet"), Path("--revs-only"), revision, Path("--")]
    let outcome = try run(words, in: root)
    if outcome.status != 0 || outcome.output.isEmpty { throw .refused(revision) }
  }

  private static func run(_ words: [Path], in root: Path) throws(Problem) -> ChildProgram.Outcome {
    // no program that the repository names is run
    let start = [Path("git"), Path("-C"), root, Path("-c"), Path("core.fsmonitor=false")]
    do throws(FileError) {
      return try ChildProgram.run(start + words)
    } catch {
      throw .noGit(error)
    }
  }

  private static func files(_ words: [Path], in root: Path) throws(Problem) -> Set<Path> {
    let outcome = try run(words, in: root)
    guard outcome.status == 0 else { throw .failed(firstLine(of: outcome)) }
    let names = outcome.output.split(separator: 0)
    return Set(
      names.map { name in
        let file = name.split(separator: Path.slash).reduce(root) { $0.appending($1) }
        return (try? file.canonical()) ?? file
      })
  }

  private static func firstLine(of outcome: ChildProgram.Outcome) -> String {
    let line = outcome.errors.split(separator: UInt8(ascii: "\n")).first ?? []
    return line.isEmpty ? "status \(outcome.status)" : String(decoding: line, as: UTF8.self)
  }
}
