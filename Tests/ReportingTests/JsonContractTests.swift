import Foundation
import Testing

@testable import Reporting

@Suite("The JSON report")
struct JsonContractTests {
  private func report() throws -> [String: Any] {
    let output = ReportFormat.json.text(of: [Samples.file])
    let root = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return try #require(root as? [String: Any])
  }

  private func file() throws -> [String: Any] {
    try #require(try (report()["files"] as? [[String: Any]])?.first)
  }

  @Test("names its schema and counts what it holds")
  func summary() throws {
    let root = try report()
    #expect(root["schema"] as? String == "fichas.report/1")
    let summary = try #require(root["summary"] as? [String: Int])
    let expected = [
      "files": 1, "errors": 1, "warnings": 1, "notes": 1, "checked": 3, "notChecked": 1,
      "held": 1, "unreadable": 0,
    ]
    #expect(summary == expected)
  }

  @Test("has every key of a file, a finding, an operand and a check")
  func keys() throws {
    let file = try file()
    let finding = try #require((file["findings"] as? [[String: Any]])?[1])
    let operand = try #require((finding["operands"] as? [[String: Any]])?.first)
    let check = try #require((file["checks"] as? [[String: Any]])?.first)
    #expect(
      Set(file.keys) == [
        "path", "kind", "form", "code", "name", "status", "findings", "checks", "groups",
      ])
    #expect(
      Set(finding.keys).isSuperset(of: [
        "rule", "severity", "category", "message", "field", "line", "column", "endLine",
        "endColumn", "reported", "computed", "difference", "formula", "operands",
      ]))
    #expect(Set(operand.keys).isSuperset(of: ["field", "value", "line"]))
    #expect(Set(check.keys) == ["rule", "verdict", "fields", "slack", "reason"])
  }

  @Test("gives figures as exact texts and places as an editor counts them")
  func finding() throws {
    let findings = try #require(try file()["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["ANT06", "GAS02", "GAS05"])
    let cost = findings[1]
    #expect(cost["reported"] as? String == "37.60")
    #expect(cost["computed"] as? String == "37.06")
    let place = ["line", "column", "endLine", "endColumn"].map { cost[$0] as? Int }
    #expect(place == [6, 20, 6, 25])
    let lines = (cost["operands"] as? [[String: Any]])?.map { $0["line"] as? Int }
    #expect(lines == [5, 3, nil])
  }
}
