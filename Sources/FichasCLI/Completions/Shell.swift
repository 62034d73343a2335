import Fichas

/// A shell with a completion script.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The completion script of the program.
  func script(in language: Language) -> String {
    switch self {
    case .bash: BashCompletion.script(Command.allCases.map(\.description))
    case .zsh: ZshCompletion(language).script(Command.allCases.map(\.description))
    case .fish: FishCompletion(language).script(Command.allCases.map(\.description))
    }
  }
}

extension CommandDescription {
  /// The valid first operands; for `help`, the commands.
  func firstWords(_ commands: [CommandDescription]) -> [String] {
    name == Command.help.name ? commands.map(\.name) : operand.words
  }

  /// Whether the operands include files.
  var takesFiles: Bool {
    name != Command.help.name
      && operand.count.upperBound > (operand.words.isEmpty ? 0 : 1)
  }
}

extension OptionDescription {
  /// The valid values.
  var words: [String] {
    switch value {
    case .choice(let words), .outputs(let words): words
    case .optionalWord(let word): [word]
    case .none, .count, .text: []
    }
  }
}
