import Fichas

/// The command `fichas explain FILE FIELD|RULE`.
enum ExplainCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(["text", "json"]),
      summary: LocalizedText(
        es: "forma de la explicación (text si no se dice)",
        en: "form of the explanation (text by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .explain,
      summary: LocalizedText(
        es: "explica un campo o una regla con las cifras de una ficha",
        en: "explains a field or a rule with the figures of a sheet"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO CAMPO|REGLA", en: "FILE FIELD|RULE"),
        summary: LocalizedText(
          es: "una ficha; y gasto.total, /gasto/total o GAS02",
          en: "a sheet; and gasto.total, /gasto/total or GAS02"), count: 2...2,
        hints: CommandDescription.Operand.Hints(
          position: 2, words: RuleCatalogue.rules.map { $0.description.id } + FieldNames.all)),
      options: [format, .color, .configuration, .noConfiguration],
      exitStatuses: [
        LocalizedText(es: "hay algo que explicar", en: "there is something to explain"),
        .isNotUsed,
        .somethingUnread,
      ])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    guard let path = call.operands.first, let topic = call.operands.last?.text else {
      return .failure
    }
    switch Checker(configuration: try call.configuration()).explain(topic, in: path) {
    case .page(let page):
      let options = RenderingOptions.forTerminal(
        language: call.language, color: call.choice(.color) ?? .auto)
      let isJson = call.text(format) == "json"
      return Message.write(
        bytes: isJson ? page.json(in: call.language) : page.text(options), in: call.language)
    case .idle(let rule):
      let text = LocalizedText(
        es: "\(rule): no tiene nada que comprobar en esta ficha",
        en: "\(rule): has nothing to check in this sheet")
      return Message.print(text[call.language])
    case .faults(let reports): return Message.faults(reports, of: call)
    case .nothing(let nearest): throw .unknownTopic(topic, nearest: nearest)
    }
  }
}
