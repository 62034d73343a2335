import Fichas
import Reporting

extension OptionDescription {
  static var jobs: OptionDescription {
    OptionDescription(
      name: "jobs", value: .count(placeholder: LocalizedText("N")),
      summary: LocalizedText(
        es: "archivos que se leen a la vez (los procesadores que haya)",
        en: "files read at a time (as many as there are processors)"))
  }
}

extension CommandCall {
  /// Creates the check of files and folders, or of the current folder if there are none, with the
  /// configuration selected by the options.
  func check(
    of paths: [Path], standardInput name: String? = nil, passedOver: [Path] = []
  ) throws(UsageError) -> CheckRun {
    CheckRun(
      paths: paths.isEmpty ? [Path(".")] : paths,
      standardInput: CheckRun.StandardInput(name: name), jobs: count(.jobs),
      configuration: try configuration(), passedOver: passedOver)
  }

  /// Checks the single sheet of the call; the result is about the sheet, or about an earlier error.
  func checkOne(_ answer: (FileReport) -> ExitStatus) throws(UsageError) -> ExitStatus {
    var status = ExitStatus.clean
    var check = try check(of: operands)
    check.jobs = 1
    check.readsFolders = false
    check.each(
      { $0 },
      deliver: { file in
        status = answer(file)
        return false
      })
    return status
  }
}
