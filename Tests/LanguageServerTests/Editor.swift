import DocumentTree
import Fichas
import Foundation
import LanguageServer
import TestSupport
import Testing

/// An editor with one sheet open: it sends messages, keeps its own copy of the text, and makes the changes
/// that the server offers.
final class Editor {
  typealias Object = [String: Any]

  var session: ServerSession
  private(set) var text: String
  let address: String
  private var version = 1
  private var requests = 0
  /// What came that no request asked for.
  private(set) var notices: [Object] = []

  static var capabilities: Object {
    [
      "textDocument": [
        "publishDiagnostics": ["relatedInformation": true],
        "hover": ["contentFormat": ["markdown", "plaintext"]],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "codeAction": ["codeActionLiteralSupport": Object()],
      ],
      "workspace": ["workspaceEdit": ["documentChanges": true]],
    ]
  }

  init(
    _ text: String, at address: String = "untitled:ficha.yaml", language: String = "yaml",
    capabilities: Object = Editor.capabilities, folders: [String] = [], isSpanish: Bool = true
  ) throws {
    session = ServerSession(.nearest, in: isSpanish ? .es : .en)
    self.text = text
    self.address = address
    _ = try ask(
      "initialize",
      [
        "capabilities": capabilities,
        "workspaceFolders": folders.map { ["uri": $0, "name": "fichas"] },
      ])
    tell("initialized", [:])
    tell(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": address, "languageId": language, "version": version, "text": text,
        ]
      ])
  }

  /// There is an error where a result was wanted.
  struct Refused: Error {
    let answer: String
  }

  // MARK: Messages

  func tell(_ method: String, _ params: Object) {
    send(["jsonrpc": "2.0", "method": method, "params": params])
  }

  /// The whole answer to a request: a result or an error.
  func answer(_ method: String, _ params: Object) throws -> Object {
    requests += 1
    send(["jsonrpc": "2.0", "id": requests, "method": method, "params": params])
    let index = notices.firstIndex { $0["id"] as? Int == requests && $0["method"] == nil }
    return notices.remove(at: try #require(index))
  }

  func ask(_ method: String, _ params: Object) throws -> Any {
    let answer = try answer(method, params)
    guard let result = answer["result"] else { throw Refused(answer: "\(answer)") }
    return result
  }

  func error(_ method: String, _ params: Object) throws -> (code: Int, message: String) {
    let error = try #require(try answer(method, params)["error"] as? Object)
    return (try #require(error["code"] as? Int), try #require(error["message"] as? String))
  }

  private func send(_ message: Object) { send([message]) }

  /// Sends messages that come together.
  func send(_ messages: [Object]) {
    session.receive(messages.map(Self.bytes))
    take()
  }

  func send(raw: String) {
    session.receive([Array(raw.utf8)])
    take()
  }

  private func take() {
    for bytes in session.takeOutgoing() {
      let message = try? JSONSerialization.jsonObject(with: Data(bytes))
      notices.append(message as? Object ?? [:])
    }
  }

  static func bytes(_ message: Object) -> [UInt8] {
    Array((try? JSONSerialization.data(withJSONObject: message)) ?? Data())
  }

  // MARK: The text

  var document: Object { ["uri": address] }

  /// The place of the `mark`th occurrence of some words, and of a character within.
  func place(_ words: String, _ character: Int = 0, occurrence: Int = 0) throws -> Object {
    var from = text.startIndex
    var found = text.startIndex
    for _ in 0...occurrence {
      let range = try #require(text.range(of: words, range: from..<text.endIndex), "\(words)")
      (found, from) = (range.lowerBound, range.upperBound)
    }
    return Self.place(of: text.utf16.distance(from: text.startIndex, to: found) + character, text)
  }

  /// A place by the UTF-16 units before it, told without the code under test.
  static func place(of offset: Int, _ text: String) -> Object {
    var line = 0
    var start = 0
    let units = Array(text.utf16)
    for index in 0..<min(offset, units.count) {
      let isBreak =
        units[index] == 10 || units[index] == 13 && !(units.dropFirst(index + 1).first == 10)
      if isBreak { (line, start) = (line + 1, index + 1) }
    }
    return ["line": line, "character": offset - start]
  }

  static func range(_ start: Object, _ end: Object) -> Object { ["start": start, "end": end] }

  /// Types over the UTF-16 units of a range.
  func type(_ new: String, over range: Range<Int>) {
    let change: Object = [
      "range": Self.range(
        Self.place(of: range.lowerBound, text), Self.place(of: range.upperBound, text)),
      "text": new,
    ]
    text = Self.replacing(range, by: new, in: text)
    version += 1
    tell(
      "textDocument/didChange",
      ["textDocument": ["uri": address, "version": version], "contentChanges": [change]])
  }

  /// Puts a whole text in place of the old one.
  func replaceAll(by new: String) {
    text = new
    version += 1
    tell(
      "textDocument/didChange",
      ["textDocument": ["uri": address, "version": version], "contentChanges": [["text": new]]])
  }

  static func replacing(_ range: Range<Int>, by new: String, in text: String) -> String {
    var units = Array(text.utf16)
    units.replaceSubrange(range, with: Array(new.utf16))
    return String(decoding: units, as: UTF16.self)
  }

  /// The text with changes made, the last first.
  func applying(_ edits: [Object]) throws -> String {
    var text = self.text
    for edit in edits.reversed() {
      let range = try #require(edit["range"] as? Object)
      let bounds = try ["start", "end"].map { key in
        try offset(try #require(range[key] as? Object))
      }
      text = Self.replacing(
        bounds[0]..<bounds[1], by: try #require(edit["newText"] as? String), in: text)
    }
    return text
  }

  private func offset(_ place: Object) throws -> Int {
    let line = try #require(place["line"] as? Int)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var offset = 0
    var index = text.startIndex
    for number in 0..<min(line, lines.count) {
      let end = lines[number].endIndex
      let next = end < text.endIndex ? text.index(after: end) : end
      offset += text[index..<next].utf16.count
      index = next
    }
    return offset + (place["character"] as? Int ?? 0)
  }

  /// The edits of a workspace edit, which must be about this version of the text.
  func edits(_ edit: Any?) throws -> [Object] {
    let changes = try #require((edit as? Object)?["documentChanges"] as? [Object])
    let first = try #require(changes.first)
    let about = try #require(first["textDocument"] as? Object)
    #expect(changes.count == 1)
    #expect(about["uri"] as? String == address)
    #expect(about["version"] as? Int == version)
    return try #require(first["edits"] as? [Object])
  }

  // MARK: What is shown

  /// The diagnostics that the server sends when nothing waits any more.
  func diagnostics() throws -> [Object] {
    notices = []
    while session.hasUnpublished { session.publishNext() }
    take()
    let last = notices.last {
      $0["method"] as? String == "textDocument/publishDiagnostics"
        && ($0["params"] as? Object)?["uri"] as? String == address
    }
    let params = try #require(last?["params"] as? Object, "\(notices)")
    return try #require(params["diagnostics"] as? [Object])
  }

  func codes() throws -> [String] { try diagnostics().compactMap { $0["code"] as? String } }

  func hover(_ place: Object) throws -> String? {
    let answer = try ask("textDocument/hover", ["textDocument": document, "position": place])
    return ((answer as? Object)?["contents"] as? Object)?["value"] as? String
  }

  /// The labels of the hints by their 0-based lines.
  func hints() throws -> [Int: String] {
    let whole = Self.range(["line": 0, "character": 0], ["line": 100_000, "character": 0])
    let answer = try ask("textDocument/inlayHint", ["textDocument": document, "range": whole])
    let hints = try #require(answer as? [Object]).compactMap { hint -> (Int, String)? in
      guard let place = hint["position"] as? Object, let line = place["line"] as? Int else {
        return nil
      }
      return (line, hint["label"] as? String ?? "")
    }
    return Dictionary(hints, uniquingKeysWith: { "\($0) \($1)" })
  }

  func line(of words: String, occurrence: Int = 0) throws -> Int {
    try #require(try place(words, occurrence: occurrence)["line"] as? Int)
  }

  func actions(_ place: Object, only: [String] = []) throws -> [Object] {
    let answer = try ask(
      "textDocument/codeAction",
      [
        "textDocument": document, "range": Self.range(place, place),
        "context": ["diagnostics": [Any](), "only": only],
      ])
    return try #require(answer as? [Object])
  }

  /// The text after the action whose title begins so.
  func taking(_ title: String, at place: Object) throws -> String {
    let actions = try actions(place)
    let action = actions.first { ($0["title"] as? String ?? "").hasPrefix(title) }
    return try applying(
      try edits(try #require(action, "\(actions.map { $0["title"] ?? "" })")["edit"]))
  }

  func completions(_ place: Object) throws -> [Object] {
    let answer = try ask("textDocument/completion", ["textDocument": document, "position": place])
    return (answer as? Object)?["items"] as? [Object] ?? []
  }

  /// The labels of what could be typed.
  func labels(_ place: Object) throws -> [String] {
    try completions(place).compactMap { $0["label"] as? String }
  }

  /// The 1-based lines of the places that a request leads to.
  func lines(_ method: String, _ place: Object, _ context: Object = [:]) throws -> [Int] {
    let answer = try ask(
      method, ["textDocument": document, "position": place, "context": context])
    return try #require(answer as? [Object]).compactMap { location in
      (((location["range"] as? Object)?["start"] as? Object)?["line"] as? Int).map { $0 + 1 }
    }
  }
}
