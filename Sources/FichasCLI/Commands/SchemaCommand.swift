import Fichas

/// The command `fichas schema [KIND]`.
enum SchemaCommand: Subcommand {
  private static var kinds: [String] { PublishedSchema.allCases.map(\.rawValue) }

  static let description = CommandDescription(
    name: "schema",
    summary: LocalizedText(
      es: "escribe el JSON Schema de una ficha o del informe",
      en: "writes the JSON Schema of a sheet or of the report"),
    operand: CommandDescription.Operand(
      placeholder: LocalizedText(es: "[CLASE]", en: "[KIND]"),
      summary: LocalizedText(
        es: "\(kinds.joined(separator: " o ")); ex-ante si no se dice",
        en: "\(kinds.joined(separator: " or ")); ex-ante by default"),
      count: 0...1, words: kinds),
    options: [], exitStatuses: [])

  static func run(_ call: CommandCall) -> ExitStatus {
    let kind = call.operands.first.flatMap { PublishedSchema(rawValue: $0.text) } ?? .exAnte
    return Message.write(kind.text, in: call.language)
  }
}
