package import DocumentTree
package import Fichas
import FileSystem

/// The server over standard input and output.
package enum ServerRun {
  /// Serves until the client says `exit`, or is gone.
  ///
  /// Everything that waits is read before a text is checked, so that a burst of changes is checked once.
  ///
  /// - Parameters:
  ///   - configuration: which configuration sheets are checked with.
  ///   - language: the language of what people read.
  /// - Returns: the exit status that the protocol asks for
  package static func run(_ configuration: ConfigurationChoice, in language: Language) -> Int32 {
    guard let inbox = Inbox() else { return 1 }
    var session = ServerSession(configuration, in: language)
    session.hasWithdrawn = inbox.hasWithdrawn
    do {
      while session.exitStatus == nil {
        if session.hasUnpublished, session.isNextChecked || !inbox.isWaiting {
          session.publishNext()
        } else {
          // who is gone without a word did not end as the protocol asks
          guard let messages = try inbox.take() else { return 1 }
          session.receive(messages)
        }
        for message in session.takeOutgoing() {
          try Output.standard.write(MessageFraming.framed(message))
        }
      }
    } catch {
      return 1
    }
    return session.exitStatus ?? 1
  }
}
