import Foundation
import TestSupport
import Testing

@testable import FileSystem

@Suite("Drafts")
struct DraftTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old", to: "a.yaml")
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func text() throws -> String {
    String(decoding: try FileReader().read(folder.path("a.yaml")).bytes, as: UTF8.self)
  }

  private func draft(isUnnamed: Bool) throws -> Draft {
    let draft = try Draft(
      beside: folder.path("a.yaml"), permissions: 0o600, isUnnamed: isUnnamed)
    try Output(descriptor: draft.descriptor).write(Array("new".utf8))
    return draft
  }

  @Test("take the place of their file, or leave everything as it was", arguments: [true, false])
  func ends(isUnnamed: Bool) throws {
    try draft(isUnnamed: isUnnamed).discard()
    #expect(try text() == "old")
    var kept = try draft(isUnnamed: isUnnamed)
    try kept.replaceTarget()
    #expect(try text() == "new")
    var refused = try draft(isUnnamed: isUnnamed)
    #expect(throws: FileError.changedSinceRead) {
      try refused.replaceTarget { () throws(FileError) in throw .changedSinceRead }
    }
    #expect(try names() == ["a.yaml"])
  }

  #if os(Linux)
    @Test("have no name while they are written")
    func unnamed() throws {
      let draft = try draft(isUnnamed: true)
      defer { draft.discard() }
      #expect(try names() == ["a.yaml"])
    }
  #endif

  @Test("that a killed process left are taken away by the next one", arguments: [true, false])
  func stale(isUnnamed: Bool) throws {
    try folder.write("lost", to: ".a.yaml.fichas-draft~")
    try age(".a.yaml.fichas-draft~")
    var next = try draft(isUnnamed: isUnnamed)
    try next.replaceTarget()
    #expect(try text() == "new")
    #expect(try names() == ["a.yaml"])
  }

  @Test(
    "leave alone what others leave beside a file, however old", arguments: [true, false],
    [".a.yaml~", "a.yaml~", ".a.yaml.swp", ".a.yaml.fichas-draft"])
  func foreign(isUnnamed: Bool, name: String) throws {
    try folder.write("theirs", to: name)
    try age(name)
    var next = try draft(isUnnamed: isUnnamed)
    try next.replaceTarget()
    #expect(try text() == "new")
    #expect(try names().sorted() == [name, "a.yaml"].sorted())
  }

  @Test("of a file with a long name have a name that is short enough", arguments: [true, false])
  func longName(isUnnamed: Bool) throws {
    for letter in ["n", "ñ", "🌾"] {
      let name = String(repeating: letter, count: 240 / letter.utf8.count) + ".yaml"
      var draft = try Draft(beside: folder.path(name), permissions: 0o600, isUnnamed: isUnnamed)
      try draft.replaceTarget()
      #expect(try names().contains(name))
      let draftName = Draft.name(beside: folder.path(name)).lastComponent
      #expect(String(validating: draftName, as: UTF8.self) != nil)
    }
  }

  @Test("that another process is writing are left alone", arguments: [true, false])
  func held(isUnnamed: Bool) throws {
    try folder.write("fresh", to: ".a.yaml.fichas-draft~")
    let other = try draft(isUnnamed: false)
    try age(".a.yaml.fichas-draft~1")
    var next = try draft(isUnnamed: isUnnamed)
    try next.replaceTarget()
    #expect(try text() == "new")
    #expect(try names() == [".a.yaml.fichas-draft~", ".a.yaml.fichas-draft~1", "a.yaml"])
    other.discard()
  }

  @Test("let signals that end the process wait until the file is in place")
  func signals() throws {
    // The threads of a test may hold them of themselves.
    var before = sigset_t()
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { System.release(before) }
    var draft = try draft(isUnnamed: true)
    try draft.replaceTarget { () throws(FileError) in
      for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { #expect(isHeld(signal)) }
    }
    #expect(!isHeld(SIGTERM))
  }

  private func isHeld(_ signal: Int32) -> Bool {
    var held = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &held)
    return sigismember(&held, signal) == 1
  }

  /// Makes a file as old as what a process killed long ago left.
  private func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -60)],
      ofItemAtPath: folder.path + "/" + name)
  }
}
