import Fichas

/// The command `fichas new`.
enum NewCommand: Subcommand {
  private static var kinds: [SheetKind] { RuledKind.all.map(\.kind) }

  private static var kind: OptionDescription {
    OptionDescription(
      name: "kind", value: .choice(kinds.map(\.name)),
      summary: LocalizedText(
        es: "la clase de ficha (\(kinds[0].name) si no se dice)",
        en: "the kind of sheet (\(kinds[0].name) by default)"))
  }

  private static var form: OptionDescription {
    OptionDescription(
      name: "form", value: .text(placeholder: LocalizedText(es: "FORMULARIO", en: "FORM")),
      hints: Set(kinds.flatMap { $0.forms.map(\.rawValue) }).sorted(),
      summary: LocalizedText(
        es: "el formulario (el último de la clase si no se dice)",
        en: "the form (the last of the kind by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .new,
      summary: LocalizedText(
        es: "escribe una ficha vacía y comentada, en el orden del formulario",
        en: "writes an empty sheet with comments, in the order of the form"),
      operand: .none, options: [kind, form, .output, .force], exitStatuses: [])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let chosen = kinds.first { $0.name == call.text(kind) } ?? kinds[0]
    let name = call.text(form) ?? chosen.forms.last?.rawValue ?? ""
    guard let written = chosen.form(named: name) else {
      throw .badValue(option: form.name, value: name, allowed: chosen.forms.map(\.rawValue))
    }
    let target = call.all(.output).last
    do throws(FileError) {
      try Message.write(
        Array(EmptySheet.yaml(written, of: chosen).utf8), to: target, call.has(.force))
      return .clean
    } catch {
      return Message.writing(error, to: target, in: call.language)
    }
  }
}
