import Fichas

/// The command `fichas check [PATH…]`.
enum CheckCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .outputs(ReportFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "forma del informe, cuantas veces se quiera: \(formats) (human si no se dice)",
        en: "form of the report, as often as wanted: \(formats) (human by default)"))
  }

  private static var formats: String {
    ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
  }

  private static var failOn: OptionDescription {
    OptionDescription(
      name: "fail-on", value: .choice(["error", "warning", "note"]),
      summary: LocalizedText(
        es: "la menor gravedad que hace salir con 1 (error si no se dice)",
        en: "the least severity that makes the exit status 1 (error by default)"))
  }

  private static var noSnippets: OptionDescription {
    OptionDescription(
      name: "no-snippets",
      summary: LocalizedText(
        es: "en human, sin las líneas de la ficha", en: "in human, without the lines of the sheet"))
  }

  private static var standardInputName: OptionDescription {
    OptionDescription(
      name: "stdin-filename",
      value: .text(placeholder: LocalizedText(es: "NOMBRE", en: "NAME")),
      summary: LocalizedText(
        es: "nombre de lo que llega por '-'; .json o .yaml dice cómo se lee",
        en: "name of what comes by '-'; .json or .yaml tells how it is read"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .check,
      summary: LocalizedText(
        es: "revisa fichas, y carpetas hasta el fondo",
        en: "checks sheets, and folders to the bottom"
      ),
      operand: .filesAndFolders,
      options: [
        format, .force, .color, .quiet, noSnippets, failOn, .jobs, standardInputName,
        .configuration,
        .noConfiguration,
      ]
        + BaselineOptions.all + MendOptions.all,
      exitStatuses: [
        LocalizedText(
          es: "nada tan grave como dice --fail-on", en: "nothing as severe as --fail-on says"),
        LocalizedText(
          es: "hay hallazgos de esa gravedad", en: "there are findings as severe as that"),
        .somethingUnread,
      ])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let outputs = try outputs(of: call)
    let leastSeverity: Severity = call.choice(failOn) ?? .error
    let check = try call.check(
      of: call.operands, standardInput: call.text(standardInputName),
      passedOver: BaselineOptions.files(of: call))
    var report = ReportRun(
      check: check, outputs: outputs,
      options: .forTerminal(
        language: call.language, color: call.choice(.color) ?? .auto, failOn: leastSeverity))
    report.options.isQuiet = call.has(.quiet)
    report.options.showsSnippets = !call.has(noSnippets)
    switch try BaselineOptions.use(of: call) {
    case .use(let use):
      report.baseline = use
      noteFirstFormat(of: use, call)
    case .faults(let file): return Message.faults([file], of: call)
    }
    report.replacesAnything = call.has(.force)
    do throws(ReportError) {
      // before the sheets are mended, so that all is written or nothing
      try report.checkTargets()
    } catch {
      return Message.writing(error.reason, to: error.file, in: call.language)
    }
    if let status = try MendOptions.run(call, check, knowing: report.baseline?.known) {
      return status
    }
    let line = ProgressLine(for: call)
    defer { line?.willWrite() }
    do throws(ReportError) {
      let tally = try report.write(
        to: .standard, notice: { Message.note($0, in: call.language, over: line) }, watcher: line)
      return ExitStatus(tally, failOn: leastSeverity)
    } catch {
      line?.willWrite()
      return Message.writing(error.reason, to: error.file, in: call.language)
    }
  }

  private static func noteFirstFormat(of use: BaselineUse?, _ call: CommandCall) {
    guard !call.has(.quiet), use?.known?.isOfFirstFormat ?? false else { return }
    Message.tell(
      call.language == .es
        ? "nota: la línea de base es de un formato anterior y no distingue una cifra de otra;"
          + " --write-baseline la escribe de nuevo"
        : "note: the baseline is of an earlier format and does not tell one figure from another;"
          + " --write-baseline writes it anew")
  }

  /// Each format and its destination; two with the same one would overwrite each other.
  private static func outputs(of call: CommandCall) throws(UsageError) -> [ReportOutput] {
    var outputs: [ReportOutput] = []
    for written in call.all(format) {
      guard let output = ReportOutput(written: written) else { continue }
      if outputs.contains(where: { $0.isInSamePlace(as: output) }) {
        throw .repeatedOutput(option: format.name)
      }
      outputs.append(output)
    }
    let baseline = BaselineOptions.target(of: call)
    if outputs.contains(where: { $0.file?.isSamePlace(as: baseline) ?? false }) {
      throw .samePlace(format.name, BaselineOptions.target.name)
    }
    if outputs.isEmpty { outputs.append(ReportOutput(.human)) }
    return outputs
  }
}

extension ReportOutput {
  fileprivate func isInSamePlace(as other: ReportOutput) -> Bool {
    file.map { $0.isSamePlace(as: other.file) } ?? (other.file == nil)
  }

  /// Parses `sarif` or `sarif=out.sarif`.
  fileprivate init?(written: Path) {
    let name = written.bytes.prefix { $0 != UInt8(ascii: "=") }
    guard let format = ReportFormat(rawValue: String(decoding: name, as: UTF8.self)) else {
      return nil
    }
    let file = written.bytes.dropFirst(name.count + 1)
    self.init(format, to: file.isEmpty ? nil : Path(bytes: Array(file)))
  }
}
