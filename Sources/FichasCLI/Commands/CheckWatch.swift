import Fichas
import FileSystem

/// The check that runs again whenever a file is saved: `fichas check --watch`.
struct CheckWatch {
  private let call: CommandCall
  private let check: CheckRun
  /// The files that the run itself writes.
  private let leftOut: [Path]

  init(_ call: CommandCall, _ check: CheckRun, leavingOut leftOut: [Path]) {
    self.call = call
    self.check = check
    self.leftOut = leftOut
  }

  /// Runs until a signal ends the process, or a report cannot be written.
  func run(_ body: () throws(UsageError) -> ExitStatus?) throws(UsageError) -> ExitStatus {
    while true {
      let before = RunSnapshot(of: check, leavingOut: leftOut)
      guard try body() != nil else { return .failure }
      tell(
        es: "se espera a que se guarde un archivo; Ctrl-C termina",
        en: "waiting for a file to be saved; Ctrl-C ends")
      let changes = waitForChanges(since: before)
      let more = changes.count - 1
      let first = changes.first?.text ?? ""
      tell(
        es: "cambió \(first)\(more > 0 ? " y \(more) más" : ""); se revisa de nuevo",
        en: "\(first)\(more > 0 ? " and \(more) more" : "") changed; checking again")
    }
  }

  /// Looks twice a second, and less often where looking itself takes long.
  private func waitForChanges(since before: RunSnapshot) -> [Path] {
    var pause = 500
    while true {
      Clock.pause(milliseconds: pause)
      let start = ContinuousClock.now
      let changes = RunSnapshot(of: check, leavingOut: leftOut).changes(since: before)
      if !changes.isEmpty { return changes }
      let spent = (ContinuousClock.now - start).components
      let milliseconds = Int(spent.seconds) * 1000 + Int(spent.attoseconds / 1_000_000_000_000_000)
      pause = max(500, 10 * milliseconds)
    }
  }

  private func tell(es: String, en: String) {
    if !call.has(.quiet) { Message.tell(call.language.either(es, en)) }
  }
}
