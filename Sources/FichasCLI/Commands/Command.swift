/// The commands of the program, in the order of its help.
enum Commands {
  private static var all: [any Subcommand.Type] {
    [
      CheckCommand.self, ExplainCommand.self, RuleCommand.self, CalcCommand.self,
      AuditCommand.self, FormatCommand.self, ConvertCommand.self, TableCommand.self,
      ShowCommand.self, NewCommand.self, SchemaCommand.self, ConfigCommand.self,
      TreeCommand.self, CompletionsCommand.self, ManCommand.self,
      HelpCommand.self,
    ]
  }

  static var descriptions: [CommandDescription] {
    all.map { $0.description }
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    guard let command = all.first(where: { $0.description.name == call.command.name }) else {
      throw .unknownCommand(call.command.name, nearest: nil)
    }
    return try command.run(call)
  }
}

/// A command of the program: its description, and how a call of it is carried out.
protocol Subcommand {
  static var description: CommandDescription { get }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus
}
