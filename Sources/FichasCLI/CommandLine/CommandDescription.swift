import Fichas

/// The description of a command, shared by the parser, the help and the generated pages.
///
/// Only the name is stored. The rest is created lazily, since a call needs only one command.
struct CommandDescription: Sendable {
  /// The kind of operands.
  struct Operand: Sendable {
    let placeholder: LocalizedText
    let summary: LocalizedText
    /// The number of operands.
    let count: ClosedRange<Int>
    /// The valid first words, unless it is a path.
    var words: [String] = []
    /// What a shell offers where any text is valid.
    var hints: Hints?

    /// What a shell offers for one of the operands.
    struct Hints: Sendable {
      /// The position of the operand, 1-based.
      let position: Int
      let words: [String]
    }

    /// Any number of files and folders.
    static var filesAndFolders: Operand {
      Operand(
        placeholder: LocalizedText(es: "[RUTA…]", en: "[PATH…]"),
        summary: LocalizedText(
          es: "archivos, carpetas (.yaml .yml .json) o '-'; si no hay, la carpeta actual",
          en: "files, folders (.yaml .yml .json) or '-'; the present folder if there is none"),
        count: 0...Int.max)
    }

    /// No operands.
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

  /// The meaning of each exit status, in numerical order.
  var exitStatuses: [LocalizedText] { makeExitStatuses() }

  /// The options of the command and the common ones.
  var allOptions: [OptionDescription] { options + [.language, .help] }
}
