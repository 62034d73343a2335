import Fichas

/// The command `fichas help [COMMAND]`.
enum HelpCommand: Subcommand {
  static var description: CommandDescription {
    CommandDescription(
      .help,
      summary: LocalizedText(
        es: "muestra la ayuda de un comando", en: "shows the help of a command"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "[COMANDO]", en: "[COMMAND]"),
        summary: LocalizedText(
          es: "el comando; si no hay, el programa", en: "the command; the program if there is none"),
        count: 0...1),
      options: [], exitStatuses: [])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    guard let name = call.operands.first?.text else {
      return Message.print(HelpText.of(nil, in: call.language))
    }
    guard let command = Command(rawValue: name) else {
      throw .unknownCommand(name, nearest: Command.nearest(to: name))
    }
    return Message.print(HelpText.of(command, in: call.language))
  }
}
