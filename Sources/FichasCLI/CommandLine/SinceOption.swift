import Fichas
import FileSystem

/// The option that leaves out the files that have not changed.
enum SinceOption {
  static var since: OptionDescription {
    OptionDescription(
      name: "since", value: .text(placeholder: LocalizedText(es: "REVISIÓN", en: "REVISION")),
      summary: LocalizedText(
        es: "solo los archivos que según git cambiaron desde esa revisión, o son nuevos",
        en: "only the files that git says have changed since that revision, or are new"))
  }

  /// The changed files; nil where all files are wanted.
  static func changedFiles(
    of call: CommandCall, _ paths: [Path]
  ) throws(UsageError) -> Set<Path>? {
    guard let revision = call.all(since).last else { return nil }
    // git would take it for an option of its own
    if revision.bytes.isEmpty || revision.bytes.first == UInt8(ascii: "-") {
      throw .noChanges(option: since.name, .refused(revision))
    }
    do throws(GitChanges.Problem) {
      return try GitChanges.since(revision, of: paths.filter { $0 != Path("-") })
    } catch {
      throw .noChanges(option: since.name, error)
    }
  }
}

extension GitChanges.Problem {
  /// Why git does not say what changed.
  func message(of option: String) -> LocalizedText {
    switch self {
    case .noGit(.notFound):
      LocalizedText(
        es: "--\(option): no se encontró el programa git en el PATH",
        en: "--\(option): there is no program git on the PATH")
    case .noGit(let error):
      LocalizedText(
        es: "--\(option): no se pudo ejecutar git: \(error.reason.es)",
        en: "--\(option): git could not be run: \(error.reason.en)")
    case .noRepository(let path):
      LocalizedText(
        es: "--\(option): '\(path.text)' no está en un repositorio de git",
        en: "--\(option): '\(path.text)' is in no repository of git")
    case .missing(let path):
      LocalizedText(
        es: "--\(option): no existe '\(path.text)'", en: "--\(option): there is no '\(path.text)'")
    case .refused(let revision):
      LocalizedText(
        es: "--\(option): git no conoce la revisión '\(revision.text)'",
        en: "--\(option): git does not know the revision '\(revision.text)'")
    case .failed(let words):
      LocalizedText(
        es: "--\(option): git no pudo listar los archivos: \(words)",
        en: "--\(option): git could not list the files: \(words)")
    }
  }

  var advice: LocalizedText {
    switch self {
    case .noGit:
      LocalizedText(
        es: "instale git, o revise sin esa opción", en: "install git, or check without the option")
    case .noRepository:
      LocalizedText(
        es: "revise sin esa opción, o una carpeta que git conozca",
        en: "check without the option, or a folder that git knows")
    case .missing:
      LocalizedText(es: "revise cómo se escribe la ruta", en: "check how the path is spelt")
    case .failed:
      LocalizedText(es: "revise sin esa opción", en: "check without the option")
    case .refused:
      LocalizedText(
        es: "una revisión es HEAD, una rama, una etiqueta o un commit",
        en: "a revision is HEAD, a branch, a tag or a commit")
    }
  }
}
