public import DocumentTree
package import ProgramSheets
public import SheetRules

/// A sheet that was read and checked once; every query works on it.
public struct CheckedSheet: Sendable {
  /// The document that holds it.
  public let document: Document
  /// What it was checked with.
  public let options: CheckOptions
  /// What the rules say, in the order of the places.
  public let report: SheetReport
  /// The issues found while reading.
  package let issues: [SheetIssue]
  /// The sheet with its figures as cells; nil where the document holds none that can be read.
  package let context: SheetContext?
  /// Every equation that was checked, in the order of the catalogue.
  package let equations: [CheckedEquation]

  init(
    _ sheet: SheetContext, _ options: CheckOptions, _ results: RuleResults,
    _ groups: [SuspectGroup], _ reading: SheetReading
  ) {
    document = sheet.document
    self.options = options
    issues = reading.issues
    context = sheet
    equations = results.equations
    let contents = sheet.cells.contents
    report = SheetReport(
      kind: reading.text("ficha"), form: reading.text("formulario"), code: contents?.code,
      name: contents?.name,
      findings: results.findings, checks: results.checks, groups: groups, in: document)
  }

  /// A document that holds no sheet; the results say why.
  init(
    unread document: Document, _ options: CheckOptions, _ results: RuleResults,
    _ reading: SheetReading
  ) {
    self.document = document
    self.options = options
    issues = reading.issues
    context = nil
    equations = []
    report = SheetReport(findings: results.findings, in: document)
  }

  /// What was found, in the order of the places.
  public var findings: [Finding] { report.findings }

  /// Every check, made or not, in the order of the catalogue.
  public var checks: [Check] { report.checks }

  /// How much of each section is there; empty where the form is unknown.
  package var completeness: [SectionCompleteness] { context?.completeness ?? [] }

  /// The findings that one mistake explains, with the figures that may be the mistake.
  public var groups: [SuspectGroup] { report.groups }
}
