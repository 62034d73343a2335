public import Reporting
public import SheetRules

/// A table over files and folders.
public struct TableRun: Sendable {
  /// What comes of it.
  public struct Outcome: Sendable {
    /// The table.
    public let table: Table
    /// What was read; of the findings those that the table tells of.
    public let tally: Tally
    /// The rows left out because the condition could not be evaluated for them; nil if there are none.
    public let undecided: Undecided?
  }

  /// Rows for which a condition could not be evaluated.
  public struct Undecided: Sendable, Hashable {
    /// How many there are.
    public fileprivate(set) var rows: Int
    /// The file of the first.
    public let path: String
    /// Why it could not be evaluated for the first one.
    public let reason: LocalizedText
  }

  /// The files and folders.
  public var check: CheckRun
  /// What is asked of the table.
  public var request: TableRequest

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: the files and folders
  ///   - request: the table, with its columns, order and condition
  public init(check: CheckRun, request: TableRequest) {
    self.check = check
    self.request = request
  }

  /// The files and folders, of which no more is checked than the rows tell of.
  var lookup: CheckRun {
    var lookup = check
    lookup.extent = TableMaker(request).needsCheck ? .whole : .equations
    return lookup
  }

  private struct Part: Sendable {
    let path: String
    let rows: TableMaker.Part
    let tally: Tally
    let unreadable: FileReport?
  }

  /// Reads everything and makes the table, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped
  ///   - unreadable: called with every file of which a part could not be read
  ///   - watcher: told how far the run has come
  /// - Returns: the table and the counts
  public func make(
    notice: (Notice) -> Void = { _ in }, unreadable: (FileReport) -> Void = { _ in },
    watcher: (any RunWatcher)? = nil
  ) -> Outcome {
    var maker = TableMaker(request)
    var tally = Tally()
    var undecided: Undecided?
    let rows = maker
    lookup.each(
      { file in
        let tally = Tally(of: file)
        return Part(
          path: file.path, rows: rows.part(of: file), tally: tally,
          unreadable: tally.hasUnread ? file : nil)
      },
      notice: notice,
      deliver: { part in
        maker.add(part.rows)
        Self.add(part.rows.undecided, of: part.path, to: &undecided)
        tally += part.tally
        watcher?.hasDone(files: tally.files)
        if let file = part.unreadable { unreadable(file) }
        return true
      })
    return Outcome(table: maker.table, tally: tally, undecided: undecided)
  }

  private static func add(
    _ reasons: [LocalizedText], of path: String, to undecided: inout Undecided?
  ) {
    guard let first = reasons.first else { return }
    var all = undecided ?? Undecided(rows: 0, path: path, reason: first)
    all.rows += reasons.count
    undecided = all
  }
}
