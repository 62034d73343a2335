import Analysis
import DocumentTree
import Foundation
import Reporting
import SheetRules
import Testing

/// SARIF as code scanning reads it.
@Suite struct SarifLogTests {
  private func run(_ files: [FileReport]) throws -> [String: Any] {
    let text = ReportFormat.sarif.text(of: files)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  private func rules(_ run: [String: Any]) throws -> [[String: Any]] {
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    return try #require(driver["rules"] as? [[String: Any]])
  }

  private func results(_ run: [String: Any]) throws -> [[String: Any]] {
    try #require(run["results"] as? [[String: Any]])
  }

  private func check(_ text: String, own: [OwnRule] = []) -> FileReport {
    let document = Document.read(Array(text.utf8), as: .yaml)
    return FileReport(
      path: "a.yaml", SheetChecker.check(document, options: CheckOptions(ownRules: own)))
  }

  private func file(finding rules: [String]) -> FileReport {
    let found = rules.map { rule in
      Finding(
        rule: rule, severity: .error, category: .gasto, message: LocalizedText("x"),
        field: JSONPointer())
    }
    return FileReport(
      path: "a.yaml", status: .read, document: nil, report: SheetReport(findings: found))
  }

  @Test("every rule has what a list of alerts shows of it, each that a result names once")
  func metadata() throws {
    let all = RuleCatalogue.descriptions.map(\.id)
    let rules = try rules(run([file(finding: all + all), file(finding: all)]))
    #expect(rules.compactMap { $0["id"] as? String } == all)
    #expect(try self.rules(run([file(finding: ["POB01"])])).count == 1)
    for rule in rules {
      let id = try #require(rule["id"] as? String)
      let name = try #require(rule["name"] as? String)
      #expect(name.allSatisfy { $0.isLetter || $0.isNumber } && name.count <= 255, "\(name)")
      #expect((rule["helpUri"] as? String)?.hasSuffix("/docs/reglas/\(id).md") == true)
      for key in ["shortDescription", "fullDescription"] {
        let text = try #require((rule[key] as? [String: Any])?["text"] as? String)
        #expect(!text.isEmpty && text.count <= 1024, "\(id)")
      }
      let properties = try #require(rule["properties"] as? [String: Any])
      let level = try #require(
        (rule["defaultConfiguration"] as? [String: Any])?["level"] as? String)
      let severity = ["error": "error", "warning": "warning", "note": "recommendation"][level]
      #expect(properties["problem.severity"] as? String == severity)
      #expect(["very-high", "high", "medium"].contains(properties["precision"] as? String))
    }
  }

  @Test("every result points at its rule, also those of reading, configuration and exceptions")
  func pointsAtRules() throws {
    let file = file(finding: ["LEC02", "CFG02", "EXC01", "GAS01"])
    let run = try run([file])
    let rules = try rules(run)
    for result in try results(run) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      let locations = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
      #expect((place["region"] as? [String: Any])?["startLine"] as? Int == 1)
    }
  }

  @Test("a rule of a team is one of an extension")
  func ownRules() throws {
    let yaml = """
      reglas:
        - {id: EQ01, titulo: demasiado, condicion: gasto.total < 10}
        - {id: EQ02, titulo: muy poco, condicion: gasto.total > 1000}
      """
    let document = Document.read(Array(yaml.utf8), as: .yaml)
    let configuration = ConfigurationReader.read(document, path: "equipo.yaml").configuration
    #expect(configuration.ownRules.count == 2)
    let file = check(
      "ficha: ex-ante\nformulario: 2019-nuevo\ngasto: {total: 12}\n", own: configuration.ownRules)
    let run = try run([file, file])
    let tool = try #require(run["tool"] as? [String: Any])
    let extensions = try #require(tool["extensions"] as? [[String: Any]])
    #expect(extensions.count == 1 && extensions[0]["name"] as? String == "equipo.yaml")
    let rules = try #require(extensions[0]["rules"] as? [[String: Any]])
    #expect(Set(rules.compactMap { $0["id"] as? String }) == ["EQ01", "EQ02"])
    let own = try results(run).filter { ($0["ruleId"] as? String)?.hasPrefix("EQ") == true }
    #expect(own.count == 4)
    for result in own {
      let rule = try #require(result["rule"] as? [String: Any])
      let index = try #require(rule["index"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect((rule["toolComponent"] as? [String: Any])?["index"] as? Int == 0)
    }
  }

  @Test("a path that gives no sheet is a notification, not a result")
  func unread() throws {
    let run = try run([FormatSamples.missing])
    #expect(try results(run).isEmpty)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(notes.count == 1 && notes[0]["level"] as? String == "error")
  }

  @Test("of more results than are taken the worst are there, and the rest is told")
  func limit() throws {
    let severities: [Severity] = [.note, .warning, .error]
    let findings = (0..<9_000).map { number in
      Finding(
        rule: "GAS01", severity: severities[number % 3], category: .gasto,
        message: LocalizedText("n.º \(number)"), field: JSONPointer())
    }
    let file = FileReport(
      path: "a.yaml", status: .read, document: nil, report: SheetReport(findings: findings))
    let files = Array(repeating: file, count: 7)  // 21,000 of each severity
    let run = try run(files)
    let levels = try results(run).compactMap { $0["level"] as? String }
    #expect(levels.count == 25_000)
    #expect(levels.prefix(21_000).allSatisfy { $0 == "error" })
    #expect(levels.dropFirst(21_000).allSatisfy { $0 == "warning" })
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let text = try #require((notes[0]["message"] as? [String: Any])?["text"] as? String)
    #expect(text.contains("63000") && text.contains("38000"))
    #expect(
      try results(try self.run([file])).compactMap { $0["level"] as? String }.prefix(3)
        == ["note", "warning", "error"])
  }

  /// The fingerprints by rule and field.
  private func fingerprints(_ text: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for result in try results(run([check(text)])) {
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      let hash = try #require(prints["primaryLocationLineHash"])
      #expect(hash.contains(/^[0-9a-f]{16}:[1-9][0-9]*$/))
      found[try #require(prints["fichas/v1"])] = hash
    }
    return found
  }

  @Test("a fingerprint stays when other lines, other figures or rows above it change")
  func stable() throws {
    func sheet(_ row: String, _ total: Int, comment: String = "") -> String {
      """
      ficha: ex-ante
      formulario: 2019-nuevo
      \(comment)gasto:
        componentes:\(row)
          - {componente: Riego, total: 10, producto: 1, porProducto: 99}
        administrativo: 5
        total: \(total)
      """
    }
    let before = try fingerprints(sheet("", 20))
    #expect(before["GAS01 /gasto/total"] != nil)
    let moved = try fingerprints(sheet("", 21, comment: "# uno\n# dos\n"))
    #expect(moved == before)
    let row = try fingerprints(sheet("\n    - {componente: Pozos, total: 3}", 21))
    #expect(row["GAS01 /gasto/total"] == before["GAS01 /gasto/total"])
    let found = before.filter { $0.key.contains("/componentes/0/") }
    for (name, hash) in found {
      #expect(row[name.replacing("/componentes/0/", with: "/componentes/1/")] == hash)
    }
    #expect(Set(row.values).count == row.count)
  }
}
