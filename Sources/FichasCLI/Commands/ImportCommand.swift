import Fichas
import FileSystem

/// The command `fichas import FILE…`.
enum ImportCommand: Subcommand {
  private static var folder: OptionDescription {
    OptionDescription(
      name: "output", letter: "o",
      value: .text(placeholder: LocalizedText(es: "CARPETA", en: "FOLDER")),
      summary: LocalizedText(
        es:
          "la carpeta en que se escribe un archivo por ficha, que se crea si no está (la salida estándar si no se dice)",
        en:
          "the folder in which a file is written for each sheet, made where it is not there (standard output by default)"
      ))
  }

  private static var withPersons: OptionDescription {
    OptionDescription(
      name: "con-personas",
      summary: LocalizedText(
        es: "conserva los nombres, teléfonos y correos de las personas responsables",
        en: "keeps the names, telephones and addresses of the persons in charge"))
  }

  private static var sheet: OptionDescription {
    OptionDescription(
      name: "ficha", value: .text(placeholder: LocalizedText(es: "ARCHIVO", en: "FILE")),
      summary: LocalizedText(
        es: "la ficha de la que se hizo un libro xlsx (la que el libro nombra si no se dice)",
        en: "the sheet that an xlsx workbook was made of (the one that it names by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .importing,
      summary: LocalizedText(
        es:
          "escribe en YAML el PDF o el texto oficial de una ficha, o las cifras cambiadas en un libro de calc",
        en:
          "writes in YAML the official PDF or text of a sheet, or the figures changed in a workbook of calc"
      ),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO…", en: "FILE…"),
        summary: LocalizedText(
          es:
            "un PDF o un texto (.txt, .md) con una ficha o varias, o un libro de 'fichas calc --format xlsx'",
          en:
            "a PDF or a text (.txt, .md) with one sheet or several, or a workbook of 'fichas calc --format xlsx'"
        ),
        count: 1...Int.max),
      options: [folder, .force, withPersons, sheet, .quiet, .color],
      exitStatuses: [
        LocalizedText(es: "se leyeron las fichas", en: "the sheets were read"),
        LocalizedText(es: "no se usa", en: "not used"),
        LocalizedText(
          es: "algo no se pudo leer o escribir o no es una ficha, o el comando está mal escrito",
          en: "something could not be read or written or is not a sheet, or the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    var status = ExitStatus.clean
    var isFirst = true
    for path in call.operands {
      if ImportedWorkbook.isOne(path) {
        if !takeBack(path, isFirst, call) { status = .failure }
        isFirst = false
        continue
      }
      switch ImportedSheet.all(
        in: path, keepsPersons: call.has(withPersons), language: call.language)
      {
      case .problem(let report): status = Message.faults([report], of: call)
      case .sheets(let sheets):
        for (index, sheet) in sheets.enumerated() {
          if !write(sheet, index, sheets.count, path, isFirst, call) { status = .failure }
          isFirst = false
        }
      }
    }
    return status
  }

  /// Writes the sheet of a workbook with the figures that were changed; false where it could not be done.
  private static func takeBack(_ path: Path, _ isFirst: Bool, _ call: CommandCall) -> Bool {
    switch ImportedWorkbook.read(path, of: call.all(sheet).last) {
    case .problem(let report):
      _ = Message.faults([report], of: call)
      return false
    case .sheet(let book):
      let target = call.all(folder).last.map { book.path(in: $0) }
      return write(book.bytes, to: target, isFirst, book.report(path.text, in: call.language), call)
    }
  }

  /// Writes a sheet and tells how it was read; false where it could not be written.
  private static func write(
    _ sheet: ImportedSheet, _ index: Int, _ count: Int, _ path: Path, _ isFirst: Bool,
    _ call: CommandCall
  ) -> Bool {
    let target = call.all(folder).last.map { ImportedSheet.path(of: path, index, count, in: $0) }
    let lines = sheet.report(path.text, number: (index + 1, count), in: call.language)
    return write(sheet.bytes, to: target, isFirst, lines, call)
  }

  private static func write(
    _ bytes: [UInt8], to target: Path?, _ isFirst: Bool, _ lines: [String], _ call: CommandCall
  ) -> Bool {
    do throws(FileError) {
      let separator = target == nil && !isFirst ? Array("---\n".utf8) : []
      if let folder = call.all(folder).last { try folder.makeFolder() }
      try Message.write(separator + bytes, to: target, call.has(.force))
    } catch {
      return Message.writing(error, to: target, in: call.language) == .clean
    }
    if !call.has(.quiet) { for line in lines { Message.tell(line) } }
    return true
  }
}
