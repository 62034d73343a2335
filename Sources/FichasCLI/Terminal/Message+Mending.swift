import Fichas

extension Message {
  /// Says on standard error why a mended file was not written.
  static func unmended(
    _ path: String, _ problem: MendRun.Problem, in language: Language
  ) -> ExitStatus {
    switch problem {
    case .unwritten(let error): return writing(error, to: Path(path), in: language)
    case .outside(let target):
      tell(
        language == .es
          ? "error: \(path): es un enlace que sale de la carpeta, a \(target.text); no se escribe"
          : "error: \(path): is a link out of the folder, to \(target.text); not written")
      return .failure
    }
  }
}
