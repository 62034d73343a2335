import Foundation
import TestSupport
import Testing

@testable import FileSystem

@Suite("A file that is replaced")
struct ReplacedFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old", to: "a.yaml")
  }

  private var path: String { folder.path + "/a.yaml" }

  /// Writes in both ways that the project knows.
  static let ways: [@Sendable (Path) throws -> Void] = [
    { try AtomicWrite.write(Array("new".utf8), to: $0) },
    { path in
      let file = try DraftFile(path)
      try file.output.write(Array("new".utf8))
      try file.keep()
    },
  ]

  private func text(_ name: String = "a.yaml") throws -> String {
    String(decoding: try FileReader().read(folder.path(name)).bytes, as: UTF8.self)
  }

  @Test("is not where it has another name, which would keep the old bytes", arguments: 0..<2)
  func otherName(_ way: Int) throws {
    try FileManager.default.linkItem(atPath: path, toPath: folder.path + "/b.yaml")
    #expect(throws: FileError.hasOtherNames) { try Self.ways[way](folder.path("b.yaml")) }
    #expect(try text() == "old" && text("b.yaml") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test("is not where it is read-only, whoever asks", arguments: 0..<2)
  func readOnly(_ way: Int) throws {
    for mode: mode_t in [0o444, 0o400, 0o000] {
      chmod(path, mode)
      #expect(throws: FileError.readOnlyFile) { try Self.ways[way](folder.path("a.yaml")) }
      chmod(path, 0o644)
      #expect(try text() == "old")
    }
  }

  @Test(
    "keeps its owner and its permissions",
    .enabled(if: getuid() == 0, "only root gives files away"), arguments: 0..<2)
  func owner(_ way: Int) throws {
    chown(path, 1234, 2345)
    chmod(path, 0o640)
    try Self.ways[way](folder.path("a.yaml"))
    let status = try FileStatus.of(folder.path("a.yaml"))
    #expect(status.owner == FileStatus.Owner(user: 1234, group: 2345))
    #expect(status.permissions == 0o640)
    #expect(try text() == "new")
  }

  #if os(Linux)
    @Test("keeps its extended attributes", arguments: 0..<2)
    func attributes(_ way: Int) throws {
      // without Python, or on a file system without attributes, there is nothing to see
      guard
        try run("os.setxattr('a.yaml', 'user.nota', b'uno'); os.setxattr('a.yaml', 'user.b', b'')")
      else { return }
      try Self.ways[way](folder.path("a.yaml"))
      #expect(try text() == "new")
      let isKept = try run(
        "assert [os.getxattr('a.yaml', n) for n in ('user.nota', 'user.b')] == [b'uno', b'']")
      #expect(isKept)
    }
  #endif

  private func run(_ script: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.arguments = ["python3", "-c", "import os; " + script]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
