import Fichas
import FileSystem

/// The command `fichas import FILE…`.
enum ImportCommand: Subcommand {
  private static var folder: OptionDescription {
    OptionDescription(
      name: "output", letter: "o",
      value: .text(placeholder: LocalizedText(es: "CARPETA", en: "FOLDER")),
      summary: LocalizedText(
        es: "la carpeta en que se escribe un archivo por ficha (la salida estándar si no se dice)",
        en: "the folder in which a file is written for each sheet (standard output by default)"))
  }

  private static var withPersons: OptionDescription {
    OptionDescription(
      name: "con-personas",
      summary: LocalizedText(
        es: "conserva los nombres, teléfonos y correos de las personas responsables",
        en: "keeps the names, telephones and addresses of the persons in charge"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .importing,
      summary: LocalizedText(
        es: "lee el PDF o el texto oficial de una ficha y la escribe en YAML",
        en: "reads the official PDF or text of a sheet and writes it in YAML"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO", en: "FILE"),
        summary: LocalizedText(
          es: "un PDF o un texto (.txt, .md) con una ficha o varias",
          en: "a PDF or a text (.txt, .md) with one sheet or several"),
        count: 1...Int.max),
      options: [folder, .force, withPersons, .quiet, .color],
      exitStatuses: [
        LocalizedText(es: "se leyeron las fichas", en: "the sheets were read"),
        LocalizedText(es: "no se usa", en: "not used"),
        LocalizedText(
          es: "algo no se pudo leer o escribir o no es una ficha, o el comando está mal escrito",
          en: "something could not be read or written or is no sheet, or the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    var status = ExitStatus.clean
    var isFirst = true
    for path in call.operands {
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

  /// Writes a sheet and tells how it was read; false where it could not be written.
  private static func write(
    _ sheet: ImportedSheet, _ index: Int, _ count: Int, _ path: Path, _ isFirst: Bool,
    _ call: CommandCall
  ) -> Bool {
    let target = call.all(folder).last.map { ImportedSheet.path(of: path, index, count, in: $0) }
    do throws(FileError) {
      let separator = target == nil && !isFirst ? Array("---\n".utf8) : []
      try Message.write(separator + sheet.bytes, to: target, call.has(.force))
    } catch {
      return Message.writing(error, to: target, in: call.language) == .clean
    }
    if !call.has(.quiet) {
      let lines = sheet.report(path.text, number: (index + 1, count), in: call.language)
      for line in lines { Message.tell(line) }
    }
    return true
  }
}
