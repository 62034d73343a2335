public import DocumentTree
public import FileSystem
import SheetRules

/// Something that a run skipped, which is not a fault of a sheet.
public enum Notice: Sendable, Hashable {
  /// A file that was named twice, or named and found in a folder.
  case repeatedFile(Path)
  /// A folder that was named twice, or that a link leads back to.
  case repeatedFolder(Path)
  /// A file that was written where a link leads to.
  case writtenThroughLink(Path, to: Path)
  /// Files of a folder that are not sheets, and that a run which writes leaves alone.
  case notSheets(Int)
  /// A file of a folder that has the name of a sheet with another ending after it.
  case misnamedFile(Path)
  /// A report or a baseline that an earlier run wrote into the folder.
  case ownDocument(Path)
  /// A text or PDF in a folder that is not the official text of a sheet.
  case notOfficialText(Path)
  /// A file that lacks the key `ficha`, in a run over sheets alone.
  case notSheet(Path)

  /// Whether it is about what a run does not write, and not about what it does not check.
  public var isOfWriting: Bool {
    if case .notSheets = self { return true }
    return false
  }

  /// What is said of it.
  ///
  /// - Parameter language: the language of the message
  /// - Returns: one line
  public func message(in language: Language) -> String { text[language] }

  private var text: LocalizedText {
    switch self {
    case .repeatedFile(let path):
      LocalizedText(
        es: "\(path.text): ya se revisó; no se revisa otra vez",
        en: "\(path.text): checked already; not checked again")
    case .repeatedFolder(let path):
      LocalizedText(
        es: "\(path.text): ya se entró a esta carpeta; no se entra otra vez",
        en: "\(path.text): this folder was entered already; not entered again")
    case .writtenThroughLink(let path, let target):
      LocalizedText(
        es: "\(path.text): es un enlace; se escribió \(target.text)",
        en: "\(path.text): is a link; \(target.text) was written")
    case .notSheets(1):
      LocalizedText(
        es: "1 archivo no es una ficha; no se toca",
        en: "1 file is not a sheet; left as it is")
    case .notSheets(let count):
      LocalizedText(
        es: "\(count) archivos no son fichas; no se tocan",
        en: "\(count) files are not sheets; left as they are")
    case .misnamedFile(let path):
      LocalizedText(
        es:
          "\(path.text): no se revisa, porque su nombre no termina en .yaml, .yml ni .json; para revisarlo, cambie el nombre o nómbrelo en la línea de comandos",
        en:
          "\(path.text): not checked, because its name does not end in .yaml, .yml or .json; to check it, rename it or name it on the command line"
      )
    case .ownDocument(let path):
      LocalizedText(
        es: "\(path.text): lo escribió fichas, como informe o línea de base; no se revisa",
        en: "\(path.text): was written by fichas, as a report or baseline; not checked")
    case .notOfficialText(let path):
      LocalizedText(
        es: "\(path.text): no es el texto oficial de una ficha; no se revisa",
        en: "\(path.text): is not the official text of a sheet; not checked")
    case .notSheet(let path):
      LocalizedText(
        es: "\(path.text): no es una ficha: le falta la clave 'ficha'; no se revisa",
        en: "\(path.text): is not a sheet: it lacks the key 'ficha'; not checked")
    }
  }
}
