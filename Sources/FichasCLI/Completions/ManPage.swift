import DocumentTree
import Fichas

/// The manual page, generated from the descriptions of the commands.
struct ManPage: Bilingual {
  let language: Language
  private var lines: [String] = []

  static func text(in language: Language) -> String {
    var page = ManPage(language: language)
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private init(language: Language) {
    self.language = language
  }

  private mutating func write() {
    let manual = either("Manual de fichas", "fichas manual")
    lines.append(".TH FICHAS 1 \"\" \"fichas \(Product.version)\" \"\(manual)\"")
    section("NOMBRE", "NAME")
    lines.append("fichas \\- \(escaped(HelpText.purpose[language]))")
    section("SINOPSIS", "SYNOPSIS")
    let synopsis = either("[OPCIONES] [ARGUMENTOS]", "[OPTIONS] [ARGUMENTS]")
    lines.append("\\fBfichas\\fR \\fI\(either("COMANDO", "COMMAND"))\\fR \(synopsis)")
    section("COMANDOS", "COMMANDS")
    for command in Command.allCases { describe(command.description) }
    section("OPCIONES COMUNES", "COMMON OPTIONS")
    for option in [OptionDescription.version, .language, .help] { describe(option) }
    writeExamples()
  }

  private mutating func describe(_ command: CommandDescription) {
    let operand = command.operand.placeholder[language]
    lines.append(".SS \"fichas \(command.name) \(escaped(operand))\"")
    lines.append(escaped(command.summary[language] + "."))
    if !operand.isEmpty { item(operand, escaped(command.operand.summary[language])) }
    for option in command.options { describe(option) }
    if command.exitStatuses.isEmpty { return }
    lines += [".PP", either("Estado de salida:", "Exit status:")]
    for (number, status) in command.exitStatuses.enumerated() {
      item("\(number)", escaped(status[language]))
    }
  }

  private mutating func describe(_ option: OptionDescription) {
    let letter = option.letter.map { "\\fB\\-\($0)\\fR, " } ?? ""
    let value = option.placeholder(in: language).map { " \\fI\(escaped($0))\\fR" } ?? ""
    lines += [".TP", "\(letter)\\fB\(escaped(option.written))\\fR\(value)"]
    lines.append(escaped(option.summary[language]))
  }

  private mutating func item(_ name: String, _ text: String) {
    lines += [".TP", "\\fI\(escaped(name))\\fR", text]
  }

  private mutating func writeExamples() {
    section("EJEMPLOS", "EXAMPLES")
    let examples = [
      ("fichas check fichas/", either("Revisa una carpeta.", "Checks a folder.")),
      (
        "fichas check --format human --format sarif=out.sarif fichas/",
        either("Lo mismo, y un informe SARIF.", "The same, and a report in SARIF.")
      ),
      (
        "fichas table cobertura --by servicio fichas/",
        either("La cobertura de cada servicio.", "The coverage of each service.")
      ),
    ]
    for (command, text) in examples { lines += [".TP", "\\fB\(escaped(command))\\fR", text] }
  }

  private mutating func section(_ es: String, _ en: String) {
    lines.append(".SH \"\(either(es, en))\"")
  }

  /// Escapes what troff would interpret.
  private func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq")
    let startsRequest = escaped.hasPrefix(".") || escaped.hasPrefix("'")
    return startsRequest ? "\\&" + escaped : escaped
  }
}
