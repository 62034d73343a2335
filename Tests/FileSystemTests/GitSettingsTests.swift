import Foundation
import TestSupport
import Testing

@testable import FileSystem

/// A file of git settings and the excludes file that it names.
struct SettingsCase: Sendable, CustomTestStringConvertible {
  let text: String
  let value: String?

  init(_ text: String, _ value: String?) {
    self.text = text
    self.value = value
  }

  var testDescription: String { text.debugDescription }
}

/// Where a person may keep the settings, as an environment points to them.
struct PersonalFileCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The files by their names in the temporary folder.
  let files: [String: String]
  /// The variables, whose values are names in the temporary folder.
  var variables: [String: String] = ["HOME": "home"]
}

@Suite("A person's git settings")
struct GitSettingsTests {
  static let texts = [
    SettingsCase("[core]\nexcludesFile = ~/a\n", "~/a"),
    SettingsCase("[CORE]\r\n\tEXCLUDESFILE=~/a b \r\n", "~/a b"),
    SettingsCase("[core] excludesfile = a # why\n", "a"),
    SettingsCase("[core]\nexcludesfile = \" a;b \" ; why", " a;b "),
    SettingsCase("[core]\nexcludesfile = a\\\\\\\"b\\tc\n", "a\\\"b\tc"),
    SettingsCase("[core]\nexcludesfile = a\\\n  b\n", "a  b"),
    SettingsCase("[core]\nexcludesfile = a\nexcludesfile = b\n", "b"),
    SettingsCase("[core]\nexcludesfile =\n", ""),
    SettingsCase("[core]\nexcludesfile\neditor = vi\n", nil),
    SettingsCase("[core]\n# excludesfile = a\n;excludesfile = b\n", nil),
    SettingsCase("[core \"x\"]\nexcludesfile = a\n", nil),
    SettingsCase("[user]\nexcludesfile = a\n[core]\neditor = excludesfile\n", nil),
    SettingsCase("[core", nil),
    SettingsCase("[core]\nexcludesfile = a\\", "a"),
    SettingsCase("", nil),
  ]

  @Test("are read as git-config(1) has them", arguments: texts)
  func parsing(_ example: SettingsCase) {
    let value = GitSettingsParser.value(of: "excludesfile", in: "core", Array(example.text.utf8))
    #expect(value.map { String(decoding: $0, as: UTF8.self) } == example.value)
  }

  static let places = [
    PersonalFileCase(
      testDescription: "by default below the home folder",
      files: ["home/.config/git/ignore": "own.yaml"]),
    PersonalFileCase(
      testDescription: "in the folder of settings",
      files: ["xdg/git/ignore": "own.yaml", "home/.config/git/ignore": "*"],
      variables: ["HOME": "home", "XDG_CONFIG_HOME": "xdg"]),
    PersonalFileCase(
      testDescription: "named by .gitconfig",
      files: [
        "home/.gitconfig": "[core]\nexcludesFile = ~/mine\n", "home/mine": "own.yaml",
        "home/.config/git/ignore": "*", "home/.config/git/config": "[core]\nexcludesFile = no\n",
      ]),
    PersonalFileCase(
      testDescription: "named by the weaker file of settings",
      files: [
        "home/.config/git/config": "[core]\nexcludesFile = ~/mine\n", "home/mine": "own.yaml",
        "home/.gitconfig": "[user]\nname = x\n",
      ]),
    PersonalFileCase(
      testDescription: "named by the file that replaces the others",
      files: [
        "one": "[core]\nexcludesFile = ~/mine\n", "home/mine": "own.yaml",
        "home/.gitconfig": "[core]\nexcludesFile = ~/other\n", "home/other": "*",
      ],
      variables: ["HOME": "home", "GIT_CONFIG_GLOBAL": "one"]),
    PersonalFileCase(
      testDescription: "named by the repository, from its root",
      files: [
        "work/.git/config": "[core]\nexcludesFile = .mine\n", "work/.mine": "own.yaml",
        "home/.gitconfig": "[core]\nexcludesFile = ~/other\n", "home/other": "*",
      ]),
  ]

  @Test("name the patterns of every repository", arguments: places)
  func everyRepository(_ example: PersonalFileCase) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("work/.git")
    for (name, text) in example.files { try folder.write(text, to: name) }
    for name in ["work/a.yaml", "work/in/own.yaml"] { try folder.write("x", to: name) }
    let environment = example.variables.mapValues { folder.path($0).text }
    #expect(folder.walk("work", environment: environment) == ["work/a.yaml"])
    #expect(folder.walk("work/in", environment: environment) == ["nothing in work/in"])
  }

  @Test("are weaker than the repository's own patterns, and hold nowhere else")
  func strength() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("work/.git")
    try folder.write("*.yaml\n", to: "home/.config/git/ignore")
    try folder.write("!kept.yaml\n", to: "work/.gitignore")
    for name in ["work/a.yaml", "work/kept.yaml", "plain/a.yaml"] {
      try folder.write("x", to: name)
    }
    let environment = ["HOME": folder.path("home").text]
    #expect(folder.walk("work", environment: environment) == ["work/kept.yaml"])
    #expect(folder.walk("plain", environment: environment) == ["plain/a.yaml"])
  }

  @Test("name nothing where the value is empty or another person's")
  func nothing() throws {
    let root = Path("/gone")
    let folder = try TemporaryFolder()
    for value in ["", "~other/patterns"] {
      try folder.write("[core]\nexcludesFile = \(value)\n", to: ".gitconfig")
      let settings = GitSettings { $0 == "HOME" ? folder.path : nil }
      #expect(settings.excludesFile(of: root) == nil)
    }
    #expect(GitSettings { _ in nil }.excludesFile(of: root) == nil)
  }
}
