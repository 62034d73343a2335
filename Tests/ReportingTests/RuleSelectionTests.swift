import Analysis
import SheetRules
import Testing

@testable import Reporting

struct SelectionCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var selected: [RuleSelection.Name] = []
  var ignored: [RuleSelection.Name] = []
  /// Whether GAS02, GAS04 and POB01 are seen.
  let seen: [Bool]
}

@Suite("A selection of rules")
struct RuleSelectionTests {
  static let cases = [
    SelectionCase(testDescription: "nothing said", seen: [true, true, true]),
    SelectionCase(
      testDescription: "one rule", selected: [.rule("GAS02")], seen: [true, false, false]),
    SelectionCase(
      testDescription: "a family by its letters", selected: [.letters("GAS")],
      seen: [true, true, false]),
    SelectionCase(
      testDescription: "a family by its name", selected: [.category(.poblacion)],
      seen: [false, false, true]),
    SelectionCase(
      testDescription: "all but a family", ignored: [.category(.gasto)],
      seen: [false, false, true]),
    SelectionCase(
      testDescription: "a family but for one rule", selected: [.letters("GAS")],
      ignored: [.rule("GAS04")], seen: [true, false, false]),
    SelectionCase(
      testDescription: "one rule of a family that is left out", selected: [.rule("GAS04")],
      ignored: [.letters("GAS")], seen: [false, true, false]),
    SelectionCase(
      testDescription: "the same said twice is left out", selected: [.rule("GAS02")],
      ignored: [.rule("GAS02")], seen: [false, false, false]),
  ]

  @Test("the more exact name decides", arguments: cases)
  func includes(_ example: SelectionCase) {
    let selection = RuleSelection(selected: example.selected, ignored: example.ignored)
    let rules: [(String, SheetRules.Category)] = [
      ("GAS02", .gasto), ("GAS04", .gasto), ("POB01", .poblacion),
    ]
    #expect(rules.map { selection.includes($0.0, $0.1) } == example.seen)
  }

  @Test("what could not be read is said whatever is selected")
  func faults() {
    var file = FormatSamples.missing
    file = RuleSelection(selected: [.letters("GAS")]).of(file)
    #expect(file.report.findings.count == 1)
    file = RuleSelection(ignored: [.rule("LEC10")]).of(file)
    #expect(file.report.findings.isEmpty)
  }

  @Test("leaves out findings and checks alike")
  func parts() {
    let file = RuleSelection(selected: [.letters("POB")]).of(FormatSamples.file)
    #expect(file.report.findings.map(\.rule) == ["POB10"])
    #expect(file.report.checks.isEmpty)
    let tally = Tally(of: file)
    #expect(tally.errors == 0 && tally.checked == 0 && tally.warnings == 1)
  }
}
