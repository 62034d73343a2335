public import Foundation

/// The files of the repository.
public enum Project {
  /// The folder that `Package.swift` stands in.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the examples.
  public static let examples = path("Examples")

  /// The absolute path of a file of the repository.
  public static func path(_ name: String) -> String { root.appending(path: name).path }

  /// The sheets of the examples with their paths below `Examples`, in order.
  public static let sheets: [String] = {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: examples)) ?? []
    let sheets = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }.sorted()
    precondition(sheets.count > 30, "the examples are not there, and no test of them could fail")
    return sheets
  }()

  /// Those of one kind, by what they say.
  public static func sheets(of kind: String) -> [String] {
    sheets.filter { name in
      guard let text = try? example(name) else { return false }
      return text.contains("ficha: \(kind)\n") || text.contains("\"ficha\": \"\(kind)\"")
    }
  }

  /// Reads a file of the repository.
  public static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: name)))
  }

  /// Reads a file of the repository as UTF-8.
  public static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  /// Reads an example by its path below `Examples`.
  public static func example(_ name: String) throws -> String { try text("Examples/\(name)") }

  /// The names in a folder of the repository that end in one of `extensions`, in order.
  public static func names(in folder: String, _ extensions: String...) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder))
      .filter { extensions.contains(($0 as NSString).pathExtension) }.sorted()
  }

  /// The files below a folder of the repository that end in `pathExtension`, with their paths from
  /// the root, in order.
  public static func files(below folder: String, _ pathExtension: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder))
      .filter { ($0 as NSString).pathExtension == pathExtension }.sorted().map { "\(folder)/\($0)" }
  }
}
