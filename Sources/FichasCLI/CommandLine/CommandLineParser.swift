import Fichas
import ProgramSheets

/// Parses the arguments of the process according to the descriptions of the commands.
///
/// Options may be anywhere, as `--name value` or `--name=value`; after `--` everything is an
/// operand.
struct CommandLineParser {
  /// The request made by the arguments.
  enum Wish {
    case version
    case help(Command?)
    case run(CommandCall)
  }

  private var rest: ArraySlice<Path>
  private var command: Command?
  private var operands: [Path] = []
  private var values: [CommandCall.Value] = []

  static func parse(_ arguments: [Path]) throws(UsageError) -> Wish {
    var parser = Self(arguments)
    return try parser.read()
  }

  private init(_ arguments: [Path]) {
    rest = arguments[...]
  }

  private mutating func read() throws(UsageError) -> Wish {
    while let argument = rest.popFirst() {
      let text = argument.text
      if text == "--" {
        operands += rest
        rest = []
      } else if text.hasPrefix("-"), text != "-" {
        try readOption(argument, text)
      } else {
        try readWord(argument, text)
      }
    }
    return try wish()
  }

  private mutating func readWord(_ argument: Path, _ text: String) throws(UsageError) {
    guard command == nil else { return operands.append(argument) }
    command = Command(rawValue: text)
    if command == nil { throw .unknownCommand(text, nearest: Command.nearest(to: text)) }
  }

  // MARK: Options

  private mutating func readOption(_ argument: Path, _ text: String) throws(UsageError) {
    let name = text.prefix { $0 != "=" }
    guard let option = option(written: name) else {
      throw .unknownOption(String(name), nearest: nearestOption(to: name))
    }
    let attached = argument.bytes.firstIndex(of: UInt8(ascii: "="))
      .map { Path(bytes: Array(argument.bytes[($0 + 1)...])) }
    values.append(CommandCall.Value(option: option.name, written: try value(of: option, attached)))
  }

  private mutating func value(
    of option: OptionDescription, _ attached: Path?
  ) throws(UsageError) -> Path {
    guard option.takesValue else {
      guard let attached else { return Path("") }
      if option.allows(attached.text) { return attached }
      if option.words.isEmpty { throw .unwantedValue(option: option.name) }
      throw .badValue(option: option.name, value: attached.text, allowed: option.words)
    }
    guard let value = attached ?? rest.popFirst() else { throw .missingValue(option: option.name) }
    guard option.allows(value.text) else {
      throw .badValue(option: option.name, value: value.text, allowed: option.words)
    }
    return value
  }

  /// An option of the command, or of any: the command may come after it.
  private func option(where isWanted: (OptionDescription) -> Bool) -> OptionDescription? {
    if let own = command?.description.allOptions.first(where: isWanted) { return own }
    if isWanted(.version) { return .version }
    for command in Command.allCases {
      if let other = command.description.allOptions.first(where: isWanted) { return other }
    }
    return nil
  }

  private func option(written name: Substring) -> OptionDescription? {
    if name.hasPrefix("--") { return option { $0.name == name.dropFirst(2) } }
    return option { $0.letter.map { name == "-\($0)" } ?? false }
  }

  private func nearestOption(to name: Substring) -> String? {
    let bare = String(name.drop { $0 == "-" })
    let known = (command.map { [$0] } ?? []) + Command.allCases
    let names =
      known.flatMap(\.description.allOptions).map(\.name) + [OptionDescription.version.name]
    if bare.isEmpty { return nil }
    let own = command?.description.allOptions.map(\.name) ?? names
    return OtherWords.options(bare).first(where: own.contains)
      ?? Likeness.nearest(to: bare, among: own) ?? Likeness.nearest(to: bare, among: names)
  }

  // MARK: Validation

  private func wish() throws(UsageError) -> Wish {
    if isGiven(.help) { return .help(command) }
    if isGiven(.version) { return .version }
    guard let command else { throw .noCommand }
    if let foreign = values.map(\.option).first(where: { !command.has($0) }) {
      throw .foreignOption(foreign, command: command.name)
    }
    let operand = command.description.operand
    if operands.count < operand.count.lowerBound {
      throw .missingOperand(command: command.name, placeholder: operand.placeholder)
    }
    if operands.count > operand.count.upperBound, let extra = operands.last {
      throw .extraOperand(extra.text, command: command.name)
    }
    let words = operand.words
    if let first = operands.first?.text, !words.isEmpty, !words.contains(first) {
      throw .badOperand(first, allowed: words)
    }
    return .run(CommandCall(command: command, operands: operands, values: values))
  }

  private func isGiven(_ option: OptionDescription) -> Bool {
    values.contains { $0.option == option.name }
  }
}

extension Command {
  fileprivate func has(_ option: String) -> Bool {
    description.allOptions.contains { $0.name == option }
  }
}
