import Fichas
import FileSystem
import ProgramSheets

/// An invalid command line.
enum UsageError: Error, Hashable {
  case noCommand
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case foreignOption(String, command: String)
  case missingValue(option: String)
  case unwantedValue(option: String)
  case badValue(option: String, value: String, allowed: [String])
  case badCondition(option: String, RowCondition.Fault)
  case repeatedOutput(option: String)
  case samePlace(String, String)
  case missingOperand(command: String, placeholder: LocalizedText)
  case conflict(String, String)
  case standardInput(String)
  case twiceStandardInput
  case needsAnother(String)
  case needs(String, String)
  case notMendable(String)
  case unknownTopic(String, nearest: String?)
  case unknownRule(option: String, value: String, nearest: String?)
  case unknownField(option: String, value: String, nearest: String?)
  case noChanges(option: String, GitChanges.Problem)
  case badOperand(String, allowed: [String])
  case extraOperand(String, command: String)
  case binaryOutput(String)
}

extension UsageError {
  var message: LocalizedText {
    switch self {
    case .noCommand: LocalizedText(es: "falta el comando", en: "no command given")
    case .unknownCommand(let name, _):
      LocalizedText(es: "comando desconocido '\(name)'", en: "unknown command '\(name)'")
    case .unknownOption(let name, _):
      LocalizedText(es: "opción desconocida '\(name)'", en: "unknown option '\(name)'")
    case .foreignOption(let name, let command):
      LocalizedText(
        es: "'fichas \(command)' no tiene la opción '--\(name)'",
        en: "'fichas \(command)' has no option '--\(name)'")
    case .missingValue(let option):
      LocalizedText(es: "falta el valor de '--\(option)'", en: "'--\(option)' needs a value")
    case .unwantedValue(let option):
      LocalizedText(es: "'--\(option)' no lleva valor", en: "'--\(option)' takes no value")
    case .badValue(let option, let value, _):
      LocalizedText(
        es: "'\(value)' no es un valor de '--\(option)'",
        en: "'\(value)' is not a value of '--\(option)'")
    case .badCondition(let option, let fault):
      LocalizedText(
        es: "--\(option):\(fault.place): \(fault.message.es)",
        en: "--\(option):\(fault.place): \(fault.message.en)")
    case .repeatedOutput(let option):
      LocalizedText(
        es: "dos valores de '--\(option)' escriben en el mismo lugar",
        en: "two values of '--\(option)' write to the same place")
    case .samePlace(let option, let other):
      LocalizedText(
        es: "'--\(option)' y '--\(other)' escriben en el mismo lugar",
        en: "'--\(option)' and '--\(other)' write to the same place")
    case .missingOperand(let command, let placeholder):
      LocalizedText(
        es: "'fichas \(command)' necesita \(placeholder.es)",
        en: "'fichas \(command)' needs \(placeholder.en)")
    case .unknownTopic(let text, _):
      LocalizedText(
        es: "no hay regla ni campo que se llame '\(text)'",
        en: "there is no rule and no field called '\(text)'")
    case .unknownRule(let option, let value, _):
      LocalizedText(
        es: "--\(option): no hay regla ni familia que se llame '\(value)'",
        en: "--\(option): there is no rule and no family called '\(value)'")
    case .unknownField(let option, let value, _):
      LocalizedText(
        es: "--\(option): no hay campo que se llame '\(value)'",
        en: "--\(option): there is no field called '\(value)'")
    case .noChanges(let option, let problem): problem.message(of: option)
    case .needs(let option, let other):
      LocalizedText(
        es: "'--\(option)' va con '--\(other)'", en: "'--\(option)' goes with '--\(other)'")
    case .conflict(let first, let second):
      LocalizedText(
        es: "'--\(first)' y '--\(second)' no van juntos",
        en: "'--\(first)' and '--\(second)' do not go together")
    case .standardInput(let option):
      LocalizedText(
        es: "'--\(option)' necesita archivos o carpetas, no '-'",
        en: "'--\(option)' needs files or folders, not '-'")
    case .twiceStandardInput:
      LocalizedText(
        es: "solo una de las dos fichas puede ser '-'", en: "only one of the two sheets can be '-'")
    case .needsAnother(let text):
      LocalizedText(
        es: "'\(text)' no es una carpeta, y falta la otra ficha",
        en: "'\(text)' is not a folder, and the other sheet is missing")
    case .notMendable(let text):
      LocalizedText(
        es: "con --fix, --fix-field y --diff, '\(text)' no se puede corregir: no es un archivo",
        en: "with --fix, --fix-field and --diff, '\(text)' cannot be mended: it is not a file")
    case .badOperand(let text, _):
      LocalizedText(
        es: "'\(text)' no es uno de los nombres que se admiten",
        en: "'\(text)' is not one of the allowed names")
    case .binaryOutput(let format):
      LocalizedText(
        es: "'\(format)' no es texto, y un terminal no lo muestra",
        en: "'\(format)' is not text, and a terminal cannot show it")
    case .extraOperand(let text, let command):
      LocalizedText(
        es: "argumento de más para 'fichas \(command)': '\(text)'",
        en: "one argument too many for 'fichas \(command)': '\(text)'")
    }
  }

  /// An excerpt of the argument, with markers under the error; empty if the message is enough.
  func excerpt(columns: Int) -> [String] {
    if case .badCondition(_, let fault) = self { fault.excerpt(columns: columns) } else { [] }
  }

  var advice: LocalizedText {
    switch self {
    case .unknownRule(_, _, let nearest?), .unknownField(_, _, let nearest?):
      LocalizedText(es: "¿quizás '\(nearest)'?", en: "perhaps '\(nearest)'?")
    case .unknownRule:
      LocalizedText(
        es: "'fichas rule' lista las reglas; una familia es GAS o gasto, POB o poblacion…",
        en: "'fichas rule' lists the rules; a family is GAS or gasto, POB or poblacion…")
    case .unknownField:
      LocalizedText(
        es: "los campos están en docs/formato.md", en: "the fields stand in docs/formato.md")
    case .noChanges(_, let problem): problem.advice
    case .unknownTopic(_, let nearest?):
      LocalizedText(es: "¿quizás '\(nearest)'?", en: "perhaps '\(nearest)'?")
    case .unknownTopic(_, nil):
      LocalizedText(
        es: "'fichas rule' lista las reglas; los campos están en docs/formato.md",
        en: "'fichas rule' lists the rules; the fields stand in docs/formato.md")
    case .unknownCommand(_, let nearest?):
      LocalizedText(es: "¿quizás '\(nearest)'?", en: "perhaps '\(nearest)'?")
    case .unknownOption(_, let nearest?):
      LocalizedText(es: "¿quizás '--\(nearest)'?", en: "perhaps '--\(nearest)'?")
    case .badValue(_, let value, let allowed) where !allowed.isEmpty,
      .badOperand(let value, let allowed):
      Self.choice(among: allowed, near: value)
    case .badCondition(_, let fault): fault.advice
    case .repeatedOutput:
      LocalizedText(
        es: "todos menos uno llevan '=ARCHIVO', cada uno el suyo",
        en: "all but one take '=FILE', each its own")
    case .binaryOutput(let format):
      LocalizedText(
        es: "diga en qué archivo se escribe: -o tabla.\(format)",
        en: "say in which file it is written: -o table.\(format)")
    case .twiceStandardInput, .needsAnother:
      LocalizedText(es: "vea 'fichas help compare'", en: "see 'fichas help compare'")
    case .badValue:
      LocalizedText(es: "se admite un número desde 1", en: "allowed: a number from 1 on")
    case .foreignOption(_, let command), .missingOperand(let command, _),
      .extraOperand(_, let command):
      LocalizedText(es: "vea 'fichas help \(command)'", en: "see 'fichas help \(command)'")
    default: LocalizedText(es: "vea 'fichas --help'", en: "see 'fichas --help'")
    }
  }

  /// What is allowed, and first what is nearest to the value.
  private static func choice(among allowed: [String], near value: String) -> LocalizedText {
    let name = String(value.prefix { $0 != "=" })
    let all = allowed.joined(separator: ", ")
    let begun = allowed.filter { $0.hasPrefix(name) || name.hasPrefix($0) }
    let likely = Likeness.nearest(to: name, among: allowed) ?? (begun.count == 1 ? begun[0] : nil)
    guard let nearest = likely, !name.isEmpty else {
      return LocalizedText(es: "se admite \(all)", en: "allowed: \(all)")
    }
    return LocalizedText(
      es: "¿quizás '\(nearest)'?; se admite \(all)", en: "perhaps '\(nearest)'?; allowed: \(all)")
  }
}
