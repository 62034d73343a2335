/// A person's own git settings, of which one matters here: `core.excludesFile`, the patterns that
/// hold in every repository.
///
/// The files are those of git-config(1), the stronger last: `$XDG_CONFIG_HOME/git/config` and
/// `~/.gitconfig`, or `$GIT_CONFIG_GLOBAL` alone, then the repository's own. Files that these
/// include are not read, nor are the machine's.
public struct GitSettings: Sendable, Hashable {
  private let home: Path?
  /// The folder `git` among the person's settings.
  private let folder: Path?
  /// What takes the place of the person's files.
  private let replacement: Path?

  /// Makes the settings that an environment points to.
  ///
  /// - Parameter variable: looks up an environment variable, `nil` where it is not set
  public init(variable: (String) -> String?) {
    home = variable("HOME").flatMap { $0.isEmpty ? nil : Path($0) }
    let settings = variable("XDG_CONFIG_HOME").flatMap { $0.isEmpty ? nil : Path($0) }
    folder = (settings ?? home?.appending(".config"))?.appending("git")
    replacement = variable("GIT_CONFIG_GLOBAL").map { Path($0) }
  }

  /// The settings of whoever runs this process.
  public static var ofUser: GitSettings {
    GitSettings { ProcessEnvironment.value(of: $0) }
  }

  /// The file of patterns for a repository; `nil` where there can be none.
  func excludesFile(of root: Path) -> Path? {
    for file in [GitRepository.settingsFile(of: root)] + ownFiles {
      guard let file, let contents = try? FileReader(limit: 1 << 24).read(file),
        let value = GitSettingsParser.value(of: "excludesfile", in: "core", contents.bytes)
      else { continue }
      return expand(value, root)
    }
    return folder?.appending("ignore")
  }

  /// The person's files, the strongest first.
  private var ownFiles: [Path?] {
    if let replacement { return [replacement] }
    return [home?.appending(".gitconfig"), folder?.appending("config")]
  }

  /// Resolves `~/`, and names without it or a slash at their start, which git takes from the root.
  private func expand(_ name: [UInt8], _ root: Path) -> Path? {
    if name.isEmpty { return nil }
    if name.first == Path.slash { return Path(bytes: name) }
    guard name.first == UInt8(ascii: "~") else { return root.appending(name) }
    return name.starts(with: "~/".utf8) ? home?.appending(name.dropFirst(2)) : nil
  }
}
