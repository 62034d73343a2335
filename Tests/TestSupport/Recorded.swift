import Foundation

/// Texts that stand in the repository as the program writes them.
///
/// They are written anew where the variable `FICHAS_RECORD` is 1. The test then fails, so that
/// nobody takes that for a pass.
public enum Recorded {
  /// Whether recorded texts are to be written anew.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["FICHAS_RECORD"] == "1"
  }

  /// A text was written anew, so there was nothing to compare.
  public struct WrittenAnew: Error, CustomStringConvertible {
    /// The path from the root of the repository.
    public let file: String
    /// What to do now.
    public var description: String { "\(file) was recorded anew: read the difference" }
  }

  /// Reads what is recorded.
  ///
  /// - Parameters:
  ///   - file: the path from the root of the repository
  ///   - current: what the program writes now
  /// - Returns: the recorded text
  /// - Throws: `WrittenAnew` after recording, or why the file cannot be read
  public static func text(_ file: String, now current: String) throws -> String {
    guard isRecording else { return try Project.text(file) }
    let url = Project.root.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(current.utf8).write(to: url)
    throw WrittenAnew(file: file)
  }
}
