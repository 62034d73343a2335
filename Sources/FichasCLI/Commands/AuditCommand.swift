import Fichas

/// The command `fichas audit [PATH…]`.
enum AuditCommand: Subcommand {
  private static let format = OptionDescription(
    name: "format", value: .choice(AuditFormat.allCases.map(\.rawValue)),
    summary: LocalizedText(
      es: "forma de la auditoría (text si no se dice)", en: "form of the audit (text by default)"))

  private static let jobs = OptionDescription(
    name: "jobs", value: .count(placeholder: LocalizedText("N")),
    summary: LocalizedText(
      es: "archivos que se leen a la vez (los procesadores que haya)",
      en: "files read at a time (as many as there are processors)"))

  static let description = CommandDescription(
    name: "audit",
    summary: LocalizedText(
      es: "dice qué cifras podrían estar mal sin que ninguna ecuación lo note",
      en: "tells which figures could be wrong without any equation noticing"),
    operand: CommandDescription.Operand(
      placeholder: LocalizedText(es: "[RUTA…]", en: "[PATH…]"),
      summary: LocalizedText(
        es: "archivos, carpetas o '-', como en check", en: "files, folders or '-', as in check"),
      count: 0...Int.max),
    options: [format, .color, jobs, .configuration, .noConfiguration],
    exitStatuses: [
      LocalizedText(es: "se leyó todo", en: "all was read"),
      LocalizedText(es: "no se usa", en: "not used"),
      LocalizedText(
        es: "algo no se pudo leer, o el comando está mal escrito",
        en: "something could not be read, or the command is wrong"),
    ])

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    var check = CheckRun(
      paths: call.operands.isEmpty ? [Path(".")] : call.operands,
      standardInput: CheckRun.StandardInput(name: nil), jobs: call.count(jobs))
    check.configuration = try call.configuration()
    let run = AuditRun(
      check: check, format: call.choice(format) ?? .text,
      options: .forTerminal(language: call.language, color: call.choice(.color) ?? .auto))
    do throws(FileError) {
      let outcome = try run.write(
        to: .standard, notice: { Message.note($0, in: call.language) },
        unreadable: { Message.unread($0, of: call) })
      return outcome.tally.hasUnread ? .failure : .clean
    } catch {
      return Message.writing(error, in: call.language)
    }
  }
}
