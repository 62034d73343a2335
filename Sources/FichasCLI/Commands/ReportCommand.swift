import Fichas
import FileSystem

/// The command `fichas report [PATH…]`.
enum ReportCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(Form.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es:
          "forma del informe (si no se dice, la del archivo de -o o html); md y docx solo con --carta, xlsx sin ella",
        en:
          "form of the report (by default that of the file of -o, or html); md and docx only with --carta, xlsx without it"
      ))
  }

  /// What a report can be.
  private enum Form: String, CaseIterable {
    case html, md, docx, xlsx

    /// The same form of a letter; nil where letters do not have it.
    var ofLetter: LetterFormat? { LetterFormat(rawValue: rawValue) }
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
    let form = call.form(format) ?? Form.html
    let isLetter = call.has(letter)
    if !isLetter, form == .md || form == .docx {
      throw .needs("\(format.name) \(form.rawValue)", letter.name)
    }
    if isLetter, form == .xlsx { throw .conflict("\(format.name) \(form.rawValue)", letter.name) }
    try call.refuseTerminal(for: form.rawValue, isBinary: form == .xlsx || form == .docx)
    let target = call.all(.output).last
    let line = ProgressLine(for: call)
    func note(_ notice: Notice) { Message.note(notice, in: call.language, over: line) }
    func unread(_ file: FileReport) {
      line?.willWrite()
      Message.unread(file, of: call)
    }
    let outcome =
      if form == .xlsx {
        run.workbook(notice: note, unreadable: unread, watcher: line)
      } else if isLetter {
        run.letter(as: form.ofLetter ?? .html, notice: note, unreadable: unread, watcher: line)
      } else {
        run.page(notice: note, unreadable: unread, watcher: line)
      }
    line?.willWrite()
    guard let bytes = outcome.bytes else {
      Message.tell(
        call.language.either(
          "error: no cabe en un solo documento; haga uno por carpeta",
          "error: too large for one document; make one for each folder"))
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
