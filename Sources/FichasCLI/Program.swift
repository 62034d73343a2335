import Fichas

/// The `fichas` command.
@main
struct Program {
  static func main() {
    ProcessEnvironment.ignoreClosedPipes()
    ProcessEnvironment.exit(run(ProcessEnvironment.arguments).rawValue)
  }

  private static func run(_ arguments: [Path]) -> ExitStatus {
    do {
      switch try CommandLineParser.parse(arguments) {
      case .version: return Message.print("fichas \(Fichas.version)")
      case .help(let command):
        return Message.print(HelpText.of(command, in: .wished(in: arguments)))
      case .run(let call): return try call.command.run(call)
      }
    } catch {
      return Message.usage(error, in: .wished(in: arguments))
    }
  }
}
