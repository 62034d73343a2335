/// Where tasks wait to be taken and results wait for their turn: a ring of `window` places.
///
/// Ticket `t` stands at place `t % window`. Tickets below `delivered` are done with, those from
/// there to `posted` are under way, and of these the ones from `taken` on wait for a worker.
///
/// `@unchecked`: everything that changes is read and written under the monitor.
final class TaskBoard<Task: Sendable, Outcome: Sendable>: @unchecked Sendable {
  enum Step {
    case work(ticket: Int, Task)
    case deliver(Outcome)
  }

  private enum Place {
    case free
    case waiting(Task)
    case underWay
    case done(Outcome)
  }

  private static var taskBell: Int { 0 }
  private static var resultBell: Int { 1 }

  private let monitor = Monitor(bells: 2)
  private var places: [Place]
  private var posted = 0
  private var taken = 0
  private var delivered = 0
  private var isClosed = false

  init(window: Int) {
    places = Array(repeating: .free, count: window)
  }

  var hasRoom: Bool {
    monitor.locked { posted - delivered < places.count }
  }

  func post(_ task: Task) {
    monitor.locked {
      places[posted % places.count] = .waiting(task)
      posted += 1
      monitor.ring(Self.taskBell)
    }
  }

  /// Says what the caller does next: deliver the oldest result, or else work a task, or else wait;
  /// `nil` once all that was posted is delivered.
  func nextStep() -> Step? {
    monitor.locked {
      while delivered < posted {
        if let outcome = takeOldest() { return .deliver(outcome) }
        if let (ticket, task) = takeTask() { return .work(ticket: ticket, task) }
        monitor.wait(for: Self.resultBell)
      }
      return nil
    }
  }

  func put(_ outcome: Outcome, for ticket: Int) {
    monitor.locked {
      places[ticket % places.count] = .done(outcome)
      if ticket == delivered { monitor.ring(Self.resultBell) }
    }
  }

  func workUntilClosed(_ work: (Task) -> Outcome) {
    while let (ticket, task) = waitForTask() {
      put(work(task), for: ticket)
    }
  }

  /// Forgets the tasks that nobody took and waits for those under way; false, as nothing follows.
  func dropAll() -> Bool {
    monitor.locked {
      posted = taken
      while delivered < posted {
        if takeOldest() == nil { monitor.wait(for: Self.resultBell) }
      }
    }
    return false
  }

  func close() {
    monitor.locked {
      isClosed = true
      monitor.ringForAll(Self.taskBell)
    }
  }

  private func waitForTask() -> (Int, Task)? {
    monitor.locked {
      while true {
        if let task = takeTask() { return task }
        if isClosed { return nil }
        monitor.wait(for: Self.taskBell)
      }
    }
  }

  private func takeTask() -> (Int, Task)? {
    guard taken < posted, case .waiting(let task) = places[taken % places.count] else { return nil }
    places[taken % places.count] = .underWay
    taken += 1
    return (taken - 1, task)
  }

  private func takeOldest() -> Outcome? {
    guard case .done(let outcome) = places[delivered % places.count] else { return nil }
    places[delivered % places.count] = .free
    delivered += 1
    return outcome
  }
}
