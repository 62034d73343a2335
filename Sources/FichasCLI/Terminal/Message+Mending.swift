import Fichas

extension Message {
  /// Reports on standard error why a fixed file was not written.
  static func unmended(
    _ path: String, _ problem: MendRun.Problem, in language: Language
  ) -> ExitStatus {
    switch problem {
    case .unwritten(let error): return writing(error, to: Path(path), in: language)
    case .outside(let target):
      tell(
        language.either(
          "error: \(path): es un enlace que sale de la carpeta, a \(target.text); no se escribe",
          "error: \(path): is a link out of the folder, to \(target.text); not written"))
      return .failure
    case .notSheet: return notSheet(path, in: language)
    case .unproved(let finding):
      let what = "\(finding.rule): \(finding.message[language])"
      tell(
        language.either(
          "error: \(path): la corrección haría aparecer \(what); no se escribe",
          "error: \(path): the fix would bring up \(what); not written"))
      return .failure
    }
  }

  /// Says on standard error that a file was left alone because it is not a sheet.
  static func notSheet(_ path: String, in language: Language) -> ExitStatus {
    tell(
      language.either(
        "error: \(path): no es una ficha: le falta la clave 'ficha'; no se toca",
        "error: \(path): is not a sheet: it lacks the key 'ficha'; left as it is"))
    return .failure
  }
}
