import Fichas

/// The command `fichas new`.
enum NewCommand: Subcommand {
  private static var form: OptionDescription {
    OptionDescription(
      name: "form", value: .choice(Formulario.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "el formulario (2025-nuevo si no se dice)", en: "the form (2025-nuevo by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .new,
      summary: LocalizedText(
        es: "escribe una ficha vacía y comentada, en el orden del formulario",
        en: "writes an empty sheet with comments, in the order of the form"),
      operand: .none, options: [form], exitStatuses: [])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    let formulario: Formulario = call.choice(form) ?? .nuevo2025
    return Message.write(EmptySheet.yaml(formulario), in: call.language)
  }
}
