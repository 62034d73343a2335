import Fichas

/// The `fichas` command.
@main
struct Program {
  static func main() {
    ProcessEnvironment.ignoreClosedPipes()
    ProcessEnvironment.exit(run(ProcessEnvironment.arguments).rawValue)
  }

  private static func run(_ arguments: [Path]) -> ExitStatus {
    let language = Language.wished(in: arguments)
    do {
      switch try CommandLineParser.parse(arguments, Commands.descriptions) {
      case .version: return Message.print("fichas \(Fichas.version)")
      case .help(let command): return Message.print(HelpText.of(command, in: language))
      case .run(let call): return try Commands.run(call)
      }
    } catch {
      return Message.usage(error, in: language)
    }
  }
}
