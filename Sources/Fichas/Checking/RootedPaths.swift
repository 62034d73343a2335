import FileSystem
import Reporting

/// The paths of files from the root of the repository, by which CI services know them; from the present
/// folder where it is in no repository.
struct RootedPaths: Sendable {
  private let root: Path?

  init() {
    let present = try? Path(".").canonical()
    root = present?.repositoryRoot ?? present
  }

  /// Renames a report; a file outside of the root keeps its path.
  func renamed(_ file: FileReport) -> FileReport {
    let path = Path(file.path)
    guard let root, !file.isStandardInput, let folder = try? path.parent.canonical(),
      let name = folder.appending(path.lastComponent).relative(to: root)
    else { return file }
    var renamed = file
    renamed.path = name.text
    return renamed
  }
}

extension FileReport {
  /// Whether it is of a text without a name.
  fileprivate var isStandardInput: Bool { path == SourceWalk.nameOfStandardInput }
}
