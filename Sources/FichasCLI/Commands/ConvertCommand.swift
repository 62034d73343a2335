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
        count: 0...1),
      options: [target, .output, .force, .color, .stream],
      exitStatuses: [
        LocalizedText(es: "se convirtió", en: "it was converted"),
        LocalizedText(es: "no se usa", en: "not used"),
        LocalizedText(
          es: "algo no se pudo leer o escribir o no es una ficha, o el comando está mal escrito",
          en: "something could not be read or written or is not a sheet, or the command is wrong"),
      ])
  }

  /// Writes each sheet in the other notation, before the next one is read.
  private static func stream(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    if call.has(.output) {
      throw .conflict(OptionDescription.stream.name, OptionDescription.output.name)
    }
    do throws(FileError) {
      let isWhole = try ConversionStream(to: call.choice(target) ?? .json).write(to: .standard) {
        Message.unread($0, of: call)
      }
      return isWhole ? .clean : .failure
    } catch {
      return Message.writing(error, in: call.language)
    }
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    if try call.isStream(of: call.operands) { return try stream(call) }
    try call.demandOperand()
    guard let path = call.operands.first else { return .failure }
    let other: DocumentFormat = path.hasExtension("json") ? .yaml : .json
    do throws(FileError) {
      switch Conversion.convert(file: path, to: call.choice(target) ?? other) {
      case .converted(let conversion):
        try Message.write(conversion.bytes, to: call.all(.output).last, call.has(.force))
        for note in conversion.notes(in: call.language) {
          Message.tell("\(call.language.either("nota", "note")): \(note)")
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
      return Message.writing(error, to: call.all(.output).last, in: call.language)
    }
  }
}
