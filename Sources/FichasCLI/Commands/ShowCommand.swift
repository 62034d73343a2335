import Fichas
import FileSystem

/// The command `fichas show FILE`.
enum ShowCommand: Subcommand {
  private static var ascii: OptionDescription {
    OptionDescription(
      name: "ascii",
      summary: LocalizedText(
        es: "dibuja las barras con #, para terminales sin otros signos",
        en: "draws the bars with #, for terminals without other signs"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .show,
      summary: LocalizedText(
        es: "muestra una ficha en una pantalla: poblaciones, gasto y lo que se cumple",
        en: "shows a sheet on one screen: populations, expenses and what holds"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO", en: "FILE"),
        summary: LocalizedText(es: "una ficha, o '-'", en: "a sheet, or '-'"), count: 1...1),
      options: [.color, ascii, .configuration, .noConfiguration],
      exitStatuses: [.allWasRead, .isNotUsed, .somethingUnread])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let options = RenderingOptions.forTerminal(
      language: call.language, color: call.choice(.color) ?? .auto)
    let isAscii =
      call.has(ascii)
      || Output.standard.isTerminal && ProcessEnvironment.value(of: "TERM") == "dumb"
    return try call.checkOne { file in
      file.isConfiguration
        ? Message.faults([file], of: call) : show(file, options, isAscii: isAscii, call)
    }
  }

  private static func show(
    _ file: FileReport, _ options: RenderingOptions, isAscii: Bool, _ call: CommandCall
  ) -> ExitStatus {
    do throws(FileError) {
      guard let picture = SheetPicture.draw(file, options, isAscii: isAscii) else {
        try Output.error.write(file.rendered(as: .human, options))
        return .failure
      }
      try Output.standard.write(picture)
      guard Tally(of: file).hasUnread else { return .clean }
      Message.unread(file, of: call)
      return .failure
    } catch {
      return Message.writing(error, in: options.language)
    }
  }
}
