import Fichas

/// The command `fichas schema [KIND]`.
enum SchemaCommand: Subcommand {
  private static var kinds: [String] { PublishedSchema.all.map(\.name) }

  static var description: CommandDescription {
    CommandDescription(
      .schema,
      summary: LocalizedText(
        es: "escribe el JSON Schema de una ficha o de lo que escribe un comando",
        en: "writes the JSON Schema of a sheet or of what a command writes"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "[CLASE]", en: "[KIND]"),
        summary: LocalizedText(
          es: "\(kinds.joined(separator: ", ")); \(kinds[0]) si no se dice",
          en: "\(kinds.joined(separator: ", ")); \(kinds[0]) by default"),
        count: 0...1, words: kinds),
      options: [], exitStatuses: [])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    let name = call.operands.first?.text ?? kinds[0]
    let schema = PublishedSchema.all.first { $0.name == name }
    return Message.write(schema?.text ?? "", in: call.language)
  }
}
