public import Reporting

/// A count of what each rule finds in files and folders.
public struct StatisticsRun: Sendable {
  /// What is checked.
  public var check: CheckRun
  /// The rules that are counted.
  public var selection: RuleSelection
  /// What is known already and is not counted.
  public var baseline: BaselineUse?

  /// Makes a run.
  ///
  /// - Parameters:
  ///   - check: what is checked
  ///   - selection: the rules that are counted
  ///   - baseline: what is known already and is not counted
  public init(
    check: CheckRun, selection: RuleSelection = RuleSelection(), baseline: BaselineUse? = nil
  ) {
    self.check = check
    self.selection = selection
    self.baseline = baseline
  }

  /// Checks everything and counts, the same however many jobs there are.
  ///
  /// - Parameters:
  ///   - notice: called with what was skipped
  ///   - watcher: told how far the run has come
  /// - Returns: the counts
  public func count(
    notice: (Notice) -> Void = { _ in }, watcher: (any RunWatcher)? = nil
  ) -> RuleStatistics {
    let (selection, baseline) = (selection, baseline)
    var statistics = RuleStatistics()
    check.each(
      { file in
        let chosen = selection.of(file)
        return RuleStatistics(of: baseline?.mark(chosen)?.file ?? chosen)
      },
      notice: notice,
      deliver: { counts in
        statistics += counts
        watcher?.hasDone(files: statistics.tally.files)
        return true
      })
    return statistics
  }
}
