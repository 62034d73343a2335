import Foundation
import LanguageServer
import TestSupport
import Testing

@Suite("The connection with an editor")
struct LifecycleTests {
  private typealias Object = Editor.Object

  /// The answers to messages, in order.
  private func answers(_ messages: [Object], _ session: inout ServerSession) -> [Object] {
    session.receive(messages.map(Editor.bytes))
    return session.takeOutgoing().map { bytes in
      (try? JSONSerialization.jsonObject(with: Data(bytes))) as? Object ?? [:]
    }
  }

  private func request(_ method: String, id: Any, _ params: Object = [:]) -> Object {
    ["jsonrpc": "2.0", "id": id, "method": method, "params": params]
  }

  private func code(_ answer: Object?) -> Int? { (answer?["error"] as? Object)?["code"] as? Int }

  @Test("answers nothing before it is initialized")
  func waits() {
    var session = ServerSession()
    let early = answers(
      [request("textDocument/hover", id: 1), request("shutdown", id: 2)], &session)
    #expect(early.map(code) == [-32002, -32002])
    #expect(early.map { $0["id"] as? Int } == [1, 2])
    #expect(answers([["jsonrpc": "2.0", "method": "textDocument/didOpen"]], &session).isEmpty)
    let first = answers([request("initialize", id: "uno")], &session)
    #expect(first.first?["id"] as? String == "uno")
    #expect((first.first?["result"] as? Object)?["capabilities"] != nil)
    #expect(code(answers([request("initialize", id: 4)], &session).first) == -32600)
  }

  @Test("ends as the protocol asks: with 0 after shutdown, with 1 without")
  func ends() {
    var session = ServerSession()
    _ = answers([request("initialize", id: 1)], &session)
    let closing = answers([request("shutdown", id: 2), request("shutdown", id: 3)], &session)
    #expect(closing.map(code) == [nil, -32600])
    #expect(closing.first?["result"] is NSNull)
    #expect(session.exitStatus == nil)
    _ = answers([["jsonrpc": "2.0", "method": "exit"]], &session)
    #expect(session.exitStatus == 0)
    var other = ServerSession()
    _ = answers([["jsonrpc": "2.0", "method": "exit"]], &other)
    #expect(other.exitStatus == 1)
  }

  @Test("tells unknown methods, wrong parameters and what is no message apart")
  func faults() throws {
    let editor = try Editor("ficha: ex-ante\n")
    #expect(try editor.error("fichas/nada", [:]).code == -32601)
    #expect(try editor.error("textDocument/hover", [:]).code == -32602)
    #expect(
      try editor.error(
        "textDocument/hover",
        ["textDocument": editor.document, "position": ["line": -1, "character": 0]]
      ).code == -32602)
    #expect(
      try editor.error(
        "textDocument/hover",
        ["textDocument": ["uri": "file:///otra.yaml"], "position": ["line": 0, "character": 0]]
      ).code == -32602)
    for (text, code) in [("{", -32700), ("[]", -32600), ("{\"id\": 1}", -32600)] {
      editor.send(raw: text)
      #expect(self.code(editor.notices.last) == code, "\(text)")
      #expect(editor.notices.last?["id"] is NSNull)
    }
    let count = editor.notices.count
    editor.tell("$/unknown", [:])
    editor.tell("fichas/unknown", [:])
    editor.send(raw: #"{"jsonrpc": "2.0", "id": "fichas-1", "result": null}"#)
    #expect(editor.notices.count == count)
  }

  @Test("does not answer what was withdrawn before its turn")
  func cancels() throws {
    let editor = try Editor("ficha: ex-ante\n")
    let params: Object = [
      "textDocument": editor.document, "position": ["line": 0, "character": 1],
    ]
    editor.send([
      request("textDocument/hover", id: 77, params), request("textDocument/hover", id: "x", params),
      ["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": 77]],
    ])
    let answers = editor.notices.suffix(2)
    #expect(answers.map(code) == [-32800, nil])
    #expect(answers.last?["id"] as? String == "x")
  }

  @Test("speaks the position encoding that the client likes best")
  func encodings() throws {
    for (wished, chosen) in [
      (["utf-8", "utf-16"], "utf-8"), (["utf-32", "utf-8"], "utf-8"), (["utf-32"], "utf-16"),
      (["utf-16", "utf-8"], "utf-16"),
    ] {
      var session = ServerSession()
      let capabilities: Object = ["general": ["positionEncodings": wished]]
      let answer = answers(
        [request("initialize", id: 1, ["capabilities": capabilities])], &session)
      let result = (answer.first?["result"] as? Object)?["capabilities"] as? Object
      #expect(result?["positionEncoding"] as? String == chosen)
    }
  }
}
