@_exported public import Analysis
@_exported public import DocumentTree
@_exported public import FileSystem
@_exported public import ProgramSheets
@_exported public import Reporting
@_exported public import SheetRules
@_exported public import Templates

/// Checks the sheets that present a public programme before its first budget.
///
/// ```swift
/// let file = Fichas.check(text: "ficha: ex-ante\nformulario: 2019-nuevo\n")
/// for finding in file.report.findings where finding.severity == .error {
///   print(finding.rule, finding.message.es)
/// }
/// print(file.report.checked, "checks made,", file.report.notChecked, "not made")
/// ```
public enum Fichas {
  /// The version of the library and the command.
  public static let version = Product.version

  /// The endings of the files that are taken for sheets in a folder.
  public static let sheetExtensions = ["yaml", "yml", "json"]
}
