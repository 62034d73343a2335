import Fichas

/// Generates the fish completion script, with the summaries of commands and options.
struct FishCompletion {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func script(_ commands: [CommandDescription]) -> String {
    let start = [
      "# fish completion of fichas, written by: fichas completions fish",
      "complete -c fichas -n __fish_use_subcommand -f",
    ]
    let names = commands.map { command in
      "complete -c fichas -n __fish_use_subcommand -a \(command.name) -d \(quoted(command.summary))"
    }
    let options = [OptionDescription.version, .language, .help].map {
      line("__fish_use_subcommand", $0)
    }
    let rest = commands.flatMap { lines(of: $0, commands) }
    return (start + names + options + rest).joined(separator: "\n") + "\n"
  }

  private func lines(
    of command: CommandDescription, _ commands: [CommandDescription]
  ) -> [String] {
    let condition = "'__fish_seen_subcommand_from \(command.name)'"
    var lines = command.allOptions.map { line(condition, $0) }
    let words = (command.offers(commands)?.words ?? []).filter { $0 != command.name }
    if !words.isEmpty {
      lines.append("complete -c fichas -n \(condition) -a '\(words.joined(separator: " "))'")
    }
    if !command.takesFiles { lines.append("complete -c fichas -n \(condition) -f") }
    return lines
  }

  private func line(_ condition: String, _ option: OptionDescription) -> String {
    var parts = ["complete -c fichas -n \(condition) -l \(option.name)"]
    if let letter = option.letter { parts.append("-s \(letter)") }
    if option.takesValue { parts.append("-x") }
    if !option.offers.isEmpty { parts.append("-a '\(option.offers.joined(separator: " "))'") }
    return (parts + ["-d \(quoted(option.summary))"]).joined(separator: " ")
  }

  private func quoted(_ text: LocalizedText) -> String {
    let escaped = text[language].replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "'\(escaped)'"
  }
}
