/// Why a request has no result.
struct ResponseError: Error, Hashable {
  let code: Int
  let message: String

  /// The message is no JSON.
  static let unreadable = ResponseError(code: -32700, message: "the message is not JSON")
  /// The message is no request, or comes where none may come.
  static func invalidRequest(_ message: String) -> ResponseError {
    ResponseError(code: -32600, message: message)
  }
  /// No such method.
  static func unknownMethod(_ name: String) -> ResponseError {
    ResponseError(code: -32601, message: "unknown method '\(name)'")
  }
  /// What was asked does not fit the document.
  static func invalidParameters(_ message: String) -> ResponseError {
    ResponseError(code: -32602, message: message)
  }
  /// The request came before `initialize`.
  static let notInitialized = ResponseError(
    code: -32002, message: "the server waits for 'initialize'")
  /// The client does not want the answer any more.
  static let cancelled = ResponseError(code: -32800, message: "cancelled")
  /// The request is a good one, and cannot be fulfilled: the reason is for people.
  static func failed(_ message: String) -> ResponseError {
    ResponseError(code: -32803, message: message)
  }
}
