public import Reporting

/// A table over files and folders.
public struct TableRun: Sendable {
  /// What comes of it.
  public struct Outcome: Sendable {
    /// The table.
    public let table: Table
    /// What was found in the files.
    public let tally: Tally
  }

  /// The files and folders.
  public var check: CheckRun
  /// What is asked of the table.
  public var request: TableRequest

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the files and folders
  ///   - request: what is asked of the table
  public init(check: CheckRun, request: TableRequest) {
    self.check = check
    self.request = request
  }

  private struct Part: Sendable {
    let rows: TableMaker.Part
    let tally: Tally
    let unreadable: FileReport?
  }

  /// Reads everything and makes the table, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - notice: told what was passed over
  ///   - unreadable: told of every file that gives no row because nothing of it could be read
  ///   - watcher: told how far the run has come
  /// - Returns: the table and the counts
  public func make(
    notice: (Notice) -> Void = { _ in }, unreadable: (FileReport) -> Void = { _ in },
    watcher: (any RunWatcher)? = nil
  ) -> Outcome {
    var maker = TableMaker(request)
    var tally = Tally()
    let rows = maker
    check.each(
      { file in
        Part(
          rows: rows.part(of: file), tally: Tally(of: file),
          unreadable: file.status == .unreadable ? file : nil)
      },
      notice: notice,
      deliver: { part in
        maker.add(part.rows)
        tally += part.tally
        watcher?.hasDone(files: tally.files)
        if let file = part.unreadable { unreadable(file) }
        return true
      })
    return Outcome(table: maker.table, tally: tally)
  }
}
