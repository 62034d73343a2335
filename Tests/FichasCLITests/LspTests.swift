import Foundation
import TestSupport
import Testing

@Suite("fichas lsp")
struct LspTests {
  private func framed(_ messages: String...) -> String {
    messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
  }

  private let start =
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#
  private let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

  private func opened(_ text: String, at address: String) throws -> String {
    let message: [String: Any] = [
      "jsonrpc": "2.0", "method": "textDocument/didOpen",
      "params": [
        "textDocument": ["uri": address, "languageId": "yaml", "version": 1, "text": text]
      ],
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: message), as: UTF8.self)
  }

  @Test("ends with 0 after shutdown and exit, and with 1 where the editor is gone without them")
  func statuses() throws {
    let command = try BuiltCommand()
    let shutdown = #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#
    let clean = try command.run("lsp", input: framed(start, shutdown, exit))
    #expect(clean.status == 0)
    #expect(clean.errors.isEmpty)
    #expect(clean.output.contains(#""id":2,"result":null}"#))
    #expect(try command.run("lsp", input: framed(start, exit)).status == 1)
    #expect(try command.run("lsp", input: framed(start)).status == 1)
    #expect(try command.run("lsp", input: "").status == 1)
    #expect(try command.run("lsp", input: "nada\r\n\r\n").status == 1)
    #expect(try command.run("lsp", "ficha.yaml").status == 2)
  }

  @Test("says what check says, with the configuration of the options and in their language")
  func options() throws {
    let command = try BuiltCommand()
    let text = try Project.example("con-errores/gasto-por-beneficiario.yaml")
    try command.write("gravedades: {GAS02: apagada}\n", to: ".fichas.yaml")
    try command.write("gravedades: {GAS02: nota}\n", to: "otra.yaml")
    let address = URL(filePath: "\(command.folder)/ficha.yaml").absoluteString
    // a request makes the check, and the diagnostics come before the end
    let hover =
      #"{"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"ADDRESS"},"position":{"line":1,"character":1}}}"#
      .replacing("ADDRESS", with: address)
    let input = framed(start, try opened(text, at: address), hover)
    let own = try command.run("lsp", input: input).output
    #expect(own.contains(#""diagnostics":[]"#))
    let without = try command.run("lsp", "--no-config", input: input).output
    #expect(without.contains("el gasto por beneficiario dice 183,89"))
    #expect(without.contains(#""severity":1"#))
    let other = try command.run(
      "lsp", "--config", "otra.yaml", "--lang", "en", input: input
    ).output
    #expect(other.contains("the expenses per beneficiary (183,89) should equal"))
    #expect(other.contains(#""severity":3"#))
  }
}
