import Fichas

/// The command `fichas schema [KIND]`.
enum SchemaCommand: Subcommand {
  private static var kinds: [String] { PublishedSchema.allCases.map(\.rawValue) }

  static var description: CommandDescription {
    CommandDescription(
      .schema,
      summary: LocalizedText(
        es: "escribe el JSON Schema de una ficha o de lo que escribe un comando",
        en: "writes the JSON Schema of a sheet or of what a command writes"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "[CLASE]", en: "[KIND]"),
        summary: LocalizedText(
          es: "\(kinds.joined(separator: ", ")); ex-ante si no se dice",
          en: "\(kinds.joined(separator: ", ")); ex-ante by default"),
        count: 0...1, words: kinds),
      options: [], exitStatuses: [])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    let kind = call.operands.first.flatMap { PublishedSchema(rawValue: $0.text) } ?? .exAnte
    return Message.write(kind.text, in: call.language)
  }
}
