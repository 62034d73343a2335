/// Standard input that a thread of its own reads, so that who writes to it never waits for what is done
/// with it, and who works can see whether more has come.
///
/// `@unchecked`: everything that changes is read and written under the monitor.
public final class InputQueue: @unchecked Sendable {
  private static var bell: Int { 0 }

  private let monitor = Monitor(bells: 1)
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// Starts to read; nil where the system gives no more threads.
  public init?() {
    guard let thread = Thread({ [self] in fill() }) else { return nil }
    thread.detach()
  }

  private func fill() {
    let input = InputPieces()
    var piece: [UInt8] = []
    while (try? input.append(to: &piece)) == true {
      monitor.locked {
        bytes += piece
        monitor.ring(Self.bell)
      }
      piece.removeAll(keepingCapacity: true)
    }
    monitor.locked {
      hasEnded = true
      monitor.ring(Self.bell)
    }
  }

  /// Whether something waits to be taken, if only the end.
  public var isWaiting: Bool { monitor.locked { hasEnded || !bytes.isEmpty } }

  /// Takes all that has come, and waits where nothing has.
  ///
  /// - Returns: the bytes; nil at the end of the input
  public func take() -> [UInt8]? {
    monitor.locked {
      while bytes.isEmpty, !hasEnded { monitor.wait(for: Self.bell) }
      if bytes.isEmpty { return nil }
      let taken = bytes
      bytes = []
      return taken
    }
  }
}
