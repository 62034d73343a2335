import DocumentTree
import Fichas
import Reporting

/// The options of `fichas check` that change sheets.
enum MendOptions {
  private static var fix: OptionDescription {
    OptionDescription(
      name: "fix", value: .optionalWord(MendRequest.Level.suggested.rawValue),
      summary: LocalizedText(
        es:
          "corrige lo que llena el sistema y la notación; con suggested, también el único error que lo explica todo",
        en:
          "mends what the system fills in and the notation; with suggested, also the only slip that explains all"
      ))
  }

  private static var field: OptionDescription {
    OptionDescription(
      name: "fix-field", value: .text(placeholder: LocalizedText(es: "CAMPO", en: "FIELD")),
      hints: FieldNames.all,
      summary: LocalizedText(
        es: "corrige ese campo, aunque sea un dato que alguien escribió; cuantas veces se quiera",
        en: "mends that field, even if a person typed it; as often as wanted"))
  }

  private static var difference: OptionDescription {
    OptionDescription(
      name: "diff",
      summary: LocalizedText(
        es: "muestra lo que --fix cambiaría y no escribe nada; sale con 1 si cambiaría algo",
        en:
          "shows what --fix would change and writes nothing; exits with 1 if it would change anything"
      ))
  }

  static var all: [OptionDescription] { [fix, field, difference] }

  /// Applies the requested fixes; returns nil if the check should go on.
  static func run(
    _ call: CommandCall, _ check: CheckRun, knowing baseline: Baseline?
  ) throws(UsageError) -> ExitStatus? {
    guard var request = try request(of: call) else { return nil }
    request.baseline = baseline
    if check.paths.contains(Path("-")) { throw .notMendable("-") }
    let isDry = call.has(difference)
    var status = ExitStatus.clean
    var difference: [UInt8] = []
    // what is passed over is said by the report of the check, where one follows
    let notice = { (notice: Notice) in
      if isDry || notice.isOfWriting { Message.note(notice, in: call.language) }
    }
    let run = MendRun(check: check, request: request, isDry: isDry, language: call.language)
    run.each(notice: notice) { outcome, problem in
      tell(outcome, isDry: isDry || problem != nil, in: call.language)
      if isDry, problem == nil, outcome.findings.contains(where: \.isReadingFault) {
        Message.unread(outcome.before, of: call)
        status = .failure
      }
      if let problem {
        status = Message.unmended(outcome.before.path, problem, in: call.language)
      }
      if isDry, let old = outcome.before.document?.ownSource, let new = outcome.newSource {
        difference += LineDiff(old, new).unified(outcome.before.path)
      }
      return true
    }
    if !isDry { return status == .failure ? .failure : nil }
    let isWritten = show(difference, in: call.language) == .clean
    if status == .failure || !isWritten { return .failure }
    return difference.isEmpty ? .clean : .findings
  }

  private static func request(of call: CommandCall) throws(UsageError) -> MendRequest? {
    guard call.has(fix) || call.has(field) || call.has(difference) else { return nil }
    var fields: [JSONPointer] = []
    for text in call.all(field).map(\.text) {
      guard let pointer = JSONPointer(cell: text) else {
        throw .badValue(
          option: field.name, value: text, allowed: [field.placeholder(in: call.language) ?? ""])
      }
      try checkIsKnown(pointer, as: text)
      fields.append(pointer)
    }
    let isNamed = !fields.isEmpty && !call.has(fix)
    let wished = call.all(fix).compactMap { MendRequest.Level(rawValue: $0.text) }.max()
    return MendRequest(level: isNamed ? .named : wished ?? .safe, fields: fields)
  }

  private static func checkIsKnown(
    _ field: JSONPointer, as text: String
  ) throws(UsageError) {
    if RuledKind.all.contains(where: { $0.kind.field(at: field.description) != nil }) { return }
    throw .unknownField(
      option: Self.field.name, value: text, nearest: FieldNames.nearest(to: field))
  }

  private static func tell(_ outcome: MendOutcome, isDry: Bool, in language: Language) {
    for line in outcome.lines(in: language, isDry: isDry) { Message.tell(line) }
  }

  /// A terminal is shown sanitised text; a program gets the exact diff.
  private static func show(_ difference: [UInt8], in language: Language) -> ExitStatus {
    guard Output.standard.isTerminal else {
      return Message.write(bytes: difference, in: language)
    }
    var shown: [UInt8] = []
    for line in difference.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      VisibleText.append(String(decoding: line, as: UTF8.self), to: &shown)
      shown.append(UInt8(ascii: "\n"))
    }
    return Message.write(bytes: Array(shown.dropLast()), in: language)
  }
}
