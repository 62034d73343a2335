/// Generates the bash completion script; bash does not support descriptions.
enum BashCompletion {
  static func script(_ commands: [CommandDescription]) -> String {
    let names = commands.map(\.name)
    return """
      # bash completion of fichas, written by: fichas completions bash
      _fichas() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= operands=0 i
        # bash takes the = of --option=value for a word of its own
        if [[ $cur == '=' ]]; then
          cur=
        elif [[ $prev == '=' ]]; then
          prev=${COMP_WORDS[COMP_CWORD-2]}
        fi
        for ((i = 1; i < COMP_CWORD; i++)); do
          if [[ -z $command ]]; then
            case ${COMP_WORDS[i]} in \(names.joined(separator: "|"))) command=${COMP_WORDS[i]} ;; esac
          elif [[ ${COMP_WORDS[i]} != [-=]* && ${COMP_WORDS[i-1]} != [-=]* ]]; then
            operands=$((operands + 1))
          fi
        done
        COMPREPLY=()
        case $command:$prev in
      \(commands.flatMap(values(of:)).joined(separator: "\n"))
        esac
        if [[ $cur == -* ]]; then
          case $command in
            '') _fichas_words '--help --lang --version' ;;
      \(commands.map(options(of:)).joined(separator: "\n"))
          esac
          return
        fi
        case $command:$operands in
          :*) _fichas_words '\(names.joined(separator: " "))' ;;
      \(commands.compactMap { operands($0, commands) }.joined(separator: "\n"))
        esac
      }

      _fichas_words() {
        COMPREPLY=($(compgen -W "$1" -- "$cur"))
      }

      complete -o default -F _fichas fichas

      """
  }

  private static func values(of command: CommandDescription) -> [String] {
    command.allOptions.filter { !$0.offers.isEmpty }.map { option in
      let words = option.offers.joined(separator: " ")
      return "    \(command.name):--\(option.name)) _fichas_words '\(words)'; return ;;"
    }
  }

  private static func options(of command: CommandDescription) -> String {
    let names = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
    return "      \(command.name)) _fichas_words '\(names)' ;;"
  }

  private static func operands(
    _ command: CommandDescription, _ commands: [CommandDescription]
  ) -> String? {
    guard let offers = command.offers(commands) else { return nil }
    let words = offers.words.joined(separator: " ")
    return "    \(command.name):\(offers.position - 1)) _fichas_words '\(words)' ;;"
  }
}
