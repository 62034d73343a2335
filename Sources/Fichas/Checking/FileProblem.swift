import DocumentTree
public import FileSystem
import Reporting
public import SheetRules

/// Why a path gives no sheet.
enum FileProblem: Error, Hashable {
  case unreadable(FileError)
  case folderWithoutSheets
  /// The text has no key `ficha`.
  case notSheet
  /// A sheet in YAML or JSON, where a published text is wanted.
  case sheetAlready
  /// A text in which no sheet was found.
  case noOfficialText
  /// A published text whose labels stand apart from their values.
  case textByColumns
  /// A file that is named as a PDF but is not one.
  case noPages
  /// Pages that do not stand in a file.
  case pagesWithoutFile
  /// The published text of a sheet, where one in YAML or JSON is wanted.
  case officialText
  /// Pages that are pictures.
  case pagesWithoutText
  /// Pages that another program could not read.
  case pagesUnread(PageFailure)
  /// A workbook whose figures cannot be taken back.
  case workbook(WorkbookProblem)

  /// Why the program that reads pages gave nothing.
  enum PageFailure: Sendable, Hashable {
    case missing, failed, tooSlow, tooMuch
  }
}

extension FileReport {
  /// The report of a path that gives no sheet: the reason is its only finding.
  init(path: String, problem: FileProblem) {
    self.init(path: path, problems: [problem])
  }

  /// The report of a path that gives no sheet, with all the reasons.
  init(path: String, problems: [FileProblem]) {
    let findings = problems.map { problem in
      Finding(
        rule: FileProblem.rule, severity: .error, category: .lectura, message: problem.message,
        field: JSONPointer(""), advice: problem.advice, isReadingFault: true)
    }
    self.init(path: path, status: .unreadable, faults: findings, in: nil)
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
        en: "is not a sheet: it lacks the key 'ficha'")
    case .sheetAlready:
      LocalizedText(
        es: "ya es una ficha en YAML o JSON: no hay nada que importar",
        en: "is a sheet in YAML or JSON already: there is nothing to import")
    case .noOfficialText:
      LocalizedText(
        es: "no es una ficha en YAML o JSON ni el texto oficial de una",
        en: "is not a sheet in YAML or JSON, nor the official text of one")
    case .textByColumns:
      LocalizedText(
        es: "el texto viene por columnas: sus rótulos están separados de sus respuestas",
        en: "the text was taken out column by column: its labels stand apart from their answers")
    case .noPages: LocalizedText(es: "no es un PDF", en: "is not a PDF")
    case .pagesWithoutFile:
      LocalizedText(
        es: "un PDF no se lee de la entrada estándar", en: "a PDF is not read from standard input")
    case .officialText:
      LocalizedText(
        es: "es el texto oficial de una ficha, no una ficha en YAML o JSON",
        en: "is the official text of a sheet, no sheet in YAML or JSON")
    case .pagesWithoutText:
      LocalizedText(
        es: "el PDF no tiene texto: sus páginas son imágenes",
        en: "the PDF has no text: its pages are pictures")
    case .pagesUnread(let failure): failure.message
    case .workbook(let problem): problem.message
    case .unreadable(let error): error.message
    }
  }

  var advice: LocalizedText? {
    switch self {
    case .folderWithoutSheets:
      LocalizedText(
        es: "se buscan archivos .yaml, .yml y .json, salvo los ocultos y los que git ignora",
        en: "files in .yaml, .yml and .json are sought, but not hidden ones or those git ignores")
    case .sheetAlready:
      LocalizedText(es: "revísela con 'fichas check'", en: "check it with 'fichas check'")
    case .noOfficialText:
      LocalizedText(
        es: "se reconoce por los rótulos del formulario; vea 'fichas help import'",
        en: "it is known by the labels of the form; see 'fichas help import'")
    case .textByColumns:
      LocalizedText(
        es: "use el PDF mismo, o el texto de 'pdftotext -layout'",
        en: "use the PDF itself, or the text of 'pdftotext -layout'")
    case .noPages:
      LocalizedText(
        es: "baje el documento otra vez, o dele la extensión que le corresponde",
        en: "download the document again, or give it the ending that it should have")
    case .pagesWithoutFile: LocalizedText(es: "nombre el archivo", en: "name the file")
    case .officialText:
      LocalizedText(
        es: "pásela a YAML con 'fichas import'", en: "turn it into YAML with 'fichas import'")
    case .pagesWithoutText:
      LocalizedText(
        es: "use el PDF que entrega el sistema, no uno escaneado",
        en: "use the PDF that the system gives, not a scanned one")
    case .pagesUnread(.missing):
      LocalizedText(
        es: "instale poppler (en Debian y Ubuntu, el paquete poppler-utils), o entregue el texto",
        en: "install poppler (on Debian and Ubuntu the package poppler-utils), or give the text")
    case .pagesUnread:
      LocalizedText(
        es: "ábralo y guárdelo de nuevo como PDF, o entregue su texto",
        en: "open it and save it as a PDF again, or give its text")
    case .workbook(let problem): problem.advice
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

extension FileProblem.PageFailure {
  fileprivate var message: LocalizedText {
    switch self {
    case .missing:
      LocalizedText(
        es: "para leer un PDF hace falta el programa pdftotext, que no está",
        en: "reading a PDF takes the program pdftotext, which is not there")
    case .failed:
      LocalizedText(
        es: "pdftotext no pudo leer el PDF: está dañado o protegido",
        en: "pdftotext could not read the PDF: it is damaged or protected")
    case .tooSlow:
      LocalizedText(
        es: "pdftotext no terminó de leer el PDF en un minuto",
        en: "pdftotext did not finish reading the PDF within a minute")
    case .tooMuch:
      LocalizedText(
        es: "el texto del PDF es demasiado largo para una ficha",
        en: "the text of the PDF is too long for a sheet")
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
        en: "is not a file but a pipe, a socket or a device")
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
