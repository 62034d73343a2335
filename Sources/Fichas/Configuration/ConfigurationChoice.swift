public import FileSystem

/// Which configuration files are checked with.
public enum ConfigurationChoice: Sendable, Hashable {
  /// The nearest `.fichas.yaml` or `.fichas.yml` from the folder of each file upwards, up to the root of its git
  /// repository or of the file system.
  case nearest
  /// One file for all.
  case file(Path)
  /// None: the national forms as they are.
  case none

  /// The names of a configuration file that is found by itself; a folder has one of them at most.
  public static let fileNames = [".fichas.yaml", ".fichas.yml"]
}
