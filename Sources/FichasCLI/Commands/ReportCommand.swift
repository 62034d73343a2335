import Fichas
import FileSystem

/// The command `fichas report [PATH…]`.
enum ReportCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(LetterFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "forma del informe (html si no se dice); md y docx solo con --carta",
        en: "form of the report (html by default); md and docx only with --carta"))
  }

  private static var letter: OptionDescription {
    OptionDescription(
      name: "carta",
      summary: LocalizedText(
        es: "en vez del informe, una carta con las observaciones numeradas para el servicio",
        en: "instead of the report, a letter with numbered observations for the service"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .report,
      summary: LocalizedText(
        es: "hace un informe para mirar y enviar, o una carta, en un solo archivo",
        en: "makes a report to look at and to send, or a letter, in one file"),
      operand: .filesAndFolders,
      options: [
        letter, format, .output, .force, .quiet, .jobs, .configuration, .noConfiguration,
      ],
      exitStatuses: [.allWasRead, .isNotUsed, .somethingUnread])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let run = PageRun(check: try call.check(of: call.operands), language: call.language)
    let chosen: LetterFormat = call.choice(format) ?? .html
    if !call.has(letter), chosen != .html {
      throw .needs("\(format.name) \(chosen.rawValue)", letter.name)
    }
    let line = ProgressLine(for: call)
    func note(_ notice: Notice) { Message.note(notice, in: call.language, over: line) }
    let outcome =
      call.has(letter)
      ? run.letter(as: chosen, notice: note, watcher: line) : run.page(notice: note, watcher: line)
    line?.willWrite()
    let target = call.all(.output).last
    guard let bytes = outcome.bytes else {
      Message.tell(
        call.language == .es
          ? "error: no cabe en un solo documento; haga uno por carpeta"
          : "error: too large for one document; make one for each folder")
      return .failure
    }
    do throws(FileError) {
      try Message.write(bytes, to: target, call.has(.force), replacing: .page)
    } catch {
      return Message.writing(error, to: target, in: call.language)
    }
    return outcome.tally.hasUnread ? .failure : .clean
  }
}
