/// Threads that share out a row of tasks, and whose results come back in the order of the tasks.
///
/// The caller works as well: with `workers` 2 one thread is started, with 1 or for a single task
/// none. Only `window` tasks are under way at a time, so that memory does not grow with their
/// number.
public struct WorkerCrew: Sendable {
  /// The caller alone.
  public static let caller = WorkerCrew(workers: 1)

  private let workers: Int?
  private let window: Int?

  /// Makes a crew.
  ///
  /// - Parameters:
  ///   - workers: how many tasks are worked at a time, the caller's own among them, at least 1; as
  ///     many as there are processors if `nil`
  ///   - window: how many may be under way or waiting to be delivered; 8 for each worker if `nil`
  public init(workers: Int? = nil, window: Int? = nil) {
    self.workers = workers.map { max(1, $0) }
    self.window = window
  }

  /// Works every task and delivers the results in the order of the tasks.
  ///
  /// `next` and `deliver` are called on the caller's thread alone.
  ///
  /// - Parameters:
  ///   - next: the next task, `nil` after the last
  ///   - work: what is done with each, on any thread
  ///   - deliver: takes each result; false ends the whole
  public func run<Task: Sendable, Outcome: Sendable>(
    next: () -> Task?, work: @escaping @Sendable (Task) -> Outcome, deliver: (Outcome) -> Bool
  ) {
    guard workers != 1 else { return runAlone(next, work, deliver) }
    guard let first = next() else { return }
    guard let second = next() else {
      _ = deliver(work(first))
      return
    }
    // asked only here: to count the processors takes longer than a small task
    runTogether([first, second], next, work, deliver, workers ?? ProcessEnvironment.processorCount)
  }

  /// Makes something of each element, and returns it in the order of the elements.
  ///
  /// - Parameters:
  ///   - elements: what is shared out
  ///   - transform: what is made of each, on any thread
  /// - Returns: an outcome for each element
  public func map<Element: Sendable, Outcome: Sendable>(
    _ elements: some Sequence<Element>,
    _ transform: @escaping @Sendable (Element) -> Outcome
  ) -> [Outcome] {
    var rest = elements.makeIterator()
    var outcomes: [Outcome] = []
    run(
      next: { rest.next() }, work: transform,
      deliver: {
        outcomes.append($0)
        return true
      })
    return outcomes
  }

  private func runAlone<Task, Outcome>(
    _ next: () -> Task?, _ work: (Task) -> Outcome, _ deliver: (Outcome) -> Bool
  ) {
    while let task = next(), deliver(work(task)) {}
  }

  private func runTogether<Task: Sendable, Outcome: Sendable>(
    _ first: [Task], _ next: () -> Task?, _ work: @escaping @Sendable (Task) -> Outcome,
    _ deliver: (Outcome) -> Bool, _ workers: Int
  ) {
    let board = TaskBoard<Task, Outcome>(window: max(workers, window ?? workers * 8))
    for task in first { board.post(task) }
    let threads = (1..<workers).compactMap { _ in Thread { board.workUntilClosed(work) } }
    var hasMore = true
    while true {
      while hasMore, board.hasRoom { hasMore = post(next(), on: board) }
      guard let step = board.nextStep() else { break }
      switch step {
      case .work(let ticket, let task): board.put(work(task), for: ticket)
      case .deliver(let outcome): if !deliver(outcome) { hasMore = board.dropAll() }
      }
    }
    board.close()
    for thread in threads { thread.join() }
  }

  private func post<Task, Outcome>(_ task: Task?, on board: TaskBoard<Task, Outcome>) -> Bool {
    guard let task else { return false }
    board.post(task)
    return true
  }
}
