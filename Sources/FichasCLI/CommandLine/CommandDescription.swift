import Fichas

/// A command as it is written and explained; the parser, the help and every other page read this.
struct CommandDescription: Sendable {
  /// What stands behind the options.
  struct Operand: Sendable {
    let placeholder: LocalizedText
    let summary: LocalizedText
    /// How many the command takes.
    let count: ClosedRange<Int>
    /// The words of which the first must be one, where it is no path.
    var words: [String] = []

    /// No operands at all.
    static let none = Operand(
      placeholder: LocalizedText(""), summary: LocalizedText(""), count: 0...0)
  }

  let name: String
  let summary: LocalizedText
  let operand: Operand
  let options: [OptionDescription]
  /// What each exit status says, in the order of its numbers.
  let exitStatuses: [LocalizedText]

  /// The options of the command and those that every command has.
  var allOptions: [OptionDescription] { options + [.language, .help] }
}
