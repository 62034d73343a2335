import Fichas

/// A line on standard error for a person who waits: how many files are done.
///
/// It comes when a run has taken longer than a second, is written over every second, and is gone
/// before anything else is written to the terminal.
final class ProgressLine: RunWatcher {
  private let language: Language
  private let width: Int
  private let start = Clock.secondsSince1970
  private var shownAt: Int?
  private var isShown = false

  /// Begins without a line; nil where nobody sees one, or wants to.
  init?(for call: CommandCall) {
    let isWatched =
      Output.error.isTerminal && ProcessEnvironment.value(of: "TERM") != "dumb"
      && (ProcessEnvironment.value(of: "CI") ?? "").isEmpty
    if !isWatched || call.has(.quiet) { return nil }
    language = call.language
    width = max(1, (Output.error.terminalColumns ?? 80) - 1)
  }

  func hasDone(files: Int) {
    let now = Clock.secondsSince1970
    // the clock has whole seconds: the second tick is the first that comes after a whole one
    guard now >= start + 2, now != shownAt else { return }
    shownAt = now
    isShown = true
    let text = language == .es ? "\(files) archivos revisados…" : "\(files) files checked…"
    Self.write("\r\(text.prefix(width))\u{1B}[K")
  }

  func willWrite() {
    if isShown { Self.write("\r\u{1B}[K") }
    isShown = false
  }

  private static func write(_ text: String) {
    try? Output.error.write(Array(text.utf8))
  }
}
