/// Hands elements one by one from a thread of its own to an asynchronous reader.
///
/// The thread waits until an element is taken, so that at most one is held. The reader suspends,
/// and so never blocks a thread of the cooperative pool.
///
/// `@unchecked`: everything that changes is read and written under the monitor.
package final class Handoff<Element: Sendable>: @unchecked Sendable {
  private static var takenBell: Int { 0 }

  private enum Answer {
    case element(Element?)
    case wait
  }

  private let monitor = Monitor(bells: 1)
  private var element: Element?
  private var reader: CheckedContinuation<Element?, Never>?
  private var hasEnded = false
  private var isClosed = false

  /// Creates a handoff without a thread.
  package init() {}

  /// Starts the thread.
  ///
  /// - Parameter body: puts the elements; what follows its end is `nil`
  /// - Returns: false where the system gives no more threads
  package func start(_ body: @escaping @Sendable (Handoff) -> Void) -> Bool {
    guard
      let thread = Thread({ [self] in
        body(self)
        end()
      })
    else { return false }
    thread.detach()
    return true
  }

  /// Puts an element, and waits for the one before to be taken.
  ///
  /// - Parameter new: the element
  /// - Returns: false where nobody wants more
  package func put(_ new: Element) -> Bool {
    let (isOpen, waiting) = monitor.locked { () -> (Bool, CheckedContinuation<Element?, Never>?) in
      while element != nil, !isClosed { monitor.wait(for: Self.takenBell) }
      if isClosed { return (false, nil) }
      guard let reader else {
        element = new
        return (true, nil)
      }
      self.reader = nil
      return (true, reader)
    }
    waiting?.resume(returning: new)
    return isOpen
  }

  /// Takes the next element, by one reader at a time; a cancelled task gets none.
  ///
  /// - Returns: the element; `nil` after the last
  package func take(isolation: isolated (any Actor)? = #isolation) async -> Element? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let answer = monitor.locked { self.answer(continuation) }
        if case .element(let element) = answer { continuation.resume(returning: element) }
      }
    } onCancel: {
      close()
    }
  }

  /// Lets the thread know that nobody wants more.
  package func close() {
    let waiting = monitor.locked { () -> CheckedContinuation<Element?, Never>? in
      isClosed = true
      element = nil
      monitor.ring(Self.takenBell)
      return takeReader()
    }
    waiting?.resume(returning: nil)
  }

  private func end() {
    let waiting = monitor.locked { () -> CheckedContinuation<Element?, Never>? in
      hasEnded = true
      return takeReader()
    }
    waiting?.resume(returning: nil)
  }

  private func answer(_ continuation: CheckedContinuation<Element?, Never>) -> Answer {
    if let element {
      self.element = nil
      monitor.ring(Self.takenBell)
      return .element(element)
    }
    if isClosed || hasEnded { return .element(nil) }
    reader = continuation
    return .wait
  }

  private func takeReader() -> CheckedContinuation<Element?, Never>? {
    defer { reader = nil }
    return reader
  }
}
