import Foundation
import TestSupport
import Testing

@testable import FileSystem

@Suite("What git tracks", .enabled(if: Git.isThere, "no git"))
struct GitIndexTests {
  let folder: TemporaryFolder
  private let git: Git

  init() throws {
    folder = try TemporaryFolder()
    git = Git(folder: folder.path)
  }

  /// What git itself would check: what it tracks, and what it does not ignore.
  private func expected() throws -> [String] {
    try git.lines("ls-files", "-co", "--exclude-standard")
      .filter { $0.hasSuffix(".yaml") }.sorted {
        Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
      }
  }

  private func prepare(_ options: [String] = []) throws {
    try git.run(["init", "-q"] + options)
    try folder.write("*.tmp.yaml\nbuild/\n/out\nlinked/\n", to: ".gitignore")
    for name in [
      "a.yaml", "a.tmp.yaml", "kept.tmp.yaml", "build/a.yaml", "build/kept.yaml",
      "build/deep/kept.yaml", "build/deep/other.yaml", "builds/a.yaml", "out/a.yaml",
      "out-b/a.yaml",
      "ñandú/kept.tmp.yaml", "ñandú/a.yaml", "z/y/x/w/kept.tmp.yaml",
    ] { try folder.write("x", to: name) }
    let kept = [
      "kept.tmp.yaml", "build/kept.yaml", "build/deep/kept.yaml", "ñandú/kept.tmp.yaml",
      "z/y/x/w/kept.tmp.yaml", "a.yaml",
    ]
    try git.run(["add", "-f"] + kept)
  }

  @Test("is checked although a pattern names it", arguments: [2, 3, 4])
  func tracked(version: Int) throws {
    try prepare()
    // a file that is only announced has the longer flags of version 3
    if version > 2 { try git.run(["add", "-N", "builds/a.yaml"]) }
    try git.run(["update-index", "--index-version", "\(version)"])
    let expected = try expected()
    #expect(expected.contains("build/deep/kept.yaml") && !expected.contains("build/a.yaml"))
    #expect(folder.walk(".") == expected)
  }

  @Test("is found in a repository with long hashes, and in a worktree")
  func otherPlaces() throws {
    try prepare(["--object-format=sha256"])
    #expect(folder.walk(".") == (try expected()))
    try git.run(["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "a"])
    try git.run(["worktree", "add", "-q", "tree"])
    let tree = folder.walk("tree").map { String($0.dropFirst(5)) }
    #expect(tree.contains("build/deep/kept.yaml") && tree.contains("kept.tmp.yaml"))
  }

  @Test("has links as files: a pattern for folders names none")
  func links() throws {
    try prepare()
    try folder.write("x", to: "real/a.yaml")
    try folder.link("linked", to: "real")
    #expect(try git.lines("check-ignore", "linked").isEmpty)
    #expect(folder.walk(".").contains("linked/a.yaml") || folder.walk(".").contains("again: real/"))
    try folder.write("linked\n", to: ".gitignore")
    #expect(try git.lines("check-ignore", "linked") == ["linked"])
    #expect(!folder.walk(".").contains("linked/a.yaml"))
  }

  @Test("is nothing where the index is damaged", arguments: [0, 4, 11, 12, 50, 75, 100, 200])
  func damaged(length: Int) throws {
    try prepare()
    let index = folder.path + "/.git/index"
    let bytes = try Data(contentsOf: URL(filePath: index))
    try bytes.prefix(length).write(to: URL(filePath: index))
    #expect(!folder.walk(".").contains("build/kept.yaml"))
    #expect(GitIndex(Array(bytes)) != nil && GitIndex(Array(bytes.prefix(length))) == nil)
  }
}

/// The real git, in a folder, without the settings of whoever runs the tests.
private struct Git {
  let folder: String

  static var isThere: Bool {
    (try? Git(folder: "/").lines("--version")) != nil
  }

  func run(_ arguments: [String]) throws {
    _ = try output(arguments)
  }

  /// The names that git prints; for `check-ignore` none where nothing is ignored.
  func lines(_ arguments: String...) throws -> [String] {
    try output(arguments).split(separator: "\n").map(String.init)
  }

  private func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = URL(filePath: folder)
    process.arguments = ["git", "-c", "core.quotePath=false"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let isFine = process.terminationStatus == 0 || arguments[0] == "check-ignore"
    guard isFine else { throw CocoaError(.executableLoad) }
    return String(decoding: data, as: UTF8.self)
  }
}
