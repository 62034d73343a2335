import Fichas

/// The command `fichas completions SHELL`.
enum CompletionsCommand: Subcommand {
  private static var shells: [String] { Shell.allCases.map(\.rawValue) }

  static var description: CommandDescription {
    CommandDescription(
      .completions,
      summary: LocalizedText(
        es: "escribe lo que un intérprete de comandos necesita para completar las palabras",
        en: "writes what a shell needs to complete the words"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText("SHELL"),
        summary: LocalizedText(shells.joined(separator: ", ")), count: 1...1, words: shells),
      options: [], exitStatuses: [])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    guard let shell = call.operands.first.flatMap({ Shell(rawValue: $0.text) }) else {
      return .failure
    }
    return Message.write(shell.script(in: call.language), in: call.language)
  }
}
