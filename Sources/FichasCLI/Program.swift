import Fichas
import FileSystem

/// The `fichas` command.
@main
struct Program {
  static func main() {
    ProcessEnvironment.prepareForWriting()
    let arguments = ProcessEnvironment.arguments
    // one closure for each language: what runs when memory is out can neither capture nor build a text
    ProcessEnvironment.onAbort(
      Language.wished(in: arguments).either(
        { _ in ProcessEnvironment.leave(saying: "error: no alcanza la memoria\n", 2) },
        { _ in ProcessEnvironment.leave(saying: "error: not enough memory\n", 2) }))
    ProcessEnvironment.withEnoughStack {
      ProcessEnvironment.exit(run(arguments).rawValue)
    }
  }

  private static func run(_ arguments: [Path]) -> ExitStatus {
    do {
      switch try CommandLineParser.parse(arguments) {
      case .version: return Message.print("fichas \(Product.version)")
      case .help(let command):
        return Message.print(HelpText.of(command, in: .wished(in: arguments)))
      case .run(let call): return try call.command.run(call)
      }
    } catch {
      return Message.usage(error, in: .wished(in: arguments))
    }
  }
}
