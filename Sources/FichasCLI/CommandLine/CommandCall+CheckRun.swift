import Fichas
import Reporting

extension OptionDescription {
  static var stream: OptionDescription {
    OptionDescription(
      name: "stream",
      summary: LocalizedText(
        es:
          "lee fichas de la entrada estándar, una por línea (JSON) o por documento (YAML), y responde cada una en una línea",
        en:
          "reads sheets from standard input, one a line (JSON) or a document (YAML), and answers each in a line"
      ))
  }

  static var jobs: OptionDescription {
    OptionDescription(
      name: "jobs", value: .count(placeholder: LocalizedText("N")),
      summary: LocalizedText(
        es: "archivos que se leen a la vez (los procesadores que haya)",
        en: "files read at a time (as many as there are processors)"))
  }
}

extension CommandCall {
  /// Whether sheets come one after another by standard input, which is then the only path.
  func isStream(of paths: [Path]) throws(UsageError) -> Bool {
    guard has(.stream) else { return false }
    if let other = paths.first(where: { $0 != Path("-") }) {
      throw .badOperand(other.text, allowed: ["-"])
    }
    return true
  }

  /// Refuses a call without the operand that only a stream can do without.
  func demandOperand() throws(UsageError) {
    guard operands.isEmpty else { return }
    throw .missingOperand(
      command: command.name, placeholder: command.description.operand.placeholder)
  }

  /// Creates the check of files and folders, or of the current folder if there are none, with the
  /// configuration selected by the options.
  func check(
    of paths: [Path], standardInput name: String? = nil, passedOver: [Path] = []
  ) throws(UsageError) -> CheckRun {
    let isStream = try isStream(of: paths)
    return CheckRun(
      paths: isStream ? [Path("-")] : paths.isEmpty ? [Path(".")] : paths,
      standardInput: CheckRun.StandardInput(name: name, isStream: isStream),
      // with one job a report is there before the next sheet is waited for
      jobs: count(.jobs) ?? (isStream ? 1 : nil),
      configuration: try configuration(), passedOver: passedOver)
  }

  /// Checks the single sheet of the call; the result is about the sheet, or about an earlier error.
  func checkOne(_ answer: (FileReport) -> ExitStatus) throws(UsageError) -> ExitStatus {
    var status: ExitStatus?
    var others = 0
    var check = try check(of: operands)
    check.jobs = 1
    check.readsFolders = false
    check.each(
      { $0 },
      deliver: { file in
        if status == nil { status = answer(file) } else { others += 1 }
        return true
      })
    if others > 0 {
      Message.tell(
        language.either(
          "nota: el archivo tiene \(others + 1) fichas, y esta es la primera; 'fichas import' las separa",
          "note: the file has \(others + 1) sheets, and this is the first; 'fichas import' separates them"
        )
      )
    }
    return status ?? .clean
  }
}
