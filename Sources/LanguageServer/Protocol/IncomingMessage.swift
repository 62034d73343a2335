import DocumentTree

/// A message of the client.
struct IncomingMessage {
  /// The name of a request, a number or a text, as it is written in JSON.
  typealias RequestID = String

  let method: String
  /// nil for a notification.
  let id: RequestID?
  let params: Node?

  /// Reads a message; nil for the answer to a request of the server.
  init?(_ body: [UInt8]) throws(ResponseError) {
    let document = Document.read(body, as: .json)
    guard !document.hasErrors, let root = document.root else { throw .unreadable }
    guard root.kind == .mapping else { throw .invalidRequest("a message is an object") }
    guard let method = root["method"], method.kind == .scalar, !method.isNull else {
      if root["result"] != nil || root["error"] != nil { return nil }
      throw .invalidRequest("the message has no method")
    }
    self.method = method.text
    id = root["id"].flatMap { $0.kind == .scalar && !$0.isNull ? $0.written : nil }
    params = root["params"]
  }
}

extension IncomingMessage {
  /// The request that it withdraws, as its id is written; nil where it is another message.
  var cancelledRequest: String? {
    guard method == "$/cancelRequest", let id = params?["id"] else { return nil }
    return id.written
  }

  /// The request that a message withdraws; nil where it does something else.
  static func withdrawn(by body: [UInt8]) -> String? {
    // few messages are so short, and no other has to be read twice
    body.count < 256 ? (try? IncomingMessage(body))?.cancelledRequest : nil
  }
}

extension Node {
  /// The bytes of a scalar of JSON as they are written.
  var written: String {
    String(decoding: document.source[range.start..<range.end], as: UTF8.self)
  }

  /// The text of a string; nil for anything else.
  var string: String? {
    guard kind == .scalar, style == .doubleQuoted else { return nil }
    return text
  }

  /// The whole number; nil for anything else.
  var whole: Int? { isPlainOrNumber ? Int(text) : nil }

  /// Whether it is `true`.
  var isTrue: Bool { isPlainOrNumber && hasText("true") }

  /// Goes down by the keys of objects.
  func at(_ keys: String...) -> Node? {
    var node: Node? = self
    for key in keys { node = node?[key] }
    return node
  }
}
