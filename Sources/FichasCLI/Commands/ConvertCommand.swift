import Fichas
import FileSystem

/// The command `fichas convert --to yaml|json FILE`.
enum ConvertCommand: Subcommand {
  private static var target: OptionDescription {
    OptionDescription(
      name: "to", value: .choice(["yaml", "json"]),
      summary: LocalizedText(
        es: "la notación que se escribe (la otra si no se dice)",
        en: "the notation to write (the other one by default)"))
  }

  private static var output: OptionDescription {
    OptionDescription(
      name: "output", letter: "o",
      value: .text(placeholder: LocalizedText(es: "ARCHIVO", en: "FILE")),
      summary: LocalizedText(
        es: "dónde se escribe (la salida estándar si no se dice)",
        en: "where it is written (standard output by default)"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .convert,
      summary: LocalizedText(
        es: "pasa una ficha de YAML a JSON, o al revés; los comentarios no caben en JSON",
        en: "turns a sheet from YAML into JSON or back; comments have no place in JSON"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO", en: "FILE"),
        summary: LocalizedText(
          es: "un archivo YAML o JSON, o '-'", en: "a YAML or JSON file, or '-'"),
        count: 1...1),
      options: [target, output, .force, .color],
      exitStatuses: [
        LocalizedText(es: "se convirtió", en: "it was converted"),
        LocalizedText(es: "no se usa", en: "not used"),
        LocalizedText(
          es: "algo no se pudo leer o escribir o no es una ficha, o el comando está mal escrito",
          en: "something could not be read or written or is no sheet, or the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    guard let path = call.operands.first else { return .failure }
    let other: DocumentFormat = path.hasExtension("json") ? .yaml : .json
    do throws(FileError) {
      switch Conversion.convert(file: path, to: call.choice(target) ?? other) {
      case .converted(let conversion):
        try write(conversion.bytes, to: call.all(output).last, call.has(.force))
        for note in conversion.notes(in: call.language) {
          Message.tell("\(call.language == .es ? "nota" : "note"): \(note)")
        }
        return .clean
      case .faults(let report):
        let color: ColorChoice = call.choice(.color) ?? .auto
        let options = RenderingOptions(
          language: call.language, usesColor: color.applies(to: .error))
        try Output.error.write(report.rendered(as: .human, options))
        return .failure
      case .notSheet: return Message.notSheet(path.text, in: call.language)
      }
    } catch {
      return Message.writing(error, to: call.all(output).last, in: call.language)
    }
  }

  private static func write(
    _ bytes: [UInt8], to path: Path?, _ isForced: Bool
  ) throws(FileError) {
    guard let path else { return try Output.standard.write(bytes) }
    try (isForced ? Overwriting.anything : .nothing).check(path, for: bytes)
    let file = try DraftFile(path)
    do throws(FileError) {
      try file.output.write(bytes)
    } catch {
      file.discard()
      throw error
    }
    try file.keep()
  }
}
