import Fichas
import FileSystem

/// The command `fichas compare A B` and `fichas compare FOLDER`.
enum CompareCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(ComparisonFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "forma de la comparación (text si no se dice)",
        en: "form of the comparison (text by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .compare,
      summary: LocalizedText(
        es: "compara un diseño con su seguimiento, dos versiones, o las fichas de una carpeta",
        en: "compares a design with its follow-up, two versions, or the sheets of a folder"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "A B | CARPETA", en: "A B | FOLDER"),
        summary: LocalizedText(
          es: "dos fichas, una de ellas '-' si se quiere; o una carpeta, por programa",
          en: "two sheets, one of them '-' if wanted; or a folder, by programme"),
        count: 1...2),
      options: [format, .color, .failOn, .jobs, .configuration, .noConfiguration],
      exitStatuses: [.nothingSevere, .somethingSevere, .somethingUnread])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let run = CompareRun(
      try call.check(of: call.operands), comparesTwo: try comparesTwo(call.operands))
    let outcome = run.compare(
      notice: { Message.note($0, in: call.language) },
      unreadable: { Message.unread($0, of: call) })
    if outcome.isIncomplete, !outcome.tally.hasUnread {
      Message.tell(
        call.language.either(
          "error: falta una ficha para comparar", "error: there is no sheet to compare with"))
    }
    if outcome.isIncomplete { return .failure }
    let options = RenderingOptions.forTerminal(
      language: call.language, color: call.choice(.color) ?? .auto)
    do throws(FileError) {
      try Output.standard.write(
        outcome.report.rendered(as: call.choice(format) ?? .text, options))
    } catch {
      return Message.writing(error, in: call.language)
    }
    if outcome.tally.hasUnread { return .failure }
    return outcome.report.total.findings(from: call.choice(.failOn) ?? .error) > 0
      ? .findings : .clean
  }

  /// Whether the operands are two sheets; one alone must be a folder, since a sheet needs another.
  private static func comparesTwo(_ operands: [Path]) throws(UsageError) -> Bool {
    if operands.count == 2 {
      if operands.allSatisfy({ $0 == Path("-") }) { throw .twiceStandardInput }
      return true
    }
    guard let path = operands.first, (try? FileStatus.of(path))?.kind != .folder else {
      return false
    }
    throw .needsAnother(operands.first?.text ?? "")
  }
}
