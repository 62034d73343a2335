import Fichas

/// A shell that completes the words of a command line.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches the shell the commands and options of the program.
  func script(in language: Language) -> String {
    switch self {
    case .bash: BashCompletion.script(Command.allCases.map(\.description))
    case .zsh: ZshCompletion(language).script(Command.allCases.map(\.description))
    case .fish: FishCompletion(language).script(Command.allCases.map(\.description))
    }
  }
}

extension CommandDescription {
  /// The words that the first operand can be; for `help`, the commands.
  func firstWords(_ commands: [CommandDescription]) -> [String] {
    name == Command.help.name ? commands.map(\.name) : operand.words
  }

  /// Whether files are among the operands.
  var takesFiles: Bool {
    name != Command.help.name
      && operand.count.upperBound > (operand.words.isEmpty ? 0 : 1)
  }
}

extension OptionDescription {
  /// The words that its value can be.
  var words: [String] {
    switch value {
    case .choice(let words), .outputs(let words): words
    case .optionalWord(let word): [word]
    case .none, .count, .text: []
    }
  }
}
