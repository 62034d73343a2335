import Fichas

/// The command `fichas tree FILE`.
enum TreeCommand: Subcommand {
  static var description: CommandDescription {
    CommandDescription(
      .tree,
      summary: LocalizedText(
        es: "escribe cada documento de un archivo como una línea de JSON",
        en: "writes each document of a file as one line of JSON"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO", en: "FILE"),
        summary: LocalizedText(
          es: "un archivo YAML o JSON, o '-'", en: "a YAML or JSON file, or '-'"),
        count: 1...1),
      options: [.color],
      exitStatuses: [.allWasRead, .isNotUsed, .somethingUnread])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    guard let path = call.operands.first else { return .failure }
    let color: ColorChoice = call.choice(.color) ?? .auto
    let options = RenderingOptions(
      language: call.language, usesColor: color.applies(to: .error))
    do throws(FileError) {
      switch TreeOutcome.read(path) {
      case .lines(let lines): try Output.standard.write(lines)
      case .faults(let report):
        try Output.error.write(report.rendered(as: .human, options))
        return .failure
      }
      return .clean
    } catch {
      return Message.writing(error, in: call.language)
    }
  }
}
