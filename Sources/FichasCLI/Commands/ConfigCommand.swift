import Fichas

/// The command `fichas config FILE`.
enum ConfigCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(["text", "json"]),
      summary: LocalizedText(
        es: "forma de la lista (text si no se dice)", en: "form of the list (text by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .config,
      summary: LocalizedText(
        es: "muestra qué rige para un archivo, y de dónde viene cada valor",
        en: "shows what holds for a file, and where each value comes from"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO", en: "FILE"),
        summary: LocalizedText(es: "una ficha o una carpeta", en: "a sheet or a folder"),
        count: 1...1),
      options: [format, .color, .configuration, .noConfiguration],
      exitStatuses: [
        LocalizedText(es: "la configuración se leyó", en: "the configuration was read"),
        LocalizedText(es: "no se usa", en: "not used"),
        LocalizedText(
          es: "la configuración tiene faltas, o el comando está mal escrito",
          en: "the configuration has faults, or the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    guard let path = call.operands.first else { return .failure }
    switch Checker(configuration: try call.configuration()).settings(for: path) {
    case .page(let page):
      let isJson = call.text(format) == "json"
      return Message.write(
        isJson ? page.json(in: call.language) : page.text(in: call.language), in: call.language)
    case .faults(let reports): return Message.faults(reports, of: call)
    }
  }
}
