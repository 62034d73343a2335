import Fichas

extension RenderingOptions {
  /// The options for the destination of standard output.
  static func forTerminal(
    language: Language, color: ColorChoice, failOn: Severity = .error
  ) -> RenderingOptions {
    RenderingOptions(
      language: language, usesColor: color.applies(to: .standard),
      columns: Output.standard.terminalColumns ?? 100, failOn: failOn)
  }
}
