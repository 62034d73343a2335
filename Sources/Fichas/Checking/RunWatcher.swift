/// Receives the progress of a run, on the calling thread.
public protocol RunWatcher: AnyObject {
  /// Called when this many files are done.
  func hasDone(files: Int)
  /// Called before something is written to a terminal.
  func willWrite()
}
