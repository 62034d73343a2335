import Foundation
import TestSupport
import Testing

@testable import FileSystem

@Suite("Files")
struct FileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("are read to their end, whatever their size", arguments: [0, 1, 65_535, 65_536, 300_001])
  func reading(size: Int) throws {
    let text = String((0..<size).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    try folder.write(text, to: "a.yaml")
    #expect(try FileReader().read(folder.path("a.yaml")).bytes == Array(text.utf8))
  }

  #if os(Linux)
    @Test("whose system tells no size are read to their end")
    func readingWithoutSize() throws {
      #expect(try FileReader().read(Path("/proc/self/status")).bytes.count > 100)
    }
  #endif

  @Test("that cannot be read say why")
  func unreadable() throws {
    try folder.makeFolder("a.yaml")
    try folder.link("b.yaml", to: "gone")
    try folder.link("c.yaml", to: "c.yaml")
    try folder.write("12345", to: "d.yaml")
    mkfifo(folder.path + "/e.yaml", 0o600)
    #expect(throws: FileError.isFolder) { try FileReader().read(folder.path("a.yaml")) }
    #expect(throws: FileError.danglingLink) { try FileReader().read(folder.path("b.yaml")) }
    #expect(throws: FileError.cyclicLink) { try FileReader().read(folder.path("c.yaml")) }
    #expect(throws: FileError.tooLarge(bytes: 5, limit: 4)) {
      try FileReader(limit: 4).read(folder.path("d.yaml"))
    }
    #expect(throws: FileError.notAFile(.pipe)) { try FileReader().read(folder.path("e.yaml")) }
    #expect(throws: FileError.nameTooLong) {
      try FileReader().read(folder.path(String(repeating: "n", count: 5000)))
    }
  }

  @Test("are replaced in one step, with their permissions kept")
  func atomicWrite() throws {
    try folder.write("old", to: "a.yaml")
    chmod(folder.path + "/a.yaml", 0o640)
    try AtomicWrite.write(Array("new".utf8), to: folder.path("a.yaml"))
    let contents = try FileReader().read(folder.path("a.yaml"))
    #expect(contents.bytes == Array("new".utf8))
    #expect(contents.status.permissions == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  @Test("that are new are written as well")
  func newFile() throws {
    try AtomicWrite.write([1, 2], to: folder.path("new.yaml"))
    #expect(try FileReader().read(folder.path("new.yaml")).bytes == [1, 2])
  }

  @Test("behind a link are replaced and the link stays")
  func writeThroughLink() throws {
    try folder.write("old", to: "a.yaml")
    try folder.link("b.yaml", to: "a.yaml")
    try AtomicWrite.write(Array("new".utf8), to: folder.path("b.yaml"))
    #expect(try FileReader().read(folder.path("a.yaml")).bytes == Array("new".utf8))
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/b.yaml")
    #expect(target == "a.yaml")
  }

  @Test("that changed since they were read are left alone")
  func changedSinceRead() throws {
    try folder.write("old", to: "a.yaml")
    let known = try FileReader().read(folder.path("a.yaml")).status
    try folder.write("theirs", to: "a.yaml")
    #expect(throws: FileError.changedSinceRead) {
      try AtomicWrite.write([0], to: folder.path("a.yaml"), ifStill: known)
    }
    #expect(try FileReader().read(folder.path("a.yaml")).bytes == Array("theirs".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.yaml"])
  }

  @Test("cannot be written into a folder that is not there")
  func missingFolder() throws {
    #expect(throws: FileError.notFound) {
      try AtomicWrite.write([0], to: folder.path("gone/a.yaml"))
    }
  }
}
