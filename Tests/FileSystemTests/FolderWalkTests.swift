import Foundation
import TestSupport
import Testing

@testable import FileSystem

@Suite("A walk through folders")
struct FolderWalkTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  func touch(_ names: String...) throws {
    for name in names { try folder.write("x", to: name) }
  }

  @Test("takes sheets by their ending and sorts whole paths as bytes")
  func order() throws {
    try touch("b.yaml", "a/z.yml", "a.yaml", "a-b/x.json", "a/B.YAML", "notes.txt", "a/ñ.yaml")
    #expect(
      folder.walk(".") == ["a-b/x.json", "a.yaml", "a/B.YAML", "a/z.yml", "a/ñ.yaml", "b.yaml"])
  }

  @Test("names files that another ending hides")
  func misnamed() throws {
    try touch("a.yaml.txt", "b.YML.docx", "c.json.bak", "d.txt", "e.yaml", ".f.yaml.txt")
    #expect(folder.walk(".") == ["misnamed: a.yaml.txt", "misnamed: b.YML.docx", "e.yaml"])
  }

  @Test("leaves hidden entries out, but takes those that are named")
  func hidden() throws {
    try touch(".secret.yaml", ".config/a.yaml", "seen.yaml")
    #expect(folder.walk(".") == ["seen.yaml"])
    #expect(folder.walk(".config", ".secret.yaml") == [".config/a.yaml", ".secret.yaml"])
  }

  @Test("comes to an end where links lead in a circle")
  func cyclicLinks() throws {
    try touch("in/a.yaml")
    try folder.link("in/up", to: "..")
    try folder.link("loop.yaml", to: "loop.yaml")
    #expect(folder.walk(".") == ["in/a.yaml", "again: in/up/", "loop.yaml"])
    #expect(folder.walk("loop.yaml") == ["cyclicLink: loop.yaml"])
  }

  @Test("goes through a folder once, however often it is named")
  func repeated() throws {
    try touch("in/a.yaml", "in/b.yaml")
    #expect(folder.walk("in", "in") == ["in/a.yaml", "in/b.yaml", "again: in/"])
    #expect(folder.walk("in/b.yaml", "in") == ["in/b.yaml", "in/a.yaml", "again: in/b.yaml"])
    #expect(folder.walk("in", "in/b.yaml") == ["in/a.yaml", "in/b.yaml", "again: in/b.yaml"])
  }

  @Test("tells what is missing and what has no sheets, and goes on")
  func missing() throws {
    try touch("in/a.yaml", "texts/a.txt")
    try folder.makeFolder("empty.yaml")
    #expect(
      folder.walk("gone.yaml", "texts", "in", "empty.yaml") == [
        "notFound: gone.yaml", "nothing in texts", "in/a.yaml", "nothing in empty.yaml",
      ])
  }

  @Test("obeys the ignore files of a repository, the nearest first")
  func nestedIgnoreFiles() throws {
    try folder.makeFolder(".git/info")
    try folder.write("excluded.yaml\n", to: ".git/info/exclude")
    try folder.write("*.tmp.yaml\nbuild/\n", to: ".gitignore")
    try folder.write("!kept.tmp.yaml\n", to: "in/.gitignore")
    try touch(
      "a.tmp.yaml", "in/kept.tmp.yaml", "in/other.tmp.yaml", "build/a.yaml", "excluded.yaml",
      "in/deep/excluded.yaml", "in/deep/a.yaml")
    #expect(folder.walk(".") == ["in/deep/a.yaml", "in/kept.tmp.yaml"])
    #expect(folder.walk("in/deep") == ["in/deep/a.yaml"])
    #expect(folder.walk("build", "a.tmp.yaml") == ["build/a.yaml", "a.tmp.yaml"])
  }

  @Test("starts anew in a repository within a repository")
  func innerRepository() throws {
    try folder.makeFolder(".git")
    try folder.makeFolder("inner/.git")
    try folder.write("*.json\n", to: ".gitignore")
    try touch("a.json", "inner/a.json")
    #expect(folder.walk(".") == ["inner/a.json"])
  }

  @Test("finds the exclude file of a worktree, whose .git is a file")
  func worktree() throws {
    try folder.write("gitdir: ../main/.git/worktrees/w\n", to: "w/.git")
    try folder.write("../..\n", to: "main/.git/worktrees/w/commondir")
    try folder.write("b.yaml\n", to: "main/.git/info/exclude")
    try touch("w/a.yaml", "w/b.yaml")
    #expect(folder.walk("w") == ["w/a.yaml"])
  }

  @Test("refuses a link out of the named folders, and follows one that is named")
  func linksOut() throws {
    try touch("out/a.yaml", "in/b.yaml", "in/deep/c.yaml", "in/.hidden/d.yaml")
    try folder.link("in/file.yaml", to: "../out/a.yaml")
    try folder.link("in/folder", to: "../out")
    try folder.link("in/inner.yaml", to: "deep/c.yaml")
    try folder.link("in/secret.yaml", to: ".hidden/d.yaml")
    try folder.link("in/notes.txt", to: "../out/a.yaml")
    #expect(
      folder.walk("in") == [
        "in/b.yaml", "in/deep/c.yaml", "in/file.yaml leads to out/a.yaml", "in/folder leads to out",
        "in/inner.yaml", "in/secret.yaml leads to in/.hidden/d.yaml",
      ])
    #expect(folder.walk("in/file.yaml") == ["in/file.yaml"])
    #expect(folder.walk("in/folder") == ["in/folder/a.yaml"])
    #expect(folder.walk("in", "out").contains("in/file.yaml"))
  }

  @Test("follows a link within the repository, but not into what git keeps there")
  func linksInRepository() throws {
    try folder.write("x", to: ".git/config")
    try touch("shared/a.yaml", "in/b.yaml")
    try folder.link("in/a.yaml", to: "../shared/a.yaml")
    try folder.link("in/config.yaml", to: "../.git/config")
    #expect(
      folder.walk("in") == ["in/a.yaml", "in/b.yaml", "in/config.yaml leads to .git/config"])
  }

  @Test("pays no heed to ignore files where there is no repository")
  func noRepository() throws {
    try folder.write("*.yaml\n", to: ".gitignore")
    try touch("a.yaml")
    #expect(folder.walk(".") == ["a.yaml"])
  }
}
