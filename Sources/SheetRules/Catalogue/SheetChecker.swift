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
    report.findings = LecturaFindings.all(reading)
    guard let ficha = reading.sheet else { return report }
    report.kind = ficha.ficha
    report.form = ficha.formulario
    report.code = ficha.encabezado?.codigo ?? ficha.antecedentes?.codigo
    report.name = ficha.encabezado?.programa ?? ficha.antecedentes?.nombre
    let sheet = SheetContext(ficha, in: document, options: options)
    let results = check(sheet)
    report.findings += results.findings
    report.checks = results.checks
    report.groups = SuspectGroups.all(results, in: sheet)
    return report
  }

  /// Runs every rule.
  static func check(_ sheet: SheetContext) -> RuleResults {
    var results = RuleResults(damage: DamagedParts(sheet.document))
    for rule in RuleCatalogue.rules { rule.check(sheet, into: &results) }
    return results
  }
}
