import Fichas

/// The exit status of the command.
enum ExitStatus: Int32 {
  /// No findings at or above the `--fail-on` severity.
  case clean = 0
  /// Findings at or above it.
  case findings = 1
  /// The command failed: a file could not be read, or the usage was invalid.
  case failure = 2

  init(_ tally: Tally, failOn severity: Severity) {
    self = tally.hasUnread ? .failure : tally.findings(from: severity) > 0 ? .findings : .clean
  }
}
