public import DocumentTree
import Reporting
import SheetRules

/// The pages of all rules with their indexes, as files in `docs/reglas`.
public enum RulePages {
  /// A page and its path.
  public struct File: Sendable, Hashable {
    /// The path relative to the root of the project: "docs/reglas/GAS01.md".
    public let path: String
    /// The page in Markdown.
    public let text: String

    /// Returns whether a file is this page as an earlier version wrote it.
    ///
    /// - Parameter bytes: the content of the file
    /// - Returns: true where it is
    public func replaces(_ bytes: [UInt8]) -> Bool {
      let old = String(decoding: bytes, as: UTF8.self)
      return marks.allSatisfy { old.contains($0) } && old.hasPrefix(marks[0])
    }

    /// What every version of the page has: the id of its rule in the heading and its severity, or the
    /// first sentence of the index.
    private var marks: [Substring] {
      let lines = text.split(separator: "\n", maxSplits: 2)
      guard let colon = lines[0].firstIndex(of: ":") else {
        return [text.prefix { $0 != "." }]
      }
      return [text[...colon], lines[1].prefix { $0 != "*" }]
    }
  }

  /// Every page, Spanish first; the index of each language precedes its rules.
  public static var all: [File] { files(.es, in: "docs/reglas") + files(.en, in: "docs/reglas/en") }

  private static func files(_ language: Language, in folder: String) -> [File] {
    let index = File(path: "\(folder)/README.md", text: index(language))
    return [index]
      + RuleCatalogue.descriptions.map { rule in
        File(path: "\(folder)/\(rule.id).md", text: RulePage(rule, in: language).markdown)
      }
  }

  /// Lists the rules in Markdown, with one table per family, in the order of their first rules.
  public static func index(_ language: Language) -> String {
    let words = RulePageWords(language: language)
    var parts = ["# \(words.rules)", words.introduction]
    var rules = RuleCatalogue.descriptions
    while let first = rules.first {
      let family = rules.filter { $0.category == first.category }
      rules.removeAll { $0.category == first.category }
      parts += [heading(words[first.category]), table(family, words)]
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func heading(_ name: String) -> String {
    "## " + name.prefix(1).uppercased() + name.dropFirst()
  }

  private static func table(_ rules: [RuleDescription], _ words: RulePageWords) -> String {
    let rows = rules.map { rule in
      "| [\(rule.id)](\(rule.id).md) | \(rule.title[words.language]) | \(words[rule.severity]) |"
    }
    let head = [
      "| \(words.rule) | \(words.fault) | \(words.severity.lowercased()) |", "| --- | --- | --- |",
    ]
    return (head + rows).joined(separator: "\n")
  }
}
