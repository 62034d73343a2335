import Synchronization
import Testing

@testable import FileSystem

@Suite("A crew of workers")
struct WorkerCrewTests {
  private func run(
    tasks: Int, workers: Int, window: Int? = nil, stopAfter: Int = .max,
    work: @escaping @Sendable (Int) -> Int = { $0 * $0 }
  ) -> [Int] {
    var delivered: [Int] = []
    var next = 0
    WorkerCrew(workers: workers, window: window).run(
      next: {
        next += 1
        return next <= tasks ? next : nil
      }, work: work,
      deliver: {
        delivered.append($0)
        return delivered.count < stopAfter
      })
    return delivered
  }

  @Test(
    "delivers every result in the order of the tasks", arguments: [0, 1, 2, 3, 1000], [1, 2, 3, 8])
  func order(tasks: Int, workers: Int) {
    #expect(run(tasks: tasks, workers: workers) == (0..<tasks).map { ($0 + 1) * ($0 + 1) })
  }

  @Test("makes something of each element, in their order", arguments: [1, 2, 8])
  func map(workers: Int) {
    let elements = (0..<100).map { "\($0)" }
    #expect(WorkerCrew(workers: workers).map(elements) { $0 + "!" } == elements.map { $0 + "!" })
    #expect(WorkerCrew.caller.map([Int]()) { $0 }.isEmpty)
  }

  @Test("ends early without waiting for tasks that nobody took", arguments: [1, 2, 4])
  func stopping(workers: Int) {
    #expect(run(tasks: 10_000, workers: workers, stopAfter: 5) == [1, 4, 9, 16, 25])
  }

  @Test("has no more tasks under way than its window", arguments: [2, 5])
  func window(_ window: Int) {
    let most = Mutex((current: 0, most: 0))
    var delivered = 0
    var given = 0
    WorkerCrew(workers: 2, window: window).run(
      next: {
        given += 1
        most.withLock { $0.most = max($0.most, given - delivered) }
        return given <= 500 ? given : nil
      }, work: { (task: Int) in task },
      deliver: { _ in
        delivered += 1
        return true
      })
    #expect(delivered == 500)
    #expect(most.withLock { $0.most } <= window)
  }
}
