import Fichas
import LanguageServer

/// The command `fichas lsp`.
enum LspCommand: Subcommand {
  static var description: CommandDescription {
    CommandDescription(
      .lsp,
      summary: LocalizedText(
        es: "revisa fichas mientras se escriben: servidor de lenguaje para editores (LSP)",
        en: "checks sheets while they are typed: a language server for editors (LSP)"),
      operand: .none, options: [.configuration, .noConfiguration],
      exitStatuses: [
        LocalizedText(
          es: "el editor lo cerró como pide el protocolo",
          en: "the editor ended it as the protocol asks"),
        LocalizedText(
          es: "el editor se fue sin cerrarlo", en: "the editor went away without ending it"),
        LocalizedText(es: "el comando está mal escrito", en: "the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    ServerRun.run(try call.configuration(), in: call.language) == 0 ? .clean : .findings
  }
}
