import DocumentTree
package import Fichas
import Reporting

/// A connection with one editor: its state so far, and the messages still to be sent.
///
/// It reads and writes nothing itself. Messages go in, and messages wait to be taken.
package struct ServerSession {
  /// How far the connection is, as the protocol has it.
  enum Phase: Hashable {
    /// `initialize` has not come.
    case waiting
    case running
    /// `shutdown` has come: nothing is answered any more.
    case shutDown
  }

  let language: Language
  var phase = Phase.waiting
  /// The exit status after `exit`; nil before.
  package internal(set) var exitStatus: Int32?
  var client = ClientCapabilities()
  var texts = OpenTexts()
  var settings: SheetSettings
  /// The folders that the editor has open.
  var folders: [String] = []
  /// The faulty configurations that were reported to the client.
  var faultyConfigurations: Set<String> = []
  private var outgoing: [[UInt8]] = []
  private var requests = 0
  /// Asks whether a request was withdrawn while it is being answered.
  package var hasWithdrawn: (String) -> Bool = { _ in false }
  /// The request that is being answered.
  private(set) var current = ""
  /// The requests that came and were withdrawn before they were answered.
  private var cancelled: Set<String> = []

  /// Begins a connection.
  ///
  /// - Parameters:
  ///   - configuration: which configuration sheets are checked with.
  ///   - language: the language of what people read.
  package init(_ configuration: ConfigurationChoice = .nearest, in language: Language = .es) {
    self.language = language
    settings = SheetSettings(configuration)
  }

  /// Takes messages that came together.
  ///
  /// All are read before the first is answered, so cancelled requests cost nothing.
  package mutating func receive(_ bodies: [[UInt8]]) {
    var messages: [IncomingMessage] = []
    for body in bodies {
      do throws(ResponseError) {
        if let message = try IncomingMessage(body) { messages.append(message) }
      } catch {
        outgoing.append(OutgoingMessage.error(error, of: nil))
      }
    }
    let known = Set(messages.compactMap(\.id))
    cancelled = Set(messages.compactMap(\.cancelledRequest)).intersection(known)
    for message in messages where exitStatus == nil { handle(message) }
  }

  /// How many texts have an analysis that is kept.
  package var analysisCount: Int { texts.analysisCount }

  /// Removes and returns the messages to be written, in order.
  package mutating func takeOutgoing() -> [[UInt8]] {
    defer { outgoing = [] }
    return outgoing
  }

  private mutating func handle(_ message: IncomingMessage) {
    guard let id = message.id else { return handleNotification(message) }
    do throws(ResponseError) {
      let payload = try answer(message, id)
      outgoing.append(OutgoingMessage.result(of: id, payload))
    } catch {
      outgoing.append(OutgoingMessage.error(error, of: id))
    }
  }

  private mutating func answer(
    _ message: IncomingMessage, _ id: String
  ) throws(ResponseError) -> Payload {
    switch (phase, message.method) {
    case (.waiting, "initialize"): return initialize(message.params)
    case (.waiting, _): throw .notInitialized
    case (.shutDown, _): throw .invalidRequest("the server was shut down")
    case (.running, "initialize"): throw .invalidRequest("the server is initialized already")
    case (.running, "shutdown"):
      phase = .shutDown
      return { $0.literal("null") }
    case (.running, let method):
      guard let handler = Self.requests[method] else { throw .unknownMethod(method) }
      if cancelled.contains(id) { throw .cancelled }
      current = id
      return try handler(&self, Parameters(node: message.params))
    }
  }

  /// Notifications that are not known are passed over, as are all but `exit` where they may not come.
  private mutating func handleNotification(_ message: IncomingMessage) {
    if message.method == "exit" {
      exitStatus = phase == .shutDown ? 0 : 1
    } else if phase == .running {
      Self.notifications[message.method]?(&self, Parameters(node: message.params))
    }
  }

  mutating func notify(_ method: String, _ payload: Payload) {
    outgoing.append(OutgoingMessage.notification(method, payload))
  }

  /// Asks the client for something whose answer says nothing of use.
  mutating func ask(_ method: String, _ payload: Payload? = nil) {
    requests += 1
    outgoing.append(OutgoingMessage.request(method, id: requests, payload))
  }
}

/// The parameters of a message.
struct Parameters {
  let node: Node?

  /// The document that they are about.
  func address() throws(ResponseError) -> String {
    guard let address = node?.at("textDocument", "uri")?.string else {
      throw .invalidParameters("'textDocument.uri' is missing")
    }
    return address
  }

  func place(_ key: String = "position") throws(ResponseError) -> TextPlace {
    guard let place = TextPlace(node?[key]) else {
      throw .invalidParameters("'\(key)' is not a position")
    }
    return place
  }

  func span(_ key: String = "range") throws(ResponseError) -> TextSpan {
    guard let span = TextSpan(node?[key]) else {
      throw .invalidParameters("'\(key)' is not a range")
    }
    return span
  }
}
