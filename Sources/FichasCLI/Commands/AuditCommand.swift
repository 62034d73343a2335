import Fichas

/// The command `fichas audit [PATH…]`.
enum AuditCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(AuditFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "forma de la auditoría (text si no se dice)", en: "form of the audit (text by default)")
    )
  }

  static var description: CommandDescription {
    CommandDescription(
      .audit,
      summary: LocalizedText(
        es: "dice qué cifras podrían estar mal sin que ninguna ecuación lo note",
        en: "shows which figures could be wrong without any equation noticing"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "[RUTA…]", en: "[PATH…]"),
        summary: LocalizedText(
          es: "archivos, carpetas o '-', como en check", en: "files, folders or '-', as in check"),
        count: 0...Int.max),
      options: [format, .color, .jobs, .configuration, .noConfiguration],
      exitStatuses: [.allWasRead, .isNotUsed, .somethingUnread])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let run = AuditRun(
      check: try call.check(of: call.operands), format: call.choice(format) ?? .text,
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
