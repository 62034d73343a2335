import Fichas

extension Message {
  /// Reports on standard error why a question about a sheet has no answer, with a suggestion.
  static func failed(
    _ failure: CalculationFailure, in file: FileReport, _ language: Language
  ) -> ExitStatus {
    let place = failure.place.map { ":\($0.line):\($0.column)" } ?? ""
    tell("error: \(file.path)\(place): \(failure.error.message[language])")
    if let nearest = failure.nearest {
      let name = nearest.tokens.joined(separator: ".")
      tell(language.either("  ayuda: ¿quizás '\(name)'?", "  help: perhaps '\(name)'?"))
    }
    return .failure
  }
}
