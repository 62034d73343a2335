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
  /// What is offered for an operand beside files, and at which position.
  func offers(_ commands: [CommandDescription]) -> CommandDescription.Operand.Hints? {
    let words = firstWords(commands)
    return words.isEmpty
      ? operand.hints : CommandDescription.Operand.Hints(position: 1, words: words)
  }

  /// The valid first operands; for `help`, the commands.
  func firstWords(_ commands: [CommandDescription]) -> [String] {
    name == Command.help.name ? commands.map(\.name) : operand.words
  }

  /// Whether the operands include files.
  var takesFiles: Bool {
    name != Command.help.name
      && operand.count.upperBound > (operand.takesNoFile ? 1 : 0)
  }
}

extension OptionDescription {
  /// What is offered as the value.
  var offers: [String] { words + hints }

  /// The valid values.
  var words: [String] {
    switch value {
    case .choice(let words), .outputs(let words): words
    case .optionalWord(let word): [word]
    case .none, .count, .text: []
    }
  }
}

extension CommandDescription.Operand {
  /// Whether the first operand is not a file.
  fileprivate var takesNoFile: Bool { !words.isEmpty || hints?.position == 1 }
}
