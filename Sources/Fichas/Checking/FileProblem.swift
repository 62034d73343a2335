import DocumentTree
public import FileSystem
import Reporting
public import SheetRules

/// Why a path gives no sheet.
enum FileProblem: Sendable, Hashable {
  case unreadable(FileError)
  case folderWithoutSheets
  /// The text has no key `ficha`.
  case notSheet
}

extension FileReport {
  /// The report of a path that gives no sheet: the reason is its only finding.
  init(path: String, problem: FileProblem) {
    let finding = Finding(
      rule: FileProblem.rule, severity: .error, category: .lectura, message: problem.message,
      field: JSONPointer(""), advice: problem.advice, isReadingFault: true)
    self.init(path: path, status: .unreadable, faults: [finding], in: nil)
  }
}

extension FileProblem {
  /// The id under which a path that gives no sheet is reported.
  static let rule = "LEC12"

  var message: LocalizedText {
    switch self {
    case .folderWithoutSheets:
      LocalizedText(es: "la carpeta no tiene ninguna ficha", en: "the folder holds no sheet")
    case .notSheet:
      LocalizedText(
        es: "no es una ficha: le falta la clave 'ficha'",
        en: "is no sheet: it lacks the key 'ficha'")
    case .unreadable(let error): error.message
    }
  }

  var advice: LocalizedText? {
    switch self {
    case .folderWithoutSheets:
      LocalizedText(
        es: "se buscan archivos .yaml, .yml y .json, salvo los ocultos y los que git ignora",
        en: "files in .yaml, .yml and .json are sought, but not hidden ones or those git ignores")
    case .unreadable(.notAFile):
      LocalizedText(
        es: "para leer de una tubería, usar '-'", en: "to read from a pipe, use '-'")
    case .unreadable(.leadsOutside):
      LocalizedText(
        es: "para leerlo de todos modos, nómbrelo en la línea de comandos",
        en: "to read it all the same, name it on the command line")
    case .notSheet, .unreadable: nil
    }
  }
}

extension FileError {
  /// Why something could not be done, in words.
  public var reason: LocalizedText { systemDescription.map { LocalizedText($0) } ?? message }

  /// Why something could not be read, in words.
  var message: LocalizedText {
    switch self {
    case .notFound: LocalizedText(es: "no existe el archivo", en: "no such file")
    case .danglingLink:
      LocalizedText(es: "el enlace no lleva a ningún archivo", en: "the link leads to no file")
    case .permissionDenied:
      LocalizedText(es: "no hay permiso para leerlo", en: "no permission to read it")
    case .isFolder:
      LocalizedText(es: "es una carpeta, no un archivo", en: "is a folder, not a file")
    case .notAFile:
      LocalizedText(
        es: "no es un archivo, sino una tubería, un socket o un dispositivo",
        en: "is no file but a pipe, a socket or a device")
    case .tooLarge(let bytes, let limit):
      LocalizedText(
        es: "demasiado grande: \(bytes) bytes, y se leen hasta \(limit)",
        en: "too large: \(bytes) bytes, and up to \(limit) are read")
    case .cyclicLink:
      LocalizedText(
        es: "el enlace da vueltas y no lleva a ningún archivo",
        en: "the link goes round in circles and leads to no file")
    case .nameTooLong: LocalizedText(es: "la ruta es demasiado larga", en: "the path is too long")
    case .changedSinceRead:
      LocalizedText(es: "el archivo cambió mientras tanto", en: "the file changed in the meantime")
    case .exists: LocalizedText(es: "ya existe", en: "exists already")
    case .diskFull:
      LocalizedText(es: "no queda espacio en el disco", en: "no room is left on the disk")
    case .readOnlyFile:
      LocalizedText(
        es: "el archivo es de solo lectura", en: "the file is read-only")
    case .hasOtherNames:
      LocalizedText(
        es: "el archivo tiene otro nombre (un enlace duro), que se quedaría con lo anterior",
        en: "the file has another name (a hard link), which would keep what was there")
    case .ownerNotKept:
      LocalizedText(
        es: "el archivo cambiaría de dueño o de grupo",
        en: "the file would change its owner or group")
    case .attributesNotKept:
      LocalizedText(
        es: "el archivo perdería sus atributos extendidos",
        en: "the file would lose its extended attributes")
    case .fileTooBig:
      LocalizedText(
        es: "el archivo pasaría del tamaño máximo permitido",
        en: "the file would be larger than is allowed")
    case .notReplaceable:
      LocalizedText(
        es: "ya existe y no es algo que fichas haya escrito",
        en: "exists already and is nothing that fichas wrote")
    case .leadsOutside(let target):
      LocalizedText(
        es: "es un enlace que sale de la carpeta, a \(target.text); no se lee",
        en: "is a link out of the folder, to \(target.text); not read")
    case .readOnlyDisk:
      LocalizedText(es: "el disco es de solo lectura", en: "the disk is read-only")
    case .brokenPipe, .system:
      LocalizedText(
        es: "no se puede leer: \(systemDescription ?? "la tubería se cerró")",
        en: "cannot be read: \(systemDescription ?? "the pipe was closed")")
    }
  }

  private var reasonNotWritten: LocalizedText {
    self == .permissionDenied ? LocalizedText(es: "no hay permiso", en: "no permission") : message
  }

  /// Why something could not be written, in words.
  public var writingMessage: LocalizedText {
    let reason = systemDescription.map { LocalizedText($0) } ?? reasonNotWritten
    return LocalizedText(
      es: "no se puede escribir: \(reason.es)", en: "cannot write: \(reason.en)")
  }
}
