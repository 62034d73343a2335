import Analysis
import DocumentTree
import Foundation
import Reporting
import TestSupport
import Testing

/// What the formats of test results call a check.
@Suite struct TestCaseTests {
  private func file(_ text: String) -> FileReport {
    FileReport(path: "a.yaml", SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)))
  }

  /// The names of the cases and of those that fail.
  private func names(_ text: String, _ options: RenderingOptions = .init()) -> (
    all: [String], failed: [String]
  ) {
    let report = ReportFormat.junit.text(of: [file(text)], options)
    let cases = report.matches(of: /<testcase name="([^"]*)"[^>]*>(\s*<failure)?/)
    return (
      cases.map { String($0.output.1) },
      cases.filter { $0.output.2 != nil }.map { String($0.output.1) }
    )
  }

  struct Slip: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let failed: String
    var testDescription: String { failed }
  }

  @Test(
    "a check has the same name when it fails as when it holds",
    arguments: [
      Slip(from: "  total: 1.167.259", to: "  total: 1.167.258", failed: "GAS01 /gasto/total"),
      Slip(
        from: "porBeneficiario: 3", to: "porBeneficiario: 9", failed: "GAS02 /gasto/porBeneficiario"
      ),
      Slip(
        from: "porcentajeAdministrativo: ", to: "porcentajeAdministrativo: 9",
        failed: "GAS04 /gasto/porcentajeAdministrativo"),
    ])
  func sameNames(_ slip: Slip) throws {
    let sound = try Project.example("articulacion-2019.yaml")
    let broken = sound.replacing(slip.from, with: slip.to)
    #expect(broken != sound)
    let (before, after) = (names(sound), names(broken))
    #expect(before.failed.isEmpty && after.failed.contains(slip.failed), "\(after.failed)")
    #expect(before.all == after.all)
    #expect(Set(before.all).count == before.all.count)
  }

  @Test("a condition on a whole part is one case, whatever of it is broken")
  func parts() throws {
    let head = "ficha: ex-ante\nformulario: 2019-nuevo\n"
    let one = names("\(head)diagnostico: {problema: x}\n").all
    let other = names("\(head)diagnostico: {fuentes: x}\n").all
    #expect(one.filter { $0.hasPrefix("ANT06") } == other.filter { $0.hasPrefix("ANT06") })
    #expect(one.contains("ANT06 /diagnostico"))
  }

  @Test("the root has the totals of its suites", arguments: [true, false])
  func totals(_ omitsPassed: Bool) throws {
    var options = RenderingOptions()
    options.omitsPassed = omitsPassed
    let text = try Project.example("con-errores/suma-de-gastos.yaml")
    let files = [file(text), file(text), FormatSamples.missing]
    let report = ReportFormat.junit.text(of: files, options)
    func sum(_ name: String) -> [Int] {
      report.matches(of: try! Regex("\\b\(name)=\"(\\d+)\"", as: (Substring, Substring).self))
        .compactMap { Int($0.output.1) }
    }
    for name in ["tests", "failures", "errors", "skipped"] {
      let counts = sum(name)
      #expect(counts.count == 4 && counts[0] == counts[1...].reduce(0, +))
    }
    #expect(sum("tests")[0] == report.matches(of: /<testcase/).count)
    #expect((sum("tests")[0] == sum("failures")[0] + sum("errors")[0]) == omitsPassed)
  }

  @Test("TAP has one level of keys, each once")
  func tapKeys() throws {
    let text = try Project.example("con-errores/suma-de-gastos.yaml")
    let lines = ReportFormat.tap.text(of: [file(text)]).split(separator: "\n")
    #expect(lines.first == "TAP version 13")
    #expect(!lines.contains { $0.contains(#/^ +- /#) })
    for block in lines.split(whereSeparator: { $0.hasSuffix("...") }) {
      let keys = block.compactMap { $0.firstMatch(of: /^ {6}([a-z0-9]+):/)?.output.1 }
      #expect(Set(keys).count == keys.count)
    }
  }
}
