/// Who is told how far a run has come, on the thread that called it.
public protocol RunWatcher: AnyObject {
  /// Is told that so many files are done.
  func hasDone(files: Int)
  /// Is told that something is about to be written to a terminal.
  func willWrite()
}
