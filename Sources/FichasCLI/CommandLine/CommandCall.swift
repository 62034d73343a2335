import Fichas
import FileSystem

/// A parsed command line; every value is valid according to its description.
struct CommandCall {
  /// The value of an option.
  struct Value {
    let option: String
    let written: Path
  }

  let command: Command
  let operands: [Path]
  private let values: [Value]

  init(command: Command, operands: [Path], values: [Value]) {
    self.command = command
    self.operands = operands
    self.values = values
  }

  func choice<Choice: RawRepresentable<String>>(_ option: OptionDescription) -> Choice? {
    text(option).flatMap(Choice.init(rawValue:))
  }

  /// The form of what is written: the one asked for, or else the one that the file of `-o` is named for.
  func form<Form: RawRepresentable<String>>(_ option: OptionDescription) -> Form? {
    if has(option) { return choice(option) }
    guard let file = all(.output).last?.text, let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return Form(rawValue: ending == "md" ? "markdown" : ending) ?? Form(rawValue: ending)
  }

  func count(_ option: OptionDescription) -> Int? {
    text(option).flatMap { Int($0) }
  }

  func text(_ option: OptionDescription) -> String? {
    values.last { $0.option == option.name }?.written.text
  }

  /// Every value of a repeatable option.
  func all(_ option: OptionDescription) -> [Path] {
    values.filter { $0.option == option.name }.map(\.written)
  }

  func has(_ option: OptionDescription) -> Bool {
    values.contains { $0.option == option.name }
  }

  var language: Language { choice(.language) ?? .es }

  /// Refuses to write to a terminal what is not a text.
  func refuseTerminal(for format: String, isBinary: Bool) throws(UsageError) {
    guard isBinary, !has(.output), Output.standard.isTerminal else { return }
    throw .binaryOutput(format)
  }
}

extension Language {
  /// The language requested by the arguments, even if the rest of them is invalid.
  static func wished(in arguments: [Path]) -> Language {
    let words = arguments.map(\.text).prefix { $0 != "--" }
    let values = zip(words, words.dropFirst()).filter { $0.0 == "--lang" }.map(\.1)
    let joined = words.filter { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return (joined.last ?? values.last).flatMap(Language.init(rawValue:)) ?? .es
  }
}
