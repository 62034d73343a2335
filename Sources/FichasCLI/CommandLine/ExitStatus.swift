import Fichas

/// What the command tells the shell.
enum ExitStatus: Int32 {
  /// Nothing at or above what `--fail-on` names.
  case clean = 0
  /// Findings at or above it.
  case findings = 1
  /// The command could not do its job: a file that cannot be read, or bad usage.
  case failure = 2

  init(_ tally: Tally, failOn severity: Severity) {
    self = tally.hasUnread ? .failure : tally.findings(from: severity) > 0 ? .findings : .clean
  }
}
