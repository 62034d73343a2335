import FileSystem
import Reporting

/// The paths of files from the root of the repository, by which CI services know them, whatever folder
/// the command runs in.
///
/// That is the folder that the service checks out to, where it is a repository and holds the file; the
/// repository that the file is in; that folder all the same; the present folder.
struct RootedPaths: Sendable {
  /// What services call the folder that they check out to.
  private static let variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"]

  private let workspaces: [Path]
  /// Those that are repositories themselves.
  private let checkedOut: [Path]
  private let present: Path?

  init() {
    present = try? Path(".").canonical()
    workspaces = Self.variables.compactMap { ProcessEnvironment.value(of: $0) }
      .filter { $0.hasPrefix("/") }.compactMap { try? Path($0).canonical() }
    checkedOut = workspaces.filter { $0.repositoryRoot == $0 }
  }

  /// Renames a report; a file outside of the root keeps its path.
  func renamed(_ file: FileReport) -> FileReport {
    guard !file.isStandardInput, let name = rooted(file.path) else { return file }
    var renamed = file
    renamed.path = name
    renamed.companionPath = file.document?.companion.flatMap { rooted($0.path) }
    return renamed
  }

  /// A path from the root; nil where it is outside.
  private func rooted(_ shown: String) -> String? {
    let path = Path(shown)
    guard let folder = try? path.parent.canonical() else { return nil }
    return name(of: folder.appending(path.lastComponent), in: folder)?.text
  }

  private func name(of file: Path, in folder: Path) -> Path? {
    let roots = checkedOut + [folder.repositoryRoot].compactMap { $0 } + workspaces
    return (roots + [present].compactMap { $0 }).lazy.compactMap { file.relative(to: $0) }.first
  }
}

extension FileReport {
  /// Whether it belongs to a text without a name.
  fileprivate var isStandardInput: Bool { path.hasPrefix(SourceWalk.nameOfStandardInput) }
}
