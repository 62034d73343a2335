import LanguageServer
import Testing

@Suite("The framing of messages")
struct FramingTests {
  private let first = Array(#"{"a":1}"#.utf8)
  private let second = Array(#"{"ñ":"😀"}"#.utf8)

  @Test("gives whole messages, however the bytes come")
  func cuts() throws {
    let bytes = MessageFraming.framed(first) + MessageFraming.framed(second)
    for step in 1...bytes.count {
      var framing = MessageFraming()
      var messages: [[UInt8]] = []
      for start in stride(from: 0, to: bytes.count, by: step) {
        framing.append(Array(bytes[start..<min(start + step, bytes.count)]))
        while let message = try framing.next() { messages.append(message) }
      }
      #expect(messages == [first, second], "\(step)")
    }
  }

  @Test("knows other headers, whatever the case of their names")
  func otherHeaders() throws {
    var framing = MessageFraming()
    framing.append(
      Array(
        "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH: 7\r\n\r\n".utf8)
        + first)
    #expect(try framing.next() == first)
    #expect(try framing.next() == nil)
  }

  @Test(
    "ends a connection that cannot be cut any more",
    arguments: [
      "Content-Type: x\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: x\r\n\r\n",
      "Content-Length: 99999999999999999999\r\n\r\n", String(repeating: "x", count: 5000),
    ])
  func isLost(header: String) {
    var framing = MessageFraming()
    framing.append(Array(header.utf8))
    #expect(throws: MessageFraming.Lost.self) { try framing.next() }
  }
}
