import Fichas

/// The command `fichas man`.
enum ManCommand: Subcommand {
  static var description: CommandDescription {
    CommandDescription(
      .man,
      summary: LocalizedText(
        es: "escribe la página del manual, para 'man -l'",
        en: "writes the page of the manual, for 'man -l'"),
      operand: .none, options: [], exitStatuses: [])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    Message.write(ManPage.text(in: call.language), in: call.language)
  }
}
