import Fichas
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Reports that are waited for")
struct CheckSequenceTests {
  /// Counts the files that were checked, and lives as long as a run.
  private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    func add() { count.withLock { $0 += 1 } }
  }

  /// A folder with `count` sheets.
  private func folder(of count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<count {
      try folder.write("ficha: ex-ante\nformulario: 2019-nuevo\n", to: "\(number).yaml")
    }
    return folder
  }

  /// Waits for something that other threads bring about.
  private func becomesTrue(_ condition: () -> Bool) async throws -> Bool {
    for _ in 0..<500 {
      if condition() { return true }
      try await Task.sleep(for: .milliseconds(20))
    }
    return condition()
  }

  @Test("are those of the blocking call, in its order", arguments: [nil, 1, 2, 5])
  func order(jobs: Int?) async {
    let checker = Checker(jobs: jobs)
    let paths = [Project.examples, Project.examples + "/no-hay.yaml"]
    var files: [FileReport] = []
    for await file in checker.reports(paths: paths) { files.append(file) }
    let expected = checker.check(paths: paths)
    #expect(expected.count > 20)
    #expect(files.map(\.path) == expected.map(\.path))
    #expect(files.map(\.report) == expected.map(\.report))
  }

  @Test("come anew with every iteration")
  func iterations() async {
    let reports = Checker(jobs: 2).reports(paths: [Project.examples + "/juntos-2019.yaml"])
    for _ in 0..<3 {
      var count = 0
      for await _ in reports { count += 1 }
      #expect(count == 1)
    }
  }

  @Test("do not pile up before a slow reader", arguments: [1, 2])
  func backpressure(jobs: Int) async throws {
    let folder = try folder(of: 200)
    let counter = Counter()
    let run = CheckRun(paths: [Path(folder.path)], jobs: jobs)
    var iterator = run.outcomes { _ in counter.add() }.makeAsyncIterator()
    #expect(counter.value == 0)
    _ = await iterator.next()
    try await Task.sleep(for: .milliseconds(300))
    // eight for each worker, and those in the hands of the reader and the two who pass it on
    #expect((1...(8 * jobs + 3)).contains(counter.value))
    var others = 0
    while await iterator.next() != nil { others += 1 }
    #expect(others == 199)
    #expect(counter.value == 200)
  }

  @Test("end with the task that reads them, and so does the run", arguments: [1, 2])
  func cancellation(jobs: Int) async throws {
    let folder = try folder(of: 200)
    let counter = Counter()
    weak var alive: Counter?
    let read = await {
      let mine = Counter()
      alive = mine
      let run = CheckRun(paths: [Path(folder.path)], jobs: jobs)
      let task = Task {
        var read = 0
        for await _ in run.outcomes({ _ in
          counter.add()
          mine.add()
        }) {
          read += 1
          if read == 3 { withUnsafeCurrentTask { $0?.cancel() } }
        }
        return read
      }
      return await task.value
    }()
    #expect(read == 3)
    // the threads let go of what they call only at their end
    #expect(try await becomesTrue { alive == nil })
    #expect(counter.value < 100)
  }

  @Test("end where the reader leaves the loop, and so does the run")
  func leaving() async throws {
    let folder = try folder(of: 200)
    let counter = Counter()
    weak var alive: Counter?
    await {
      let mine = Counter()
      alive = mine
      let run = CheckRun(paths: [Path(folder.path)], jobs: 2)
      for await _ in run.outcomes({ _ in
        counter.add()
        mine.add()
      }) { break }
    }()
    #expect(try await becomesTrue { alive == nil })
    #expect(counter.value < 100)
  }

  @Test("of a task that was cancelled before are none, and nothing is checked")
  func cancelledBefore() async {
    let counter = Counter()
    let run = CheckRun(paths: [Path(Project.examples)])
    let read = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      var read = 0
      for await _ in run.outcomes({ _ in counter.add() }) { read += 1 }
      return read
    }.value
    #expect(read == 0)
    #expect(counter.value == 0)
  }
}
