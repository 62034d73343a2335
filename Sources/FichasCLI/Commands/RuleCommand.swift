import Fichas
import ProgramSheets

/// The command `fichas rule [ID]`.
enum RuleCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(["text", "json", "markdown"]),
      summary: LocalizedText(
        es: "forma de la página (text si no se dice)", en: "form of the page (text by default)"))
  }

  private static var write: OptionDescription {
    OptionDescription(
      name: "write", value: .text(placeholder: LocalizedText(es: "CARPETA", en: "FOLDER")),
      summary: LocalizedText(
        es: "escribe todas las páginas en una carpeta, en español y en inglés",
        en: "writes all pages to a folder, in Spanish and in English"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .rule,
      summary: LocalizedText(
        es: "lista las reglas, o explica una", en: "lists the rules, or explains one"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "[REGLA]", en: "[RULE]"),
        summary: LocalizedText(
          es: "un id, como POB05, también de una regla propia; si no hay, todas",
          en: "an id such as POB05, also of an own rule; all if there is none"), count: 0...1,
        hints: CommandDescription.Operand.Hints(
          position: 1, words: RuleCatalogue.descriptions.map(\.id))),
      options: [format, .color, write, .configuration, .noConfiguration],
      exitStatuses: [
        LocalizedText(es: "la regla existe", en: "the rule is there"),
        LocalizedText(es: "no se usa", en: "not used"),
        LocalizedText(
          es: "no hay tal regla, o el comando está mal escrito",
          en: "there is no such rule, or the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    if let folder = call.all(write).last { return writePages(to: folder, call.language) }
    let own: [OwnRule]
    switch Checker(configuration: try call.configuration()).ownRules() {
    case .rules(let rules): own = rules
    case .faults(let reports): return Message.faults(reports, of: call)
    }
    let rules = RuleCatalogue.descriptions + own.map(\.description)
    guard let id = call.operands.first?.text else { return list(rules, call) }
    guard let rule = rules.first(where: { $0.id.uppercased() == id.uppercased() }) else {
      throw .unknownTopic(id, nearest: Likeness.nearest(to: id, among: rules.map(\.id)))
    }
    return show(RulePage(rule, in: call.language), call)
  }

  private static func list(_ rules: [RuleDescription], _ call: CommandCall) -> ExitStatus {
    let list = RuleList(rules, in: call.language)
    switch call.text(format) {
    case "json": return Message.write(bytes: list.json, in: call.language)
    case "markdown": return Message.write(RulePages.index(call.language), in: call.language)
    default: return Message.write(bytes: list.text(options(call)), in: call.language)
    }
  }

  private static func show(_ page: RulePage, _ call: CommandCall) -> ExitStatus {
    switch call.text(format) {
    case "json": return Message.write(bytes: page.json, in: call.language)
    case "markdown": return Message.write(page.markdown, in: call.language)
    default: return Message.write(bytes: page.text(options(call)), in: call.language)
    }
  }

  private static func options(_ call: CommandCall) -> RenderingOptions {
    .forTerminal(language: call.language, color: call.choice(.color) ?? .auto)
  }

  private static func writePages(to folder: Path, _ language: Language) -> ExitStatus {
    do throws(ReportError) {
      try RulePages.write(to: folder)
      return .clean
    } catch {
      return Message.writing(error.reason, to: error.file, in: language, offersForce: false)
    }
  }
}
