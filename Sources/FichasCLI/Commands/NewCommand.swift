import Fichas

/// The command `fichas new`.
enum NewCommand: Subcommand {
  private static var kinds: [SheetKind] { RuledKind.all.map(\.kind) }

  private static var kind: OptionDescription {
    OptionDescription(
      name: "kind", value: .choice(kinds.map(\.name)),
      summary: LocalizedText(
        es: "la clase de ficha (la del formulario, o \(kinds[0].name), si no se dice)",
        en: "the kind of sheet (that of the form, or \(kinds[0].name), by default)"))
  }

  private static var form: OptionDescription {
    OptionDescription(
      name: "form", value: .choice(kinds.flatMap { $0.forms.map(\.rawValue) }),
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
    let chosen = kinds.filter { call.text(kind).map($0.name.elementsEqual) ?? true }
    guard let written = call.text(form) else {
      return write(chosen[0].forms.last, of: chosen[0], call)
    }
    guard let owner = chosen.first(where: { $0.form(named: written) != nil }) else {
      throw .badValue(
        option: form.name, value: written, allowed: chosen.flatMap { $0.forms.map(\.rawValue) })
    }
    return write(owner.form(named: written), of: owner, call)
  }

  private static func write(
    _ form: Formulario?, of kind: SheetKind, _ call: CommandCall
  ) -> ExitStatus {
    guard let form else { preconditionFailure("every kind has a form") }
    let target = call.all(.output).last
    do throws(FileError) {
      try Message.write(Array(EmptySheet.yaml(form, of: kind).utf8), to: target, call.has(.force))
      return .clean
    } catch {
      return Message.writing(error, to: target, in: call.language)
    }
  }
}
