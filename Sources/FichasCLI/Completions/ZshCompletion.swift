import DocumentTree
import Fichas

/// Generates the zsh completion script, with the summaries of commands and options.
struct ZshCompletion: Bilingual {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func script(_ commands: [CommandDescription]) -> String {
    """
    #compdef fichas
    # zsh completion of fichas, written by: fichas completions zsh
    _fichas() {
      local context state state_descr line
      typeset -A opt_args
      _arguments -C \\
        \(arguments([.version, .language, .help])) \\
        '1:\(either("comando", "command")):->command' '*::\(either("argumento", "argument")):->arguments'
      case $state in
        command)
          local -a commands
          commands=(
    \(commands.map(name(of:)).joined(separator: "\n"))
          )
          _describe -t commands \(either("comando", "command")) commands
          ;;
        arguments)
          case $words[1] in
    \(commands.map { arguments(of: $0, commands) }.joined(separator: "\n"))
          esac
          ;;
      esac
    }

    if [[ $funcstack[1] == _fichas ]]; then
      _fichas "$@"
    else
      compdef _fichas fichas
    fi

    """
  }

  private func name(of command: CommandDescription) -> String {
    "        '\(command.name):\(quoted(command.summary))'"
  }

  private func arguments(
    of command: CommandDescription, _ commands: [CommandDescription]
  ) -> String {
    var parts = [arguments(command.allOptions)]
    if let offers = command.offers(commands) {
      if offers.position > 1 { parts.append("'1:\(either("archivo", "file")):_files'") }
      let words = offers.words.joined(separator: " ")
      parts.append("'\(offers.position):\(either("palabra", "word")):(\(words))'")
    }
    if command.takesFiles { parts.append("'*:\(either("archivo", "file")):_files'") }
    return "        \(command.name)) _arguments \(parts.joined(separator: " \\\n          ")) ;;"
  }

  private func arguments(_ options: [OptionDescription]) -> String {
    options.map(argument(for:)).joined(separator: " \\\n          ")
  }

  private func argument(for option: OptionDescription) -> String {
    let summary = "[\(quoted(option.summary))]"
    guard option.takesValue else { return "'--\(option.name)\(summary)'" }
    let value = option.offers.isEmpty ? " " : "(\(option.offers.joined(separator: " ")))"
    return "'*--\(option.name)=\(summary):\(either("valor", "value")):\(value)'"
  }

  /// Escapes a text within quotes, where brackets, colons and quotes are special.
  private func quoted(_ text: LocalizedText) -> String {
    var result = ""
    for character in text[language] {
      switch character {
      case "[", "]", ":", "\\": result += "\\\(character)"
      case "'": result += "'\\''"
      default: result.append(character)
      }
    }
    return result
  }
}
