import Analysis
import DocumentTree
import SheetRules
import TestSupport
import Testing

/// A row of the published monitoring sheet whose years are all too early or too late.
struct ShiftedRowCase: Sendable, CustomTestStringConvertible {
  /// The line of the key, 0-based.
  let line: Int
  let key: String
  let years: Int

  var testDescription: String { "line \(line + 1), \(key): \(years)" }
}

@Suite("A row of a monitoring sheet with the years of another")
struct ShiftedRowTests {
  private static let lines =
    ((try? Project.text("Examples/juntos-2021.yaml")) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)

  static let cases: [ShiftedRowCase] = lines.indices.filter { line in
    line + 3 < lines.count && (1...3).allSatisfy { year(of: lines[line + $0]) != nil }
      && year(of: lines[line]) == nil
  }.flatMap { line in
    [-2, -1, 1, 2].map {
      ShiftedRowCase(line: line, key: lines[line].filter { $0 != " " }, years: $0)
    }
  }

  private static func year(of line: String) -> Int? {
    let words = line.split(separator: ":")
    return words.first.flatMap { Int($0.filter { $0 != " " }) }
  }

  private static func findings(_ text: String) -> [String] {
    SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).findings
      .map { "\($0.rule) \($0.message.es)" }
  }

  @Test("is one finding, and no figure of it contradicts another", arguments: cases)
  func isSaidOnce(_ example: ShiftedRowCase) {
    var lines = Self.lines
    for line in example.line + 1...example.line + 3 {
      guard let year = Self.year(of: lines[line]) else { continue }
      lines[line] = lines[line].replacing("\(year):", with: "\(year + example.years):")
    }
    let known = Self.findings(Self.lines.joined(separator: "\n"))
    let found = Self.findings(lines.joined(separator: "\n"))
    let new = found.filter { !known.contains($0) }
    #expect(new.count == 1 && new[0].hasPrefix("MON21 "), "\(new)")
  }

  @Test("covers every row of years")
  func coversRows() { #expect(Self.cases.count == 16 * 4) }
}
