import DocumentTree
import Fichas

/// The help of the program and of each command, generated from their descriptions.
struct HelpText: Bilingual {
  let language: Language
  private var lines: [String] = []

  /// The summary of the program.
  static let purpose = LocalizedText(
    es: "comprueba que las cifras de una ficha de programa público calcen entre sí",
    en: "checks that the figures of a public programme's sheet agree with each other")

  static func of(_ command: Command?, in language: Language) -> String {
    var text = HelpText(language: language)
    if let command { text.describe(command.description) } else { text.describeProgram() }
    return text.lines.joined(separator: "\n")
  }

  private init(language: Language) {
    self.language = language
  }

  private mutating func describeProgram() {
    lines += [
      "fichas: \(Self.purpose[language])",
      "", heading("Uso", "Usage"),
      "  fichas \(either("COMANDO [OPCIONES] [ARGUMENTOS]", "COMMAND [OPTIONS] [ARGUMENTS]"))",
      "", heading("Comandos", "Commands"),
    ]
    describe(Command.allCases.map { ($0.name, $0.description.summary[language]) })
    lines += ["", heading("Opciones", "Options")]
    describe([OptionDescription.version, .language, .help].map(row))
    lines += [
      "",
      either(
        "Más sobre un comando: fichas help COMANDO", "More on a command: fichas help COMMAND"),
    ]
  }

  private mutating func describe(_ command: CommandDescription) {
    let operand = command.operand
    let usage = [
      "  fichas", command.name, either("[OPCIONES]", "[OPTIONS]"),
      operand.placeholder[language],
    ]
    lines += [
      "fichas \(command.name): \(command.summary[language])", "", heading("Uso", "Usage"),
      usage.filter { !$0.isEmpty }.joined(separator: " "),
    ]
    if operand.count.upperBound > 0 {
      lines += ["", heading("Argumentos", "Arguments")]
      describe([(operand.placeholder[language], operand.summary[language])])
    }
    lines += ["", heading("Opciones", "Options")]
    describe(command.allOptions.map(row))
    if command.exitStatuses.isEmpty { return }
    lines += ["", heading("Estado de salida", "Exit status")]
    describe(command.exitStatuses.enumerated().map { ("\($0)", $1[language]) })
  }

  private func row(_ option: OptionDescription) -> (String, String) {
    let letter = option.letter.map { "-\($0), " } ?? ""
    let value = option.placeholder(in: language).map { " \($0)" } ?? ""
    return ("\(letter)\(option.written)\(value)", option.summary[language])
  }

  /// Writes two columns; an entry that is too long for the left one gets its own line.
  private mutating func describe(_ rows: [(left: String, right: String)]) {
    let width = min(30, rows.map(\.left.count).max() ?? 0)
    for (left, right) in rows {
      let isShort = left.count <= width
      if !isShort { lines.append("  \(left)") }
      let shown = isShort ? left : ""
      lines.append("  \(shown)\(String(repeating: " ", count: width - shown.count))  \(right)")
    }
  }

  private func heading(_ es: String, _ en: String) -> String {
    either(es, en) + ":"
  }
}
