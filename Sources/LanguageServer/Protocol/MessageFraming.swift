/// Cuts the bytes of a connection into messages.
///
///     Content-Length: 46\r\n
///     \r\n
///     {"jsonrpc":"2.0","method":"exit","params":null}
package struct MessageFraming: Sendable {
  /// The beginning of the connection cannot be cut into messages any more.
  package struct Lost: Error {}

  /// No message of an editor is longer, in bytes.
  private static let longest = 256 << 20
  /// No header is longer, in bytes.
  private static let longestHeader = 1 << 12

  private var bytes: [UInt8] = []
  private var start = 0

  /// Begins a connection.
  package init() {}

  /// Adds what has come.
  package mutating func append(_ more: [UInt8]) {
    if start > 0 {
      bytes.removeSubrange(..<start)
      start = 0
    }
    bytes += more
  }

  /// Takes the next message; nil where it is not complete yet.
  package mutating func next() throws(Lost) -> [UInt8]? {
    guard let header = try header() else { return nil }
    let end = header.end + header.length
    guard end <= bytes.count else { return nil }
    let message = Array(bytes[header.end..<end])
    start = end
    return message
  }

  /// The end of the header, and the length that it states.
  private func header() throws(Lost) -> (end: Int, length: Int)? {
    let rest = bytes[start...].prefix(Self.longestHeader)
    let mark = Array("\r\n\r\n".utf8)
    guard let end = rest.indices.first(where: { rest[$0...].starts(with: mark) }) else {
      if rest.count == Self.longestHeader { throw Lost() }
      return nil
    }
    let text = String(decoding: rest[..<end], as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      let digits = parts[1].filter { $0 != " " }
      guard let length = Int(digits), (0...Self.longest).contains(length) else { throw Lost() }
      return (end + mark.count, length)
    }
    throw Lost()
  }

  /// A message with its header.
  package static func framed(_ message: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}
