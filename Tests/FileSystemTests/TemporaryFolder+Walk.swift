import TestSupport

@testable import FileSystem

extension TemporaryFolder {
  func path(_ name: String) -> Path { Path(path(to: name)) }

  /// Names what a walk over `names` comes upon, with paths relative to this folder, whatever the
  /// settings of the person who runs the tests.
  func walk(_ names: String..., environment: [String: String] = [:]) -> [String] {
    var walk = FolderWalk(
      names.map { $0 == "." ? Path(path) : path($0) }, extensions: ["yaml", "yml", "json"],
      git: GitSettings { environment[$0] })
    var steps: [String] = []
    while let step = walk.next() { steps.append(describe(step)) }
    return steps
  }

  private func describe(_ step: FolderWalk.Step) -> String {
    switch step {
    case .file(let path): relative(path)
    case .misnamedFile(let path): "misnamed: \(relative(path))"
    case .repeatedFile(let path): "again: \(relative(path))"
    case .repeatedFolder(let path): "again: \(relative(path))/"
    case .nothingFound(let path): "nothing in \(relative(path))"
    case .failure(let path, .leadsOutside(let target)):
      "\(relative(path)) leads to \(relative(target))"
    case .failure(let path, let error): "\(error): \(relative(path))"
    }
  }

  private func relative(_ other: Path) -> String {
    other.text == path ? "." : String(other.text.dropFirst(path.count + 1))
  }
}
