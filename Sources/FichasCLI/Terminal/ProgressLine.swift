import Fichas
import FileSystem

/// A progress line on standard error: the number of files done.
///
/// It appears when a run has taken longer than a second, is updated every second, and is erased
/// before anything else is written to the terminal.
final class ProgressLine: RunWatcher {
  private let language: Language
  private let width: Int
  private let start = Clock.secondsSince1970
  private var shownAt: Int?
  private var isShown = false

  /// Starts without a line; nil if it would not be seen or was disabled.
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
    // the clock has whole seconds: only the second tick is certain to be a full second later
    guard now >= start + 2, now != shownAt else { return }
    shownAt = now
    isShown = true
    let text = language.either("\(files) archivos revisados…", "\(files) files checked…")
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
