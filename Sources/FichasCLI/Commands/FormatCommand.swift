import DocumentTree
import Fichas
import Reporting

/// The command `fichas fmt [PATH…]`.
enum FormatCommand: Subcommand {
  private static var check: OptionDescription {
    OptionDescription(
      name: "check",
      summary: LocalizedText(
        es: "solo dice qué archivos cambiarían, y sale con 1 si hay alguno",
        en: "only lists the files that would change, and exits with 1 if there is one"))
  }

  private static var diff: OptionDescription {
    OptionDescription(
      name: "diff",
      summary: LocalizedText(
        es: "solo muestra qué líneas cambiarían", en: "only shows the lines that would change"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .format,
      summary: LocalizedText(
        es: "ordena las claves como el formulario y empareja la sangría; no cambia ningún valor",
        en: "puts keys in the form's order and evens the indentation; changes no value"),
      operand: .filesAndFolders,
      options: [check, diff, .color],
      exitStatuses: [
        LocalizedText(
          es: "todo está en orden, o quedó en orden", en: "all is in order, or was put in order"),
        LocalizedText(
          es: "con --check: algo cambiaría", en: "with --check: something would change"),
        LocalizedText(
          es: "algo no se pudo leer o escribir o no es una ficha, o el comando está mal escrito",
          en: "something could not be read or written or is not a sheet, or the command is wrong"),
      ])
  }

  static func run(_ call: CommandCall) -> ExitStatus {
    let isCheck = call.has(check)
    let isDiff = call.has(diff)
    let run = FormatRun(
      paths: call.operands.isEmpty ? [Path(".")] : call.operands, writes: !isCheck && !isDiff)
    var telling = FormatTelling(call: call, showsDifference: isDiff)
    run.each(notice: { Message.note($0, in: call.language) }) { telling.tell($0, $1) }
    if telling.hasFailed { return .failure }
    return isCheck && telling.hasChanges ? .findings : .clean
  }
}

/// Reports the result for each file.
private struct FormatTelling {
  let call: CommandCall
  let showsDifference: Bool
  private(set) var hasChanges = false
  private(set) var hasFailed = false

  init(call: CommandCall, showsDifference: Bool) {
    self.call = call
    self.showsDifference = showsDifference
  }

  mutating func tell(_ path: Path, _ outcome: FormatRun.Outcome) {
    switch outcome {
    case .unchanged: break
    case .changed(let old, let new):
      hasChanges = true
      write(showsDifference ? difference(old, new, path) : line(path))
    case .printed(let bytes): write(bytes)
    case .faults(let report):
      hasFailed = true
      let color: ColorChoice = call.choice(.color) ?? .auto
      let options = RenderingOptions(
        language: call.language, usesColor: color.applies(to: .error))
      try? Output.error.write(report.rendered(as: .human, options))
    case .unwritten(let error):
      hasFailed = true
      Message.tell("error: \(path.text): \(error.writingMessage[call.language])")
    case .notSheet:
      hasFailed = true
      _ = Message.notSheet(path.text, in: call.language)
    case .outside(let target):
      hasFailed = true
      Message.tell("error: \(path.text): \(outside(target)[call.language])")
    }
  }

  private func outside(_ target: Path) -> LocalizedText {
    LocalizedText(
      es: "es un enlace que sale de la carpeta, a \(target.text); no se escribe",
      en: "is a link out of the folder, to \(target.text); not written")
  }

  private func difference(_ old: [UInt8], _ new: [UInt8], _ path: Path) -> [UInt8] {
    var bytes: [UInt8] = []
    UnifiedDiff.write(old, new, named: path.bytes, into: &bytes)
    return bytes
  }

  private func line(_ path: Path) -> [UInt8] {
    var bytes: [UInt8] = []
    VisibleText.append(path.text, to: &bytes)
    return bytes + [UInt8(ascii: "\n")]
  }

  private mutating func write(_ bytes: [UInt8]) {
    do throws(FileError) {
      try Output.standard.write(bytes)
    } catch {
      hasFailed = true
      _ = Message.writing(error, in: call.language)
    }
  }
}
