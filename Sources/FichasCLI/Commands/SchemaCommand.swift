import Fichas

/// The command `fichas schema [KIND]`.
enum SchemaCommand: Subcommand {
  private static var kinds: [String] { PublishedSchema.all.map(\.name) }

  /// The Spanish names of what a command writes.
  private static var aliases: [String] {
    PublishedSchema.all.map(\.spanishName).filter { !$0.hasPrefix("ficha-") }
  }

  private static var engine: OptionDescription {
    OptionDescription(
      name: "as", value: .choice(ReportColumns.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es:
          "de 'informe', las columnas del informe plano (ndjson-plano) como las declara Spark o DuckDB",
        en:
          "of 'report', the columns of the flat report (ndjson-plano) as Spark or DuckDB declares them"
      ))
  }

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
        count: 0...1, words: kinds + aliases),
      options: [engine], exitStatuses: [])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let name = call.operands.first?.text ?? kinds[0]
    let schema = PublishedSchema(named: name)
    if let engine: ReportColumns = call.choice(engine) {
      guard let schema, ReportColumns.schemas.contains(schema) else {
        throw .badOperand(name, allowed: ReportColumns.schemas.map(\.spanishName))
      }
      return Message.write(engine.text, in: call.language)
    }
    return Message.write(schema?.text ?? "", in: call.language)
  }
}
