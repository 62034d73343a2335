import Fichas

/// The command `fichas new`.
enum NewCommand: Subcommand {
  /// Every form of every kind of sheet; the newest of the first kind is the usual one.
  private static var forms: [(kind: SheetKind, form: Formulario)] {
    RuledKind.all.flatMap { kind in kind.kind.forms.map { (kind.kind, $0) } }
  }

  private static var usual: String { RuledKind.all[0].kind.forms.last?.rawValue ?? "" }

  private static var form: OptionDescription {
    OptionDescription(
      name: "form", value: .choice(forms.map(\.form.rawValue)),
      summary: LocalizedText(
        es: "el formulario (\(usual) si no se dice)", en: "the form (\(usual) by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .new,
      summary: LocalizedText(
        es: "escribe una ficha vacía y comentada, en el orden del formulario",
        en: "writes an empty sheet with comments, in the order of the form"),
      operand: .none, options: [form, .output, .force], exitStatuses: [])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    let name = call.text(form) ?? usual
    guard let (kind, form) = forms.first(where: { $0.form.rawValue == name }) else {
      preconditionFailure("the command line has only forms that there are")
    }
    let target = call.all(.output).last
    do throws(FileError) {
      try Message.write(Array(EmptySheet.yaml(form, of: kind).utf8), to: target, call.has(.force))
      return .clean
    } catch {
      return Message.writing(error, to: target, in: call.language)
    }
  }
}
