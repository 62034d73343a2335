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

  private static var noSnippets: OptionDescription {
    OptionDescription(
      name: "no-snippets",
      summary: LocalizedText(
        es: "en human, sin las líneas de la ficha", en: "in human, without the lines of the sheet"))
  }

  private static var onlyFailed: OptionDescription {
    OptionDescription(
      name: "only-failed",
      summary: LocalizedText(
        es: "en junit y tap, solo las comprobaciones que fallan",
        en: "in junit and tap, only the checks that fail"))
  }

  private static var standardInputName: OptionDescription {
    OptionDescription(
      name: "stdin-filename",
      value: .text(placeholder: LocalizedText(es: "NOMBRE", en: "NAME")),
      summary: LocalizedText(
        es: "nombre de lo que llega por '-'; .json o .yaml dice cómo se lee",
        en: "name of what comes by '-'; .json or .yaml decides how it is read"))
  }

  private static var onlySheets: OptionDescription {
    OptionDescription(
      name: "only-sheets",
      summary: LocalizedText(
        es: "pasa por alto, con una nota, los archivos sin la clave 'ficha', también los nombrados",
        en: "passes over files without the key 'ficha', with a note, also those that are named"))
  }

  private static var documents: OptionDescription {
    OptionDescription(
      name: "documentos",
      summary: LocalizedText(
        es: "en las carpetas, revisa también los PDF y textos oficiales (.pdf, .txt, .md)",
        en: "in folders, checks official PDFs and texts as well (.pdf, .txt, .md)"))
  }

  private static var exitZero: OptionDescription {
    OptionDescription(
      name: "exit-zero",
      summary: LocalizedText(
        es:
          "sale con 0 aunque haya hallazgos; con 2 si algo no se pudo leer, salvo con --stream",
        en:
          "exits with 0 even if there are findings; with 2 if something could not be read, but with --stream"
      ))
  }

  private static var statistics: OptionDescription {
    OptionDescription(
      name: "statistics",
      summary: LocalizedText(
        es: "en vez de los hallazgos, cuántos hay de cada regla (human, json o csv)",
        en: "instead of the findings, how many there are of each rule (human, json or csv)"))
  }

  private static var watch: OptionDescription {
    OptionDescription(
      name: "watch",
      summary: LocalizedText(
        es: "revisa de nuevo cada vez que se guarda un archivo, hasta Ctrl-C",
        en: "checks again each time a file is saved, until Ctrl-C"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .check,
      summary: LocalizedText(
        es: "revisa fichas, y carpetas hasta el fondo",
        en: "checks sheets, and folders to the bottom"
      ),
      operand: .filesAndFolders,
      options: [format, .force, .color, .quiet, noSnippets, onlyFailed, .stream]
        + SelectionOptions.all + [
          statistics, .failOn, exitZero, onlySheets, documents, SinceOption.since, watch, .jobs,
          standardInputName, .configuration, .noConfiguration,
        ] + BaselineOptions.all + MendOptions.all,
      exitStatuses: [.nothingSevere, .somethingSevere, .somethingUnread])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    try refuseConflicts(in: call)
    let report = try reportRun(of: call)
    switch report {
    case .faults(let file): return Message.faults([file], of: call)
    case .run(let report):
      guard call.has(watch) else { return try runOnce(report, call) ?? .failure }
      return try CheckWatch(call, report.check, leavingOut: report.outputs.compactMap(\.file))
        .run { () throws(UsageError) in try runOnce(report, call) }
    }
  }

  /// What is to be done, or what is wrong with the baseline.
  private enum Plan {
    case run(ReportRun)
    case faults(FileReport)
  }

  private static func reportRun(of call: CommandCall) throws(UsageError) -> Plan {
    let outputs = try outputs(of: call)
    let check = try call.check(
      of: call.operands, standardInput: call.text(standardInputName),
      passedOver: BaselineOptions.files(of: call))
    var report = ReportRun(
      check: check, outputs: outputs,
      options: .forTerminal(
        language: call.language, color: call.choice(.color) ?? .auto,
        failOn: call.choice(.failOn) ?? .error))
    report.check.onlySheets = call.has(onlySheets)
    report.check.readsDocuments = call.has(documents)
    report.options.isQuiet = call.has(.quiet)
    report.options.omitsPassed = call.has(onlyFailed)
    report.options.showsSnippets = !call.has(noSnippets)
    report.selection = try SelectionOptions.selection(of: call, check)
    switch try BaselineOptions.use(of: call) {
    case .use(let use):
      report.baseline = use
      noteFirstFormat(of: use, call)
    case .faults(let file): return .faults(file)
    }
    report.replacesAnything = call.has(.force)
    return .run(report)
  }

  /// What changes files or writes a baseline needs every finding, and is done once.
  private static func refuseConflicts(in call: CommandCall) throws(UsageError) {
    let changing = MendOptions.all + [BaselineOptions.target]
    let partial = SelectionOptions.all + [statistics, watch]
    for option in partial where call.has(option) {
      if let other = changing.first(where: call.has) { throw .conflict(option.name, other.name) }
    }
    if call.has(.stream) {
      for option in changing + [watch, SinceOption.since] where call.has(option) {
        throw .conflict(OptionDescription.stream.name, option.name)
      }
    }
    for option in [watch, SinceOption.since]
    where call.has(option) && call.operands.contains(Path("-")) {
      throw .standardInput(option.name)
    }
  }

  /// Checks and reports; nil where the report could not be written.
  private static func runOnce(
    _ planned: ReportRun, _ call: CommandCall
  ) throws(UsageError) -> ExitStatus? {
    var report = planned
    report.check.only = try SinceOption.changedFiles(of: call, report.check.paths)
    do throws(ReportError) {
      // before the sheets are mended, so that all is written or nothing
      try report.checkTargets()
    } catch {
      _ = Message.writing(error.reason, to: error.file, in: call.language)
      return nil
    }
    if let status = try MendOptions.run(call, report.check, knowing: report.baseline?.known) {
      return status
    }
    if call.has(statistics) { return try writeStatistics(report, call) }
    let line = ProgressLine(for: call)
    defer { line?.willWrite() }
    do throws(ReportError) {
      let tally = try report.write(
        to: .standard, notice: { Message.note($0, in: call.language, over: line) }, watcher: line)
      return status(tally, call)
    } catch {
      line?.willWrite()
      _ = Message.writing(error.reason, to: error.file, in: call.language)
      return nil
    }
  }

  private static func status(_ tally: Tally, _ call: CommandCall) -> ExitStatus {
    let status = ExitStatus(tally, failOn: call.choice(.failOn) ?? .error)
    // the report of a sheet of a stream is there, readable or not
    let isExpected = status == .findings || call.has(.stream)
    return isExpected && call.has(exitZero) ? .clean : status
  }

  private static func writeStatistics(
    _ report: ReportRun, _ call: CommandCall
  ) throws(UsageError) -> ExitStatus? {
    let form = call.all(format).last?.text ?? "human"
    guard let form = RuleStatistics.Format(rawValue: form), call.all(format).count < 2 else {
      throw .conflict(statistics.name, "\(format.name) \(form)")
    }
    let line = ProgressLine(for: call)
    let counts = StatisticsRun(
      check: report.check, selection: report.selection, baseline: report.baseline
    ).count(notice: { Message.note($0, in: call.language, over: line) }, watcher: line)
    line?.willWrite()
    do throws(FileError) {
      try Output.standard.write(counts.rendered(as: form, report.options))
      return status(counts.tally, call)
    } catch {
      _ = Message.writing(error, in: call.language)
      return nil
    }
  }

  private static func noteFirstFormat(of use: BaselineUse?, _ call: CommandCall) {
    guard !call.has(.quiet), use?.known?.isOfFirstFormat ?? false else { return }
    Message.tell(
      call.language.either(
        "nota: la línea de base es de un formato anterior y no distingue una cifra de otra;"
          + " --write-baseline la escribe de nuevo",
        "note: the baseline is of an earlier format and does not tell one figure from another;"
          + " --write-baseline writes it anew"))
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
    if outputs.isEmpty { outputs.append(ReportOutput(call.has(.stream) ? .ndjson : .human)) }
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
