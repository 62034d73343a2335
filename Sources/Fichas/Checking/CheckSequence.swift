import FileSystem
public import Reporting

/// What is made of the reports of a run, in the order of the paths, for `for await`.
///
/// The run begins with the first element that somebody waits for. It has a thread of its own, and
/// stays a few files ahead of the reader. It ends when the reading task is cancelled, and when the
/// iterator is gone.
public struct CheckSequence<Outcome: Sendable>: AsyncSequence, Sendable {
  /// What is made of one report.
  public typealias Element = Outcome
  /// Nothing is thrown: a file that cannot be read is a finding.
  public typealias Failure = Never

  private let run: CheckRun
  private let transform: @Sendable (FileReport) -> Outcome

  init(_ run: CheckRun, _ transform: @escaping @Sendable (FileReport) -> Outcome) {
    self.run = run
    self.transform = transform
  }

  /// Creates an iterator, which makes a run of its own.
  public func makeAsyncIterator() -> Iterator { Iterator(run, transform) }

  /// Waits for one outcome after the other.
  public struct Iterator: AsyncIteratorProtocol {
    private let reading: Reading
    private var begin: (() -> Bool)?
    private let failure: () -> Outcome

    fileprivate init(_ run: CheckRun, _ transform: @escaping @Sendable (FileReport) -> Outcome) {
      let reading = Reading()
      self.reading = reading
      let handoff = reading.handoff
      begin = { handoff.start { handoff in run.each(transform) { handoff.put($0) } } }
      failure = {
        let path = run.paths.first?.text ?? ""
        return transform(FileReport(path: path, problem: .unreadable(.noThread)))
      }
    }

    /// Returns the next outcome, or nil after the last and in a cancelled task.
    public mutating func next(
      isolation actor: isolated (any Actor)? = #isolation
    ) async -> Outcome? {
      if let begin {
        self.begin = nil
        if Task.isCancelled { return finish() }
        if !begin() { return failed() }
      }
      return await reading.handoff.take()
    }

    private func finish() -> Outcome? {
      reading.handoff.close()
      return nil
    }

    private func failed() -> Outcome? {
      reading.handoff.close()
      return failure()
    }
  }

  /// Ends the run with the last copy of an iterator.
  private final class Reading: Sendable {
    let handoff = Handoff<Outcome>()

    deinit { handoff.close() }
  }
}

extension CheckRun {
  /// Checks every file while the results are read.
  ///
  /// - Parameter transform: what is made of a report, on any thread
  /// - Returns: what was made of each, in the order of the paths
  public func outcomes<Outcome: Sendable>(
    _ transform: @escaping @Sendable (FileReport) -> Outcome
  ) -> CheckSequence<Outcome> {
    CheckSequence(self, transform)
  }
}
