import FileSystem

/// The messages of the client, as they come by standard input.
///
/// It is a class since a request that takes long looks into it for its own withdrawal.
final class Inbox {
  private let input: InputQueue
  private var framing = MessageFraming()
  /// What was looked at and is still to be handled.
  private var waiting: [[UInt8]] = []

  /// Starts to read; nil where the system gives no more threads.
  init?() {
    guard let input = InputQueue() else { return nil }
    self.input = input
  }

  /// Whether something is to be read before a text is checked.
  var isWaiting: Bool { !waiting.isEmpty || input.isWaiting }

  /// Takes all messages that have come, and waits where nothing has.
  ///
  /// - Returns: the messages; nil at the end of the input
  func take() throws(MessageFraming.Lost) -> [[UInt8]]? {
    if waiting.isEmpty {
      guard let bytes = input.take() else { return nil }
      try read(bytes)
    }
    defer { waiting = [] }
    return waiting
  }

  /// Whether the client does not want the answer to a request any more, or is gone.
  func hasWithdrawn(_ id: String) -> Bool {
    if input.isWaiting {
      guard let bytes = input.take() else { return true }
      // a lost connection is reported when its turn comes
      try? read(bytes)
    }
    return waiting.contains { IncomingMessage.withdrawn(by: $0) == id }
  }

  private func read(_ bytes: [UInt8]) throws(MessageFraming.Lost) {
    framing.append(bytes)
    while let message = try framing.next() { waiting.append(message) }
  }
}
