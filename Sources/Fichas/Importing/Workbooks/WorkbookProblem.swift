import DocumentTree
import SheetRules

/// Why the figures of a workbook cannot be taken back into their sheet.
enum WorkbookProblem: Error, Hashable {
  case unread(ReadWorkbook.Fault)
  /// A workbook that `calc` did not write.
  case notOurs
  /// The sheet that the workbook names is not there.
  case noSheet(String)
  /// The sheet was the published text, which stays as it is.
  case published(String)
  /// The sheet has bytes that are not text, so not all of it could be kept.
  case notText(String)
  /// A figure of the workbook that the sheet states otherwise by now.
  case changedSince(LocalizedText, workbook: String, sheet: String)
  /// A key of the workbook that the sheet does not have.
  case unknownFigure(String)
  /// Something other than a number in the column of values.
  case noNumber(LocalizedText, String)
  /// A figure that was deleted.
  case emptied(LocalizedText)
  /// A figure in two rows with different values.
  case twice(LocalizedText)
  /// A figure that has no place of its own in the sheet.
  case noPlace(LocalizedText)
  /// A figure of a file beside the sheet, which nothing changes.
  case beside(LocalizedText)
  /// An edit that would change more than the figure.
  case refused(EditRefusal)
}

extension WorkbookProblem {
  var message: LocalizedText {
    switch self {
    case .unread(.noWorkbook):
      LocalizedText(es: "no es un libro xlsx", en: "is not an xlsx workbook")
    case .unread(.damaged):
      LocalizedText(es: "el libro xlsx está dañado", en: "the xlsx workbook is damaged")
    case .unread(.tooLarge):
      LocalizedText(
        es: "el libro xlsx es demasiado grande para uno de 'fichas calc'",
        en: "the xlsx workbook is too large for one of 'fichas calc'")
    case .unread(.unsupported):
      LocalizedText(
        es: "el libro xlsx tiene contraseña, o lo comprimió un programa desconocido",
        en: "the xlsx workbook has a password, or was packed by an unknown program")
    case .notOurs:
      LocalizedText(
        es: "el libro no es de 'fichas calc --format xlsx', y no se sabe qué cifra es cuál",
        en:
          "the workbook is none of 'fichas calc --format xlsx', and which figure is which is unknown"
      )
    case .noSheet(let name):
      LocalizedText(
        es: "no se encuentra la ficha del libro: \(name)",
        en: "the sheet of the workbook is not found: \(name)")
    case .published(let name):
      LocalizedText(
        es: "\(name) es el texto oficial de una ficha, que no se toca",
        en: "\(name) is the official text of a sheet, which stays as it is")
    case .notText(let name):
      LocalizedText(
        es: "\(name) tiene bytes que no son texto, y no se podría escribir igual",
        en: "\(name) has bytes that are not text, and could not be written as it is")
    case .changedSince(let name, let workbook, let sheet):
      LocalizedText(
        es: "\(name.es): el libro partió de \(workbook), y la ficha dice ahora \(sheet)",
        en: "\(name.en): the workbook began with \(workbook), and the sheet says \(sheet) now")
    case .unknownFigure(let key):
      LocalizedText(es: "la ficha no tiene \(key)", en: "the sheet does not have \(key)")
    case .noNumber(let name, let text):
      LocalizedText(
        es: "\(name.es): «\(text)» no es una cifra", en: "\(name.en): «\(text)» is not a figure")
    case .emptied(let name):
      LocalizedText(
        es: "\(name.es): el libro la dejó en blanco",
        en: "\(name.en): the workbook left it blank")
    case .twice(let name):
      LocalizedText(
        es: "\(name.es): el libro tiene dos filas de esta cifra, con valores distintos",
        en: "\(name.en): the workbook has two rows of this figure, with different values")
    case .noPlace(let name):
      LocalizedText(
        es: "\(name.es): la ficha no tiene dónde escribirla",
        en: "\(name.en): the sheet has no place to write it")
    case .beside(let name):
      LocalizedText(
        es: "\(name.es): está en la tabla que acompaña a la ficha, que no se toca",
        en: "\(name.en): stands in the table beside the sheet, which stays as it is")
    case .refused(let refusal):
      LocalizedText(es: refusal.message(in: .es), en: refusal.message(in: .en))
    }
  }

  var advice: LocalizedText? {
    switch self {
    case .unread(.noWorkbook), .notOurs:
      LocalizedText(
        es: "haga uno con 'fichas calc FICHA --format xlsx -o LIBRO.xlsx' y cambie ahí las cifras",
        en: "make one by 'fichas calc SHEET --format xlsx -o BOOK.xlsx' and change figures there")
    case .unread: LocalizedText(es: "guárdelo de nuevo como xlsx", en: "save it as xlsx again")
    case .noSheet:
      LocalizedText(
        es: "póngala junto al libro, o diga dónde está con --ficha",
        en: "put it beside the workbook, or say where it is by --ficha")
    case .published:
      LocalizedText(
        es: "páselo a YAML con 'fichas import' y haga el libro de ese archivo",
        en: "turn it into YAML by 'fichas import' and make the workbook of that file")
    case .notText:
      LocalizedText(
        es: "'fichas check' dice dónde están", en: "'fichas check' says where they are")
    case .changedSince:
      LocalizedText(
        es: "haga el libro de nuevo; la columna «En la ficha» no se cambia",
        en: "make the workbook anew; the column «In the sheet» is not to be changed")
    case .unknownFigure:
      LocalizedText(
        es: "haga el libro de nuevo, o corrija la clave",
        en: "make the workbook anew, or mend the key")
    case .noNumber:
      LocalizedText(es: "escriba un número en «Valor»", en: "write a number into «Value»")
    case .emptied:
      LocalizedText(
        es: "ponga su cifra otra vez, o bórrela en la ficha misma",
        en: "put its figure back, or delete it in the sheet itself")
    case .twice:
      LocalizedText(es: "borre una de las filas", en: "delete one of the rows")
    case .beside:
      LocalizedText(es: "cámbiela en esa tabla", en: "change it in that table")
    case .noPlace, .refused:
      LocalizedText(es: "cámbiela en la ficha misma", en: "change it in the sheet itself")
    }
  }
}
