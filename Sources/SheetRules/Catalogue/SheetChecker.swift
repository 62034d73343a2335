public import DocumentTree
import ProgramSheets

/// Runs the whole catalogue over a document.
public enum SheetChecker {
  /// Returns everything that the rules say of the sheet that the document holds.
  ///
  /// What could not be read is a finding like any other, and the rest is checked all the same.
  ///
  /// - Parameters:
  ///   - document: the tree of the file.
  ///   - options: what a person chose about the check.
  /// - Returns: the report.
  public static func check(
    _ document: Document, options: CheckOptions = CheckOptions()
  ) -> SheetReport {
    let reading = SheetReader.read(document)
    var report = SheetReport()
    report.findings = LecturaFindings.all(reading).filter { options.levels[$0.rule] != .off }
    guard let ficha = reading.sheet else { return report }
    report.kind = ficha.ficha
    report.form = ficha.formulario
    report.code = ficha.encabezado?.codigo ?? ficha.antecedentes?.codigo
    report.name = ficha.encabezado?.programa ?? ficha.antecedentes?.nombre
    let sheet = SheetContext(ficha, in: document, options: options)
    let results = check(sheet)
    let first = report.findings.count
    report.findings += results.findings
    if !options.levels.isEmpty { report.findings = report.findings.map { options.leveled($0) } }
    report.findings = ExceptionPass.apply(to: report.findings, in: sheet)
    report.checks = results.checks
    let accepted = results.findings.indices.filter {
      report.findings[first + $0].acceptance != nil
    }
    report.groups = SuspectGroups.all(results, without: Set(accepted), in: sheet)
    return report
  }

  /// Runs every rule.
  static func check(_ sheet: SheetContext) -> RuleResults {
    var results = RuleResults(besides: DamagedParts(sheet.document))
    let levels = sheet.options.levels
    for rule in RuleCatalogue.rules where levels.isEmpty || levels[rule.description.id] != .off {
      rule.check(sheet, into: &results)
    }
    for rule in sheet.options.ownRules { rule.check(sheet, into: &results) }
    return results
  }
}

extension CheckOptions {
  /// Gives a finding the severity that was chosen for its rule; what a rule itself takes less seriously,
  /// as a figure that was cut off, is never raised.
  fileprivate func leveled(_ finding: Finding) -> Finding {
    guard case .on(let chosen)? = levels[finding.rule],
      let own = RuleCatalogue.description(finding.rule)?.severity
    else { return finding }
    var finding = finding
    finding.severity = finding.severity == own ? chosen : min(finding.severity, chosen)
    return finding
  }
}
