#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a thread does, in a box that crosses the C library as a pointer.
final class ThreadBody: Sendable {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  static func run(retained argument: UnsafeMutableRawPointer) {
    Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().body()
  }
}

/// A thread of the operating system that its starter waits for, or lets go.
struct Thread {
  /// Fits the deepest call of the project many times over, whatever the platform's own default is.
  static let stackBytes = 2 << 20

  private let identifier: ThreadIdentifier

  /// Starts a thread; `nil` where the system gives no more of them.
  init?(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackBytes)
    // The first thread alone takes the signals that end the process, so that it can let them wait.
    let held = System.holdEndingSignals()
    defer { System.release(held) }
    guard let identifier = System.startThread(&attributes, ThreadBody(body)) else { return nil }
    self.identifier = identifier
  }

  func join() {
    pthread_join(identifier, nil)
  }

  /// Lets the thread end by itself.
  func detach() {
    pthread_detach(identifier)
  }
}

/// A lock, and the bell that wakes those who wait under it.
///
/// `@unchecked`: the pointers never change, and the C library orders every access to what they
/// point at.
final class Monitor: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let conditions: UnsafeMutablePointer<pthread_cond_t>
  private let bellCount: Int

  /// Makes a monitor with `bells` conditions, numbered from 0.
  init(bells: Int) {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    conditions = .allocate(capacity: bells)
    bellCount = bells
    for bell in 0..<bells {
      (conditions + bell).initialize(to: pthread_cond_t())
      pthread_cond_init(conditions + bell, nil)
    }
  }

  deinit {
    for bell in 0..<bellCount { pthread_cond_destroy(conditions + bell) }
    conditions.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Gives the lock away until `bell` rings; only under `locked`.
  func wait(for bell: Int) {
    pthread_cond_wait(conditions + bell, mutex)
  }

  func ring(_ bell: Int) {
    pthread_cond_signal(conditions + bell)
  }

  func ringForAll(_ bell: Int) {
    pthread_cond_broadcast(conditions + bell)
  }
}

extension FileError {
  /// The system gives no more threads.
  package static var noThread: FileError { .system(code: EAGAIN) }
}
