import Fichas

/// A command as it is written and explained; the parser, the help and every other page read this.
///
/// Only the name is at hand. The rest is made when somebody reads it, since a call is about one command.
struct CommandDescription: Sendable {
  /// What stands behind the options.
  struct Operand: Sendable {
    let placeholder: LocalizedText
    let summary: LocalizedText
    /// How many the command takes.
    let count: ClosedRange<Int>
    /// The words of which the first must be one, where it is no path.
    var words: [String] = []

    /// Any number of files and folders.
    static var filesAndFolders: Operand {
      Operand(
        placeholder: LocalizedText(es: "[RUTA…]", en: "[PATH…]"),
        summary: LocalizedText(
          es: "archivos, carpetas (.yaml .yml .json) o '-'; si no hay, la carpeta actual",
          en: "files, folders (.yaml .yml .json) or '-'; the present folder if there is none"),
        count: 0...Int.max)
    }

    /// No operands at all.
    static let none = Operand(
      placeholder: LocalizedText(""), summary: LocalizedText(""), count: 0...0)
  }

  private let command: Command
  private let makeSummary: @Sendable () -> LocalizedText
  private let makeOperand: @Sendable () -> Operand
  private let makeOptions: @Sendable () -> [OptionDescription]
  private let makeExitStatuses: @Sendable () -> [LocalizedText]

  init(
    _ command: Command, summary: @autoclosure @escaping @Sendable () -> LocalizedText,
    operand: @autoclosure @escaping @Sendable () -> Operand,
    options: @autoclosure @escaping @Sendable () -> [OptionDescription],
    exitStatuses: @autoclosure @escaping @Sendable () -> [LocalizedText]
  ) {
    self.command = command
    makeSummary = summary
    makeOperand = operand
    makeOptions = options
    makeExitStatuses = exitStatuses
  }

  var name: String { command.name }

  var summary: LocalizedText { makeSummary() }

  var operand: Operand { makeOperand() }

  /// Its own options.
  var options: [OptionDescription] { makeOptions() }

  /// What each exit status says, in the order of its numbers.
  var exitStatuses: [LocalizedText] { makeExitStatuses() }

  /// The options of the command and those that every command has.
  var allOptions: [OptionDescription] { options + [.language, .help] }
}
