import TestSupport
import Foundation
import Testing

@testable import FileSystem

struct IgnoreCase: Sendable, CustomTestStringConvertible {
  let pattern: String
  let ignored: [String]
  let kept: [String]

  init(_ pattern: String, ignores ignored: [String], keeps kept: [String]) {
    self.pattern = pattern
    self.ignored = ignored
    self.kept = kept
  }

  var testDescription: String { pattern }
}

private let cases: [IgnoreCase] = [
  .init("a.yaml", ignores: ["a.yaml", "x/a.yaml", "a.yaml/"], keeps: ["b.yaml", "xa.yaml"]),
  .init("/a.yaml", ignores: ["a.yaml"], keeps: ["x/a.yaml"]),
  .init("x/a", ignores: ["x/a"], keeps: ["y/x/a", "x/b/a"]),
  .init("build/", ignores: ["build/", "x/build/"], keeps: ["build", "x/build"]),
  .init("/x/build/", ignores: ["x/build/"], keeps: ["build/", "x/build"]),
  .init("*.yaml", ignores: [".yaml", "a.yaml", "x/a.yaml"], keeps: ["a.yml"]),
  .init("x/*", ignores: ["x/a", "x/b/"], keeps: ["x/b/a", "x/"]),
  .init("**/a", ignores: ["a", "x/a", "x/y/a"], keeps: ["xa", "x/ya"]),
  .init("x/**", ignores: ["x/a", "x/y/a"], keeps: ["x/", "x", "y/x/a"]),
  .init("x/**/a", ignores: ["x/a", "x/y/a", "x/y/z/a"], keeps: ["a", "x/ya", "y/x/a"]),
  .init("x/**/y/**/a", ignores: ["x/y/a", "x/1/y/2/3/a"], keeps: ["x/a", "x/y/b"]),
  .init("x**/a", ignores: ["x/a", "xy/a"], keeps: ["x/y/a"]),
  .init("**", ignores: ["a", "x/a"], keeps: []),
  .init("?.yaml", ignores: ["a.yaml"], keeps: ["ab.yaml", ".yaml"]),
  .init("[ab].yaml", ignores: ["a.yaml", "b.yaml"], keeps: ["c.yaml"]),
  .init("[!ab].yaml", ignores: ["c.yaml"], keeps: ["a.yaml"]),
  .init("[^a-c]", ignores: ["d"], keeps: ["a", "b", "c"]),
  .init("[]a]", ignores: ["]", "a"], keeps: ["b"]),
  .init("[a-]", ignores: ["a", "-"], keeps: ["b"]),
  .init("[[:digit:]x]", ignores: ["7", "x"], keeps: ["y"]),
  .init("[[:nonsense:]]", ignores: [], keeps: ["n", "a"]),
  .init("[a", ignores: [], keeps: ["[a", "a"]),
  .init("\\!a", ignores: ["!a"], keeps: ["a"]),
  .init("\\#a", ignores: ["#a"], keeps: ["a"]),
  .init("# a", ignores: [], keeps: ["# a", "a"]),
  .init("a   ", ignores: ["a"], keeps: ["a   "]),
  .init("a\\ ", ignores: ["a "], keeps: ["a"]),
  .init("a\\", ignores: [], keeps: ["a", "a\\"]),
  .init("\\*", ignores: ["*"], keeps: ["a"]),
  .init("a\r", ignores: ["a"], keeps: ["a\r"]),
  .init("/", ignores: [], keeps: ["a", "x/a"]),
  .init("ñ?", ignores: ["ña"], keeps: ["ñ"]),
  .init("*a*a*a*a*a*b", ignores: ["aaaaaab"], keeps: [String(repeating: "a", count: 200)]),
]

@Suite("A pattern of an ignore file")
struct IgnorePatternTests {
  @Test("names what gitignore(5) says", arguments: cases)
  func table(_ example: IgnoreCase) {
    for path in example.ignored { #expect(Self.ignores(example.pattern, path), "\(path)") }
    for path in example.kept { #expect(!Self.ignores(example.pattern, path), "\(path)") }
  }

  /// A path that ends in a slash is a folder's.
  static func ignores(_ pattern: String, _ path: String) -> Bool {
    let isFolder = path.hasSuffix("/")
    let bytes = Array((isFolder ? path.dropLast() : path[...]).utf8)
    return IgnorePatternParser.patterns(in: Array(pattern.utf8)).contains {
      $0.matches(bytes[...], isFolder: isFolder)
    }
  }

  @Test("takes back with ! what an earlier one ignores, and the last one decides")
  func negation() {
    var rules = IgnoreRules(repository: Path("/nowhere"), git: GitSettings { _ in nil })
    rules.add(IgnorePatternParser.patterns(in: Array("*.yaml\n!a*.yaml\nab.yaml\n".utf8)))
    #expect(rules.ignores(Array("b.yaml".utf8)[...], isFolder: false))
    #expect(!rules.ignores(Array("aa.yaml".utf8)[...], isFolder: false))
    #expect(rules.ignores(Array("ab.yaml".utf8)[...], isFolder: false))
  }

  @Test("says the same as git itself, for patterns and paths made at random", arguments: 1...8)
  func sameAsGit(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    try git(["init", "-q", folder.path])
    var dice = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let patterns = (0..<4).map { _ in dice.word(of: Self.patternPieces, upTo: 7) }
        .filter { $0.firstMatch(of: Self.starsWithinName) == nil }
      let paths = Set((0..<40).map { _ in dice.path() }).sorted()
      try folder.write(patterns.joined(separator: "\n"), to: ".gitignore")
      #expect(try ignored(paths, by: patterns) == ignoredByGit(paths, in: folder), "\(patterns)")
    }
  }

  static let patternPieces = [
    "a", "b", "c", "*", "**", "/", "/", "?", "!", "[ab]", "[!a]", "[a-c]", "\\", "**/", "/**", ".",
    "[[:alpha:]]", "[", "]", " ",
  ]

  /// Two stars behind other letters are plain stars by gitignore(5); git's own short cut for the
  /// letters before the first star forgets it.
  static var starsWithinName: Regex<Substring> { /[^\/!*]\*\*/ }

  /// A path is ignored where one of the folders above it is, or it is itself.
  private func ignored(_ paths: [String], by patterns: [String]) -> [String] {
    let text = patterns.joined(separator: "\n")
    return paths.filter { path in
      let names = path.split(separator: "/").map { Array($0.utf8) }
      var rules = IgnoreRules(repository: Path("/nowhere"), git: GitSettings { _ in nil })
      rules.add(IgnorePatternParser.patterns(in: Array(text.utf8)))
      for (index, name) in names.enumerated() {
        if rules.ignores(name[...], isFolder: index + 1 < names.count) { return true }
        rules = rules.entering(name)
      }
      return false
    }
  }

  private func ignoredByGit(_ paths: [String], in folder: TemporaryFolder) throws -> [String] {
    let output = try git(
      ["-C", folder.path, "check-ignore", "--no-index", "--stdin"],
      input: paths.joined(separator: "\n"))
    return output.split(separator: "\n").map(String.init)
  }

  /// Runs git, which ends with 1 where it finds nothing.
  @discardableResult
  private func git(_ arguments: [String], input: String = "") throws -> String {
    let git = try ChildProcess("git", arguments, input: input)
    try #require(git.status < 2, "\(git.errors)")
    return git.output
  }
}

extension SeededGenerator {
  mutating func word(of pieces: [String], upTo length: Int) -> String {
    (0..<Int.random(in: 1...length, using: &self))
      .compactMap { _ in pieces.randomElement(using: &self) }.joined()
  }

  mutating func path() -> String {
    (0..<Int.random(in: 1...4, using: &self))
      .map { _ in word(of: ["a", "b", "c", "ab", "."], upTo: 3) }
      .filter { !$0.allSatisfy { $0 == "." } && $0 != ".git" }
      .joined(separator: "/")
      .nonEmpty
  }
}

extension String {
  fileprivate var nonEmpty: String { isEmpty ? "a" : self }
}
