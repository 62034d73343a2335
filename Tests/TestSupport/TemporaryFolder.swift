public import Foundation

/// A folder of its own for one test, removed with it.
public final class TemporaryFolder {
  /// The absolute path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "fichas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of a name in the folder.
  public func path(to name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and the folders that it stands in.
  public func write(_ data: Data, to name: String) throws {
    let file = URL(filePath: path(to: name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Writes a file, and the folders that it stands in.
  public func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  /// Reads a file as UTF-8.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: path(to: name), encoding: .utf8)
  }

  /// Makes a folder and those that it stands in.
  public func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(to: name), withIntermediateDirectories: true)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(to: name), withDestinationPath: target)
  }

  /// What stands in the folder, in order.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
