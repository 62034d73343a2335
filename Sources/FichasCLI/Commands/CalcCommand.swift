import Fichas

/// The command `fichas calc FILE`.
enum CalcCommand: Subcommand {
  private static var format: OptionDescription {
    OptionDescription(
      name: "format", value: .choice(CalculationFormat.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "forma de la respuesta (si no se dice, la del archivo de -o o text)",
        en: "form of the answer (by default that of the file of -o, or text)"
      )
    )
  }

  private static var set: OptionDescription {
    OptionDescription(
      name: "set", value: .text(placeholder: LocalizedText(es: "CAMPO=CIFRA", en: "FIELD=FIGURE")),
      hints: FieldNames.all.map { "\($0)=" },
      summary: LocalizedText(
        es: "qué pasa con otra cifra, cuantas veces se quiera: gasto.total=350.000",
        en: "what if with another figure, as often as wanted: gasto.total=350.000"))
  }

  private static var solve: OptionDescription {
    OptionDescription(
      name: "solve", value: .text(placeholder: LocalizedText(es: "CAMPO", en: "FIELD")),
      hints: FieldNames.all,
      summary: LocalizedText(
        es: "con qué cifras de ese campo se cumple todo, las demás como están o como dice --set",
        en: "with which figures of that field all holds, the others as stated or as --set says"))
  }

  static var description: CommandDescription {
    CommandDescription(
      .calc,
      summary: LocalizedText(
        es: "calcula las cifras de una ficha que se deducen de las demás",
        en: "computes the figures of a sheet that follow from the others"),
      operand: CommandDescription.Operand(
        placeholder: LocalizedText(es: "ARCHIVO", en: "FILE"),
        summary: LocalizedText(es: "una ficha, o '-'", en: "a sheet, or '-'"), count: 0...1),
      options: [
        format, .output, .force, .color, set, solve, .stream, .jobs, .configuration,
        .noConfiguration,
      ],
      exitStatuses: [
        LocalizedText(es: "hay respuesta", en: "there is an answer"),
        LocalizedText(
          es: "con --set algo dejaría de cumplirse, o con --solve no hay cifra",
          en: "with --set something would break, or with --solve there is no figure"),
        .somethingUnread,
      ])
  }

  static func run(_ call: CommandCall) throws(UsageError) -> ExitStatus {
    let request = try request(of: call)
    if call.has(.stream) { return try stream(request, call) }
    try call.demandOperand()
    let form: CalculationFormat = call.form(format) ?? .text
    try call.refuseTerminal(for: form.rawValue, isBinary: form.isBinary)
    for option in [set, solve] where form == .xlsx && call.has(option) {
      throw .conflict(option.name, "\(format.name) \(form.rawValue)")
    }
    return try call.checkOne { answer(request, about: $0, call) }
  }

  /// Writes the answer about each sheet as a line, before the next one is read.
  private static func stream(
    _ request: CalculationRequest, _ call: CommandCall
  ) throws(UsageError) -> ExitStatus {
    if let other: CalculationFormat = call.choice(format), other != .json {
      throw .conflict(OptionDescription.stream.name, "\(format.name) \(other.rawValue)")
    }
    if call.has(.output) {
      throw .conflict(OptionDescription.stream.name, OptionDescription.output.name)
    }
    let run = CalculationStream(
      check: try call.check(of: call.operands), request: request, language: call.language)
    do throws(FileError) {
      let outcome = try run.write(to: .standard)
      return outcome.isWhole ? outcome.isContradicted ? .findings : .clean : .failure
    } catch {
      return Message.writing(error, in: call.language)
    }
  }

  private static func request(of call: CommandCall) throws(UsageError) -> CalculationRequest {
    var request = CalculationRequest()
    for text in call.all(set).map(\.text) {
      guard let assignment = Assignment(text) else {
        throw .badValue(
          option: set.name, value: text, allowed: [set.placeholder(in: call.language) ?? ""])
      }
      request.assignments.append(assignment)
    }
    if let text = call.text(solve) {
      guard let field = JSONPointer(cell: text) else {
        throw .badValue(
          option: solve.name, value: text, allowed: [solve.placeholder(in: call.language) ?? ""])
      }
      request.unknown = field
    }
    return request
  }

  private static func answer(
    _ request: CalculationRequest, about file: FileReport, _ call: CommandCall
  ) -> ExitStatus {
    let options =
      call.has(.output)
      ? RenderingOptions(
        language: call.language, usesColor: call.choice(.color) == ColorChoice.always)
      : RenderingOptions.forTerminal(
        language: call.language, color: call.choice(.color) ?? .auto)
    let calculation: Calculation?
    do throws(CalculationFailure) {
      calculation = try file.calculate(request)
    } catch {
      return Message.failed(error, in: file, call.language)
    }
    guard let calculation else { return Message.faults([file], of: call) }
    Message.unread(file, of: call)
    let format: CalculationFormat = call.form(format) ?? .text
    let status = Message.write(
      calculation.rendered(as: format, options), isBinary: format.isBinary, of: call)
    if status == .failure || Tally(of: file).hasUnread { return .failure }
    return calculation.isContradicted ? .findings : .clean
  }
}
